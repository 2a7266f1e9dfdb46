import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import { findAddresses } from './find-addresses.ts';

/**
 * How much of a paragraph is cut at once, in UTF-16 units: Intl.Segmenter is quadratic on long strings. Where no sentence
 * ends in it, one ends with it: nobody wrote that one to be read.
 */
const AT_ONCE = 10_000;

/** The sentences of a paragraph, each with the white space after it; the `?` of an address ends none. Spans are UTF-16 offsets and leave no gap. */
export function splitSentences(text: string, language: Language): readonly Span[] {
  return splitterOf(language)(text);
}

/** How many paragraphs: those of a long pack and what it cites. */
const REMEMBERED = 500;

const splitterOf = onceFor((language: Language) =>
  rememberTexts(REMEMBERED, (text) => cutInPortions(text, language)),
);

function cutInPortions(text: string, language: Language): readonly Span[] {
  if (text.length <= AT_ONCE) return cutSentences(text, language);
  const sentences: Span[] = [];
  let from = 0;
  while (from < text.length) {
    const portion = text.slice(from, from + AT_ONCE);
    const cut = cutSentences(portion, language);
    const isLast = from + portion.length === text.length;
    // The last sentence goes on in the next portion.
    const whole = isLast || cut.length < 2 ? cut : cut.slice(0, -1);
    const end = isLast || cut.length > 1 ? (whole.at(-1)?.end ?? portion.length) : lastSpace(portion);
    for (const span of whole)
      sentences.push({ start: from + span.start, end: from + Math.min(span.end, end) });
    from += end;
  }
  return sentences;
}

/** The offset after the last white space; the length of a text without any. */
function lastSpace(text: string): number {
  const end = text.trimEnd().search(/\s\S*$/u);
  return end > 0 ? end + 1 : text.length;
}

/** Nothing ends a sentence but the end itself (UAX #29): the rules need not be asked, which takes most of the time. */
const ONE = /^[^\p{Sentence_Terminal}\u2024\r\n\u0085\u2028\u2029]+[.!?]?$/u;

function cutSentences(text: string, language: Language): readonly Span[] {
  if (ONE.test(text)) return [{ start: 0, end: text.length }];
  const addresses = findAddresses(text);
  const isWithinAddress = (at: number): boolean => addresses.some(({ start, end }) => start < at && at < end);
  const sentences: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenterOf(language).segment(text)) {
    const before = sentences.at(-1);
    const end = index + segment.length;
    const ended = before === undefined ? '' : text.slice(before.start, before.end);
    const goesOn = breaksOff(ended, segment, language) || isWithinAddress(index);
    if (before !== undefined && goesOn) before.end = end;
    else sentences.push({ start: index, end });
  }
  return sentences;
}

/** `No. 4` is a number; in `No. It fell` the answer is over. */
function breaksOff(ended: string, next: string, { prose }: Language): boolean {
  if (!prose.abbreviation.test(ended)) return false;
  return !prose.numberMark.test(ended) || /^\p{L}{0,2}\p{N}/u.test(next);
}

const segmenterOf = onceFor(
  ({ prose }: Language) => new Intl.Segmenter(prose.sentences, { granularity: 'sentence' }),
);
