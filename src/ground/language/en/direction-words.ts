import type { Direction, DirectionWords } from '../direction-words.ts';
import { listWords, phrasesBy, type WordMap, wordSet } from '../word-list.ts';

/** The name of the first pair. */
const CHANGE = 'rise/fall';

/** Pairs of opposites, a line each: all forms of the one, a bar, all forms of the other. `_` joins the words of a phrase. */
const PAIRS = `
  rise rises rising rose risen increase increases increased increasing grow grows grew grown growth climb climbs climbed climbing soar soars soared soaring surge surges surged surging jump jumps jumped jumping leapt leaped leaping expand expands expanded expanding expansion doubled doubling trebled tripled quadrupled raise raises raised raising gained upward upwards up | fall falls falling fell fallen decrease decreases decreased decreasing decline declines declined declining drop drops dropped dropping shrink shrinks shrank shrunk shrinking slump slumps slumped plunge plunges plunged plummeted dip dipped dipping slipped slipping slid tumbles tumbled tumbling plummets plummeting sank sunk dwindle dwindled dwindling reduce reduces reduced reducing reduction reductions halved halving cut cuts cutting lowered lowering downward downwards down
  more | fewer less
  higher highest | lower lowest
  highest | lowest
  above | below beneath
  larger bigger greater | smaller lesser
  largest biggest greatest | smallest least
  faster quicker quickly rapidly swiftly | slower slowly
  dearer costlier | cheaper
  dearest costliest | cheapest
  richer wealthier | poorer
  heavier | lighter
  warmer hotter | colder cooler
  warmest hottest | coldest
  wetter | drier
  wettest | driest
  deeper | shallower
  accelerate accelerated accelerating | slow slowed slowing slowdown
  longer | shorter
  longest | shortest
  older | younger
  oldest | youngest
  better improve improves improved improving improvement improvements | worse worsen worsens worsened worsening deteriorate deteriorated deteriorating deterioration
  best | worst
  stronger strengthen strengthens strengthened strengthening | weaker weaken weakens weakened weakening
  widen widens widened widening | narrow narrows narrowed narrowing
  majority | minority
  maximum | minimum
  most | fewest
  win wins won winning victory victories | lose loses lost losing defeat defeats
  gain gains gained gaining | lose loses lost losing loss losses
  profit profits profitable | loss losses
  surplus surpluses | deficit deficits shortfall
  buy buys bought buying purchase purchases purchased purchasing | sell sells sold selling
  lend lends lent lending | borrow borrows borrowed borrowing
  import imports imported importing | export exports exported exporting
  open opens opened opening | close closes closed closing closure closures shut shuts
  pass passes passed passing | fail fails failed failing failure failures
  success successes succeed succeeds succeeded successful | fail fails failed failing failure failures unsuccessful
  support supports supported supporting favour favours favoured favor favors favored | oppose opposes opposed opposing
  accept accepts accepted accepting acceptance approve approves approved approving approval | reject rejects rejected rejecting rejection refuse refuses refused refusing refusal
  carried voted_in_favour adopted accepted accept accepts accepting approved approve approves upheld ratified endorsed endorse endorses authorised authorized allowed allow allows granted grant grants agreed waved_through voted_through | voted_against defeated rejected reject rejects rejecting rejection refused refuse refuses refusal withdrawn withdrew withdraw withdraws withdrawal dismissed overturned quashed vetoed veto blocked block blocks abandoned abandon abandons scrapped shelved disallowed turned_down turn_down turns_down turning_down thrown_out threw_out throws_out voted_down struck_down
  keep keeps kept keeping retain retains retained retaining | give_up gives_up gave_up given_up giving_up abandon abandons abandoned abandoning
  accelerate accelerated accelerating quicken quickens quickened quickening | slow slows slowed slowing
  earlier | later
  above_budget over_budget overspent overspend | below_budget under_budget underspent underspend within_budget
  next | last previous
  kept_open keep_open keeps_open stay_open stays_open stayed_open | close closes closed closing closure shut shuts
  grant grants granted granting | deny denies denied denying refuse refuses refused refusing
  allow allows allowed allowing permit permits permitted | disallow disallows disallowed disallowing ban bans banned banning prohibit prohibits prohibited forbid forbids forbade forbidden
  hire hires hired hiring recruit recruits recruited recruiting | dismiss dismisses dismissed sack sacked fired
  arrive arrives arrived arriving arrival arrivals | depart departs departed departing departure departures
  begin begins began begun start starts started starting launch launched | ends ended ceases ceased finishes finished stopped expires expired
  convicted conviction convictions guilty | acquitted acquittal acquittals innocent
  strengthened tightened tighten tightening | loosened relaxed eased
  include includes included including | exclude excludes excluded excluding
  optimistic optimism | pessimistic pessimism
  positive | negative
  voluntary | compulsory mandatory
  permanent | temporary
  public | private
  urban | rural
  survive survives survived surviving | die dies died dead killed
  admit admits admitted admitting | deny denies denied denying
  locked | unlocked
  agree agrees agreed | disagree disagrees disagreed
  likely | unlikely
  possible | impossible
  safe | unsafe
  legal | illegal
  lawful | unlawful
  fair | unfair
  paid | unpaid
  employed employment | unemployed unemployment
  known | unknown
  able | unable
  necessary | unnecessary
  satisfied satisfaction | dissatisfied dissatisfaction
  stable | unstable
  certain | uncertain
  effective | ineffective
  adequate | inadequate
  sufficient | insufficient
  reliable | unreliable
  popular | unpopular
  complete | incomplete
  prepared | unprepared
  maximise maximised | minimise minimised
  lengthen lengthens lengthened lengthening | shorten shortens shortened shortening
  exempt | liable
  overestimate overestimated | underestimate underestimated
  overspend overspent overspending | underspend underspent underspending
  overweight | underweight
  insured | uninsured
  vaccinated | unvaccinated
  treated | untreated
  wanted | unwanted
  qualified | unqualified
  licensed | unlicensed
  married | unmarried`;

