import type { DraftWords } from '../../ground/language/draft-words.ts';
import type { Span } from '../../ground/model/place.ts';
import type { Reading, Sentence } from './passages.ts';
import { nounPhraseBefore, type Range, textOf } from './phrases.ts';
import type { TaggedWord } from './tag-words.ts';
import { tidyLabel } from './tidy-label.ts';

/** The titles that an event may have, the best first: what its clause says, without the date. Never empty. */
export function titleEvent(
  sentence: Sentence,
  date: Span,
  { words: draft, document }: Reading,
): readonly string[] {
  const all = document.text.text;
  if (draft === undefined) {
    const plain = `${all.slice(sentence.start, date.start)} ${all.slice(date.end, sentence.end)}`;
    return [
      plain
        .trim()
        .split(/\s+/)
        .slice(0, 10)
        .join(' ')
        .replace(/[\s,;:.]+$/, '') || all.slice(date.start, date.end),
    ];
  }
  const { words } = sentence;
  const clause = clauseAround(words, date, draft);
  const whole = textOf(words, { start: 0, end: words.length }).replace(all.slice(date.start, date.end), '');
  const titles = [...clause, whole].flatMap((title) => tidyLabel(title, draft, draft.beforeDates) ?? []);
  // A number that the title has without the words that limit it does not bind.
  const plain = titles.flatMap(
    (title) => tidyLabel(title.replaceAll(/\S*\d\S*/g, ''), draft, draft.beforeDates) ?? [],
  );
  const chosen = [...new Set([...titles.slice(0, 3), ...plain])];
  return chosen.length > 0 ? chosen.slice(0, 5) : [all.slice(date.start, date.end)];
}

/** What stands before the date in its clause, or behind it where nothing does. */
function clauseAround(words: readonly TaggedWord[], date: Span, draft: DraftWords): readonly string[] {
  const at = words.findIndex(({ end }) => end > date.start);
  const found = words.findIndex(({ start }) => start >= date.end);
  const behind = found < 0 ? words.length : found;
  const lead = leadOf(words, at, draft);
  const start = clauseStart(words, lead, draft);
  const before = { start, end: lead };
  const after = { start: behind, end: clauseEnd(words, behind) };
  // `The port today published its results`.
  const isAdverb =
    lead === at && /^(?:VERB|AUX)$/.test(words[behind]?.tag ?? '') && names(words, before, draft);
  if (isAdverb && !says(words, before)) return [`${textOf(words, before)} ${textOf(words, after)}`];
  const texts = [
    ...(says(words, before) ? [textOf(words, withAntecedent(words, before, draft))] : []),
    ...(names(words, before, draft) && !says(words, before) ? [textOf(words, before)] : []),
    ...(says(words, after) ? [textOf(words, after)] : []),
  ];
  return texts.length > 0 ? texts : [textOf(words, before), textOf(words, after)];
}

/** The first of the small words, times and weekdays that lead to the date. */
function leadOf(words: readonly TaggedWord[], at: number, draft: DraftWords): number {
  let lead = at;
  while (lead > 0) {
    const word = words[lead - 1];
    const isTime = /^\d{1,2}[:.]\d\d$/.test(word?.text ?? '');
    const isSmall =
      word !== undefined &&
      (draft.beforeDates.has(word.lower) || word.tag === 'DET' || draft.timeWords.has(word.lower));
    if (!isTime && !isSmall) break;
    lead -= 1;
  }
  return lead;
}

function clauseStart(words: readonly TaggedWord[], lead: number, draft: DraftWords): number {
  for (let at = lead - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (word === undefined) break;
    if (/^[;:()“”"–—?!]$/.test(word.text)) return at + 1;
    const isJoint = word.text === ',' || (word.tag === 'CCONJ' && word.text !== '&' && lead - at > 3);
    if (!isJoint) continue;
    const isClause = words[at + 1]?.tag !== 'ADP' && says(words, { start: at + 1, end: lead });
    if (isClause && !draft.clauses.has(words[at + 1]?.lower ?? '')) return at + 1;
    if (isClause) return at + 1;
  }
  return 0;
}

function clauseEnd(words: readonly TaggedWord[], behind: number): number {
  let start = behind;
  while (/^[,]$/.test(words[start]?.text ?? '')) start += 1;
  for (let at = start; at < words.length; at += 1) {
    if (/^[;:()“”"–—?!.]$/.test(words[at]?.text ?? '')) return at;
    if (words[at]?.text === ',' && says(words, { start, end: at })) return at;
  }
  return words.length;
}

/** Whether there is a subject with a verb. */
function says(words: readonly TaggedWord[], { start, end }: Range): boolean {
  const verb = words.findIndex(
    ({ tag }, index) => index >= start && index < end && (tag === 'VERB' || tag === 'AUX'),
  );
  return verb > start && words.slice(start, verb).some(({ tag }) => /^(?:NOUN|PROPN|PRON|NUM)$/.test(tag));
}

function names(words: readonly TaggedWord[], { start, end }: Range, draft: DraftWords): boolean {
  return words
    .slice(start, end)
    .some(({ tag, lower }) => (tag === 'NOUN' || tag === 'PROPN') && !draft.timeWords.has(lower));
}

/** `the depot, which Veldane has operated`: a clause that begins with `which` takes along what it is about. */
function withAntecedent(words: readonly TaggedWord[], clause: Range, draft: DraftWords): Range {
  const first = words[clause.start];
  if (first === undefined || !draft.standIns.has(first.lower)) return clause;
  const noun = nounPhraseBefore(words, clause.start - 1) ?? nounPhraseBefore(words, clause.start);
  return noun === undefined ? clause : { start: noun.start, end: clause.end };
}
