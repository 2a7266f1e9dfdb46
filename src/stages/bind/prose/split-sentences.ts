import type { Span } from '../../../ground/model/place.ts';

/** Past this length (UTF-16 units) a paragraph is one sentence: Intl.Segmenter is quadratic on long strings. */
const LONGEST = 20_000;

const ABBREVIATION =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|Sir|St|Lt|Col|Gen|Maj|Capt|Rev|Hon|Jr|Sr|vs|cf|pp?|ll?|no|No|Vol|vol|ed|eds|ca?|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu})\.\s*$/u;

/** The sentences of a paragraph, each with the white space after it. Spans are UTF-16 offsets and leave no gap. */
export function splitSentences(text: string): readonly Span[] {
  if (text.length > LONGEST) return [{ start: 0, end: text.length }];
  const sentences: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const before = sentences.at(-1);
    const end = index + segment.length;
    if (before !== undefined && ABBREVIATION.test(text.slice(before.start, before.end))) before.end = end;
    else sentences.push({ start: index, end });
  }
  return sentences;
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