/** Kinds of which a person or a thing is only one, in the same form. */
const KINDS = `
  men male males | women female females
  boys | girls
  undergraduates undergraduate | postgraduates postgraduate
  landlords landlord | tenants tenant
  employers | employees
  inpatients | outpatients
  births | deaths
  assets | liabilities`;

/** Words for two sides of what is after them, a line each. */
const SIDES = `
  before | after
  over | under
  above | below beneath
  inside within | outside
  with | without
  upstream | downstream`;

const IDIOMS = `
  give rise to|gives rise to|gave rise to|given rise to|giving rise to|rise to the occasion|high rise|
  in the fall|this fall|last fall|next fall|fall ill|fell ill|fallen ill|fall short|falls short|fell short|
  falling short|fall into|falls into|fell into|fall within|falls within|fell within|fall under|falls under|
  fell under|fall on|falls on|fell on|falls to|fell apart|fall asleep|fell asleep|fallen soldiers|
  up to|set up|made up|make up|makes up|making up|follow up|back up|down to|come down to|comes down to|shut down|broke down|break down|
  more or less|once more|any more|no more than|no fewer than|no less than|what is more|what's more|all the more|
  or more|or less|or fewer|more and more|less and less|not least|at least|at most|most of|least of all|
  above all|as above|the above|listed above|see above|see below|listed below|
  close to|close by|close up|close friend|close friends|close contact|close ally|close allies|close cooperation|
  drop out|drops out|dropped out|dropped off|cut off|cut out|cut across|short cut|clear cut|
  raise money|raised money|raises money|raising money|raise funds|raised funds|raising funds|fund raising|
  raised concerns|raise concerns|raises concerns|raised concern|raised questions|raise questions|raises questions|
  raise awareness|raised awareness|raised the alarm|raise the alarm|born and raised|
  jump to conclusions|no longer|any longer|at best|at worst|best known|do their best|do its best|
  pass on|passed on|passed away|passed by|passed through|power failure|heart failure|
  open to|open letter|open question|open source|opening hours|open air|open again|opens again|reopen|closed until|
  support staff|support services|support service|life support|technical support|
  win win|lost property|lost contact|at a loss|loss of life|job losses|
  import tax|public opinion|public health|public sector|private sector|in public|in private|
  starting point|to start with|to begin with|from the start|at the start|
  likely to have|as possible|if possible|where possible|certain extent|a certain|certain kinds|certain types|
  growth rate|growth rates|rate of growth|increase or decrease|rise or fall|rise and fall|rose or fell|up or down|
  up and down|ups and downs|both ends|two ends|dead ends|ends meet|loose ends|more than ever|cut down|slow down|slowed down`;

