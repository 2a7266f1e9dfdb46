import type { Language } from '../../../ground/language/language.ts';
import { unboundNumber } from '../../../ground/model/diagnostics/figures.ts';
import { withFixes } from '../../../ground/model/fix.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { numbersOfProse } from '../prose/numbers-of-prose.ts';
import { ownFix } from '../prose/own-fix.ts';
import type { Prose } from '../prose/prose.ts';
import { numberHint } from '../prose/prose-hints.ts';
import { vagueNoun } from '../prose/vague-noun.ts';
import { type VagueSize, vagueSize } from '../prose/vague-size.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['UNBOUND_NUMBER'],
  holds:
    'Vague numbers such as `dozens`, `hundreds`, `tens of thousands` are in what the text cites, or a number there is of that size.',
  blind:
    'What a vague number counts, if the source counts only one thing that way. Words that promise no size, such as `several`, `a few` and `a couple`.',
  check: (prose) =>
    numbersOfProse(prose).flatMap(({ span, text, vague }) => {
      if (vague !== true || prose.isOwn(span) || prose.isAddress(span)) return [];
      const size = vagueSize(text, prose.language);
      if (size === undefined || isBacked(size, vagueNoun(prose.text, span.end, prose.language), prose))
        return [];
      return [withFixes(unboundNumber(prose.placeOf(span), text, numberHint(prose)), ownFix(prose, span))];
    }),
};

const claim = (quote: string, text = 'People came.'): string =>
  `claims:\n  came: { text: ${text}, kind: reported, evidence: [{ quote: ${quote} }] }`;

export const cases: RuleCases = {
  pass: [
    {
      source: 'Dozens of people came.',
      extraction: claim('Dozens of people came'),
      narrative: 'Dozens came [@came].',
    },
    {
      source: 'Some 340 people came.',
      extraction: claim('Some 340 people came'),
      narrative: 'Hundreds came [@came].',
    },
    {
      source: 'Several hundred people came to the fair on the day.',
      extraction: claim('Several hundred people came to the fair on the day.'),
      narrative: 'Hundreds came [@came].',
    },
    {
      source: 'Dozens of houses and hundreds of sheep were lost.',
      extraction: claim('Dozens of houses and hundreds of sheep were lost'),
      narrative:
        'Hundreds of animals and dozens of buildings were lost, hundreds of sheep among them [@came].',
    },
    {
      source: 'People came.',
      extraction: claim('People came'),
      narrative: 'Several came, and a few left [@came].',
    },
    {
      source: 'Thousands came.',
      extraction: claim('Thousands came', 'Thousands of people came.'),
    },
    {
      source: 'People came.',
      extraction: claim('People came'),
      narrative: 'We read dozens of papers.',
      settings: 'own: [dozens of papers]',
    },
  ],
  fail: [
    {
      source: 'Dozens of people came.',
      extraction: claim('Dozens of people came'),
      narrative: 'Hundreds came [@came].',
      at: 'Hundreds',
    },
    {
      source: 'Some 340 people came.',
      extraction: claim('Some 340 people came', 'Thousands came.'),
      at: 'Thousands',
    },
    {
      source: 'People came.',
      extraction: claim('People came'),
      narrative: 'A handful came [@came].',
      at: 'A handful',
    },
    {
      source: 'Thousands came.',
      extraction: claim('Thousands came'),
      narrative: 'Tens of thousands came [@came].',
      at: 'Tens of thousands',
    },
    {
      source: 'Dozens of houses and hundreds of sheep were lost.',
      extraction: claim('Dozens of houses and hundreds of sheep were lost', 'It was a bad day.'),
      narrative: 'Hundreds of houses were lost [@came].',
      at: 'Hundreds',
    },
    {
      source: 'Dozens of houses and hundreds of sheep were lost.',
      extraction: claim('Dozens of houses and hundreds of sheep were lost', 'Dozens of sheep were lost.'),
      at: 'Dozens of sheep',
    },
    {
      source: 'Dozens of people came.',
      extraction: claim('Dozens of people came'),
      narrative: 'Scores of people came [@came].',
      at: 'Scores',
    },
  ],
};

function isBacked(size: VagueSize, noun: string | undefined, { support, language }: Prose): boolean {
  // Where the source counts it so itself, in other words, that counts.
  const own = (support.statements ?? []).flatMap((one) => vagueCounts(one.sentence(), language));
  const same = own.filter((one) => noun !== undefined && one.noun === noun);
  if (same.length > 0 && own.length > same.length) return same.some((one) => one.size?.least === size.least);
  return support.numbers.some(({ kind, counts, values, words, vague }) => {
    if (vague) return vagueSize(words, language)?.least === size.least;
    return (
      counts && kind !== 'percent' && values.flat().some((value) => value >= size.least && value < size.below)
    );
  });
}

/** The vague numbers of a text, each with what it counts. */
function vagueCounts(
  text: string,
  language: Language,
): readonly { readonly size: VagueSize | undefined; readonly noun: string | undefined }[] {
  return readNumbers(text, language)
    .filter(({ vague }) => vague === true)
    .map((number) => ({
      size: vagueSize(number.text, language),
      noun: vagueNoun(text, number.span.end, language),
    }));
}
