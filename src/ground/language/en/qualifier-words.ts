import type { Qualifier } from '../../model/qualifier.ts';
import type { QualifierPhrase, QualifierWords } from '../qualifier-words.ts';
import { listWords, phrasesBy, wordSet } from '../word-list.ts';

/** After these, `over` belongs to the verb: `took over 34 years ago`. */
const PHRASAL = wordSet(
  'took take taken taking handed hand handing turned turn went gone going argued dispute row control',
);

/** After these, `about` says what was spoken of: `asked about 12 attacks`. */
const TELLING = wordSet(
  `talk talks talked talking ask asks asked asking speak spoke spoken speaking know knows knew known hear heard
   think thinks thought tell told learn learned learnt warn warned worry worried concerned question questions
   questioned information detail details report reports story stories`,
);

/** After `passed 12`, which then counts what was passed. */
const PASSED = wordSet(
  `laws acts bills measures resolutions motions amendments exams tests subjects papers modules checkpoints borders
   rivers bridges roads lines inspections audits checks budgets decrees ordinances statutes reforms`,
);

const VOIDING = `none of|hardly any of|scarcely any of|barely any of|almost none of|virtually none of|few of|very few of|
  not one of|not a single one of|not any of|not all of|not all|neither of|all but|all bar|no more of|nobody among|none among`;

/** After these, `as long as` compares: `twice as long as the 15 minutes`. */
const MULTIPLYING = wordSet('twice thrice times half third quarter nearly almost just');

/** After these, `up to` may say where something went: `rose up to 12`. */
const MOVING = wordSet(
  'go goes went gone going is are was were move moved climb climbed rise rises rose risen pushed',
);

