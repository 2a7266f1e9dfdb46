import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { levelExchanged } from '../../../ground/model/diagnostics/exchanges.ts';
import { changeRole } from '../numbers/change-role.ts';
import { isDifference, tellsDifference } from '../numbers/difference-at.ts';
import { isQuantity, type NumberReading } from '../numbers/number-reading.ts';
import { tellingWords } from '../numbers/part-of-whole.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { readQualifier } from '../numbers/read-qualifier.ts';
import { shareRelation } from '../numbers/share-relation.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { numbersBehind } from '../prose/numbers-behind.ts';
import type { Prose } from '../prose/prose.ts';
import type { SupportedNumber } from '../prose/support.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['LEVEL_EXCHANGED'],
  holds:
    'What the source gives as a difference (`38 points below the mean`, `85 more than before`) is given as a difference; and a number that is not a difference in the source is not given as how much something rose, fell or differs.',
  blind: 'A text that also mentions another difference; how two levels in one sentence differ.',
  check: (prose) => {
    const { isLabel, isAside, language, support, text } = prose;
    if (isAside === true || language.shares.differing.size === 0) return [];
    const numbers = readNumbers(text, language).filter(
      (number) => isQuantity(number) && !prose.isOwn(number.span),
    );
    if (numbers.length === 0) return isLabel === true ? checkLabel(support.numbers[0], prose) : [];
    return numbers.flatMap((number) => checkNumber(number, prose));
  },
};

function checkNumber(number: NumberReading, prose: Prose): readonly Diagnostic[] {
  const { language, text } = prose;
  const stated = numbersBehind(number, prose);
  const levels = stated.map((one) => one.level?.());
  const [level] = levels;
  if (level === undefined || levels.some((one) => one !== level)) return [];
  const place = prose.placeOf(number.span);
  if (level === 'difference') {
    // `Rose to 85`, of `85 more than before`.
    const isReached =
      stated.every((one) => one.role?.() === undefined) &&
      changeRole(text, number, readQualifier(text, number, language), language) === 'to' &&
      !isDifference(text, number, language);
    if (isReached) return [levelExchanged(place, number.text, level)];
    // `12 per cent of what it was`: the rule of numbers speaks of it.
    const isOther = shareRelation(text, number, language) === 'part';
    return isOther || tellsDifference(text, language) ? [] : [levelExchanged(place, number.text, level)];
  }
  const role = changeRole(text, number, readQualifier(text, number, language), language);
  if (stated.some((one) => one.role?.() !== undefined)) return [];
  return role === 'by' || isDifference(text, number, language)
    ? [levelExchanged(place, number.text, level)]
    : [];
}

/** A label has no number in it: that of its figure is the first one that it rests on. */
function checkLabel(stated: SupportedNumber | undefined, prose: Prose): readonly Diagnostic[] {
  const { language, text } = prose;
  const level = stated?.level?.();
  if (stated === undefined || level === undefined) return [];
  const place = prose.placeOf({ start: 0, end: text.length });
  if (level === 'difference') {
    // `Bread: 9 per cent` may be among other rises; `A figure` says nothing.
    const isOpen = (stated.percent && !stated.points) || !isOfSource(prose);
    return isOpen || tellsDifference(text, language) ? [] : [levelExchanged(place, stated.words, level)];
  }
  const { changes, than } = language.directions;
  const [first, second] = splitTokens(text, language);
  const isChange = changes.nouns.has(first?.lower ?? '') && !than.has(second?.lower ?? '');
  // Of a change from one to the other the rule of changes speaks.
  return isChange && !stated.percent && stated.role?.() === undefined
    ? [levelExchanged(place, stated.words, level)]
    : [];
}

/** Whether a label has a word of the sentences that it rests on. */
function isOfSource({ language, support, text }: Prose): boolean {
  const own = tellingWords(text, language);
  return (support.statements ?? []).some((one) =>
    tellingWords(one.sentence(), language).some((word) => own.includes(word)),
  );
}

const SOURCE =
  'Results were 38 points below the mean. Seals had 640 pups in 2031, 85 more than the year before. The water was 1.6 °C warmer in May than usual: 11.2 °C. The board expects 2,300 fewer pupils in 2040. The share rose by 5 points to 17 per cent.\n\nThere were 1,640 complaints. Another 412 more were lost.\n\nTwo of three projects were costly.\n\nIn 14 of 63 schools fewer than three quarters of the pupils ate there.';
