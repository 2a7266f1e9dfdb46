import type { BoundEvent } from '../../../ground/model/bound.ts';
import { senseDiffers } from '../../../ground/model/diagnostics/sense.ts';
import type { Span } from '../../../ground/model/place.ts';
import { addUnits } from '../dates/day-arithmetic.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { sharedStems, thingsIn } from '../prose/clause-senses.ts';
import type { Prose } from '../prose/prose.ts';
import { blankOut } from '../text/blank-out.ts';
import { rule as dateTurned } from './date-turned.ts';
import { rule as orderTurned } from './order-turned.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SENSE_DIFFERS'],
  holds:
    'Of two events that a sentence cites, the earlier by date is not put after the later one; and what is “within days”, or “days after”, is not months apart.',
  blind: 'Events that the sentence does not name with a word of their own.',
  check: (prose) => {
    const { events = [], isAside, language } = prose;
    if (isAside === true || events.length < 2) return [];
    const text = blankOut(prose.text, prose.quoted, '~');
    const orders = splitTokens(text, language).filter(({ lower }) => language.deeds.order.has(lower));
    // With a second one nothing tells which of the events each of them puts in order.
    const found = (orders.length > 1 ? [] : orders).flatMap(({ lower, start, end }) => {
      const isFirst = language.deeds.order.get(lower);
      const pair = isFirst === undefined ? undefined : eventsBeside(text, { start, end }, prose);
      if (isFirst === undefined || pair === undefined || !isAfter(...(isFirst ? pair : flip(pair))))
        return [];
      return [{ span: { start, end }, how: `puts what was later first (“${text.slice(start, end)}”)`, pair }];
    });
    const near = [...text.matchAll(language.deeds.within)].flatMap(({ index, 0: words, 1: unit = '' }) => {
      const span = { start: index, end: index + words.length };
      const limit = language.deeds.withinUnits.get(unit.toLowerCase());
      const pair = eventsBeside(text, span, prose);
      const isApart =
        pair !== undefined &&
        limit !== undefined &&
        (isFurther(...pair, limit) || isFurther(...flip(pair), limit));
      return isApart ? [{ span, how: `says “${words.trim()}” of what is further apart`, pair }] : [];
    });
    const [first] = [...found, ...near].filter(({ span }) => !prose.isOwn(span));
    if (first === undefined || [orderTurned, dateTurned].some((one) => one.check(prose).length > 0))
      return [];
    const [one, other] = first.pair;
    const dates = `${one.data.title} (${one.date.edtf}), ${other.data.title} (${other.date.edtf})`;
    return [senseDiffers(prose.placeOf(first.span), first.how, dates)];
  },
};

type Pair = readonly [BoundEvent, BoundEvent];

const flip = ([one, other]: Pair): Pair => [other, one];

/** The events that the words before and behind a word tell, each known by words that the other has not. */
function eventsBeside(text: string, { start, end }: Span, prose: Prose): Pair | undefined {
  const before = text.slice(0, start);
  const behind = text.slice(end);
  // `After the inspection, the crane was scrapped`.
  const comma = behind.indexOf(', ');
  if (before.trim() === '' && comma < 0) return undefined;
  // What follows a comma is said besides: `after the inspection, and the report came in May`.
  const [one, other] =
    before.trim() === ''
      ? [behind.slice(comma + 1), behind.slice(0, comma)]
      : [before, behind.slice(0, behind.search(/[,;]|$/u))];
  const first = toldIn(one, prose);
  const second = toldIn(other, prose);
  return first === undefined || second === undefined || first === second ? undefined : [first, second];
}

function toldIn(text: string, { events = [], language }: Prose): BoundEvent | undefined {
  const things = thingsIn(text, language).things;
  const told = events.map((event) => {
    const words = [event.data.title, ...event.evidence.map((one) => one.words)].join(' ');
    return { event, shared: sharedStems(things, thingsIn(words, language).things) };
  });
  const most = Math.max(...told.map(({ shared }) => shared));
  const best = told.filter(({ shared }) => shared === most);
  return most === 0 || best.length > 1 ? undefined : best[0]?.event;
}

/** Whether all of the one is after all of the other. */
function isAfter(one: BoundEvent, other: BoundEvent): boolean {
  const [start, end] = [one.date.earliest, other.date.latest];
  return start !== undefined && end !== undefined && start > end;
}

function isFurther(one: BoundEvent, other: BoundEvent, days: number): boolean {
  const [start, end] = [one.date.earliest, other.date.latest];
  return start !== undefined && end !== undefined && start > addUnits(end, days, 'day');
}

const says = (narrative: string): RuleCase => ({
  source:
    'The lock was inspected on 3 May 2031. The gates were sold on 20 October 2031. A fence was built in 2032.',
  extraction: `events:
  look: { title: Inspection of the lock, date: 2031-05-03, evidence: The lock was inspected on 3 May 2031 }
  sale: { title: Sale of the gates, date: 2031-10-20, evidence: The gates were sold on 20 October 2031 }
  fence: { title: A fence is built, date: 2032, evidence: A fence was built in 2032 }`,
  narrative,
});

export const cases: RuleCases = {
  pass: [
    says('The gates were sold after the inspection of the lock [@look; @sale].'),
    says('After the inspection of the lock, the gates were sold [@look; @sale].'),
    says('The lock was inspected before the sale [@look; @sale].'),
    says('The gates were sold within months of the inspection [@look; @sale].'),
    says('The gates were sold months after the inspection [@look; @sale].'),
    says('Before the fence came, the gates were sold [@fence; @sale].'),
    says(
      'The gates were sold on 20 October 2031, after the inspection had been held and well before the fence was built [@look; @sale; @fence].',
    ),
    says('The lock was inspected weeks before winter, and the sale of the gates followed [@look; @sale].'),
    says('The gates were sold just before winter, months after the lock was inspected [@look; @sale].'),
  ],
  fail: [
    { ...says('The gates went before the inspection of the lock [@look; @sale].'), at: 'before' },
    { ...says('The inspection of the lock came after the sale [@look; @sale].'), at: 'after' },
    { ...says('After the sale of the gates, there was an inspection [@look; @sale].'), at: 'After' },
    { ...says('The gates were sold within days of the inspection [@look; @sale].'), at: 'within days of' },
    { ...says('The gates were sold a few weeks after the inspection [@look; @sale].'), at: 'weeks after' },
  ],
};
