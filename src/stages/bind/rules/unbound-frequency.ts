import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { unboundNumber } from '../../../ground/model/diagnostics/figures.ts';
import { withFixes } from '../../../ground/model/fix.ts';
import { lowerAt, splitTokens, type Tokens } from '../numbers/split-tokens.ts';
import { ownFix } from '../prose/own-fix.ts';
import type { Prose } from '../prose/prose.ts';
import { numberHint } from '../prose/prose-hints.ts';
import { readMultiples } from '../prose/read-multiples.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['UNBOUND_NUMBER'],
  holds:
    'How often something happens (`twice`, `once a month`) is in what the text cites, in these words or as a number.',
  blind: 'What happened that often; `once` by itself.',
  check: (prose) => {
    const { often } = prose.language.multiples;
    const tokens = splitTokens(prose.text, prose.language);
    // Few texts say how often.
    if (!tokens.some(({ lower }) => often.has(lower))) return [];
    return tokens.flatMap(({ lower, start, end, text }, index): readonly Diagnostic[] => {
      const count = often.get(lower);
      const span = { start, end };
      if (count === undefined || prose.isOwn(span) || isOther(tokens, index, prose)) return [];
      const period = periodAt(tokens, index + 1);
      if (count === 1 && period === undefined) return [];
      return isBacked(count, period, prose)
        ? []
        : [withFixes(unboundNumber(prose.placeOf(span), text, numberHint(prose)), ownFix(prose, span))];
    });
  },
};

/** `Twice as many` is a multiple, and `think twice` an idiom. */
function isOther(tokens: Tokens, index: number, { text, language, quoted }: Prose): boolean {
  const at = tokens[index]?.start ?? 0;
  return (
    language.multiples.beforeOften.has(lowerAt(tokens, index - 1)) ||
    quoted.some(({ span }) => span.start <= at && at < span.end) ||
    readMultiples(text, language).some(({ span }) => span.start <= at && at < span.end)
  );
}

/** The unit after `a`, `every` or `per`, or that of `daily`. */
function periodAt(tokens: Tokens, index: number): string | undefined {
  const { adverbs, afterArticle, article, per } = tokens.language.units.rates;
  const word = lowerAt(tokens, index);
  const next = lowerAt(tokens, index + 1);
  if ((article.has(word) || per.has(word)) && afterArticle.has(next)) return next;
  return adverbs.get(word);
}

function isBacked(count: number, period: string | undefined, { support, language }: Prose): boolean {
  const { multiples, units } = language;
  if (support.numbers.some(({ values }) => values.includes(count))) return true;
  const texts = (support.statements ?? []).flatMap((one) => [one.words, one.sentence()]);
  return [...texts, ...support.words].some((text) =>
    splitTokens(text, language).some(({ lower }) => {
      if (multiples.often.get(lower) === count) return true;
      if (count === 1) return units.rates.adverbs.get(lower) === period || lower === period;
      return count === 2 && period === undefined && multiples.again.has(lower);
    }),
  );
}

const says = (quote: string, narrative: string, text = 'It was done.'): RuleCase => ({
  source: `${quote}.`,
  extraction: `claims:\n  done: { text: "${text}", kind: reported, evidence: "${quote}" }`,
  ...(narrative !== '' && { narrative: `${narrative} [@done].` }),
});

export const cases: RuleCases = {
  pass: [
    says('The lamps are tested twice a year', 'The lamps are tested twice a year'),
    says('The lamp was tested two times', 'It was tested twice'),
    says('He wrote in May, and again in June', 'He wrote twice'),
    says('The lamps are tested every month', 'They are tested once a month'),
    says('The lamps are tested monthly', 'They are tested once a month'),
    says('The lamp was tested', 'Once it was tested, it shone'),
    says('The lamp was tested', 'They should think twice'),
    says('They have twice as many lamps', 'They have twice as many lamps'),
  ],
  fail: [
    { ...says('The lamps are tested twice a year', 'The lamps are tested once a month'), at: 'once' },
    { ...says('The lamp was tested 3 times', 'The lamp was tested twice'), at: 'twice' },
    { ...says('The lamp was tested', 'The lamp was tested twice'), at: 'twice' },
    {
      ...says('The risk is weighed daily and weekly', '', 'The risk is weighed twice a day.'),
      at: '"The risk',
    },
  ],
};