const cite = (sentence: string): RuleCase => ({
  source: SOURCE,
  extraction: `claims:
  mean: { text: Results were below the mean., kind: reported, evidence: Results were 38 points below the mean }
  pups: { text: There were pups., kind: reported, evidence: "Seals had 640 pups in 2031, 85 more than the year before" }
  water: { text: It was warm., kind: reported, evidence: "The water was 1.6 °C warmer in May than usual: 11.2 °C" }
  pupils: { text: There will be pupils., kind: reported, evidence: "The board expects 2,300 fewer pupils in 2040" }
  share: { text: The share rose., kind: reported, evidence: The share rose by 5 points to 17 per cent }
  complaints: { text: There were complaints., kind: reported, evidence: "There were 1,640 complaints" }
  lost: { text: Some were lost., kind: reported, evidence: Another 412 more were lost }
  costly: { text: Projects were costly., kind: reported, evidence: Two of three projects were costly }
  schools: { text: Pupils ate at school., kind: reported, evidence: In 14 of 63 schools fewer than three quarters of the pupils ate there }`,
  narrative: `${sentence}.`,
});
const labelled = (label: string, value: string, quote: string): RuleCase => ({
  source: SOURCE,
  extraction: `figures:\n  one: { label: "${label}", value: ${value}, evidence: "${quote}" }`,
});
const MORE = '85 more than the year before';

export const cases: RuleCases = {
  pass: [
    cite('Results were 38 points under the mean [@mean]'),
    cite('The gap to the mean was 38 points [@mean]'),
    cite('Seals had 640 pups [@pups]'),
    cite('There were 85 more pups than a year before [@pups]'),
    cite('The number of pups rose by 85 [@pups]'),
    cite('The number of pups rose by 85 to 640 [@pups]'),
    cite('In May the water was 11.2 °C [@water]'),
    cite('In May the water was 1.6 °C warmer than usual [@water]'),
    cite('The board expects 2,300 pupils fewer in 2040 [@pupils]'),
    cite('The share reached 17 per cent [@share]'),
    cite('There were 1,640 complaints [@complaints]'),
    cite('Another 412 more were lost [@lost]'),
    cite('Two of three projects cost more than planned [@costly]'),
    cite('There were 63 schools [@schools]'),
    labelled('Rise in pups', '85', MORE),
    labelled('Pups in 2031', '640', 'Seals had 640 pups in 2031'),
    labelled('Pupils fewer', '"2,300"', 'The board expects 2,300 fewer pupils in 2040'),
  ],
  fail: [
    { ...cite('Results were 38 points [@mean]'), at: '38' },
    { ...cite('The number of pups rose to 85 [@pups]'), at: '85' },
    { ...cite('Pups of seals grew in number, to 85 [@pups]'), at: '85' },
    { ...cite('In May the water warmed to 1.6 °C [@water]'), at: '1.6' },
    { ...cite('Seals had 85 pups [@pups]'), at: '85', hint: 'more or less than' },
    { ...cite('In May the water was 1.6 °C [@water]'), at: '1.6' },
    { ...cite('The board expects 2,300 pupils in 2040 [@pupils]'), at: '2,300' },
    { ...cite('The share was 5 points [@share]'), at: '5 points' },
    { ...cite('The number of complaints rose by 1,640 [@complaints]'), at: '1,640' },
    { ...cite('There were 1,640 fewer complaints [@complaints]'), at: '1,640' },
    { ...cite('In May the water was 11.2 °C warmer [@water]'), at: '11.2' },
    { ...labelled('Pups of seals', '85', MORE), at: '"Pups' },
    {
      ...labelled('Pupils in 2040', '"2,300"', 'The board expects 2,300 fewer pupils in 2040'),
      at: '"Pupils',
    },
    { ...labelled('Rise in pups', '640', 'Seals had 640 pups in 2031'), at: '"Rise' },
    { ...labelled('Fall in complaints', '"1,640"', 'There were 1,640 complaints'), at: '"Fall' },
  ],
};
