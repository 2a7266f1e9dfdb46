import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { badValue, unknownReference } from '../../ground/model/diagnostics.ts';
import type { Located } from '../../ground/model/located.ts';
import { didYouMean } from '../../ground/model/nearest-name.ts';
import { SECTIONS, type Section, withArticle } from './name-value.ts';
import { fieldsOf, textOf } from './plain-data.ts';

/** A field that names another item of the extraction. */
interface Reference {
  readonly section: Section;
  readonly field: string;
  readonly target: Section;
}

const REFERENCES: readonly Reference[] = [
  { section: 'entities', field: 'member-of', target: 'entities' },
  { section: 'figures', field: 'subset-of', target: 'figures' },
  { section: 'figures', field: 'said-by', target: 'entities' },
  { section: 'events', field: 'said-by', target: 'entities' },
  { section: 'quotations', field: 'speaker', target: 'entities' },
  { section: 'claims', field: 'speaker', target: 'entities' },
];

/**
 * Checks that what items of an extraction name is there and of the right kind, that nothing is a part of
 * itself by way of others, and that no id stands for two items.
 */
export function checkReferences(content: Located<unknown>): readonly Diagnostic[] {
  const root = fieldsOf(content.data);
  return [
    ...REFERENCES.flatMap((reference) => checkReference(content, root, reference)),
    ...REFERENCES.filter(({ section, target }) => section === target).flatMap((reference) =>
      findCircles(content, root, reference),
    ),
  ];
}

type Fields = Readonly<Record<string, unknown>>;

function checkReference(content: Located<unknown>, root: Fields, reference: Reference): Diagnostic[] {
  const { section, field, target } = reference;
  const targets = Object.keys(fieldsOf(root[target]));
  const known = new Set(targets);
  const diagnostics: Diagnostic[] = [];
  for (const [id, item] of Object.entries(fieldsOf(root[section]))) {
    const named = textOf(fieldsOf(item)[field]);
    if (named === undefined || named === '' || known.has(named)) continue;
    const place = content.placeOf([section, id, field]);
    const hint = otherKind(root, named) ?? didYouMean(named, targets) ?? `add it under \`${target}\``;
    diagnostics.push(unknownReference(place, named, withArticle(SECTIONS[target]), hint));
  }
  return diagnostics;
}

function otherKind(root: Fields, id: string): string | undefined {
  const section = sectionsOf(root).find(([, items]) => Object.hasOwn(items, id))?.[0];
  return section === undefined ? undefined : `it is the id of ${withArticle(SECTIONS[section])}`;
}

/** Follows each chain to its end. A circle is told once, at the first of its items in the file. */
function findCircles(content: Located<unknown>, root: Fields, { section, field }: Reference): Diagnostic[] {
  const items = fieldsOf(root[section]);
  const settled = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const first of Object.keys(items)) {
    const chain: string[] = [];
    let id: string | undefined = first;
    while (id !== undefined && !settled.has(id)) {
      settled.add(id);
      chain.push(id);
      id = textOf(fieldsOf(items[id])[field]);
    }
    const start = id === undefined ? -1 : chain.indexOf(id);
    if (id === undefined || start < 0) continue;
    const circle = [...chain.slice(start), id].map((name) => `\`${name}\``).join(' → ');
    const message = `\`${field}\` leads round in a circle: ${circle}`;
    diagnostics.push(badValue(content.placeOf([section, id, field]), message, 'take one of them out'));
  }
  return diagnostics;
}

function sectionsOf(root: Fields): readonly (readonly [Section, Fields])[] {
  return (Object.keys(SECTIONS) as Section[]).map((section) => [section, fieldsOf(root[section])]);
}