const BEFORE: readonly QualifierPhrase[] = [
  // Of something that is compared with another: `lower than the 61 of last year`.
  ...phrases(
    `higher than|larger than|bigger than|longer than|older than|warmer than|hotter than|
     taller than|deeper than|wider than|heavier than|faster than|stronger than|louder than|thicker than|steeper than|
     farther than|further than|dearer than`,
    { qualifiers: ['more-than'], negated: ['at-most'], direct: true },
  ),
  ...phrases(
    `more than|greater than|in excess of|upwards of|
     upward of|north of|exceeding|exceed|exceeds|exceeded|topping|topped|tops|surpassing|surpassed|surpass|
     outnumbering|broke through|broken through|in excess|>`,
    { qualifiers: ['more-than'], negated: ['at-most'] },
  ),
  ...phrases('yet to exceed|yet to pass|yet to top|yet to surpass', { qualifiers: ['at-most'] }),
  ...phrases('top', { qualifiers: ['more-than', 'exactly'], negated: ['at-most'], direct: true }),
  ...phrases('passes|passed|passing|crosses|crossed|crossing', {
    qualifiers: ['more-than'],
    negated: ['at-most'],
    open: { behind: wordSet(''), time: true, counting: PASSED },
  }),
  ...phrases('reached|reach|reaches|reaching|attained|attain|hit|touched', {
    qualifiers: ['exactly'],
    negated: ['fewer-than'],
  }),
  ...phrases(
    `falls short of|fall short of|fell short of|fallen short of|falling short of|stopped short of|
     stopping short of|nowhere near|yet to reach|yet to hit|yet to attain`,
    { qualifiers: ['fewer-than'], negated: ['at-least'], direct: true },
  ),
  ...phrases('not quite|not yet', { qualifiers: ['fewer-than', 'about'] }),
  ...phrases('above|beyond', { qualifiers: ['more-than'], negated: ['at-most'], direct: true }),
  ...phrases('over', {
    qualifiers: ['more-than'],
    negated: ['at-most'],
    direct: true,
    open: { behind: PHRASAL, time: true },
  }),
  ...phrases(
    `at least|at the least|at the very least|at a minimum|at minimum|a minimum of|minimum of|minimum|
     at or above|on or above|at or over|equal to or above|no fewer than|not fewer than|no less than|not less than|nothing less than|as few as|as little as|
     as low as|≥|> =|⩾`,
    { qualifiers: ['at-least'] },
  ),
  ...phrases(
    `at or below|at or under|on or below|equal to or below|at most|at the most|at the very most|no more than|not more than|a maximum of|maximum of|maximum|
     no greater than|no higher than|
     nothing more than|capped at|limited to|≤|< =|⩽`,
    { qualifiers: ['at-most'] },
  ),
  ...phrases('as many as|as much as|as high as|as long as|as large as|as big as', {
    qualifiers: ['at-most'],
    negated: ['fewer-than'],
    open: { behind: MULTIPLYING, time: false },
  }),
  // A figure may be called the maximum that it is, or be recorded as a limit.
  ...phrases('maximum is|maximum was|maximum :|upper limit is|upper limit was|upper limit of|upper limit :', {
    qualifiers: ['at-most', 'exactly'],
  }),
  ...phrases('minimum is|minimum was|minimum :|lower limit is|lower limit was|lower limit of|lower limit :', {
    qualifiers: ['at-least', 'exactly'],
  }),
  ...phrases(
    `smaller than|lower than|shorter than|younger than|colder than|cooler than|thinner than|
     lighter than|slower than|cheaper than|weaker than|narrower than|shallower than|closer than|nearer than|
     sooner than`,
    { qualifiers: ['fewer-than'], negated: ['at-least'], direct: true },
  ),
  ...phrases('fewer than|less than|<', { qualifiers: ['fewer-than'], negated: ['at-least'] }),
  ...phrases('just short of|short of|shy of', {
    qualifiers: ['fewer-than'],
    negated: ['at-least'],
    direct: true,
  }),
  ...phrases('not even', { qualifiers: ['fewer-than'] }),
  ...phrases('up to', { qualifiers: ['at-most'], open: { behind: MOVING, time: false } }),
  ...phrases('within', { qualifiers: ['at-most', 'exactly'], direct: true }),
  ...phrases('under the age of|below the age of', { qualifiers: ['fewer-than'], negated: ['at-least'] }),
  ...phrases('over the age of|above the age of', { qualifiers: ['more-than'], negated: ['at-most'] }),
  ...phrases('under|below', { qualifiers: ['fewer-than'], negated: ['at-least'], direct: true }),
  ...phrases(
    `roughly|approximately|approx|approx .|circa|c|c .|ca .|~|∼|≈|an estimated|estimated|estimated at|estimated to be|estimated to have been|estimated as|in the region of|
     in the order of|of the order of|on the order of|in the neighbourhood of|in the vicinity of|
     something like|somewhere around|somewhere in the region of|more or less|virtually|practically|perhaps|maybe|
     possibly|probably|barely|hardly|scarcely|broadly|loosely|rounded to|plus or minus|
     not much more than|not many more than|little less than|hardly less than|hardly fewer than|scarcely less than|
     scarcely fewer than|barely less than|barely fewer than|not much less than|not many fewer than`,
    { qualifiers: ['about'] },
  ),
  ...phrases('little more than|barely more than|hardly more than|scarcely more than', {
    qualifiers: ['about', 'more-than'],
  }),
  ...phrases('around|some|just about', { qualifiers: ['about'], direct: true }),
  ...phrases('about', { qualifiers: ['about'], direct: true, open: { behind: TELLING, time: false } }),
  ...phrases('±|+ / -', { qualifiers: ['about', 'exactly'] }),
  ...phrases(
    'nearly|almost|close to|close on|approaching|nearing|getting on for|nigh on|verging on|bordering on',
    {
      qualifiers: ['about', 'fewer-than'],
    },
  ),
  ...phrases('near', { qualifiers: ['about', 'fewer-than'], direct: true }),
  ...phrases('exactly|precisely', { qualifiers: ['exactly'] }),
  // `Not only 12` goes on to say more; it does not take the 12 back.
  ...phrases('only|just|merely', { qualifiers: ['exactly'], negated: ['exactly'] }),
  ...phrases('between', { qualifiers: ['between'], direct: true }),
];

const AFTER: readonly QualifierPhrase[] = [
  ...phrases(
    `+|or more|or above|or over|or higher|or upwards|and above|and over|and up|and upwards|upwards|and counting|
     plus|- plus|and rising|and growing|and climbing|or greater|or better|at least|at the least|at the very least|at a minimum|at the earliest|at the soonest|minimum`,
    { qualifiers: ['at-least'] },
  ),
  ...phrases(
    `or fewer|or less|or under|or below|or lower|at most|at the most|at the very most|at the latest|at the longest|
     at the outside|maximum|max|tops`,
    { qualifiers: ['at-most'] },
  ),
  ...phrases(
    `or so|or thereabouts|or thereabout|give or take|odd|- odd|ish|- ish|approximately|
     approx|roughly`,
    { qualifiers: ['about'] },
  ),
];

