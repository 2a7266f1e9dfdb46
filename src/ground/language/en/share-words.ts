import type { ShareWords } from '../share-words.ts';
import { listWords, wordSet } from '../word-list.ts';

const COMPARATIVES = `less fewer above below beneath higher lower larger bigger greater smaller faster quicker slower
  dearer cheaper richer poorer heavier lighter warmer hotter colder cooler wetter drier deeper shallower longer shorter
  taller wider narrower older younger better worse stronger weaker milder cleaner thinner thicker`;

const ANYBODY = 'person people adult respondent participant interviewee individual citizen';

const ALIKE = [
  ANYBODY,
  'worker employee staff personnel workforce',
  'member director trustee governor councillor',
  'resident inhabitant household',
  'patient death case',
  'time occasion',
  'reply answer answered replied response responded',
  'ship vessel',
  'home house dwelling',
  'match game fixture',
  'car vehicle',
  'child pupil student',
  'firm company business',
  'money cost spending expenditure expense outlay sum amount budget total saving funding revenue income turnover receipt taking earning pound dollar euro',
];

export const SHARES: ShareWords = {
  shares: wordSet('share shares proportion percentage fraction part'),
  all: wordSet('all every'),
  it: wordSet('it'),
  standIns: wordSet('those them these which whom ones'),
  determiners: wordSet(
    'the a an all every its their his her our your my this that these those any both such',
  ),
  ends: wordSet(
    `of in on at by for from to into with without within among between under over above below across during before after
     since until who whom whose which that where when while and or but than as if is are was were be been being am has
     have had will would can could may might must shall should do does did not no never only also then so because though
     although said says told judged found according compared against per about around nearly almost some at`,
  ),
  relatives: wordSet('who that which whose whom'),
  alike: new Map(ALIKE.flatMap((words) => listWords(words).map((word) => [word, words] as const))),
  anybody: ANYBODY,
  acts: /[ai]tion$/u,
  comparatives: wordSet(COMPARATIVES),
  adding: wordSet('more'),
  differing: wordSet(
    `${COMPARATIVES} more extra additional another further than by compared comparison against versus relative difference
     differences gap gaps margin margins lead leads distance majority inflation growth swing discount delay delays premium
     surcharge bonus saving savings saved save saves deficit surplus shortfall overspend underspend variation deviation
     anomaly warming cooling shrinkage contraction erosion change changes advantage disadvantage penalty excess surplus gain gains
     gained lost loss losses effect effects benefit backlog left joined added add adds removed took taken scrapped sold
     bought built died born arrived departed retired earlier later ahead behind short beyond over under off away up down
     plus minus net since uplift top-up raise raised advance progress fewer adding cost costs worth avoid avoids avoided
     avoiding avert averts averted prevent prevents prevented spare spares spared forgone shed far`,
  ),
  comparing: wordSet('from to than against compared comparison versus when after before once so still'),
  measuring: wordSet('number length amount total size sum count area value overall altogether there cent'),
  unopposed:
    /(?<!\p{L})(?:unanimous(?:ly)?|unanimity|unopposed|without (?:a (?:single )?(?:vote against|dissenting (?:vote|voice))|dissent|opposition)|votes? to (?:none|nil|nobody|no one|zero|nought|0)(?!\p{L}|[.,]?\d)|(?:every|each) (?:member|councillor|director) (?:voted|agreed))(?!\p{L})/giu,
};
