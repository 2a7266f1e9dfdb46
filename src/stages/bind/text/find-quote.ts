import type { Language } from '../../../ground/language/language.ts';
import type { CanonicalText } from '../../../ground/model/canonical-text.ts';
import type { Span } from '../../../ground/model/place.ts';
import { foldText, unfold } from './fold.ts';
import { foldDocument, occurrences, paragraphAt } from './folded-document.ts';
import { splitAtElisions } from './split-at-elisions.ts';

/** A W3C TextQuoteSelector. */
export interface QuoteSelector {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** What became of a quotation. Spans are UTF-16 offsets in the canonical text. */
export type QuoteMatch =
  | {
      readonly kind: 'found';
      readonly pieces: readonly [Span, ...Span[]];
      /** Where the words of the selector's prefix and suffix are. */
      readonly prefix?: Span | undefined;
      readonly suffix?: Span | undefined;
    }
  | { readonly kind: 'ambiguous'; readonly at: readonly Span[] }
  | { readonly kind: 'spliced'; readonly reason: string }
  /** `context` tells that the words are there, but not between the prefix and the suffix. */
  | { readonly kind: 'absent'; readonly missing: string; readonly context?: Span };

/** The least number of words in each piece of a quotation from which words are left out. */
export const PIECE_WORDS = 3;

/** The greatest number of words that may be left out between two pieces. */
export const GAP_WORDS = 60;

/**
 * Finds the one place in a document where a quotation is. Matching is exact after folding, and both ends
 * fall on word boundaries. Marks of elision are taken literally first, since a source may hold them itself.
 */
export function findQuote(text: CanonicalText, selector: QuoteSelector, language: Language): QuoteMatch {
  const quote = foldText(selector.quote);
  const whole = occurrences(text, quote, language).map((span): Chain => [span]);
  if (whole.length > 0) return single({ text, selector, quote }, whole);
  const pieces = splitAtElisions(quote);
  const [first, ...rest] = pieces;
  if (first === undefined || (rest.length === 0 && first === quote))
    return { kind: 'absent', missing: quote };
  const missing = pieces.find((piece) => occurrences(text, piece, language).length === 0);
  if (missing !== undefined) return { kind: 'absent', missing };
  const short = rest.length > 0 ? pieces.find((piece) => countWords(piece) < PIECE_WORDS) : undefined;
  if (short !== undefined) {
    return { kind: 'spliced', reason: `the piece “${short}” has fewer than ${PIECE_WORDS} words` };
  }
  const tries = occurrences(text, first, language).map((start) => follow(text, start, rest, language));
  const chains = tries.filter((chain) => typeof chain !== 'string');
  if (chains.length > 0) return single({ text, selector, quote }, chains);
  return {
    kind: 'spliced',
    reason: tries.find((reason) => typeof reason === 'string') ?? 'the pieces do not follow',
  };
}

/** Pieces in order, as spans of folded text. */
type Chain = readonly [Span, ...Span[]];

interface Search {
  readonly text: CanonicalText;
  readonly selector: QuoteSelector;
  /** The quotation, folded. */
  readonly quote: string;
}

function single({ text, selector, quote }: Search, chains: readonly Chain[]): QuoteMatch {
  const folded = foldDocument(text);
  const wanted = wantedContext(selector);
  const fitting = chains.filter((chain) => contextOf(folded.text, chain, wanted) !== undefined);
  const [chain] = fitting;
  if (chain === undefined)
    return { kind: 'absent', missing: quote, context: unfold(folded, chains[0]?.[0] ?? NOWHERE) };
  if (fitting.length > 1) return { kind: 'ambiguous', at: fitting.map(([first]) => unfold(folded, first)) };
  const [first, ...rest] = chain;
  const around = contextOf(folded.text, chain, wanted);
  const place = (span: Span | undefined): Span | undefined =>
    span === undefined || span.end <= span.start ? undefined : unfold(folded, span);
  return {
    kind: 'found',
    pieces: [unfold(folded, first), ...rest.map((piece) => unfold(folded, piece))],
    prefix: place(around?.prefix),
    suffix: place(around?.suffix),
  };
}

const NOWHERE: Span = { start: 0, end: 0 };

/** Prefix and suffix, folded; and the same without the marks that may be left off. */
interface WantedContext {
  readonly prefix: string;
  readonly suffix: string;
  readonly barePrefix: string;
  readonly bareSuffix: string;
}

function wantedContext(selector: QuoteSelector): WantedContext {
  const [prefix, suffix] = [foldText(selector.prefix ?? ''), foldText(selector.suffix ?? '')];
  return {
    prefix,
    suffix,
    barePrefix: prefix.replace(MARKS_AT_END, ''),
    bareSuffix: suffix.replace(MARKS_AT_START, ''),
  };
}

/** Marks between the quotation and the words next to it may be left off: `denied that “`, `, but only if`. */
const MARKS_AT_END = /[\s"'([,:-]+$/u;
const MARK_AT_END = /^[\s"'([,:-]$/u;
const MARKS_AT_START = /^[\s"')\],;:-]+/u;

/** Where the prefix and the suffix are, in folded text; nothing when they are not next to the quotation. */
function contextOf(
  folded: string,
  chain: Chain,
  wanted: WantedContext,
): { readonly prefix: Span; readonly suffix: Span } | undefined {
  const last = chain.at(-1) ?? chain[0];
  // Of words that a text has a thousand times, most are elsewhere: that is told at once.
  if (!endsWith(folded, chain[0].start, wanted.barePrefix)) return undefined;
  const near = folded.slice(Math.max(0, chain[0].start - wanted.prefix.length - 20), chain[0].start);
  const far = folded.slice(last.end, last.end + wanted.suffix.length + 20);
  const bare = (text: string, marks: RegExp): string => text.replace(marks, '');
  const before = near.trimEnd().endsWith(wanted.prefix) ? near.trimEnd() : bare(near, MARKS_AT_END);
  const after = far.trimStart().startsWith(wanted.suffix) ? far.trimStart() : bare(far, MARKS_AT_START);
  const [head, tail] = [
    before.endsWith(wanted.prefix) ? wanted.prefix : wanted.barePrefix,
    after.startsWith(wanted.suffix) ? wanted.suffix : wanted.bareSuffix,
  ];
  if (!before.endsWith(head) || !after.startsWith(tail)) return undefined;
  const endOfHead = chain[0].start - (near.length - before.length);
  const startOfTail = last.end + (far.length - after.length);
  return {
    prefix: { start: endOfHead - head.length, end: endOfHead },
    suffix: { start: startOfTail, end: startOfTail + tail.length },
  };
}

/** Whether a text has words before an offset, and between them nothing but marks that may be left off. */
function endsWith(folded: string, offset: number, words: string): boolean {
  if (words === '') return true;
  let end = offset;
  while (end > 0 && offset - end < 20 && MARK_AT_END.test(folded[end - 1] ?? '')) end -= 1;
  return folded.startsWith(words, end - words.length);
}

/** The nearest places of the other pieces after the first, or why they do not follow it. */
function follow(
  text: CanonicalText,
  first: Span,
  rest: readonly string[],
  language: Language,
): Chain | string {
  const folded = foldDocument(text);
  const spans: [Span, ...Span[]] = [first];
  let last = first;
  for (const piece of rest) {
    const next = occurrences(text, piece, language).find((span) => span.start >= last.end);
    if (next === undefined) return `“${piece}” does not come after the words before it`;
    const from = paragraphAt(text, unfold(folded, last).start);
    const to = paragraphAt(text, unfold(folded, next).end - 1);
    if (from !== to) return `the pieces are in paragraphs ${from?.number ?? '?'} and ${to?.number ?? '?'}`;
    const gap = countWords(folded.text.slice(last.end, next.start));
    if (gap > GAP_WORDS) return `${gap} words are left out; the limit is ${GAP_WORDS}`;
    spans.push(next);
    last = next;
  }
  return spans;
}

function countWords(folded: string): number {
  return folded.split(' ').filter((word) => WORD.test(word)).length;
}

const WORD = /[\p{L}\p{N}]/u;
