import type { BoundItem, QuotedWords } from '../../../ground/model/bound.ts';
import { foldText } from '../text/fold.ts';
import { splitAtElisions } from '../text/split-at-elisions.ts';
import { standsIn } from '../text/stands-in.ts';
import { type NarrativeContext, phrasesWithin, quotedIn, sentencesOf } from './check-narrative.ts';

/** What a narrative quotes from the items that it cites: each phrase once. */
export function quotedWords(context: NarrativeContext): readonly QuotedWords[] {
  const { language, own, texts } = context;
  const found = new Map<string, QuotedWords>();
  for (const flat of texts) {
    if (quotedIn(flat, language).length === 0) continue;
    for (const { start, end, items } of sentencesOf(flat, language)) {
      for (const phrase of phrasesWithin(flat, { start, end }, language)) {
        const words = foldText(phrase.words).replace(/[,.;:!?]+$/, '');
        if (own.some((one) => standsIn(one, words, language))) continue;
        const item = items.find((one) => saysAll(one, splitAtElisions(words), context));
        if (item !== undefined && !found.has(words)) found.set(words, { words, item });
      }
    }
  }
  return [...found.values()];
}

function saysAll(
  item: BoundItem,
  pieces: readonly string[],
  { language }: Pick<NarrativeContext, 'language'>,
): boolean {
  return (
    pieces.length > 0 &&
    pieces.every((piece) => item.evidence.some(({ words }) => standsIn(words, piece, language)))
  );
}
