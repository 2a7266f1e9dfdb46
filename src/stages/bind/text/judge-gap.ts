import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { foldText } from './fold.ts';
import { sentencesIn } from './sentence-at.ts';

/** What is wrong with leaving words out of a text. */
export type GapFault =
  /** The gap runs over the end of a sentence that is not quoted whole. */
  | { readonly kind: 'halves' }
  /** What is left out turns the sense, or limits it. */
  | { readonly kind: 'turns' | 'unclear'; readonly hidden: string };

/** Judges what is left out of a text between two pieces of a quotation. */
export function judgeGap(text: string, gap: Span, language: Language): GapFault | undefined {
  const { sense } = language;
  const sentences = sentencesIn(text, language);
  const bounds = sentences.slice(1).map(({ start }) => start);
  const isOver = bounds.some(
    (bound) =>
      bound > gap.start && bound <= gap.end && !onlyMarks(text.slice(bound, gap.end), gap.end === bound),
  );
  if (isOver) {
    const endsWhole = bounds.some((bound) => bound >= gap.start && onlyMarks(text.slice(gap.start, bound)));
    const startsWhole = bounds.some((bound) => bound <= gap.end && onlyMarks(text.slice(bound, gap.end)));
    return endsWhole && startsWhole ? undefined : { kind: 'halves' };
  }
  const hidden = foldText(text.slice(gap.start, gap.end))
    .replaceAll(sense.affirming, ' ')
    .replaceAll(sense.noCondition, ' ');
  const negation = sense.negation.exec(hidden)?.[0] ?? language.prose.negation.exec(hidden)?.[0];
  if (negation !== undefined) return { kind: 'turns', hidden: `the negation “${negation}”` };
  const condition = sense.condition.exec(hidden)?.[0];
  if (condition !== undefined) return { kind: 'turns', hidden: `the condition “${condition}”` };
  const hedge =
    sense.hedge.exec(hidden)?.[0] ?? sense.doubt.exec(hidden)?.[0] ?? sense.limit.exec(hidden)?.[0];
  if (hedge !== undefined) return { kind: 'unclear', hidden: `the words “${hedge}”` };
  const sentence = sentences.findLast(({ start }) => start <= gap.start) ?? { start: 0, end: text.length };
  const inCondition = conditionCut(foldText(text.slice(sentence.start, gap.start)), hidden, language);
  if (inCondition !== undefined) return { kind: 'turns', hidden: `a part of the condition “${inCondition}”` };
  if (goesOnByItself(foldText(text.slice(gap.end, sentence.end)), language)) return undefined;
  const number = readNumbers(hidden, language).find((reading) => reading.values.length > 0);
  return number === undefined ? undefined : { kind: 'unclear', hidden: `the number “${number.text}”` };
}

/** The word of a condition that begins a sentence and is not over where the gap begins. */
function conditionCut(before: string, hidden: string, { sense }: Language): string | undefined {
  const found = sense.conditionFirst.exec(before)?.[1];
  return found === undefined || before.includes(',') || /^\s*,/.test(hidden) ? undefined : found;
}

/** What follows has a verb of its own: a number left out before it changes none of its own. */
function goesOnByItself(behind: string, { sense, speech }: Language): boolean {
  const all = behind.replace(/^[\s"',;-]+/u, '');
  const rest = all.replace(sense.joiningFirst, '');
  const [first = '', ...others] = rest.split(' ').slice(0, 9);
  if (rest !== all && speech.pronouns.has(first.toLowerCase())) return true;
  if (sense.finiteVerb.exec(first)?.index === 0) return true;
  return sense.clauseStart.test(rest) && sense.finiteVerb.test(others.join(' '));
}

/** Nothing but white space and marks; with `strict`, not even that. */
function onlyMarks(text: string, strict = false): boolean {
  return strict ? false : !/[\p{L}\p{N}]/u.test(text);
}
