import type { DraftWords } from '../draft-words.ts';
import { wordSet } from '../word-list.ts';
import { ENGLISH_DRAFT_DATES } from './draft-date-words.ts';

const PARTICIPLES = `lose:lost see:seen take:taken give:given run:run make:made build:built cut:cut put:put set:set hold:held
  find:found spend:spent sell:sold buy:bought send:sent tell:told pay:paid lay:laid leave:left lend:lent win:won
  catch:caught bring:brought teach:taught keep:kept meet:met know:known grow:grown throw:thrown show:shown
  draw:drawn drive:driven write:written break:broken speak:spoken steal:stolen choose:chosen eat:eaten fall:fallen
  rise:risen hit:hit hurt:hurt shut:shut let:let lead:led feed:fed read:read get:received say:said hear:heard wake:woken bite:bitten freeze:frozen hang:hung ring:rung sleep:slept have:had dream:dreamt swing:swung creep:crept weave:woven spin:spun do:done go:gone come:come
  begin:begun sink:sunk bear:borne tear:torn wear:worn forget:forgotten hide:hidden bind:bound fight:fought
  think:thought seek:sought deal:dealt feel:felt mean:meant burn:burned learn:learned blow:blown fly:flown
  shake:shaken strike:struck swear:sworn swim:swum withdraw:withdrawn undergo:undergone shoot:shot spread:spread
  travel:travelled label:labelled cancel:cancelled cost:cost beat:beaten bid:bid ride:ridden sing:sung split:split stick:stuck sweep:swept dig:dug repay:repaid rebuild:rebuilt undo:undone overrun:overrun resell:resold retake:retaken withhold:withheld uphold:upheld oversee:overseen lie:lain stand:stood understand:understood become:become overcome:overcome`;

const CHANGES = `rise:Rise grow:Growth increase:Increase climb:Rise jump:Rise surge:Rise soar:Rise gain:Gain fall:Fall
  drop:Drop decline:Decline decrease:Decrease shrink:Fall slip:Fall sink:Fall plunge:Fall tumble:Fall slump:Fall
  improve:Improvement`;

const OFFICES = `director manager chief head chair chairman chairwoman president minister secretary mayor councillor officer
  spokesman spokeswoman spokesperson professor doctor editor commander commissioner governor ambassador engineer
  founder partner leader inspector judge coach captain analyst researcher scientist economist epidemiologist author
  chancellor senator deputy executive coordinator adviser advisor treasurer trustee librarian teacher nurse
  auditor publisher contractor builder superintendent sergeant colonel general archbishop bishop curator archaeologist historian lawyer solicitor`;

