import { chainEdits } from '../../ground/edit/apply-edits.ts';
import { deletePaths } from '../../ground/edit/delete-paths.ts';
import { insertEntries } from '../../ground/edit/insert-entries.ts';
import { setValue } from '../../ground/edit/set-value.ts';
import type { Edited, EditSource, EditStep } from '../../ground/edit/text-edit.ts';
import type { YamlValue } from '../../ground/edit/yaml-data.ts';
import type { Section } from '../../ground/model/item-references.ts';
import type { DataPath } from '../../ground/model/located.ts';
import { isHeadOfParagraph } from '../workspace/settled-extraction.ts';

/** An item of an extraction. */
export interface ItemName {
  readonly section: Section;
  readonly id: string;
}

/** The file of an extraction with its text, as far as it is there. */
export interface ExtractionSource {
  readonly file: string;
  readonly text: string | undefined;
}

/**
 * Adds an item at the end of its section.
 *
 * @param beginning what an extraction that is not there yet begins with
 */
export function addItem(
  { file, text, beginning }: ExtractionSource & { readonly beginning: string },
  { section, id }: ItemName,
  item: Readonly<Record<string, YamlValue>>,
): Edited {
  const begin: EditStep = () => ({ edits: [{ file, start: 0, end: 0, newText: beginning }] });
  return chainEdits({ file, text: text ?? '' }, [
    ...(text === undefined ? [begin] : []),
    (now) => insertEntries(now, section, [{ key: id, value: item }]),
  ]);
}

/** Keeps proposals: they are items from then on. */
export function keepItems(source: EditSource, names: readonly ItemName[]): Edited {
  const paths = names.map(({ section, id }): DataPath => [section, id, 'proposed']);
  return deletePaths(source, paths, { keepComments: true });
}

/** Takes items out, with the comments that are about them alone. */
export function removeItems(source: EditSource, names: readonly ItemName[]): Edited {
  return deletePaths(
    source,
    names.map(({ section, id }) => [section, id]),
    { isShared: isHeadOfParagraph },
  );
}

/** Gives fields of an item another value; one of `null` goes. */
export function changeFields(
  source: EditSource,
  { section, id }: ItemName,
  fields: Readonly<Record<string, YamlValue | null>>,
): Edited {
  return chainEdits(
    source,
    Object.entries(fields).map(([field, value]): EditStep => {
      const path: DataPath = [section, id, field];
      return (now) => (value === null ? deletePaths(now, [path]) : setValue(now, path, value));
    }),
  );
}
