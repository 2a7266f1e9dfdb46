import type { Language } from '../../../ground/language/language.ts';
import { stressAdded } from '../../../ground/model/diagnostics/quotations.ts';
import { isQuantity, type NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import type { Prose } from '../prose/prose.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['STRESS_ADDED'],
  holds:
    'A number that the source gives plainly is not given emphasis by the author: `a mere 57`, `barely 57`.',
  blind:
    'Words that are often neutral, such as `only` and `just`; emphasis that is not right before the number.',
  check: (prose) => {
    const { stress, stressed } = prose.language.ranks;
    // Few texts have such a word.
    if (!splitTokens(prose.text, prose.language).some(({ lower }) => stress.has(lower))) return [];
    return readNumbers(prose.text, prose.language).flatMap((number) => {
      const word = wordBefore(number, prose.text, prose.language);
      if (word === undefined || !stress.has(word) || !isQuantity(number) || prose.isOwn(number.span))
        return [];
      if (prose.quoted.some(({ span }) => span.start <= number.span.start && number.span.end <= span.end))
        return [];
      return isPlain(number, stressed, prose)
        ? [stressAdded(prose.placeOf(number.span), `${word} ${number.text}`)]
        : [];
    });
  },
};

/** UTF-16 units before a number that are looked at. */
const BEHIND = 40;

function wordBefore({ whole }: NumberReading, text: string, language: Language): string | undefined {
  return splitTokens(text.slice(Math.max(0, whole.start - BEHIND), whole.start), language).at(-1)?.lower;
}

/** Whether the source gives the number, and none of its words stresses or limits it. */
function isPlain(
  number: NumberReading,
  stressed: ReadonlySet<string>,
  { support, language }: Prose,
): boolean {
  const stated = support.numbers.filter(({ values }) =>
    values.some((value) => number.values.includes(value)),
  );
  if (stated.length === 0 || !stated.every(({ qualifiers }) => qualifiers.includes('exactly'))) return false;
  const sentences = (support.statements ?? []).map((one) => one.sentence());
  return !sentences.some((text) =>
    readNumbers(text, language).some(
      (other) =>
        other.values.some((value) => number.values.includes(value)) &&
        stressed.has(wordBefore(other, text, language) ?? ''),
    ),
  );
}

const says = (quote: string, narrative: string, text = 'They wait.'): RuleCase => ({
  source: `${quote}.`,
  extraction: `claims:\n  wait: { text: "${text}", kind: reported, evidence: "${quote}" }`,
  ...(narrative !== '' && { narrative: `${narrative} [@wait].` }),
});
const PLAIN = 'In May 57 batteries were waiting';

export const cases: RuleCases = {
  pass: [
    says(PLAIN, 'Only 57 batteries were waiting'),
    says(PLAIN, 'Some 57 batteries were waiting'),
    says('Barely 57 batteries were waiting', 'Barely 57 batteries were waiting'),
    says('Only 57 batteries were waiting', 'A mere 57 batteries were waiting'),
    says(PLAIN, 'The mere fact of 57 batteries is telling'),
    { ...says(PLAIN, 'A mere 57 batteries were waiting'), settings: 'own: [A mere 57 batteries]' },
  ],
  fail: [
    { ...says(PLAIN, 'A mere 57 batteries were waiting'), at: '57' },
    { ...says(PLAIN, 'Barely 57 batteries were waiting'), at: '57' },
    { ...says(PLAIN, 'Scarcely 57 batteries were waiting'), at: '57' },
    { ...says(PLAIN, 'A staggering 57 batteries were waiting'), at: '57', hint: 'leave the word out' },
    { ...says(PLAIN, '', 'Hardly 57 batteries were waiting.'), at: '"Hardly' },
  ],
};