export const ENGLISH_DRAFT: DraftWords = {
  changes: pairs(CHANGES),
  joins: wordSet(
    `be reach total average stand amount number remain become stay equal measure exceed hit top come become run range
     peak lie go sit`,
  ),
  houses: wordSet(
    'maker manufacturer supplier contractor operator retailer publisher firm company insurer developer builder broadcaster auditor auditors lender chain brewer charity',
  ),
  particlesOfNames: wordSet('de van von der den di da du la le al bin ter ten'),
  moving: wordSet('go come'),
  expecting: wordSet('expect forecast predict project foresee anticipate envisage'),
  wishing: wordSet('should must ought'),
  owning: wordSet('have include contain possess own'),
  holding: wordSet('own hold possess'),
  whereabouts: wordSet('in at on from to under over'),
  leading: wordSet('speak talk write listen work deal look care'),
  led: wordSet('to with at for'),
  fixing: wordSet('put set estimate fix value keep hold limit cap rate measure'),
  nouns: pairs('cost:Cost weigh:Weight last:Duration'),
  familiesOfNouns: pairs('cost:currency weigh:mass last:time'),
  participles: pairs(PARTICIPLES),
  measures: pairs(
    'per-cent:Share currency:Amount time:Time length:Distance mass:Weight area:Area volume:Volume temperature:Temperature speed:Speed energy:Energy power:Power pressure:Pressure data:Data',
  ),
  denying: wordSet("not n't never no none nobody neither nor"),
  refusing: wordSet('fail refuse decline'),
  rejecting: wordSet('reject deny dispute dismiss rebut'),
  unproven: wordSet(
    'plan plans intention evidence need question proposal proposals risk sign signs reason talk record records claim claims report reports rumour rumours allegation allegations suggestion suggestions idea',
  ),
  contrasts: wordSet('without nor not excluding except'),
  statistics: wordSet('mean average median total maximum minimum peak'),
  aims: wordSet('target limit goal ceiling threshold aim'),
  governed: pairs('ask:for call:for apply:for account:for rely:on depend:on consist:of'),
  obliques: wordSet('for in at on within over after during'),
  vagueAdverbs: wordSet('already now also only still just then thus however therefore meanwhile today'),
  prepositions: wordSet(
    'of in on at for from to with by under above below over across among between within during against into through towards toward per about without near outside inside around beyond since until behind before after',
  ),
  beforeDates: wordSet(
    'on in by until till since from at during before after between to of around about late early mid through for as effective dated',
  ),
  timeWords: wordSet(
    `end beginning start middle month week year day days night morning evening afternoon noon midnight quarter half spring summer
     autumn winter monday tuesday wednesday thursday friday saturday sunday date time period cent january february march
     april may june july august september october november december late early mid`,
  ),
  moments: wordSet('today now currently nowadays presently then yesterday tomorrow tonight'),
  comparing: wordSet('than since from compared against versus'),
  clauses: wordSet(
    'but because while although though whereas which who whom that when after before until if so as where than and or nor yet',
  ),
  plainHeads: wordSet('value values figure figures number numbers amount amounts result results data'),
  edges: wordSet(
    'the a an of in on at for from to with by and or but that which who than as about over under some only just also more less no its their his her our it they was were is are be been has have had up so when while because where if although though whether own them whom there here am such',
  ),
  leadingIn: wordSet('at to'),
  timeShifts: wordSet('ago earlier before later'),
  dividing: wordSet(
    'because that which who when while although since after before until but if than and from',
  ),
  dates: ENGLISH_DRAFT_DATES,
  relatives: wordSet('who that'),
  toCome: wordSet('will shall would'),
  comparatives: wordSet('more less fewer'),
  often: wordSet('each every a'),
  endings: {
    quality: /..(?:ed|ing)$/,
    done: /(?:ed|en|wn)$/,
    listed: /(?:ed|en|wn|nt|ght|ld|st)$/,
    bare: /(?:ing|..en|wn)$/,
  },
  exceptBefore:
    /\b(?:all|everything|everyone|nothing) (?:but|except|bar)(?: for)? (?:the )?(?:first |last )?$/iu,
  past: /\b(?:[Ww]as|[Ww]ere|[Hh]ad|[Dd]id|[Hh]as|[Hh]ave|(?!(?:need|speed|feed|seed|weed|hundred|indeed|shed|bed|red)\b)\p{Ll}+ed)\b/u,
  future: /\b(?:will|shall|would|is to|are to|next|plans? to|due)\b/i,
  owners: wordSet('its his her their our my your whose'),
  wording: {
    by: 'by',
    of: 'of',
    in: 'in',
    on: 'on',
    the: 'the',
    who: 'who',
    that: 'that',
    share: 'Share',
    rate: 'Rate',
    number: 'Number',
    per: 'per',
    age: 'Age',
    inWhich: 'in which',
    before: 'before',
    comparedWith: 'compared with',
    amount: 'Amount',
    value: 'Value',
    which: 'which',
    not: 'not',
    at: 'at',
    interval: 'interval',
    times: 'times',
    votes: 'votes',
    inFavour: 'in favour',
    against: 'against',
    for: 'for',
    every: 'every',
    no: 'no',
    to: 'to',
    with: 'with',
    than: 'than',
    there: 'there',
    toBe: 'to be',
    toWhom: 'to whom',
  },
  compared: pairs('more:Rise higher:Rise greater:Rise less:Fall fewer:Fall lower:Fall up:Rise down:Fall'),
  particles: wordSet('up out off on down away back over aside'),
  measuredFrom: wordSet('after before from above below beyond away'),
  limits: wordSet(
    'about around roughly some nearly almost approximately at least most up to more than less fewer over under no between and just below above not or an estimated as many much close well from ca circa c. ~ ≈ > < ≥ ≤ ± minus -',
  ),
  agesUnder: wordSet('under over aged above below'),
  moneyNouns: wordSet('crowns kronor kroner korunas crown'),
  standIns: wordSet('them whom which it this these those who there us you'),
  people: wordSet(
    `people persons individuals men women children boys girls adults citizens civilians residents inhabitants
     passengers soldiers troops officers staff employees workers members fighters firefighters students pupils patients voters
     visitors commuters travellers doctors nurses teachers apprentices councillors households users respondents
     participants tenants families witnesses technicians volunteers drivers victims researchers`,
  ),
  organisations: wordSet(
    `ltd limited llp networks power plc inc corp corporation company co llc gmbh ag sa group holdings bank institute institution office agency unit desk squad
     ministry university college school academy association council service services committee commission union
     federation foundation trust police court parliament organization organisation society laboratory hospital
     department authority board party party's ministry library museum theatre church army navy force forces fund
     institute network alliance club league team courier times post herald gazette news observer journal echo mail mirror telegraph guardian chronicle argus examiner tribune mercury advertiser bugle radio
     television press publishers partners consulting industries systems technologies energy airlines railways
     shipyard mill port airport securities motors electric foods airways software pharmaceuticals insurance brewery logistics stores supermarkets properties medical associates clinic centre center bureau directorate inspectorate tribunal congress senate
     assembly government friends brigade campaign charity cooperative co-operative guild chamber engineers architects builders contractors
     surveyors consultants solicitors accountants brothers`,
  ),
  places: wordSet(
    `river lake street road row lane avenue barn farm hall house room tower square valley island islands bridge dock bay mount mountain mountains county city
     hill hills park district province region forest sea ocean coast cape harbour peninsula village town wood
     woods green gate quay pier station terrace gardens canyon desert creek falls fields estuary strait channel
     canal yard wharf crescent mews`,
  ),
  happenings: wordSet(
    'festival cup games championship championships war election conference day week fair exhibition summit marathon',
  ),
  press: wordSet(
    'courier times post herald gazette news observer journal echo mail mirror telegraph guardian chronicle argus examiner tribune mercury advertiser bugle radio television tv review magazine express independent standard star sun record citizen reporter',
  ),
  pressSpeaks:
    /^,? (?:then |later |itself |has |had |also |once )*(?:wr(?:ote|ites|itten)|argue[sd]|called|calls|asked|asks|commented|concluded)(?!\p{L})/iu,
  namelessSpeech:
    /(?<!\p{L})(?:people|residents?|visitors?|locals?|neighbours?|parents?|drivers?|workers?|patients?|members?|shoppers?|traders?|customers?|critics|witness(?:es)?|somebody|someone|many|others?|some|one|another|everybody|everyone|nobody|no one)(?: \p{L}+){0,4} (?:said|say|says|told|wrote|called|asked|complained|replied|answered|shouted|claimed)(?!\p{L})[^.!?]*$/iu,
  undertakings: wordSet(
    'programme program scheme project plan initiative strategy grant grants award awards survey index report review act bill standard standards app service system list code charter pledge appeal pilot trial',
  ),
  wordyGivenNames: wordSet(
    `grace rose mark will jack frank hope faith bill rob june april may dawn ivy lily iris ruby pearl olive heather holly
     hazel joy art drew chase grant miles pat sue ray nick gene dean jean penny robin sandy violet daisy poppy summer autumn
     christian angel victor earl duke tom harry dick john james george charles william david peter paul mary ann anne jane
     don ron ben sam dan tim jim joe max ted ed al josh jay guy lance cliff clay dale glen forest brook sky star crystal
     amber jade ginger basil rosemary melody harmony patience prudence constance charity mercy verity felicity bob ken kent
     stuart stewart gay rich rusty sunny buddy carol eve honor barry gill jill kay lee lou matt mike pip sally terry tony
     viola wade ward wren`,
  ),
  legalForms: wordSet('ltd limited llp plc inc corp corporation gmbh llc co group holdings ag sa company'),
  openPrepositions: wordSet('to from of at for'),
  placeStarts: wordSet(
    'port upper lower north south east west northern southern eastern western new great greater inner outer central st',
  ),
  titles: wordSet(
    `mr mrs ms miss mx father fr dr cllr councillors sgt prof professor sir dame lord lady rev reverend hon judge justice captain capt colonel col gen
     major sergeant sgt inspector superintendent constable minister president mayor councillor cllr senator
     secretary chancellor commissioner commander ambassador governor lieutenant lt nurse pastor bishop sister
     king queen prince princess chief officer fire deputy detective director manager watch crew`,
  ),
  placePrepositions: wordSet('in at near from to into around towards toward outside across of throughout'),
  withinNames: wordSet('of for the and & on'),
  notNames: wordSet(
    `vat gdp ceo level form page january february march april may june july august september october november december monday tuesday wednesday thursday
     friday saturday sunday christmas easter i english french german spanish dutch italian internet mr mrs ms dr
     mondays tuesdays wednesdays thursdays fridays saturdays sundays spring summer autumn winter note table figure
     regards sincerely faithfully dear yours apologies attendance present editor's section annex appendix chapter article ci co2 covid covid-19 ok a an the this that these those it he she
     they we you his her its our their in on at of for to by from with and or but if as when while after before
     since until because although what who why how where which there here yes no not`,
  ),
  offices: wordSet(OFFICES),
  possessive: /['’]s?$/u,
};

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(/\s+/).map((pair) => {
      const [word = '', meaning = ''] = pair.split(':');
      return [word, meaning];
    }),
  );
}
