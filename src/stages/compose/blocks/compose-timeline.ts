import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type { TimelineBlock, TimelineEntry } from '../../../ground/model/blocks/timeline.ts';
import type { BoundEvent } from '../../../ground/model/bound.ts';
import type { CalendarDate } from '../../../ground/model/calendar.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';
import { selectItems } from '../../../ground/model/select-items.ts';
import { type ComposeContext, entityName, refOf } from '../compose-context.ts';
import { composeEvidence } from '../compose-evidence-words.ts';
import { composeExhibit } from '../compose-exhibit.ts';
import { formatDate } from '../format/format-date.ts';

/** Events in order of time, as far as their dates establish one. */
export function composeTimelineBlock(
  heading: Heading | undefined,
  options: BlockOptions['timeline'],
  context: ComposeContext,
): TimelineBlock | undefined {
  const events = selectItems('event', context.bound, options)
    .filter(({ date }) => isWithin(date, options.from, options.to))
    .toSorted((a, b) => compareDates(a.date, b.date))
    .slice(0, options.limit);
  if (events.length === 0) return undefined;
  const entries = events.map((event, index) => composeEntry(event, index + 1, events[index - 1], context));
  return {
    block: 'timeline',
    heading,
    ...composeExhibit(heading, events, options.note, context),
    entries,
  };
}

/** An open or unknown end reaches as far as dates go. */
const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

function compareDates(a: CalendarDate, b: CalendarDate): number {
  return (
    (a.earliest ?? FIRST_DAY).localeCompare(b.earliest ?? FIRST_DAY) ||
    (a.latest ?? LAST_DAY).localeCompare(b.latest ?? LAST_DAY)
  );
}

function isWithin(date: CalendarDate, from: CalendarDate | undefined, to: CalendarDate | undefined): boolean {
  return (
    (date.latest ?? LAST_DAY) >= (from?.earliest ?? FIRST_DAY) &&
    (date.earliest ?? FIRST_DAY) <= (to?.latest ?? LAST_DAY)
  );
}

function composeEntry(
  event: BoundEvent,
  number: number,
  before: BoundEvent | undefined,
  context: ComposeContext,
): TimelineEntry {
  const { data, date } = event;
  return {
    number,
    ref: refOf(event),
    date: { ref: refOf(event), kind: 'date', text: formatDate(date, context.language) },
    basis: basisOf(event, context),
    certainty: date.uncertain ? 'uncertain' : date.approximate ? 'approximate' : 'certain',
    earliest: date.earliest,
    latest: date.latest,
    orderOpen: before !== undefined && overlaps(before.date, date),
    title: data.title,
    where: data.place,
    saidBy: entityName(event, data['said-by'], context),
    note: data.note,
    evidence: composeEvidence(event, context),
  };
}

/** Two events on the same day are not called unordered: nobody would expect an order. */
function overlaps(a: CalendarDate, b: CalendarDate): boolean {
  if (a.precision === 'day' && b.precision === 'day' && a.interval === undefined && b.interval === undefined)
    return false;
  return (startOf(a).latest ?? LAST_DAY) >= (startOf(b).earliest ?? FIRST_DAY);
}

/** What goes on for a time is in its place by its beginning. */
function startOf(date: CalendarDate): CalendarDate {
  return date.interval?.from ?? date;
}

function basisOf(
  { data, document }: BoundEvent,
  { documents, language }: ComposeContext,
): string | undefined {
  switch (data['date-basis']) {
    case 'relative':
      return language.printing.dates.workedOut(documents.get(document)?.letter ?? '?');
    case 'outside':
      return language.printing.dates.outside;
    default:
      return undefined;
  }
}