export const DIRECTIONS: DirectionWords = {
  words: new Map([...directionsIn(PAIRS), ...kindsIn(KINDS)]),
  phrases: phrasesIn(PAIRS),
  sides: sidesIn(SIDES),
  standIns: wordSet('ones it them him her this that these those which whom'),
  contest: 'win/lose',
  comparative: /^(?:more|less|\p{L}+er|better|worse|\p{L}+ly)$/iu,
  converses: new Set(['win/lose', 'buy/sell', 'lend/borrow', 'gain/lose', 'above/below']),
  exchanges: new Set(['buy/sell', 'lend/borrow']),
  beforeAmounts: wordSet('up down'),
  amounts: wordSet('by from on about almost nearly around over some more just'),
  motion: wordSet('go goes going gone went'),
  afterShares: new Map<string, Direction>([
    ...listWords('more higher above').map((word) => [word, { pair: CHANGE, side: 'one' }] as const),
    ...listWords('less fewer lower below').map((word) => [word, { pair: CHANGE, side: 'other' }] as const),
  ]),
  signs: new Map<string, Direction>([
    ['+', { pair: CHANGE, side: 'one' }],
    ...[...'-−–'].map((sign) => [sign, { pair: CHANGE, side: 'other' }] as const),
  ]),
  minus: wordSet(
    `lose loses losing lost loss losses fewer less lower narrow narrows narrowed narrowing weaken weakens weakened
     deficit deficits shortfall shortfalls underspend underspends outflow outflows gone saved saving savings cheaper
     smaller shorter slower lighter weaker colder cooler poorer narrower shallower`,
  ),
  outlays: wordSet(
    `cost costs expense expenses expenditure spending spent outlay outlays charge charges payment payments paid
     repayment repayments impairment depreciation amortisation tax taxes interest overheads wages`,
  ),
  limits: wordSet('more fewer less above below beneath'),
  magnitudes: new Map([
    ...listWords('more higher larger bigger greater longer heavier dearer').map(
      (word) => [word, true] as const,
    ),
    ...listWords('fewer less lower smaller shorter lighter cheaper').map((word) => [word, false] as const),
  ]),
  than: wordSet('than'),
  idioms: phrasesBy(
    'first',
    IDIOMS.split('|').map((phrase) => ({ words: listWords(phrase) })),
  ),
  changes: {
    from: wordSet('from'),
    to: wordSet('to'),
    making: wordSet('come comes came coming amount amounts amounted amounting add adds added adding'),
    ends: wordSet('after before afterwards beforehand previous previously former final'),
    old: wordSet('previously formerly originally initially earlier'),
    new: wordSet('now currently today presently nowadays'),
    oldFirst: wordSet('old previous former'),
    oldLast: wordSet('before beforehand previous previously'),
    newLast: wordSet('after afterwards proposed planned'),
    by: wordSet('by'),
    of: wordSet('of'),
    verbs: wordSet(
      `rise rises rose risen rising fall falls fell fallen falling increase increases increased increasing decrease
       decreases decreased decreasing grow grows grew grown growing climb climbs climbed climbing drop drops dropped
       dropping decline declines declined declining shrink shrinks shrank shrunk shrinking jump jumps jumped jumping
       leap leaps leapt leaped soar soars soared soaring surge surges surged surging plunge plunges plunged plunging
       slump slumps slumped slumping slip slips slipped slipping dip dips dipped dipping sink sinks sank sunk sinking
       slide slides slid sliding tumble tumbles tumbled tumbling plummet plummets plummeted raise raises raised
       raising lower lowers lowered lowering reduce reduces reduced reducing cut cuts cutting trim trims trimmed
       trimming expand expands expanded expanding improve improves improved improving worsen worsens worsened
       worsening change changes changed changing swell swells swelled swollen recover recovers recovered recovering
       rebound rebounds rebounded doubled doubling trebled tripled tripling quadrupled halved halving dwindle dwindles dwindled widen widens widened widening narrow narrows narrowed
       narrowing shorten shortens shortened lengthen lengthens lengthened
       deepen deepens deepened heighten heightened extend extends extended go goes went gone going up down`,
    ),
    nouns: wordSet(
      `rise rises fall falls increase increases decrease decreases growth drop drops decline declines reduction
       reductions cut cuts jump jumps surge gain gains saving savings change changes swing slump dip improvement
       deterioration loss losses expansion`,
    ),
  },
  negations: wordSet('not no never neither nor without cannot hardly scarcely barely nobody none nothing'),
  afterNoNegation: wordSet('only just merely least doubt'),
  denying: wordSet(
    `fail fails failed failing failure unable refuse refuses refused refusing decline declines declined declining`,
  ),
  afterDoubt: wordSet('having being'),
  splitting: wordSet(
    'by the a an it them him her its their his this these narrowly overwhelmingly unanimously heavily again',
  ),
  to: wordSet('to'),
  supposing: wordSet('if unless whether'),
  doubting: wordSet('deny denies denied denying dispute disputes disputed doubt doubts doubted'),
  parting: wordSet('but and or because while whereas although though instead yet than'),
};

function sidesIn(pairs: string): WordMap<Direction> {
  return new Map(
    [...directionsIn(pairs)].flatMap(([word, [first]]) =>
      first === undefined ? [] : [[word, first] as const],
    ),
  );
}

function phrasesIn(pairs: string): DirectionWords['phrases'] {
  const phrases = [...directionsIn(pairs)].flatMap(([word, directions]) => {
    const words = word.split('_');
    return words.length > 1 ? [{ words, directions }] : [];
  });
  return phrasesBy('first', phrases);
}

function kindsIn(pairs: string): WordMap<readonly Direction[]> {
  const kinds = [...directionsIn(pairs)];
  return new Map(kinds.map(([word, all]) => [word, all.map((one) => ({ ...one, isKind: true as const }))]));
}

function directionsIn(pairs: string): WordMap<readonly Direction[]> {
  const found = new Map<string, Direction[]>();
  for (const pair of pairs.trim().split(/\s*\n\s*/)) {
    const [one = '', other = ''] = pair.split('|');
    const name = `${listWords(one)[0]}/${listWords(other)[0]}`;
    for (const [side, words] of [['one', one] as const, ['other', other] as const]) {
      for (const word of listWords(words))
        found.set(word, [...(found.get(word) ?? []), { pair: name, side }]);
    }
  }
  return found;
}
