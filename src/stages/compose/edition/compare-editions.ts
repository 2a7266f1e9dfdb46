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
  return {
    since: { edition, rules, ...(date !== undefined && { date }) },
    pack: compareFields(before, now),
    items: compareItems(before.items, now.items),
    text: compareText(before.text, now.text),
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
    ...(['title', 'subtitle', 'short-title', 'status', 'audience', 'marking'] as const).flatMap((field) =>
      isUnknown(field, before) || saidIn(before[field] ?? '') === saidIn(now[field] ?? '')
        ? []
        : [{ field, before: before[field] || undefined, now: now[field] || undefined }],
    ),
    ...comparePictures(before.pictures, now.pictures),
  ];
}

/** Whether a record is of before a field was in it. */
function isUnknown(field: FieldChange['field'], before: EditionRecord): boolean {
  return /^(?:short-title|status|audience)$/.test(field) && !(field in before);
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
function compareItems(before: readonly EditionItem[], now: readonly EditionItem[]): readonly ItemChange[] {
  const old = new Map(before.map((item) => [nameOf(item), item]));
  const names = new Set(now.map(nameOf));
  const gone = new Map<string, EditionItem[]>();
  for (const item of before) {
    if (!names.has(nameOf(item))) gone.set(contentOf(item), [...(gone.get(contentOf(item)) ?? []), item]);
  }
  const renamed = new Set<EditionItem>();
  const present = now.flatMap((item): readonly ItemChange[] => {
    const known = old.get(nameOf(item));
    if (known !== undefined) {
      return contentOf(known) === contentOf(item) ? [] : [{ change: 'changed', before: known, now: item }];
    }
    const same = gone.get(contentOf(item))?.shift();
    if (same === undefined) return [{ change: 'added', before: undefined, now: item }];
    renamed.add(same);
    return [];
  });
  const withdrawn = before.filter((item) => !names.has(nameOf(item)) && !renamed.has(item));
  return [
    ...present,
    ...withdrawn.map((item): ItemChange => ({ change: 'withdrawn', before: item, now: undefined })),
  ];
}

/** An entity and an event may share an id. */
function nameOf({ kind, ref }: EditionItem): string {
  return `${kind} ${ref}`;
}

function contentOf({ kind, what, says, besides = '' }: EditionItem): string {
  return [kind, what, says, besides].map(saidIn).join('\n');
}

type Sources = EditionRecord['sources'];

function compareSources(before: Sources, now: Sources): readonly SourceChange[] {
  const old = new Map(before.map((source) => [source.id, source]));
  const ids = new Set(now.map(({ id }) => id));
  const gone = before.filter(({ id }) => !ids.has(id));
  const renamed = new Set<string>();
  const present = now.flatMap((source): readonly SourceChange[] => {
    const { id, title } = source;
    const known = old.get(id);
    if (known === undefined) {
      const same = gone.find((one) => !renamed.has(one.id) && differencesOf(one, source).length === 0);
      if (same === undefined) return [{ change: 'added', id, title, differs: [] }];
      renamed.add(same.id);
      return [];
    }
    const differs = differencesOf(known, source);
    return differs.length === 0 ? [] : [{ change: 'changed', id, title, differs }];
  });
  const withdrawn = gone
    .filter(({ id }) => !renamed.has(id))
    .map(({ id, title }): SourceChange => ({ change: 'withdrawn', id, title, differs: [] }));
  return [...present, ...withdrawn];
}

function differencesOf(before: Sources[number], now: Sources[number]): SourceChange['differs'] {
  return [
    ...(saidIn(before.title) === saidIn(now.title) ? [] : (['title'] as const)),
    ...(saidIn(before.issued ?? '') === saidIn(now.issued ?? '') ? [] : (['issued'] as const)),
    ...(before.check === now.check ? [] : (['text'] as const)),
  ];
}
