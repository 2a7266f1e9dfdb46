import type { OptionSpec } from './block-spec.ts';
import { id, landscape, note, title } from './shared-options.ts';

/** What `:::name{…}` in a narrative may be: something around words of the text, which ends with `:::`. */
export interface PanelSpec {
  readonly name: string;
  /** What it is, in a sentence for the documentation. */
  readonly says: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** As what it is counted where exhibits are numbered. */
  readonly exhibit: 'table' | 'box';
}

export const panelSpecs = {
  box: {
    name: 'box',
    says: 'A panel beside the course of the text: paragraphs, lists and tables, with what they cite.',
    options: { title, id },
    exhibit: 'box',
  },
  table: {
    name: 'table',
    says: 'A table of the text with a title, which is an exhibit like those that blocks make.',
    options: {
      title,
      id,
      unit: { kind: 'text', says: 'What it is in, under the title.' },
      note,
      landscape,
    },
    exhibit: 'table',
  },
} as const satisfies Readonly<Record<string, PanelSpec>>;

export type PanelName = keyof typeof panelSpecs;

export const panelNames = Object.keys(panelSpecs) as readonly PanelName[];

export function isPanelName(name: string): name is PanelName {
  return Object.hasOwn(panelSpecs, name);
}

/** The options of panels, proven. */
export interface PanelOptions {
  readonly title?: string | undefined;
  readonly id?: string | undefined;
  readonly unit?: string | undefined;
  readonly note?: string | undefined;
  readonly landscape?: boolean | undefined;
}
