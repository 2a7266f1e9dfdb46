import type { DateRelation } from '../../../ground/language/date-words.ts';
import type { Language } from '../../../ground/language/language.ts';
import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { dateNotStated } from '../../../ground/model/diagnostics/dates.ts';
import { isStated } from '../dates/date-is-stated.ts';
import { readDateSpans, spanWith } from '../dates/date-spans.ts';
import { isAlike, tellingWords } from '../dates/dated-clauses.ts';
import { edtfOf, partsOf } from '../dates/edtf-parts.ts';
import { type DateReading, readDates } from '../dates/read-dates.ts';
import { issuedDate } from '../items/issued-date.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { readingLanguage } from '../reading-language.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'event'> = {
  on: 'event',
  codes: ['DATE_NOT_STATED'],
  holds:
    'One end of a period (“from 3 to 9 May”), or the end of something (“closed until 3 May”), is not given as the date of an event whose title names what lasted.',
  blind:
    'A title that names in other words what lasted. A title that says what began or ended may have that day.',
  check: ({ data, date, evidence, context, placeOf }) => {
    if ((data['date-basis'] ?? 'stated') !== 'stated' || evidence.length === 0) return [];
    const language = readingLanguage(context.document);
    const words = evidence.map((one) => one.words).join('\n');
    if (!namesWhatLasted(data.title, words, language)) return [];
    const half = halfOf(date, words, issuedDate(context.document), language);
    return half === undefined
      ? []
      : [dateNotStated(placeOf('date'), String(data.date), half.reason, half.hint)];
  },
};

const event = (title: string, date: string, words: string): RuleCase => ({
  source: `${words}.`,
  extraction: `events:\n  it: { title: "${title}", date: "${date}", evidence: "${words}" }`,
});
const STRIKE = 'The strike at the yard lasted from 3 to 9 May 2016';
const UNIT = 'The unit was out of service between 3 and 28 November 2025';
const CLOSED = 'The road was closed until 3 May 2016';
const SURVEY = 'Between May and July 2030 the company surveyed its mains';

export const cases: RuleCases = {
  pass: [
    event('End of the scheme', '2016', 'The scheme runs until the end of 2016'),
    event('The end of the strike', '2016-05', 'The strike went on until the end of May 2016'),
    event('Strike at the yard', '2016-05-03/2016-05-09', STRIKE),
    event('Strike at the yard', '2016-05', STRIKE),
    event('The strike begins', '2016-05-03', STRIKE),
    event('The strike ends', '2016-05-09', STRIKE),
    event('Workers walk out', '2016-05-03', STRIKE),
    event('Unit out of service', '2025-11', UNIT),
    event('Unit goes out of service', '2025-11-03', UNIT),
    event('Unit back at work', '2025-11-28', UNIT),
    event('Road opens', '2016-05-03', CLOSED),
    event('Road closed', '../2016-05-03', CLOSED),
    event('Company surveys its mains', '2030', SURVEY),
    event('Company surveys its mains', '2030-05/2030-07', SURVEY),
    event(
      'Hearing of the case',
      '2016-06-05',
      'The hearing of the case was moved from 3 May 2016 to 5 June 2016',
    ),
    event(
      'Strike',
      '2016-05-03',
      'On 3 May 2016 there was a strike, the first in the years from 2009 to 2019',
    ),
    event('Board sees the leak', '2031', 'The board did not see the leak in its own cellar until 2031'),
    event('The law is in force', '2015', 'The law has been in force since 2015'),
    event('Bridge closed', '2016', 'The bridge was closed from March 2016 to June 2016'),
  ],
  fail: [
    { ...event('Scheme runs', '2016', 'The scheme runs until the end of 2016'), at: '"2016' },
    {
      ...event('Strike at the yard', '2016-05-03', STRIKE),
      at: '"2016-05-03',
      hint: 'write 2016-05-03/2016-05-09',
    },
    { ...event('Strike at the yard', '2016-05-09', STRIKE), at: '"2016-05-09' },
    { ...event('Unit out of service', '2025-11-28', UNIT), at: '"2025-11-28' },
    {
      ...event('Company surveys its mains', '2030-05', SURVEY),
      at: '"2030-05',
      hint: 'write 2030-05/2030-07',
    },
    { ...event('Company surveys its mains', '2030-07', SURVEY), at: '"2030-07' },
    { ...event('Company in office', '2015', 'The company was in office from 2015 to 2019'), at: '"2015' },
    { ...event('Company in office', '2013', 'The company was in office in 2013–2015'), at: '"2013' },
    { ...event('Road closed', '2016-05-03', CLOSED), at: '"2016-05-03', hint: 'write ../2016-05-03' },
    {
      ...event('Road closed', '2016-05-03', 'He did not say that the road was closed until 3 May 2016'),
      at: '"2016-05-03',
    },
    { ...event('Road closed', '2016-05-03/..', CLOSED), at: '"2016-05-03/..' },
  ],
};

