import type { SpeechWords } from '../speech-words.ts';
import { wordSet } from '../word-list.ts';

const SAYINGS =
  'words?|sentences?|views?|opinions?|judg(?:e)?ments?|verdict|answers?|reply|replies|response|remarks?|comments?|phrases?|terms?|description|summary|conclusion|warnings?|account|messages?|lines?|reaction|assessment|complaints?|claims?|promises?|statements?|sayings?|quotes?|quotations?|charges?|accusations?|arguments?|assurances?|lament|protest|testimony|admission|announcement|boast|pledge|plea|predictions?';

const INVERTING = `says said adds added argues argued asks asked replies replied answers answered writes wrote explains
  explained insists insisted continues continued remarks remarked concludes concluded warns warned recalls recalled
  observes observed notes noted announces announced declares declared claims claimed comments commented admits admitted
  joked quipped shouted tweeted stresses stressed`;

export const SPEECH: SpeechWords = {
  verbs: wordSet(
    `${INVERTING} say saying add argue adding tell tells told telling stated testify testifies testified maintain maintains
     maintained calls called describes described complains complained agrees agreed asserts asserted reported confirms
     confirmed suggests suggested predicts predicted promised acknowledges acknowledged contends contended denies denied
     responds responded repeated emphasises emphasised emphasizes emphasized reveals revealed discloses disclosed put
     disagreed disagrees countered counters objected objects retorted protested concurred interjected intervened mused
     laughed smiled sighed quoted cautioned cautions lamented laments boasted boasts conceded concedes recounted
     reasoned regrets regretted pledged vowed urged praised swears swore alleges alleged threatens threatened testifying write conclude explain
     demanded demands`,
  ),
  emphasis: wordSet('emphasis italics italicised italicized bold emboldened stress underlining'),
  thatVerbs: wordSet(
    `find believe think hope fear expect dispute reject rule hold finds found believes believed thinks thought hopes hoped fears feared expects expected doubts doubted rejects rejected
     dismisses dismissed disputes disputed refutes refuted rules ruled held holds decided accepts accepted considers
     considered estimates estimated claim deny insist suggest recommends recommended submits submitted reports`,
  ),
  that: wordSet('that whether'),
  joins: wordSet('that and'),
  onceIn: wordSet('former'),
  asking: wordSet('ask asks asked asking wonder wonders wondered inquires inquired enquires enquired'),
  quotingVerbs: wordSet(
    `saw sees reads read finds found considers considered thinks thought deems deemed views viewed regards regarded labels
     labelled labeled brands branded hails hailed dubs dubbed terms termed judges judged denounces denounced condemns
     condemned dismisses dismissed wanted wants agree promises expects expected feels felt fears feared expressed expresses`,
  ),
  helpers: wordSet(
    `not has have had also then later once again further since had always never often repeatedly previously earlier recently now
     just still even would will did does himself herself themselves both all today yesterday simply only quickly
     publicly privately however first afterwards there`,
  ),
  passives: wordSet('was were is are been be being get gets got'),
  inverting: wordSet(INVERTING),
  pronouns: wordSet('he she they it i we who'),
  persons: wordSet('he she they'),
  oneself: wordSet('he she'),
  bodies: wordSet(
    `council board company firm ministry government party union authority agency committee commission court bank charity
     tribunal department parliament university hospital owners club association trust police`,
  ),
  authors: wordSet('author authors writer writers'),
  voices: wordSet(
    `spokesman spokeswoman spokesperson official report statement letter release notice paper study source memo document
     note survey review lawyer representative`,
  ),
  particles: wordSet('de van von der den del della di da la le bin ibn al el of y'),
  attached: wordSet('of from for at in with'),
  titles: wordSet(
    `mr mrs ms miss dr prof professor sir dame lord lady rev reverend hon judge justice captain capt colonel col general gen major
     sergeant sgt inspector superintendent constable minister president mayor councillor cllr senator secretary
     chancellor director chief commissioner chairman chairwoman chair ambassador governor king queen prince princess
     prime deputy detective lieutenant lt officer engineer doctor nurse pastor bishop father sister brother former
     mp jr sr`,
  ),
  determiners: wordSet('the a an this that one his her its their my our your whose another some'),
  indefinites: wordSet('a an one another some'),
  notNames: wordSet(
    `the a an this that these those he she they it we i you and but or so yet as in on at by for from to of with when while
     if although because since after before later then yesterday today tomorrow asked here there what who which how why
     no not yes all some many most both each every others another according one two three monday tuesday wednesday
     thursday friday saturday sunday january february march april may june july august september october november
     december still also however meanwhile finally instead about against`,
  ),
  unnamed: wordSet(
    `residents officials critics police experts witnesses campaigners neighbours neighbors opponents supporters others people
     locals drivers workers staff parents ministers councillors lawyers somebody someone nobody everybody everyone
     sources analysts observers protesters villagers engineers doctors scientists researchers resident official critic
     expert witness campaigner neighbour neighbor opponent supporter local driver worker parent source analyst observer
     protester villager bystander passenger shopkeeper farmer`,
  ),
  accordingTo:
    /(?<!\p{L})(?:according to|in the (?:words|view|opinion) of|as told by|credited to|attributed to) ((?:the |a |an )?(?:\p{L}[\p{L}\p{M}'.-]*)(?: \p{L}[\p{L}\p{M}'.-]*){0,4})/giu,
  inWordsOf:
    /(?<!\p{L})(?:[Ii]n|[Tt]o) ((?:the |a )?\p{Lu}[\p{L}\p{M}.-]*(?: \p{Lu}[\p{L}\p{M}.-]*){0,3})['’]s? (?:own )?(?:words|view|opinion|judg(?:e)?ment|mind|account|telling)(?!\p{L})/gu,
  leadsToName:
    /(?:^|[\s,;:(])(?:for|to quote|quoting|quote|to cite|citing|with|from|by|per|says|say|as) (?:(?:the|dr|mr|mrs|ms|miss|prof|professor|sir|dame|lord|lady)\.? )*(?:\p{Lu}[\p{L}'’-]* )*$/iu,
  ownedWords: new RegExp(
    `^['’]s? (?:own )?(?:\\p{L}+ ){0,2}(?:${SAYINGS})(?: (?:is|was|of it|on it|that))*\\s*(?:[:,–—-](?: [\\p{L}'’-]+){0,6})?$`,
    'iu',
  ),
  speaking: wordSet('speak speaks spoke spoken talk talks talked'),
  pointing: new RegExp(
    `^\\s*(?:so|thus|these|those|this|that|such|it|the (?:${SAYINGS}))(?: (?:is|was|are|were))?(?!\\p{L})`,
    'iu',
  ),
  asWell: /(?<!\p{L})(?:too|also|as well|likewise|shares?|shared|echo(?:es|ed)?|agrees?|agreed)(?!\p{L})/iu,
  wordsOf: new RegExp(
    `(?<!\\p{L})(?:${SAYINGS}) (?:of|by|from) (?:(?:the|dr|mr|mrs|ms|miss|prof|professor|sir|dame|lord|lady)\\.? )?$`,
    'iu',
  ),
  wordsOwned: new RegExp(
    `^(?:['’]s?(?=[\\s.,;:)]|$)(?: (?:own )?(?:\\p{L}+ )?(?:${SAYINGS})(?!\\p{L})|[\\s.]*$)|,? in (?:his|her|their) own words|
 (?:has|had|gives?|gave|offers?|offered|makes?|made) (?:\\p{L}+ ){0,3}(?:${SAYINGS})(?!\\p{L}))`.replaceAll(
      '\n',
      '',
    ),
    'iu',
  ),
  isWordsOf: new RegExp(
    `^[”"'’»,.\\s]*(?:is|was|are|were|as|in) (?:the |an? |some )?(?:own )?(?:\\p{L}+ )?(?:${SAYINGS}) (?:of|by|from) (?:the )?(?:\\p{Lu}[\\p{L}.’-]* )*?(?=\\p{Lu})`,
    'u',
  ),
  joined: /^(?:,? (?:and|or|with)|, (?:\p{Lu}[\p{L}.’-]*[ ,]+)+and|,) (?:\p{Lu}[\p{L}.’-]* )*$/u,
  spokenOf:
    /(?<!\p{L})(?:about|of|on|to|against|asked|addressed|subject|topic|target|person meant)(?!\p{L})/iu,
  dialogue: /^\s*[–—―] ?(?=\p{L})/u,
  ownVoice:
    /(?<!\p{L})(?:(?<!\p{Lu}[\p{L}.]{0,20} )I(?:[’'](?:m|ve|ll|d))?(?= \p{Ll}|$)|[Ww]e(?:[’'](?:re|ve|ll|d))?(?= \p{Ll}))/u,
  inTurn: wordSet('respectively'),
  inOpinion:
    /(?<!\p{L})(?:in|to) (his|her|their) (?:own )?(?:words|view|opinion|judg(?:e)?ment|mind|account|telling)(?!\p{L})/giu,
  // `On Mon, 2 Mar 2026 at 10:00, Lars Berg <lars@example.org> wrote:`, and the head of a forwarded mail.
  quotedFrom:
    /(?:^|[\n,>)\d]|\b[AP]M\b|\bday\b)\s*([^\s<>,\d:][^<>,\d\n:]{1,80}?)\s*(?:<[^<>\n]*>|\[[^\]\n]*\]|\([^()\n]*\))?,?\s*wrote:\s*$|(?:^|\n)\s*From:\s*["']?([^\s"'<>[\]\n][^"'<>[\]\n]{1,80}?)["']?\s*(?:[<[][^\n]*)?(?:\n|$)/u,
  whose: new Map([
    ['his', 'he'],
    ['her', 'she'],
    ['their', 'they'],
  ]),
  questions: wordSet('q question interviewer host moderator presenter reporter journalist'),
  answers: wordSet('a answer interviewee guest respondent'),
  callers: wordSet(
    'caller listener guest viewer visitor resident student member woman man voice audience questioner',
  ),
  introducing:
    /(?<!\p{L})(?:[Mm]y name is|[Mm]y name['’]s|I am called|I am|I['’]m|[Tt]his is|[Ii]t is|[Ii]t['’]s) ((?:\p{Lu}[\p{L}'’-]*\.? ?){1,4})/u,
  myself: 'i',
  publicNames: wordSet(
    `parliament government cabinet state internet web god christmas easter whitehall westminster
     britain british england english scotland scottish wales welsh ireland irish europe european america american
     africa african asia asian kingdom states french german latin pdf table figure annex appendix
     section chapter page part note schedule volume number version`,
  ),
  fromWhom: wordSet('from by'),
  addressed:
    /(?<!\p{L})you (?:(?:have|had|then|once|also|just|yourself|never|always|even) )?(?:said|told|wrote|promised|called|claimed|admitted|insisted|argued|replied|answered|added|swore|put it|say|write|tell)(?!\p{L})/iu,
  firstPerson: /(?<!\p{L})(?:i|we|my|our)(?!\p{L})/iu,
  participles: wordSet('written'),
  perfect: wordSet('has have had having'),
  chairs: wordSet('chair chairman chairwoman speaker witness narrator operator judge counsel clerk'),
  notSpeakers: wordSet(
    `note notes source sources summary update updates correction date time subject from to re cc bcc background conclusion conclusions
     example examples warning tel telephone email photo photograph image figure table chart map caption contents
     introduction result results finding findings key method methods data total location place address contact
     recommendation recommendations next action actions agenda item items minutes present apologies title author
     published reading abstract version edition page pages chapter section part step steps tip important caution
     disclaimer copyright credit credits link links website url http https ps nb n.b p.s answer answers question
     questions first second third finally case status priority cost costs price budget summary overview purpose aim
     scope aims objective objectives issue issues risk risks option options decision decisions reason reasons
     background context see also update timeline related keywords tags topic topics`,
  ),
  caption:
    /^(?:figure|fig\.?|table|chart|graph|photo|photograph|photos|image|picture|pictured|map|caption|exhibit|plate|diagram|above|below|left|right)(?: \d+[\p{L}]?(?:\.\d+)*)?\s*[:.–—-]\s/iu,
};
