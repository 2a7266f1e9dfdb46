import type { Language } from '../../../ground/language/language.ts';
import type { CanonicalText } from '../../../ground/model/canonical-text.ts';
import type { Span } from '../../../ground/model/place.ts';
import { splitSentences } from '../prose/split-sentences.ts';
import { paragraphAt } from './folded-document.ts';

/** How far around an offset a sentence is looked for, in UTF-16 units: no sentence is longer for binding. */
const REACH = 2000;

/** The sentences around a stretch of text, as spans of it. Line breaks end none. */
export function sentencesIn(text: string, language: Language): readonly Span[] {
  return splitSentences(text.replaceAll('\n', ' '), language);
}

/** What is before and after words within their sentences: one line each, white space kept. */
export interface Surroundings {
  readonly before: string;
  readonly behind: string;
}

/** What a stretch of a document's text leaves of the sentences that it begins and ends in. */
export function surroundingsIn(text: CanonicalText, { start, end }: Span, language: Language): Surroundings {
  const first = paragraphAt(text, start);
  const last = paragraphAt(text, end - 1);
  const from = Math.max(first?.start ?? 0, start - REACH);
  const to = Math.min(last?.end ?? end, end + REACH);
  return surroundings(text.text.slice(from, to), { start: start - from, end: end - from }, language);
}

/** From the start of the first piece to the end of the last. */
export function wholeOf(pieces: readonly [Span, ...Span[]]): Span {
  return { start: pieces[0].start, end: (pieces.at(-1) ?? pieces[0]).end };
}

/** The same in a plain text. Cells of a row are apart. */
export function surroundings(text: string, { start, end }: Span, language: Language): Surroundings {
  const line = text.replaceAll('\n', ' ');
  const sentences = splitSentences(line, language);
  const first = sentences.findLast((sentence) => sentence.start <= start) ?? { start: 0, end: start };
  const last = sentences.find((sentence) => sentence.end >= end) ?? { start: end, end: line.length };
  const before = line.slice(first.start, start);
  const behind = line.slice(end, Math.max(end, last.end));
  const cell = before.slice(before.lastIndexOf('\t') + 1);
  return {
    before: first.start === 0 ? withoutLabel(cell, language) : cell,
    behind: behind.split('\t')[0] ?? '',
  };
}

/** The label of a turn, `MADDOX: If it fails, …`, is no part of what is said; `False: …` is. */
function withoutLabel(text: string, { sense, prose }: Language): string {
  const label = LABEL.exec(text)?.[0] ?? '';
  const isWord = sense.turning.test(label) || sense.doubt.test(label) || prose.negation.test(label);
  return isWord ? text : text.slice(label.length);
}

const LABEL =
  /^\s*(?:\[[\d:.]{4,10}\]\s*)?(?:Q\.? ?\d{1,4}[.:]? +)?\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Ll}{1,3})){0,4}(?: ?\([^)\n]{1,60}\))?:\s+/u;