/** All that the title tells is in the words: it names what they say lasted, and not that it began or ended. */
function namesWhatLasted(title: string, words: string, language: Language): boolean {
  // `The end of the strike`: the end in `until the end of May` is that of the month.
  if (splitTokens(title, language).some(({ lower }) => isStage(lower, language))) return false;
  const told = tellingWords(title, language).filter((word) => word.length > SHORT);
  const theirs = tellingWords(words, language);
  return told.length > 0 && told.every((one) => theirs.some((other) => isAlike(one, other)));
}

/** `End`, of `the end of May`. */
function isStage(word: string, { dates }: Language): boolean {
  return [...dates.stages.values()].flat().some(({ words }) => words.length > 1 && words.at(-2) === word);
}

/** Letters of `its`. */
const SHORT = 3;

interface Half {
  readonly reason: string;
  readonly hint: string;
}

/** Why a date is only an end of what the words say; nothing where one of them gives the date itself. */
function halfOf(
  date: CalendarDate,
  words: string,
  issued: CalendarDate | undefined,
  language: Language,
): Half | undefined {
  const { interval } = date;
  const [wanted] = partsOf(date);
  const isOpen = interval !== undefined && (interval.from === undefined || interval.to === undefined);
  if (wanted === undefined || (interval !== undefined && !isOpen)) return undefined;
  const gives = (reading: DateReading): boolean => isStated(wanted, [reading], issued).holds;
  const readings = readDates(words, language).filter(gives);
  if (readings.length === 0) return undefined;
  if (interval !== undefined) {
    const isWrong = interval.to === undefined ? isEarly : isLate;
    const [first] = readings;
    if (first === undefined || !readings.every(({ relation }) => isWrong(relation))) return undefined;
    return interval.to === undefined ? endOf(first, 'ends') : endOf(first, 'begins');
  }
  const spans = readDateSpans(words, language).filter(({ first, last }) => gives(first) !== gives(last));
  const ends = spans.flatMap(({ first, last }) => [first.span.start, last.span.start]);
  const [span] = spans;
  if (span !== undefined && readings.every((one) => ends.includes(one.span.start))) {
    const [from, to] = [edtfOf(span.first), edtfOf(span.last)];
    const text = `“${words.slice(span.first.span.start, span.last.span.end)}”`;
    const remedy = from === undefined || to === undefined ? '' : `write ${from}/${to}, or `;
    return {
      reason: `the words give a time of which it is one end: ${text}`,
      hint: `${remedy}say in the title what began or ended on that day`,
    };
  }
  const [first] = readings;
  const isUntil = readings.every(({ relation, isTurned }) => relation === 'until' && isTurned !== true);
  const isMoved = splitTokens(words, language).some(({ lower }) => language.dates.moved.has(lower));
  return first !== undefined &&
    isUntil &&
    !isMoved &&
    spanWith(readDateSpans(words, language), first) === undefined
    ? endOf(first, 'ends')
    : undefined;
}

function isEarly(relation: DateRelation | undefined): boolean {
  return relation === 'until' || relation === 'before';
}

function isLate(relation: DateRelation | undefined): boolean {
  return relation === 'from' || relation === 'after';
}

function endOf(reading: DateReading, side: 'ends' | 'begins'): Half {
  const edtf = edtfOf(reading);
  const whole = edtf === undefined ? '' : `write ${side === 'ends' ? `../${edtf}` : `${edtf}/..`}, or `;
  return {
    reason: `the words say when it ${side}: ${reading.text}`,
    hint: `${whole}say in the title what ${side === 'ends' ? 'ended' : 'began'} then`,
  };
}
