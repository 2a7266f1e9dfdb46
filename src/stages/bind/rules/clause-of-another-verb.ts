import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { dateOfAnother } from '../../../ground/model/diagnostics/dates.ts';
import { type Deed, deedsIn } from '../dates/dated-deeds.ts';
import { deedInstead } from '../dates/deed-instead.ts';
import { type DateReading, readDates } from '../dates/read-dates.ts';
import { deedsOfCited } from '../items/deeds-around.ts';
import type { Prose } from '../prose/prose.ts';
import { blankOut } from '../text/blank-out.ts';
import { rule as byWords } from './date-of-another-clause.ts';
import { rule as byEvents } from './event-date-exchanged.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['DATE_OF_ANOTHER'],
  holds:
    'A clause of the author’s with a date has no verb that the cited paragraph has only in clauses with another date, or with none, while the clauses of this date tell something else.',
  blind:
    'A synonym that is not in its list of verbs; a clause with several dates; a date given by its distance from another.',
  check: (prose) => {
    const { text, language, support, isAside, isLabel } = prose;
    const cited = support.cited ?? [];
    if (isAside === true || isLabel === true || cited.length === 0) return [];
    if (readDates(text, language).length === 0) return [];
    const own = deedsIn(blankOut(text, prose.quoted, '~'), language).filter(hasOneDate);
    if (own.length === 0) return [];
    const deeds = deedsOfCited(cited).flat();
    const [found] = own.flatMap((deed) => inAnother(deed, deeds, prose));
    if (found === undefined || [byWords, byEvents].some((rule) => rule.check(prose).length > 0)) return [];
    return [found];
  },
};

function hasOneDate({ readings: [date, ...more] }: Deed): boolean {
  return date !== undefined && more.length === 0 && date.perhaps !== true && !isBeside(date);
}

/** `Before 3 May` gives no date to what was done. */
function isBeside({ relation, limit }: DateReading): boolean {
  return limit !== undefined || (relation !== undefined && relation !== 'from');
}

function inAnother(
  { start, ofVerb: [date], text }: Deed,
  deeds: readonly Deed[],
  prose: Prose,
): readonly Diagnostic[] {
  if (date === undefined) return [];
  const { language } = prose;
  const at = prose.text.indexOf(date.text, start);
  const span = { start: at, end: at + date.text.length };
  if (at < 0 || prose.isOwn(span)) return [];
  const found = deedInstead({ text: text.replace(date.text, ' '), date }, deeds, language);
  if (found === undefined) return [];
  const hint = 'give what this says the date of its own clause, or say what was on this one';
  return [
    dateOfAnother(prose.placeOf(span), date.text, { of: found.of.text, instead: found.instead.text, hint }),
  ];
}

const SOURCE =
  'Engineers inspected the dam on 3 May 2016. The county warned the villages on 9 May 2016, and the dam was emptied on 12 May 2016, before the gates were replaced. Two pumps have been repaired.';
const says = (narrative: string): RuleCase => ({
  source: SOURCE,
  extraction: `claims:
  one: { text: They looked at it., kind: reported, evidence: Engineers inspected the dam on 3 May 2016 }
  two: { text: There was a warning., kind: reported, evidence: The county warned the villages on 9 May 2016 }
  three: { text: It ran dry., kind: reported, evidence: the dam was emptied on 12 May 2016 }`,
  narrative,
});

export const cases: RuleCases = {
  pass: [
    says('On 3 May 2016 engineers inspected the dam, which was emptied later [@one; @three].'),
    says('The dam was examined on 3 May 2016 [@one].'),
    says('The warning came on 9 May 2016, and the dam ran dry on 12 May 2016 [@two; @three].'),
    says('On 12 May 2016, three days after the villages had been warned, the dam was emptied [@three].'),
    says('The dam was inspected before 12 May 2016 [@one; @three].'),
  ],
  fail: [
    { ...says('On 3 May 2016 the villages were warned [@one].'), at: '3 May', hint: 'its own clause' },
    { ...says('The dam was emptied on 3 May 2016 [@one].'), at: '3 May' },
    { ...says('The gates of the dam were replaced on 12 May 2016 [@three].'), at: '12 May' },
    { ...says('The villages were warned, and on 12 May 2016 the dam was inspected [@three].'), at: '12 May' },
  ],
};
