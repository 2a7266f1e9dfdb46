import { ITEM_REFERENCES, type Section } from '../../ground/model/item-references.ts';
import type { DataPath, Located } from '../../ground/model/located.ts';
import { fieldsOf, textOf } from '../../stages/validate/plain-data.ts';

/** An item that names another of the same extraction, and where it does. */
export interface NamedItem {
  readonly section: Section;
  readonly id: string;
  readonly path: DataPath;
  readonly target: Section;
  readonly named: string;
}

/** What the items of an extraction name: who speaks, what contains them, what they are worked out from. */
export function namedItems({ data }: Located<unknown>): readonly NamedItem[] {
  const root = fieldsOf(data);
  const direct = ITEM_REFERENCES.flatMap(({ section, field, target }) =>
    Object.entries(fieldsOf(root[section])).flatMap(([id, item]): readonly NamedItem[] => {
      const named = textOf(fieldsOf(item)[field]);
      return named === undefined ? [] : [{ section, id, path: [section, id, field], target, named }];
    }),
  );
  const derived = Object.entries(fieldsOf(root.figures)).flatMap(([id, item]) =>
    Object.entries(fieldsOf(fieldsOf(item).derived)).flatMap(([operation, parts]) =>
      (Array.isArray(parts) ? parts : []).map(
        (part, index): NamedItem => ({
          section: 'figures',
          id,
          path: ['figures', id, 'derived', operation, index],
          target: 'figures',
          named: String(part),
        }),
      ),
    ),
  );
  return [...direct, ...derived];
}
