import { applyEdits, chainEdits } from '../../../ground/edit/apply-edits.ts';
import { insertEntries } from '../../../ground/edit/insert-entries.ts';
import { insertEntry } from '../../../ground/edit/insert-entry.ts';
import type { EditSource, EditStep, Refusal } from '../../../ground/edit/text-edit.ts';
import { writeYaml } from '../../../ground/edit/write-value.ts';
import type { YamlValue } from '../../../ground/edit/yaml-data.ts';
import { SECTIONS, type Section } from '../../../ground/model/item-references.ts';
import type { ItemData } from './make-item.ts';

export interface NewItem {
  readonly section: Section;
  readonly id: string;
  readonly data: ItemData;
}

/** Who has extracted, when and with what. */
export type Extracted = { readonly [field: string]: YamlValue };

/** The text of a new extraction, after what one begins with. */
export function newExtraction(beginning: string, extracted: Extracted, items: readonly NewItem[]): string {
  const sections = bySection(items).map(([section, list]) => [section, asMap(list)] as const);
  return beginning + writeYaml({ extracted, ...Object.fromEntries(sections) });
}

/** The text of an extraction with more items at the end of its sections: nothing that is there changes. */
export function mergeItems(
  source: EditSource,
  extracted: Extracted | undefined,
  items: readonly NewItem[],
): { readonly text: string } | { readonly refusal: Refusal } {
  const steps: EditStep[] = bySection(items).map(
    ([section, list]) =>
      (text) =>
        insertEntries(
          text,
          section,
          list.map(({ id, data }) => ({ key: id, value: data })),
        ),
  );
  if (extracted !== undefined) {
    steps.unshift((text) => insertEntry(text, [], 'extracted', extracted, { after: 'document' }));
  }
  const edited = chainEdits(source, steps);
  return 'refusal' in edited ? edited : applyEdits(source, edited.edits);
}

function bySection(items: readonly NewItem[]): readonly (readonly [Section, readonly NewItem[]])[] {
  return (Object.keys(SECTIONS) as Section[]).flatMap((section) => {
    const list = items.filter((item) => item.section === section);
    return list.length === 0 ? [] : [[section, list] as const];
  });
}

function asMap(items: readonly NewItem[]): { readonly [id: string]: YamlValue } {
  return Object.fromEntries(items.map(({ id, data }) => [id, data]));
}
