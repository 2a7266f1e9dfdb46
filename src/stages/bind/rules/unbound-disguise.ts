import { unboundNumber } from '../../../ground/model/diagnostics/figures.ts';
import { withFixes } from '../../../ground/model/fix.ts';
import type { Span } from '../../../ground/model/place.ts';
import { unstatedNone, unstatedTimes } from '../prose/disguised-amounts.ts';
import { type DisguisedNumber, disguisedIn } from '../prose/disguised-numbers.ts';
import { ownFix } from '../prose/own-fix.ts';
import type { Prose } from '../prose/prose.ts';
import { numberHint } from '../prose/prose-hints.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['UNBOUND_NUMBER'],
  holds:
    'A sentence that cites has no number in a form in which none is read: in signs (`💯`), in letters that look like digits (`lOO`) or that blanks part (`f o u r`), misspelt (`fourty`), in a word of another language (`vierzig`), as a group (`a trio of`), as none (`nil`, `not a single`) or as one unit of time (`the wait is a fortnight`), unless what it cites says so.',
  blind:
    'Roman numerals; number words of fewer than five letters with a letter wrong; words of further languages.',
  check: (prose) => {
    if (prose.support.numbers.length === 0 && (prose.support.statements ?? []).length === 0) return [];
    const isFree = ({ start, end }: Span): boolean =>
      !prose.isOwn({ start, end }) &&
      !prose.isAddress({ start, end }) &&
      !prose.quoted.some(({ span }) => span.start <= start && end <= span.end);
    const hidden = disguisedIn(prose.text, prose.language).filter(({ span }) => isFree(span));
    const amounts = [...unstatedNone(prose), ...unstatedTimes(prose)].filter(isFree);
    return [
      ...hidden.flatMap((one) => (isBacked(one, prose) ? [] : [report(one.span, prose, hintOf(one, prose))])),
      ...amounts.map((span) => report(span, prose, numberHint(prose))),
    ];
  },
};

function report(span: Span, prose: Prose, hint: string | undefined) {
  const text = prose.text.slice(span.start, span.end);
  return withFixes(unboundNumber(prose.placeOf(span), text, hint), ownFix(prose, span));
}

/** What the source writes in the same way; a group of so many as it has. */
function isBacked({ span, how, value }: DisguisedNumber, prose: Prose): boolean {
  const text = prose.text.slice(span.start, span.end);
  if (prose.support.words.some((words) => words.includes(text)) || prose.isNamed(text)) return true;
  if (how !== 'group' || value === undefined) return false;
  return prose.support.numbers.some(({ values }) => values.includes(value)) || prose.counts.items === value;
}

function hintOf({ how, value }: DisguisedNumber, prose: Prose): string | undefined {
  const write = value === undefined ? 'write it in digits or in English words' : `write ${value}`;
  return how === 'group'
    ? numberHint(prose)
    : `${write}, if that is the number that is meant: as it is, it is not read`;
}

const SOURCE =
  'The harbour handled 40 vessels, and 3 of them sank. The wait was 14 hours. Growth was 2 per cent. No ferry sailed in May. It is a single market.';
const says = (narrative: string): RuleCase => ({
  source: SOURCE,
  extraction: `figures:
  vessels: { label: Vessels handled, value: 40 vessels, evidence: The harbour handled 40 vessels }
  sank: { label: Vessels that sank, value: 3, evidence: 3 of them sank }
  wait: { label: Wait, value: 14 hours, evidence: The wait was 14 hours }
  growth: { label: Growth, value: 2 per cent, evidence: Growth was 2 per cent }
claims:
  ferry: { text: No ferry sailed., kind: reported, evidence: No ferry sailed in May }`,
  narrative,
});

export const cases: RuleCases = {
  pass: [
    says('The harbour handled forty vessels [@vessels].'),
    says('A trio of vessels sank [@sank].'),
    says('A trio of reasons is given for the 40 vessels [@vessels].'),
    says('Not a single ferry sailed in May [@ferry].'),
    says('The number of ferries was nil in May [@ferry].'),
    says('A single market was made for the 40 vessels [@vessels].'),
    says('The wait was 14 hours, and it has been so for a decade [@wait].'),
    says('Thirsty sailors drank a weighty draught on the 40 vessels [@vessels].'),
    says('After a foray through silty water it was a chore to count the 40 vessels [@vessels].'),
    says('I saw 40 vessels: a b c [@vessels].'),
    says('A duo sang on the 40 vessels [@vessels].'),
    says('It was an hour late, after a wait of 14 hours [@wait].'),
  ],
  fail: [
    { ...says('The harbour handled 💯 vessels [@vessels].'), at: '💯', hint: 'write 100' },
    { ...says('The harbour lost 🔟 vessels [@vessels].'), at: '🔟' },
    { ...says('The harbour handled f o u r vessels [@vessels].'), at: 'f o u r', hint: 'write 4' },
    { ...says('The harbour lost lOO vessels [@vessels].'), at: 'lOO', hint: 'in digits' },
    { ...says('The harbour handled fourty vessels [@vessels].'), at: 'fourty', hint: 'write 40' },
    { ...says('The harbour lost ninty vessels [@vessels].'), at: 'ninty' },
    { ...says('The harbour lost vierzig vessels [@vessels].'), at: 'vierzig' },
    { ...says('The harbour lost quarante vessels [@vessels].'), at: 'quarante' },
    { ...says('A quartet of vessels sank [@sank].'), at: 'quartet' },
    { ...says('Growth was nil [@growth].'), at: 'nil' },
    { ...says('Not a single vessel called [@vessels].'), at: 'Not a single' },
    { ...says('The wait is a fortnight [@wait].'), at: 'a fortnight' },
    { ...says('Vessels wait a decade [@wait].'), at: 'a decade' },
    { ...says('Traffic octupled [@vessels].'), at: 'octupled' },
  ],
};
