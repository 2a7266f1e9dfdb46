import type { DateRelation, DateWords, Limit, Stage } from '../date-words.ts';
import { listWords, numberedWords, phrasesBy, type WordMap, wordSet } from '../word-list.ts';
import { RELATIVE_DATES } from './relative-date-words.ts';
import { TIMES, YEAR_PARTS } from './year-part-words.ts';

const MONTHS = `January February March April May June July August September October November December`.split(
  ' ',
);

const STAGES = Object.entries({
  early: 'early|start of|beginning of',
  mid: 'mid|mid -|middle of',
  late: 'late|end of|close of|end -',
} satisfies Record<Stage, string>).flatMap(([stage, list]) =>
  list.split('|').map((text) => ({ words: listWords(text), stage: stage as Stage })),
);

const RELATIONS = Object.entries({
  before: 'before|prior to|ahead of|earlier than',
  until: 'until|till|up to|up until|through to|to',
  by: 'by|no later than|not later than|at the latest by|at latest by|not after|latest',
  from: `from|since|as of|as from|with effect from|starting|starting in|starting on|starting from|beginning|beginning in|
    beginning on|no earlier than|not earlier than|no sooner than|not before|not until|not till|only from`,
  after: 'after|later than|following|subsequent to',
} satisfies Record<DateRelation, string>).flatMap(([relation, list]) =>
  list.split('|').map((text) => ({ words: listWords(text), relation: relation as DateRelation })),
);

