import type { Language } from '../../../ground/language/language.ts';
import { unboundQuotation } from '../../../ground/model/diagnostics.ts';
import type { Prose } from '../prose/prose.ts';
import { quotedPhrases } from '../prose/quoted-phrases.ts';
import { foldText } from '../text/fold.ts';
import { splitAtElisions } from '../text/split-at-elisions.ts';
import { placesIn, standsIn } from '../text/stands-in.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['UNBOUND_QUOTATION'],
  holds: 'The words between quotation marks are in what the sentence cites, or are listed in `own`.',
  blind: 'Who says them: that is what the citation is for.',
  check: (prose) =>
    quotedPhrases(prose.text, prose.language).flatMap(({ span, words }) =>
      prose.isOwn(span) || isBacked(words, prose) ? [] : [unboundQuotation(prose.placeOf(span), words)],
    ),
};

const SOURCE = 'Technology is not the enemy, said the director.';
const extraction = 'quotations:\n  enemy: { words: Technology is not the enemy }';

export const cases: RuleCases = {
  pass: [{ source: SOURCE, extraction, narrative: 'It is “not the enemy” [@enemy].' }],
  fail: [{ source: SOURCE, extraction, narrative: 'It is “a good friend” [@enemy].', at: 'a good friend' }],
};

function isBacked(words: string, { support, language }: Prose): boolean {
  const sources = support.words;
  const trimmed = foldText(words).replace(/[,.;:!?]+$/, '');
  if (trimmed === '') return true;
  if (sources.some((source) => standsIn(source, words, language) || standsIn(source, trimmed, language)))
    return true;
  const pieces = splitAtElisions(trimmed);
  return pieces.length > 1 && sources.some((source) => inOrder(source, pieces, language));
}

function inOrder(source: string, pieces: readonly string[], language: Language): boolean {
  let from = 0;
  return pieces.every((piece) => {
    const place = placesIn(source, piece, language).find(({ start }) => start >= from);
    from = place?.end ?? from;
    return place !== undefined;
  });
}
