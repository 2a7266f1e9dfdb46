import type { BlockSpec } from '../block-spec.ts';
import type { ExhibitBase, PrintedPicture } from '../content-parts.ts';
import { id, landscape, note, title } from '../shared-options.ts';

export const picture = {
  name: 'picture',
  order: 55,
  says: 'A picture, with its caption and credit.',
  exhibit: 'figure',
  options: {
    title,
    id,
    file: {
      kind: 'file',
      required: true,
      says: 'A PNG, JPEG or SVG file in `sources/pictures/`, by its name.',
    },
    alt: { kind: 'text', required: true, says: 'What the picture shows, for screen-reader users.' },
    caption: { kind: 'text', says: 'A line below it.' },
    note,
    credit: { kind: 'text', says: 'Who made it.' },
    width: {
      kind: 'one-of',
      words: ['full', 'text', 'half'],
      says: 'How wide it is: the whole width between the margins, the column of text, or half of that; `text` by default.',
    },
    landscape,
  },
} as const satisfies BlockSpec;

/** A picture. */
export interface PictureBlock extends ExhibitBase {
  readonly block: 'picture';
  /** The picture itself. */
  readonly picture: PrintedPicture;
  /** A line under it. */
  readonly caption: string | undefined;
  /** How wide it is. */
  readonly width: 'full' | 'text' | 'half';
  /** True when the picture or its words were changed or added since the last edition: it is to have a bar beside it. */
  readonly changed?: true | undefined;
}
