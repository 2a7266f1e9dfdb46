import type { Language } from '../../../ground/language/language.ts';
import { setClosed } from '../../../ground/model/diagnostics/sense.ts';
import { isQuantity, type NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import type { Prose } from '../prose/prose.ts';
import { sameNumber } from '../prose/same-number.ts';
import type { CitedEvidence } from '../prose/support.ts';
import { paragraphAt } from '../text/folded-document.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

/** UTF-16 units before a number in which `the only` is. */
const BEFORE = 24;

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SET_CLOSED'],
  holds: 'If the text says `the only three`, the cited paragraph says that these are all.',
  blind:
    'The words `all three`, which may mean three that were named before; a set that is complete without a word for it.',
  check: (prose) => {
    const { isAside, language, support, text } = prose;
    const cited = support.cited ?? [];
    if (isAside === true || cited.length === 0 || language.structure.only.size === 0) return [];
    if (cited.some((one) => tellsAll(one, language))) return [];
    return readNumbers(text, language)
      .filter((number) => isQuantity(number) && isOnly(number, prose))
      .filter((number) => support.numbers.some((one) => sameNumber(number, one, prose)))
      .map(({ span, text: words }) => setClosed(prose.placeOf(span), words));
  },
};

/** `The only three`, `its sole 12`. */
function isOnly({ whole, span }: NumberReading, { text, language, isOwn }: Prose): boolean {
  const before = splitTokens(text.slice(Math.max(0, whole.start - BEFORE), whole.start), language);
  const [article, only] = before.slice(-2);
  return (
    !isOwn(span) &&
    language.structure.only.has(only?.lower ?? '') &&
    language.speech.determiners.has(article?.lower ?? '')
  );
}

/** Whether the paragraph has a word by which it may say that these are all. */
function tellsAll({ evidence, document }: CitedEvidence, language: Language): boolean {
  return evidence.pieces.some(({ start, end }) => {
    const paragraph = paragraphAt(document.text, start);
    const words = document.text.text.slice(paragraph?.start ?? start, paragraph?.end ?? end);
    return splitTokens(words, language).some(({ lower }) => language.structure.closing.has(lower));
  });
}

const cite = (sentence: string, source: string): RuleCase => ({
  source: `${source}.`,
  extraction: `claims:\n  one: { text: Something was closed., kind: reported, evidence: "${source}" }`,
  narrative: `${sentence} [@one].`,
});
const STORM = 'Three bridges were closed in the storm';

export const cases: RuleCases = {
  pass: [
    cite('The only three bridges of the town were closed', 'The town’s only three bridges were closed'),
    cite('The only three bridges were closed', 'The three bridges were closed: there are no others'),
    cite('The only 12 ferries were held', 'They held 12 ferries, the whole fleet'),
    cite('Only three bridges were closed', STORM),
    cite('The storm closed only three bridges', STORM),
    cite('All three bridges were closed', STORM),
    cite('The three bridges were the only ones that the storm closed', STORM),
  ],
  fail: [
    { ...cite('The only three bridges were closed', STORM), at: 'three' },
    { ...cite('The storm closed its only 3 bridges', STORM), at: '3' },
    { ...cite('They held the sole 12 ferries', 'They held 12 ferries'), at: '12', hint: '`only`' },
    { ...cite('Those were the only three bridges', STORM), at: 'three' },
  ],
};