export const DATES: DateWords = {
  lookingBack:
    /(?<!\p{L})(?:since (?:(?:it|we|they|he|she|the|its|our|their|records)(?: \p{L}+){1,4} )?(?:in )?|than (?:in|during|for|at any time in) |(?:below|above|than|under|over|on|against|with|from) (?:the|its|their|our) (?:\p{L}+ ){0,2}(?:average|mean|median|level|peak|record|high|low) (?:of|in|for|from|between|over)(?: the years)? (?:\d{4}(?: to | and |[-–]))?)$/iu,
  begun:
    /(?<!\p{L})(?:built|founded|opened|established|created|formed|launched|completed|constructed|erected|installed|bought|acquired|introduced|laid) (?:in|during) $/iu,
  present:
    /^,? (?:now |still |today )?(?:is|are|has|have|holds|hold|measures|stands|runs|covers|seats)(?!\p{L})/iu,
  standing: /(?<!\p{L})as (?:of|at)\s*$/iu,
  monthNames: MONTHS,
  seasonNames: ['spring', 'summer', 'autumn', 'winter'],
  months: numberedWords(MONTHS.join(' ').toLowerCase(), 1),
  ambiguousMonths: wordSet('may march'),
  shortMonths: shortMonths(),
  weekdays: numberedWords('monday tuesday wednesday thursday friday saturday sunday', 1),
  shortWeekdays: new Map([
    ['mon', 1],
    ['tue', 2],
    ['tues', 2],
    ['wed', 3],
    ['thu', 4],
    ['thur', 4],
    ['thurs', 4],
    ['fri', 5],
    ['sat', 6],
    ['sun', 7],
  ]),
  seasons: new Map([
    ['spring', 21],
    ['summer', 22],
    ['autumn', 23],
    ['fall', 23],
    ['winter', 24],
  ]),
  decades: numberedWords('twenties thirties forties fifties sixties seventies eighties nineties', 1920, 10),
  beforeDecade: wordSet('the early late mid'),
  decadeEnding: wordSet('s'),
  century: wordSet('century'),
  the: wordSet('the'),
  of: wordSet('of'),
  on: wordSet('on'),
  joinsDays: wordSet('to and or'),
  joinsMonths: wordSet('to and or until till through'),
  approximate: /^(?:c\.?|ca\.?|circa|about|around)\s*(.+)$/,
  beforeMonth: wordSet(
    `in last this since until till of by early late mid next during from to and between for before after through`,
  ),
  beforeSlash: wordSet('on since until till dated'),
  parts: YEAR_PARTS,
  times: TIMES,
  stages: phrasesBy('last', STAGES),
  limits: new Map<string, Limit>([
    ['before', 'before'],
    ['after', 'after'],
    ['by', 'by'],
  ]),
  bounds: phrasesBy('first', [
    { words: ['at', 'the', 'earliest'], limit: 'after', relation: 'from' },
    { words: ['at', 'earliest'], limit: 'after', relation: 'from' },
    { words: ['or', 'later'], limit: 'after', relation: 'from' },
    { words: ['onwards'], limit: 'after', relation: 'from' },
    { words: ['at', 'the', 'latest'], limit: 'by', relation: 'by' },
    { words: ['at', 'latest'], limit: 'by', relation: 'by' },
    { words: ['or', 'earlier'], limit: 'by', relation: 'by' },
  ]),
  relations: phrasesBy('last', RELATIONS),
  denied: new Map<string, DateRelation>([
    ['until', 'from'],
    ['before', 'from'],
    ['after', 'by'],
  ]),
  at: wordSet('in on during at'),
  spans: { between: wordSet('between'), and: wordSet('and'), to: wordSet('to until till through') },
  moved: wordSet(
    `moved postponed delayed shifted brought put rescheduled changed extended deferred prolonged pushed rose fell
     grew increased decreased went compared`,
  ),
  perfect: wordSet('has have had been'),
  beforeHabit: wordSet('every each per'),
  dividesClauses: wordSet('and but while whereas although though when before after until where which who'),
  dividesStatements: wordSet('that what whether why how'),
  auxiliaries: wordSet('was were is are has have had will been be being may might can could would should'),
  ahead:
    /(?<!\p{L})(?:will|shall|won't|(?:is|are) (?:(?:now|still) )?(?:to|due|expected|planned|scheduled|set|likely|hoped|meant|supposed)|next|ahead|(?<!(?:the|an?|its|their|this|each|year|month|week|very)[ -])(?:plans?|hopes?|aims?|starts?|closes?|ends?)(?! of(?!\p{L}))|intends?|expects?|opens?|begins?|takes? place|meets?|resumes?|reopens?|restarts?|convenes?|reconvenes?|expires?|arrives?|decides?|continues?|sits)(?!\p{L})/iu,
  aheadOfThen:
    /(?<!\p{L})(?:would|(?:was|were) (?:(?:now|still) )?(?:to|due|expected|planned|scheduled|set|likely|hoped|meant|supposed))(?!\p{L})/iu,
  aheadUnlessPast: /(?<!\p{L})(?:until|from|by)(?!\p{L})/iu,
  notPastBehind: wordSet('is are be been being'),
  movedTo:
    /(?<!\p{L})(?:deferred|postponed|adjourned|put (?:off|back)|pushed back|delayed|rescheduled|scheduled|extended|called|convened|arranged|booked|invited|summoned|fixed|suspended|remanded|held over)(?: \p{L}+){0,4} (?:until|till|to|for)(?!\p{L})/iu,
  leadsAhead: wordSet('to for until till by has have'),
  otherTime:
    /(?<!\p{L})(?:since(?! then)|so far|since then|now|today|at present|currently|later|afterwards|has yet to|have yet to|(?:is|are|was|were) (?:still )?to|would|will)(?!\p{L})/iu,
  ofIssue:
    /(?<!\p{L})(?:as of|as at|by|until|till|to date|dated|published|issued|released|appeared|announced|updated|printed|today|now|still|so far|yet|currently|at present|issue|edition)(?!\p{L})/iu,
  pastForms: wordSet(
    `began fell rose won lost left died met held took came went struck shot hit broke built bought sold cut led
     made paid put ran said sank sent shut spoke spent stood swore told threw wrote flew grew became gave found
     withdrew drew lent kept withdrawn begun risen fallen taken given written spoken chosen grown shown driven drawn thrown broken`,
  ),
  pastEnding: /[a-z]{2}ed$/,
  counted: {
    since: wordSet('since'),
    times:
      /^(?:times?|twice|once|\p{L}{2,}(?<!int|for)(?<!br|gu)est|most|least|first|only|peak|record|high|low)$/u,
  },
  echo: /\b(?:same (?:quarter|period|months?|weeks?|half|season|time|days?|dates?|stretch)|(?:a|one) year (?:earlier|before|ago|previously)|(?:previous|preceding|prior|last) year)\b/iu,
  relative: RELATIVE_DATES,
};

function shortMonths(): WordMap<number> {
  const short = MONTHS.map((name, index) => [name.slice(0, 3).toLowerCase(), index + 1] as const);
  return new Map([...short, ['sept', 9]]);
}