const TOLERANCE = phrases('±|+ / -|plus or minus', { qualifiers: ['about'] }).map(
  (phrase): QualifierPhrase => ({ ...phrase, tolerance: true }),
);

const DETERMINERS = 'the its their his her our these those this that';

export const QUALIFIERS: QualifierWords = {
  before: phrasesBy('last', BEFORE),
  after: phrasesBy('first', [...AFTER, ...TOLERANCE]),
  determiners: wordSet(DETERMINERS),
  precise: wordSet('exactly precisely'),
  articles: wordSet('a an'),
  small: wordSet(
    `${DETERMINERS} a an another further additional extra other new total even reported reportedly`,
  ),
  negations: wordSet('not never cannot neither nor without'),
  isNegatedVerb: (word) => word.endsWith("n't"),
  allBut: /(?<!\p{L})(?:all (?:but|bar|except)|except|but for|save for|apart from)(?!\p{L})/iu,
  noneOf: /^(?:none|not one|not a single|not any|neither|nobody|virtually none)(?!\p{L})/iu,
  partBehind: /^(?: \p{L}+){0,2} (?:of (?:them|these|those|which|whom)|among them)(?!\p{L})/iu,
  partShare:
    /^(?: \p{L}+){0,2},? (?:or )?(?:about |nearly |almost |roughly )?(?:(?:\p{L}+|\d+)(?: \p{L}+)? (?:in|out of)(?: every)? (?:\p{L}+|\d+)|(?:a|an|one|two|three) [\p{L}-]+|half|\d[\d.]*(?: ?%| per cent| percent)) (?:of|that|which)(?!\p{L})/iu,
  partBefore:
    /(?:including|of (?:them|which|whom),?|among them,?)(?: (?:some|about|at least|more than))* $/iu,
  denials: wordSet('fail fails failed failing'),
  softNegations: wordSet('rarely seldom'),
  withouts: wordSet('without'),
  beforeWithout: wordSet(
    `do does did doing go goes went going manage manages managed managing cope copes coped coping get gets got getting
     live lives lived living`,
  ),
  lasting: wordSet('for'),
  perfects: wordSet("has have had having hasn't haven't hadn't"),
  allowing: wordSet(
    `may might must can could shall should will would cannot needn't mustn't can't couldn't shan't shouldn't won't
     wouldn't to`,
  ),
  no: wordSet('no nothing none nobody nowhere'),
  carriers: wordSet(
    `to be been being is are was were am has have had having do does did will would shall should may might must can
     could ever once yet actually it they he she we there i fall falls fell fallen falling drop drops dropped
     dropping go goes went gone going rise rises rose risen rising climb climbs climbed sink sinks sank sunk dip
     dips dipped slip slips slipped get gets got come comes came cost costs last lasts lasted weigh weighs weighed
     number numbered total totalled amount amounts amounted stay stays stayed remain remains remained stand stands
     stood run runs ran move moves moved grow grows grew take takes took taken need needs needed use uses used
     spend spends spent pay pays paid earn earns earned hold holds held last expected allowed likely meant
     supposed due thought by at`,
  ),
  opaque: wordSet(
    `say says said saying think thinks thought believe believes believed know knows knew claim claims claimed report
     reports reported mean means meant mention mentioned matter matters doubt doubted deny denied that which who whom
     whose what how why because if when where while and but or as than only just merely simply`,
  ),
  noTimes: wordSet('time point stage occasion circumstances moment year month week day'),
  notDenied: wordSet('doubt wonder matter'),
  voiding: phrasesBy(
    'last',
    VOIDING.split('|').map((phrase) => ({ words: listWords(phrase) })),
  ),
  some: wordSet('a quite'),
  adverbs: wordSet(
    `significantly much many far well slightly considerably quite even really necessarily substantially greatly
     markedly`,
  ),
  anyOf: ['any', 'of'],
  parting: wordSet('or and in of to the but is are was were be been being has have had'),
};

interface PhraseKind {
  readonly qualifiers: readonly Qualifier[];
  readonly negated?: readonly Qualifier[];
  readonly direct?: boolean;
  readonly open?: QualifierPhrase['open'] & object;
}

/** The phrases of a list, which bars part. */
function phrases(
  list: string,
  { qualifiers, negated = [], direct = false, open }: PhraseKind,
): readonly QualifierPhrase[] {
  return list.split('|').map((phrase) => ({
    words: listWords(phrase),
    qualifiers,
    negated,
    direct,
    ...(open === undefined ? {} : { open }),
  }));
}
