import search from 'approx-string-match';
import type { CanonicalText, Paragraph } from '../../../ground/model/canonical-text.ts';
import { foldText } from './fold.ts';
import { foldedParagraph } from './folded-document.ts';
import { likelyParagraphs } from './likely-paragraphs.ts';

/** Words of a document that look like a quotation: for a hint, never for a match. */
export interface NearestWords {
  readonly words: string;
  readonly paragraph: number;
}

/** The search costs the product of both lengths, so both are limited (UTF-16 units). */
const LONGEST_QUOTE = 300;
const LONGEST_TEXT = 400_000;

/** The words of a document that differ least from a quotation, if any differ by less than a third. */
export function nearestWords(text: CanonicalText, quote: string): NearestWords | undefined {
  const wanted = foldText(quote).slice(0, LONGEST_QUOTE);
  if (wanted.length < 4 || text.text.length > LONGEST_TEXT) return undefined;
  let limit = Math.min(40, Math.floor(wanted.length / 3));
  let best: NearestWords | undefined;
  for (const paragraph of likelyParagraphs(text, wanted)) {
    const folded = foldedParagraph(text, paragraph);
    const match = search(caseless(folded), caseless(wanted), limit).reduce<Match | undefined>(
      closer,
      undefined,
    );
    if (match === undefined || (best !== undefined && match.errors >= limit)) continue;
    limit = match.errors;
    best = nearest(paragraph, folded, match, wanted);
  }
  return best;
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

function closer(best: Match | undefined, match: Match): Match {
  return best === undefined || match.errors < best.errors ? match : best;
}

/** Lower case of the same length: a few characters grow when lowered. */
function caseless(text: string): string {
  const lowered = text.toLowerCase();
  return lowered.length === text.length ? lowered : text;
}

function nearest(paragraph: Paragraph, folded: string, match: Match, wanted: string): NearestWords {
  const start = fromFirstWord(folded, folded.lastIndexOf(' ', match.start) + 1, wanted);
  const space = folded.indexOf(' ', match.end);
  const words = withoutSentenceBefore(folded.slice(start, space < 0 ? folded.length : space), wanted);
  return { words: trimMarks(words, wanted), paragraph: paragraph.number };
}

/** UTF-16 units that may be missing from a quotation after its first word. */
const MISSING = 20;

/**
 * From the first word of a quotation on, where that is right before the words that were found: a negation that begins it
 * must not get lost since a word after it is missing.
 */
function fromFirstWord(folded: string, start: number, wanted: string): number {
  const [first = ''] = wanted.split(' ');
  if (first === '' || caseless(folded).startsWith(caseless(first), start)) return start;
  const from = Math.max(0, start - first.length - MISSING);
  const before = caseless(` ${folded.slice(from, start)}`);
  const at = before.lastIndexOf(caseless(` ${first} `));
  return at < 0 ? start : from + at;
}

/** A word that ends a sentence, with what begins the next one. */
const SENTENCE_END = /^\S{1,16}?[.!?][”’"')]{0,3} (?=[\p{Lu}\p{N}“‘"'(])/u;

/** Without the last word of the sentence before: `2024. Repairs cost` for `The repairs cost`. */
function withoutSentenceBefore(words: string, wanted: string): string {
  return SENTENCE_END.test(wanted) ? words : words.replace(SENTENCE_END, '');
}

/** Without the marks beside them that were not asked for: whoever copies the words would quote those too. */
function trimMarks(words: string, wanted: string): string {
  const before = /^[\p{P}\p{S}]/u.test(wanted) ? '' : (/^[^\p{L}\p{N}\p{Sc}]{1,9}/u.exec(words)?.[0] ?? '');
  const behind = /[^\p{L}\p{N}%)°]$/u.test(wanted) ? '' : (/[^\p{L}\p{N}%)°]{1,9}$/u.exec(words)?.[0] ?? '');
  const trimmed = words.slice(before.length, words.length - behind.length);
  return trimmed === '' ? words : trimmed;
}
