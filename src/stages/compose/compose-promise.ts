import type { Language } from '../../ground/language/language.ts';
import type { AcceptedWarning, BoundItem, BoundPack } from '../../ground/model/bound.ts';
import type { PackPromise } from '../../ground/model/content.ts';
import { refOf } from './compose-context.ts';
import { formatList } from './format/format-list.ts';

/**
 * What the first page promises: what was found, in counts of the distinct things that the pack prints; apart from
 * it what no source states, whose words were edited since they were imported, and what nobody has answered.
 */
export function composePromise(
  bound: BoundPack,
  used: ReadonlySet<BoundItem>,
  language: Language,
): PackPromise {
  const { printing } = language;
  const words = printing.promise;
  const rules = words.rules(bound.rules.version, bound.rules.fingerprint);
  const counts = countItems(bound, used);
  const found = (['figure', 'date', 'quotation'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => words.count(counts[kind], kind));
  const besides = [
    [counts.calculated, words.calculated],
    [counts.outside, words.outside],
    [bound.own.length, words.own],
    [acceptedOf(bound, used).length, words.accepted],
  ] as const;
  const edited = bound.documents.filter(({ document }) => document.editedAfterImport === true);
  const letters = formatList(
    edited.map(({ letter }) => letter),
    language,
  );
  return {
    found: found.length === 0 ? undefined : words.found(found.join(', '), rules),
    besides: [
      ...besides.flatMap(([count, word]) => (count === 0 ? [] : [word(count)])),
      // Not every pack has a list of its sources; what is no original is said in all of them.
      ...(edited.length === 0 ? [] : [words.edited(letters, edited.length)]),
    ],
    open: bound.openWarnings === 0 ? undefined : words.open(bound.openWarnings),
    rules,
  };
}

/** The answers of the author's that this pack rests on: its own, and those of the items that it prints. */
export function acceptedOf(bound: BoundPack, used: ReadonlySet<BoundItem>): readonly AcceptedWarning[] {
  const printed = new Set([...used].map(refOf));
  const ofItems = bound.documents.flatMap(({ extraction }) => extraction.accepted);
  return [...bound.accepted, ...ofItems.filter(({ item }) => item !== undefined && printed.has(item))];
}

function countItems(
  { quoted }: BoundPack,
  used: ReadonlySet<BoundItem>,
): Readonly<Record<'figure' | 'calculated' | 'date' | 'quotation' | 'outside', number>> {
  const counts = { figure: 0, calculated: 0, date: 0, quotation: 0, outside: 0 };
  for (const item of used) {
    if (item.kind === 'figure') counts[item.derived === undefined ? 'figure' : 'calculated']++;
    else if (item.kind === 'quotation') counts.quotation++;
    else if (item.kind === 'event') counts[item.data['date-basis'] === 'outside' ? 'outside' : 'date']++;
  }
  // The words of a quotation that is printed anyhow are one and the same.
  const others = quoted.filter(({ item }) => item.kind !== 'quotation' || !used.has(item));
  counts.quotation += others.length;
  return counts;
}
