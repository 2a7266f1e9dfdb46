import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { proposalCited, unknownReference } from '../../ground/model/diagnostics/citations.ts';
import { badValue } from '../../ground/model/diagnostics/values.ts';
import { likelyFix, withFixes } from '../../ground/model/fix.ts';
import {
  ITEM_REFERENCES,
  type ItemReference,
  SECTIONS,
  type Section,
} from '../../ground/model/item-references.ts';
import type { DataPath, Located } from '../../ground/model/located.ts';
import { didYouMean } from '../../ground/model/nearest-name.ts';
import type { Place } from '../../ground/model/place.ts';
import { withArticle } from './name-value.ts';
import { fieldsOf, textOf } from './plain-data.ts';

/**
 * Checks that what items of an extraction name is there and of the right kind, that nothing is a part of
 * itself by way of others, and that no id stands for two items.
 */
export function checkReferences(content: Located<unknown>): readonly Diagnostic[] {
  const root = fieldsOf(content.data);
  return [
    ...ITEM_REFERENCES.flatMap((reference) => checkReference(content, root, reference)),
    ...checkParts(content, root),
    ...ITEM_REFERENCES.filter(({ section, target }) => section === target).flatMap((reference) =>
      findCircles(content, root, reference),
    ),
  ];
}

type Fields = Readonly<Record<string, unknown>>;

function checkReference(content: Located<unknown>, root: Fields, reference: ItemReference): Diagnostic[] {
  const { section, field, target } = reference;
  const targets = Object.keys(fieldsOf(root[target]));
  const known = new Set(targets);
  const diagnostics: Diagnostic[] = [];
  for (const [id, item] of Object.entries(fieldsOf(root[section]))) {
    const named = textOf(fieldsOf(item)[field]);
    if (named === undefined || named === '') continue;
    const place = content.placeOf([section, id, field]);
    if (known.has(named)) {
      if (!isProposed(item) && isProposed(fieldsOf(root[target])[named]))
        diagnostics.push(waitingFor(named, place, { content, section: target }));
      continue;
    }
    const hint = otherKind(root, named) ?? didYouMean(named, targets) ?? `add it under \`${target}\``;
    diagnostics.push(unknownReference(place, named, withArticle(SECTIONS[target]), hint));
  }
  return diagnostics;
}

/** The figures that others are derived from: they are there, and none is derived from itself. */
function checkParts(content: Located<unknown>, root: Fields): readonly Diagnostic[] {
  const figures = fieldsOf(root.figures);
  const partsOf = (id: string): readonly (readonly [id: string, path: DataPath])[] =>
    Object.entries(fieldsOf(fieldsOf(figures[id]).derived)).flatMap(([operation, ids]) =>
      Array.isArray(ids)
        ? ids.map((part, index) => [String(part), ['figures', id, 'derived', operation, index]] as const)
        : [],
    );
  const unknown = Object.keys(figures).flatMap((id) =>
    partsOf(id)
      .filter(([part]) => part !== '' && !Object.hasOwn(figures, part))
      .map(([part, path]) => {
        const hint =
          otherKind(root, part) ?? didYouMean(part, Object.keys(figures)) ?? 'add it under `figures`';
        return unknownReference(content.placeOf(path), part, withArticle(SECTIONS.figures), hint);
      }),
  );
  const waiting = Object.keys(figures).flatMap((id) =>
    partsOf(id)
      .filter(([part]) => !isProposed(figures[id]) && isProposed(figures[part]))
      .map(([part, path]) => waitingFor(part, content.placeOf(path), { content, section: 'figures' })),
  );
  const settled = new Set<string>();
  const circles: Diagnostic[] = [];
  for (const first of Object.keys(figures)) {
    const open: { readonly id: string; readonly rest: ReturnType<typeof partsOf>[number][] }[] = [];
    const enter = (id: string): void => {
      if (!settled.has(id)) open.push({ id, rest: [...partsOf(id)] });
      settled.add(id);
    };
    enter(first);
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      const next = last.rest.shift();
      if (next === undefined) open.pop();
      else {
        const start = open.findIndex(({ id }) => id === next[0]);
        if (start < 0) enter(next[0]);
        else {
          const circle = [...open.slice(start).map(({ id }) => id), next[0]]
            .map((id) => `\`${id}\``)
            .join(' → ');
          const message = `\`derived\` goes round in a circle: ${circle}`;
          circles.push(badValue(content.placeOf(next[1]), message, 'take one of them out'));
        }
      }
    }
  }
  return [...unknown, ...waiting, ...circles];
}

/** A proposal is kept by whoever deletes what calls it one. */
function waitingFor(
  id: string,
  place: Place,
  { content, section }: { readonly content: Located<unknown>; readonly section: Section },
): Diagnostic {
  const document = textOf(fieldsOf(content.data).document) ?? '<document>';
  const path = [section, id, 'proposed'];
  return withFixes(
    proposalCited(place, id, { document, id }),
    likelyFix(`keep \`${id}\``, { kind: 'delete', file: content.file, path }),
  );
}

/** What is proposed may name what is; what is kept may not. */
function isProposed(item: unknown): boolean {
  return fieldsOf(item).proposed === true;
}

function otherKind(root: Fields, id: string): string | undefined {
  const section = sectionsOf(root).find(([, items]) => Object.hasOwn(items, id))?.[0];
  return section === undefined ? undefined : `it is the id of ${withArticle(SECTIONS[section])}`;
}

/** Follows each chain to its end. A circle is reported once, at the first of its items in the file. */
function findCircles(
  content: Located<unknown>,
  root: Fields,
  { section, field }: ItemReference,
): Diagnostic[] {
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
    const message = `\`${field}\` goes round in a circle: ${circle}`;
    diagnostics.push(badValue(content.placeOf([section, id, field]), message, 'take one of them out'));
  }
  return diagnostics;
}

function sectionsOf(root: Fields): readonly (readonly [Section, Fields])[] {
  return (Object.keys(SECTIONS) as Section[]).map((section) => [section, fieldsOf(root[section])]);
}
