import type {
  EditionChanges,
  EditionItem,
  EditionRecord,
  FieldChange,
  ItemChange,
  SourceChange,
} from '../../../ground/model/edition-changes.ts';
import { compareText } from './compare-text.ts';
import { saidIn } from './said-in.ts';

/**
 * What an edition says otherwise than an earlier one of the same pack. White space and the forms of quotation marks
 * and dashes make no difference, and neither do other ids for the same.
 */
export function compareEditions(before: EditionRecord, now: EditionRecord): EditionChanges {
  const { edition, date, rules } = before;
  const { changes, names } = compareItems(before.items, now.items);
  const documents = renamedSources(before.sources, now.sources);
  const text = before.text.map((passage) => ({
    ...passage,
    ...(passage.cites && { cites: passage.cites.map((ref) => names.get(ref) ?? documents.get(ref) ?? ref) }),
  }));
  return {
    since: { edition, rules, ...(date !== undefined && { date }) },
    pack: compareFields(before, now),
    items: changes,
    text: compareText(text, now.text),
    sources: compareSources(before.sources, now.sources),
  };
}

/** Whether two editions say the same, whatever rules they were checked by. */
export function saysTheSame(before: EditionRecord, now: EditionRecord): boolean {
  const { pack, items, text, sources } = compareEditions(before, now);
  return before.date === now.date && [pack, items, text, sources].every((changes) => changes.length === 0);
}

function compareFields(before: EditionRecord, now: EditionRecord): readonly FieldChange[] {
  return [
    ...FIELDS.flatMap((field) =>
      isUnknown(field, before) || saidIn(before[field] ?? '') === saidIn(now[field] ?? '')
        ? []
        : [{ field, before: before[field] || undefined, now: now[field] || undefined }],
    ),
    ...comparePictures(before.pictures, now.pictures),
  ];
}

const FIELDS = [
  'title',
  'subtitle',
  'short-title',
  'status',
  'audience',
  'author',
  'supersedes',
  'return-by',
  'marking',
] as const;

/** Whether a record is of before a field was in it. */
function isUnknown(field: FieldChange['field'], before: EditionRecord): boolean {
  return !/^(?:title|subtitle|marking)$/.test(field) && !(field in before);
}

/** In whatever order they are. One in place of another is one change. */
function comparePictures(
  before: readonly string[] | undefined,
  now: readonly string[] = [],
): readonly FieldChange[] {
  if (before === undefined) return [];
  const withdrawn = without(before, now);
  const added = without(now, before);
  return Array.from({ length: Math.max(withdrawn.length, added.length) }, (_, index) => ({
    field: 'picture',
    before: withdrawn[index],
    now: added[index],
  }));
}

function without(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** One that has another id only is the same: what it says and is of decides. */
function compareItems(
  before: readonly EditionItem[],
  now: readonly EditionItem[],
): { readonly changes: readonly ItemChange[]; readonly names: ReadonlyMap<string, string> } {
  const old = new Map(before.map((item) => [nameOf(item), item]));
  const names = new Set(now.map(nameOf));
  const gone = new Map<string, EditionItem[]>();
  for (const item of before) {
    if (!names.has(nameOf(item))) gone.set(contentOf(item), [...(gone.get(contentOf(item)) ?? []), item]);
  }
  const pairs = now.map((item) => ({
    item,
    known: old.get(nameOf(item)) ?? gone.get(contentOf(item))?.shift(),
  }));
  const paired = new Set(pairs.map(({ known }) => known));
  const newNames = new Map(
    pairs.flatMap(({ item, known }) => (known ? [[known.ref, item.ref] as const] : [])),
  );
  const present = pairs.flatMap(({ item, known }): readonly ItemChange[] => {
    if (known === undefined) return [{ change: 'added', before: undefined, now: item }];
    const isKept = isSame(known, item) && isPartOfTheSame(known, item, newNames);
    return isKept ? [] : [{ change: 'changed', before: known, now: item }];
  });
  const withdrawn = before.filter((item) => !paired.has(item));
  const changes = [
    ...present,
    ...withdrawn.map((item): ItemChange => ({ change: 'withdrawn', before: item, now: undefined })),
  ];
  return { changes, names: newNames };
}

/** What a record of before it was compared does not have is no change. */
function isSame(before: EditionItem, now: EditionItem): boolean {
  return (
    contentOf(before) === contentOf(now) &&
    isLike(before.standing, now.standing) &&
    isLike(before.evidence, now.evidence)
  );
}

/** A whole that is called or labelled otherwise is the same. */
function isPartOfTheSame(
  before: EditionItem,
  now: EditionItem,
  newNames: ReadonlyMap<string, string>,
): boolean {
  if (before.standing === undefined || now.standing === undefined) return true;
  const [old, own] = [before.whole, now.whole];
  if (old === undefined || own === undefined) return old === own;
  return old.words === own.words || (newNames.get(old.ref) ?? old.ref) === own.ref;
}

function isLike(before: string | undefined, now: string | undefined): boolean {
  return before === undefined || now === undefined || saidIn(before) === saidIn(now);
}

/** An entity and an event may share an id. */
function nameOf({ kind, ref }: EditionItem): string {
  return `${kind} ${ref}`;
}

function contentOf({ kind, what, says, besides = '' }: EditionItem): string {
  return [kind, what, says, besides].map(saidIn).join('\n');
}

type Sources = EditionRecord['sources'];

/** The new ids of documents that have another one and are otherwise what they were. */
function renamedSources(before: Sources, now: Sources): ReadonlyMap<string, string> {
  const [old, ids] = [new Set(before.map(({ id }) => id)), new Set(now.map(({ id }) => id))];
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const source of now) {
    if (old.has(source.id)) continue;
    const same = before.find(
      (one) => !ids.has(one.id) && !taken.has(one.id) && differencesOf(one, source).length === 0,
    );
    if (same === undefined) continue;
    taken.add(same.id);
    names.set(same.id, source.id);
  }
  return names;
}

function compareSources(before: Sources, now: Sources): readonly SourceChange[] {
  const old = new Map(before.map((source) => [source.id, source]));
  const ids = new Set(now.map(({ id }) => id));
  const newIds = renamedSources(before, now);
  const isRenamed = new Set(newIds.values());
  const present = now.flatMap((source): readonly SourceChange[] => {
    const { id, title } = source;
    const known = old.get(id);
    if (known === undefined) return isRenamed.has(id) ? [] : [{ change: 'added', id, title, differs: [] }];
    const differs = differencesOf(known, source);
    return differs.length === 0 ? [] : [{ change: 'changed', id, title, differs }];
  });
  const withdrawn = before
    .filter(({ id }) => !ids.has(id) && !newIds.has(id))
    .map(({ id, title }): SourceChange => ({ change: 'withdrawn', id, title, differs: [] }));
  return [...present, ...withdrawn];
}

function differencesOf(before: Sources[number], now: Sources[number]): SourceChange['differs'] {
  return [
    ...(saidIn(before.title) === saidIn(now.title) ? [] : (['title'] as const)),
    ...(saidIn(before.issued ?? '') === saidIn(now.issued ?? '') ? [] : (['issued'] as const)),
    ...(isLike(before.reliability, now.reliability) ? [] : (['reliability'] as const)),
    ...(isLike(before.description, now.description) ? [] : (['description'] as const)),
    ...(before.check === now.check ? [] : (['text'] as const)),
  ];
}
