import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import { findAddresses } from './find-addresses.ts';

/** Past this length (UTF-16 units) a paragraph is one sentence: Intl.Segmenter is quadratic on long strings. */
const LONGEST = 20_000;

/** The sentences of a paragraph, each with the white space after it; the `?` of an address ends none. Spans are UTF-16 offsets and leave no gap. */
export function splitSentences(text: string, language: Language): readonly Span[] {
  return text.length > LONGEST ? [{ start: 0, end: text.length }] : splitterOf(language)(text);
}

/** So many paragraphs: those of a long pack and what it cites. */
const REMEMBERED = 500;

const splitterOf = onceFor((language: Language) =>
  rememberTexts(REMEMBERED, (text) => cutSentences(text, language)),
);

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
