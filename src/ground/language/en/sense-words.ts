import type { SenseWords } from '../sense-words.ts';

const words = (list: string, flags = 'iu'): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}'])(?:${list.replaceAll(/\s*\n\s*/g, '').replaceAll(/(?<!\+)n't/g, "\\p{L}+n't")})(?![\\p{L}\\p{N}])`,
    flags,
  );

const NOUNS_OF_CLAIMS =
  'claims?|allegations?|accusations?|suggestions?|ideas?|notions?|reports?|charges?|assertions?|rumours?|rumors?|theory';

const NOT = "not|never|cannot|nor|neither|n't";

const NEGATION = `(?:not|no|never|nor|neither|none|nobody|nothing|nowhere|cannot|hardly|scarcely|barely|rarely|seldom)|
no one|no-one|\\p{L}+n't|
den(?:y|ies|ied|ying|ial)(?= (?:that|having|being|any|the|a|an|all|it|this|there|claims?|reports?|allegations?|it|doing|knowing|ever)\\b)|
den(?:y|ies|ied|ying)$|
(?:disput|reject|dismiss|refut|rebut|contradict)(?:e|es|ed|s|ing)?(?: as \\p{L}+)?(?: (?:the|any|all|these|those|such|a|his|her|their))?(?: \\p{L}+)? (?:that|${NOUNS_OF_CLAIMS})|
(?:disput|reject|dismiss|refut|rebut)(?:es|ed|s|ing)$|
rul(?:ed|es|ing) out|doubt(?:s|ed|ing|ful)?|untrue|false|falsely|wrongly|mistakenly|erroneously|incorrectly|
fail(?:s|ed|ing|ure)? to|refus(?:e|es|ed|al|ing) to|declin(?:e|es|ed|ing) to|far from|anything but|
instead of|rather than|unable to|inability to|impossible (?:to|that|for)|stop(?:s|ped|ping)? short of|nowhere near|
wrong to (?:say|suggest|claim|think|call|assume|believe|conclude|state|describe)|(?:withdr(?:ew|awn)|retract(?:s|ed)|disown(?:s|ed)|debunk(?:s|ed)?|disprov(?:e|es|ed|en))|yet to|
against$|against(?= the (?:idea|plan|claim|view))|(?:oppos|resist|forb[ia]d|ban|block|halt)(?:ed|es|e|s|den|ned|bed)?(?: \\p{L}+)?$|
lack(?:s|ed|ing)? (?:of )?(?:any )?(?:evidence|proof|signs?)|absence of|
prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|pretend(?:s|ed|ing)?|(?:myth|lie|fiction|falsehood|hoax|fallacy) that|
too (?:\\p{L}+) to|
little (?:evidence|proof|sign|reason|hope|chance|prospect|doubt)|(?<!(?:a|the|these|those|last|next|past|first|quite a) )few|without`;

const DOUBT = `alleged(?:ly)?|alleg(?:e|es|ing|ations?)|reportedly|supposed(?:ly)?|purported(?:ly)?|ostensibly|so-called|
rumou?r(?:s|ed)?|whether|unproven|unconfirmed|unclear|uncertain|unlikely|questionable|
(?:is|are|was|were|be|been) (?:widely )?(?:said|thought|believed|reported|rumou?red|understood|claimed|accused|suspected|alleged)(?: to| of|)|
(?:fears?|suspicions?|speculation|hopes) that|possible that|possibility (?:that|of)|(?:a|some|every) chance (?:that|of)|ask(?:s|ed|ing)? if|wonder(?:s|ed|ing)? if|to see if|(?<!even )(?<!as )if`;

const HEDGE =
  'might|could|perhaps|possibly|maybe|apparently|seemingly|conceivably|potentially|presumably|probably|likely|seem(?:s|ed)?(?: to)?|appear(?:s|ed)? to|tend(?:s|ed)? to|believes?|believed|supposes?|(?:i|we|he|she|they) (?:guess|suspect|hope|assume|expect)(?:e?s|ed)?|in (?:my|our|his|her|their) (?:view|opinion)';

const PART =
  'some|part|parts|most|half|much|many|few|one|two|several|a few|a handful|a number|a minority|a third|a quarter|none|all but one';

const THE = 'the|its|their|his|her|our|my|your|these|those|them|all';

const LIMIT = `(?:more or less|largely|mostly|mainly|in part|nearly|almost|virtually|practically|partly|partially|hardly any|fewer than|less than|more than|up to|at most|at least|just short of|just under|just over|roughly|approximately|close to|not all(?: of)?(?: the)?|(?:${PART}) of(?: (?:${THE}))?)`;

const AT_MONTH = '(?<![\\p{L}\\p{N}])may(?![\\p{L}\\p{N}])';

const CONDITION =
  'if|unless|except(?: for| that| when| where)?|excepting|until|only|provided(?: that)?|providing(?: that)?|as long as|so long as|on condition|without|barring|save for|apart from|other than|assuming|subject to';

const BEHIND =
  '(?:(?:but|and|though|although|albeit)?\\s*only (?:if|when|where|after|until|once|because|as long as|with|for|in|on|by|under|at|to|as)|unless|except|excepting|until|till|if|provided|providing|as long as|so long as|on (?:the )?condition|assuming|subject to|barring|save for|apart from|other than|but not|and not|or not at all|in the event|(?:though|although|albeit) not)';

/** `until` and `without` say how long and how, of a figure or a date. */
const OF_DATA =
  '(?:(?:but|and) )?(?:only (?:if|when|where|once|as long as)|unless|except|excepting|if|provided|providing|as long as|so long as|on (?:the )?condition|assuming|subject to|barring|in the event)';

export const SENSE: SenseWords = {
  affirming: words(
    `(?:not|n't) (?:only|just|merely|simply|least|solely|to mention)|no doubts?(?: (?:about it|that|whatsoever|at all))?|
(?:without|beyond)(?: (?:a|any|the slightest|the shadow of a|a shadow of a|all))?(?: reasonable)? doubts?|without question|no questions? (?:that|but|about it)|
(?:nobody|no one|no-one|none|few|hardly anyone|no \\p{L}+) (?:of \\p{L}+ )?(?:seriously )?(?:can |could |would |should |now |will )?(?:doubt|deny|dispute|question|contest)(?:s|ed|ies|ied)?|
(?:is|was|are|were|be|been|left) in no doubt|leaves? no doubt|left no doubt|ha(?:s|ve|d) no doubts?|little doubt|
(?:not|never|n't|cannot)(?: \\p{L}+)? (?:deny|denied|doubt|doubted|dispute|disputed|question|questioned|be denied|be doubted|be disputed|denying|contest)|
no (?:denying|disputing|doubting|mistaking|escaping)|undoubtedly|undeniabl[ey]|
(?:no|not|nothing) (?:fewer|less) than|(?:not|n't)(?: \\p{L}+){0,6} until|not before|no sooner|no matter|no wonder|
no (?:surprise|coincidence|accident|secret|mystery|exaggeration)|not (?:surprising|surprisingly|unusual|uncommon|unlike|unlikely|impossible|without|infrequently|unreasonable|untrue|false|in doubt)|
(?:never|not|n't) (?:fail|fails|failed|refuse|refused|hesitate|hesitated|forget|forgot|miss|missed|cease|ceased)(?: to)?|(?:cannot|n't) help(?: but)?|
(?:not|n't)(?: \\p{L}+)? (?:know|knew|realise|realised|realize|realized|notice|noticed|remember|remembered|aware|mind|care|regret)(?: that)?|
whether or not|if (?:not|anything|any|ever|at all|necessary|needed|possible|you (?:ask me|like))|what(?: \\p{L}+){1,4} (?:did not|does not|do not|has not|n't) \\p{L}+ (?:is|was)|perhaps (?:un|not )?(?:surprisingly|inevitably|predictably|understandably|ironically|fittingly)|why not|none other than|nothing but|needless to say|not long (?:before|after|ago)|(?:could|can) not be (?:clearer|more)|n't be (?:clearer|more)|
(?:no|not) later than|avoid(?:s|ed)? (?:any )?doubt|prevents? (?:any )?doubt|false (?:alarm|alarms|start|starts)`,
    'giu',
  ),
  answer:
    /^["'(\s]*(?:no|never|nothing|nobody|none|not at all|of course not|certainly not|absolutely not)[.!?](?!\s?\d)["']?\s*/iu,
  negation: words(NEGATION),
  denialOfClause: words(
    `den(?:y|ies|ied|ying|ial) that|(?:evidence|proof|sign|signs|indication|suggestion|reason|truth|case|true|believe|think) that|(?:${NOUNS_OF_CLAIMS}) that|doubt(?:s|ed)? (?:that|whether)|whether`,
  ),
  turning: words(
    `${NEGATION}|den(?:y|ies|ied|ying|ials?)|(?:disput|reject|dismiss|refut|rebut|contradict)\\p{L}*|fail\\p{L}*|refus\\p{L}*|declin\\p{L}*|
doubt\\p{L}*|lack\\p{L}*|stop\\p{L}*|impossib\\p{L}*|unable|cannot|myth|lies?|hoax|opposed?|opposes|against`,
  ),
  leavingOut: words(
    `(?:un|non-?)(?:\\p{L}{3,})(?:ed|able|ible|en|t|paid|ment)|left (?:out|behind|over|undone|alone)|leav(?:e|es|ing) out|omit\\p{L}*|miss(?:ing|ed|es)?|exclu\\p{L}*|except\\p{L}*|withh\\p{L}*|withdr\\p{L}*|dropped|idle|remaining|remain(?:s|ed)?|outstanding|
short(?:fall|age)?|absen\\p{L}*|barred|banned|spared|free of|cancel\\p{L}*|abandon\\p{L}*|rumou?r\\p{L}*|alleg\\p{L}*|supposed\\p{L}*|claim\\p{L}*|hypothe\\p{L}*|exception\\p{L}*|instead|rather|disput\\p{L}*|question\\p{L}*|apart from|other than|avert\\p{L}*|avoid\\p{L}*|prevent\\p{L}*`,
  ),
  outOf: words('of (?:which|whom|these|those|them)|out of|some of|part of|partly|in part'),
  denying: words(
    `(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)|rebut(?:s|ted)?|contradict(?:s|ed)?)(?: (?:the|any|all|a))?(?: (?:${NOUNS_OF_CLAIMS}))?(?= (?:that|of|having|being|the|a|an|any|all|it|its|his|her|their)(?!\\p{L}))`,
  ),
  doubt: words(DOUBT),
  hedge: new RegExp(`${words(HEDGE).source}|${AT_MONTH}`, 'u'),
  limitAtEnd: new RegExp(`(?<![\\p{L}\\p{N}])${LIMIT}$`, 'iu'),
  limitBehind:
    /^(?:for (?:most|some|many|a few|certain|part|half|now|the moment|the time being)|in (?:part|some|most|many|a few|certain) ?(?:places|cases|respects|ways|areas|parts)?|at best|to (?:some|a certain|a limited) (?:extent|degree)|partly|mostly|most of the time|some of the time|at times)(?!\p{L})/iu,
  partAtEnd:
    /(?<!(?:the|a|an|is|are|was|were|be|been|at|very|in|these|those|its|their|his|her|our|my|no|next|last|first|past|not|too|so) )(?:some|most|half|few|a few|a handful of|a minority of|only some|only a few)$/iu,
  several:
    /^(?:\p{Ll}+(?:ly|ed|ing|al|ic|ous|ful|er) )?(?:\p{Ll}+s(?<!ss|is|us)|people|men|women|children|police|staff)(?!\p{L})/u,
  ofAll:
    /^(?:(?:the|its|their|his|her|our|my|your|these|those|them|all) |of(?: (?:the|its|their|his|her|our|my|your|these|those|them|all))?(?!\p{L}))/iu,
  onlyAtEnd: /(?<!(?:not|the|an|my|his|her|their|our|its) )only$/iu,
  quantity:
    /^(?:some|a few|a handful|half|part|parts|many|most|one|two|three|four|five|six|seven|eight|nine|ten|\d+|a third|a quarter|a minority|a fraction)(?!\p{L})/iu,
  dangling: /^(?:to|that|of|having|whether|if)(?!\p{L})/iu,
  aside: /, (?:which|who|whom|whose|as|like|including|or|and) [^,]{1,80},/giu,
  inTime: /^["'(]*(?:and |but |so )?(once|as soon as|when|whenever|in case)(?!\p{L})/iu,
  promise: /(?<!\p{L})(?:will|would|shall|can|could|may|might|must|cannot|won't)(?!\p{L})/iu,
  asideBehind:
    /^(?:at least(?! (?:as|once|twice|one|two|three|four|five|six|seven|eight|nine|ten|half|a|an|some)(?!\p{L})| \p{N}| \p{Sc})|or so (?:they|he|she|it|we|i|people|some) (?:\p{L}+)|in (?:theory|principle|part)(?!\p{L})|on paper(?!\p{L})|as far as (?:it (?:goes|went)|(?:we|i|one|he|she|they|anyone) (?:can |could )?(?:know|knows|knew|tell|see|remembers?|remembered|am aware|are aware|is aware|was aware|were aware))|up to a point|to (?:some|a certain|a limited|a lesser) (?:extent|degree)|for now|(?:\p{L}+ )?permitting|depending (?:on|upon)|(?:with|but for) the exception of|with (?:one|two|a few|some|certain) exceptions?|but (?:one|two|three|a few|\d+)(?=[\s.,;:!?]|$)(?! \p{Ll}+ (?:was|were|is|are|had|has|did))|;? ?however, (?:only|not)|not counting|leaving aside|excluding|if at all|if ever)(?!\p{L})/iu,
  stressAtEnd: /(?:no|not|nothing) (?:fewer|less) than$/iu,
  limit: words(
    'about|nearly|almost|around|roughly|approximately|some of|part of|most of|half of|fewer than|less than|more than|up to|at most|at least|alleged|allegedly|reportedly|supposedly|so-called|whether',
  ),
  condition: words(CONDITION),
  turnedCondition: words('unless|until|till|without|but not|and not|or not at all|if|only(?: \\p{L}+)?'),
  conditionFirst:
    /^["'(]*(?:and |but |so )?((?:only )?if|unless|provided(?: that)?|providing(?: that)?|assuming|in the event|as long as|so long as|should|had|were|only when)(?![\p{L}])/iu,
  conditionBehind: new RegExp(`^(${BEHIND})(?![\\p{L}\\p{N}])`, 'iu'),
  conditionOfData: new RegExp(`^${OF_DATA}(?![\\p{L}\\p{N}])`, 'iu'),
  conditional: words(
    '(?:but|and|though|although) only (?:in|at|after|during|for|from|between|as)|only (?:with|when|where|under|by|on condition)|(?<!(?:even|as|what|see|asked|ask|asks|wonder|wondered|know|knew) )if(?! (?:not|anything|any|ever|at all|necessary|needed|possible)(?!\\p{L}))|unless|provided (?:that|the|it|he|she|they|we)|providing that|as long as|so long as|on (?:the )?condition (?:that|of)|assuming(?: that)?|subject to|in the event (?:that|of)',
  ),
  depending: words(
    'if|unless|provided|providing|as long as|so long as|condition\\p{L}*|assum\\p{L}*|subject to|in the event|in case|except\\p{L}*|without|only|until|once|when|while|where|as soon as|depend\\p{L}*|contingent|hing(?:es?|ed|ing) on|rests? on|needs?|requir\\p{L}*|await\\p{L}*|pending|should|had|were|whether|propos\\p{L}*|exclud\\p{L}*|apart from|leav(?:es?|ing) out|left out|not counting|with|agree\\p{L}*|approv\\p{L}*|permi\\p{L}*|allow\\p{L}*|otherwise|would|for want of|lest|given',
  ),
  exceptIf: words('unless|except (?:if|when|where)'),
  evenIf: words('even if|even when|regardless(?: of)?|whether or not|no matter'),
  cautious: words(
    '(?:might|(?<!(?:before|so|that) (?:\\p{L}+ ){0,3})could(?! not)|perhaps|possibly|probably|likely|expect(?:s|ed)?|believes?|(?<!(?:a|the|its|their|his|her|our|any|no|these|those) )(?:plans|planned) to|hop(?:es|ed)|intends?|intended|proposes? to|considers|considering|aims? to|forecasts?|suspects?|suspected|estimates?|estimated|alleged(?:ly)?|reportedly)|(?<!what(?: \\p{L}+){1,4} )(?<!(?:in|of|since|until|by|from|last|next|to|before|after|early|late|on|and|\\d),? )may(?= \\p{L})',
  ),
  possible: words(
    "might(?! not)|could(?! not| only|n't)|(?:could|can|did|does|has|have|would|will)(?: ?not|n't) (?:ruled?|be ruled) out|cannot rule out|(?<!(?:in|of|since|until|by|from|last|next|to|before|after|early|late|mid|on|and|or|this|\\d),? )may(?= \\p{Ll})(?! (?:and|not|to|was|were|the)(?!\\p{L}))",
  ),
  certain: words(
    '(?:will|shall)(?! (?:be (?:able|allowed|entitled|free)|have)(?!\\p{L}))|(?:is|are) (?:to|going to)',
  ),
  tentative: words(
    'planned|plans? (?:to|for)|proposed|possib(?:le|ly)|potential(?:ly)?|provisional(?:ly)?|tentative(?:ly)?|conditional(?:ly)?|intended|target|earliest|may(?! \\d)|might|could|would|threat(?:ens|ened)? (?:to|of)',
  ),
  expected: words('expect(?:s|ed)?|plan(?:s|ned)?|intend(?:s|ed)?|propos(?:es|ed)|aim(?:s|ed)?'),
  arranged: words('(?:is|are) to'),
  softened: words(
    'may|might|could|can|able to|allowed to|entitled to|free to|permitted to|would|should|perhaps|possib\\p{L}*|probab\\p{L}*|likel\\p{L}*|unlikely|expect\\p{L}*|believ\\p{L}*|belief|plan\\p{L}*|hop(?:es?|ed|ing)|intend\\p{L}*|means? to|meant to|intent\\p{L}*|propos\\p{L}*|consider\\p{L}*|aim\\p{L}*|forecast\\p{L}*|predict\\p{L}*|project(?:s|ed|ion|ions)|suspect\\p{L}*|suspicion|estimat\\p{L}*|alleg\\p{L}*|reported(?:ly)?|potential\\p{L}*|think\\p{L}*|thought|view|opinion|sees?|put(?:s)?|seem\\p{L}*|appear\\p{L}*|suppos\\p{L}*|assum\\p{L}*|presum\\p{L}*|apparent\\p{L}*|risk\\p{L}*|threat\\p{L}*|chance\\p{L}*|danger|prospect\\p{L}*|open questions?|whether|draft\\p{L}*|wants?|wanted|wish\\p{L}*|to be|due|fear\\p{L}*|warn\\p{L}*|target\\p{L}*|goal|promis\\p{L}*|scheduled|set to|offer\\p{L}*|suggest\\p{L}*|about to|ready to|guess\\p{L}*|feels?|judg\\p{L}*|reckon\\p{L}*|calculat\\p{L}*|claim\\p{L}*|accus\\p{L}*|speaks? of|spoke of|argu\\p{L}*|according to|says?|said',
  ),
  goesOnDenying: words('nor|neither'),
  undone: words(
    '(?:refus|declin|fail|neglect|omit)(?:e|es|ed|s|ing|ted|ting)? to|(?:is|was|were|are|been|be) unable to|stop(?:s|ped)? short of',
  ),
  wished: words(
    'ask\\p{L}*|want\\p{L}*|order\\p{L}*|told|invit\\p{L}*|request\\p{L}*|demand\\p{L}*|tried|try|tries|supposed|meant|obliged|forced|stays?|stayed|kept|keeps',
  ),
  withoutIt: words('without|unless|except|failing'),
  asYet: words('yet|still|so far|to date|until now|up to now|as of now'),
  untilThen: words('before|until|till|yet|earlier|sooner|no longer|any longer|any more|anymore'),
  plainNegation: words("not|no|never|neither|nor|cannot|\\p{L}+n't|nobody|no one|no-one|none"),
  noCondition: words(
    '(?:even|as|what|see|asked|ask|wondered|know) if|if (?:not|only|anything|you like|you will)|only (?:just|yesterday|recently|last)',
    'giu',
  ),
  newClause: words(
    'but|(?<!(?:not|never|nor|as) )yet(?! to)|because|although|though|while|whereas|since|which|where|when|who',
    'giu',
  ),
  keepsClause: words('(?:nobody|none|no one|no|not|few|little|never)(?: \\p{L}+)?$|anything$'),
  joining: words('and', 'giu'),
  joiningFirst: /^(?:and|but|or) /iu,
  subordinate: words('that|whether|if|because|why|how|unless|until|so|neither|than'),
  clauseSubject: /^(?:nobody|no one|no-one|everyone|everybody|he|she|they|we|i)(?: \p{L}+ly)? \p{L}/iu,
  clauseStart:
    /^(?:(?:the|a|an|this|that|these|those|he|she|it|they|we|you|i|there|his|her|its|their|our|my|all|both|some|many|most|every|each|nobody|no one|none|everyone|everybody|someone|somebody|people)(?!\p{L})|\p{Lu})/u,
  withAuxiliary:
    /(?:did|does|do|could|would|will|can|should|must)(?: not|n't| never)|(?:cannot|won't)|(?:refus|fail|declin)\p{L}* to|unable to|rather than|instead of|far from|^(?!no |none |neither |nobody |nothing |few ).*(?<!\p{L})(?:no|nothing|nobody|without|little)(?!\p{L})/iu,
  pastVerb:
    /^(?:\p{L}+ly )?(?:was|were|is|are|has|had|have|went|came|took|gave|kept|made|left|held|won|lost|told|said|\p{L}{2,}ed|\p{L}{3,}s(?= (?:on|in|to|at|for|with|by|from|the|a|an|its|his|her|their|that|of|only)(?!\p{L})))(?!\p{L})/u,
  finiteVerb:
    /(?<!\p{L})(?:was|were|is|are|am|has|had|have|will|would|can|could|shall|should|must|may|might|does|did|do|went|came|took|gave|kept|made|left|held|won|lost|ran|saw|knew|rose|fell|grew|began|built|met|led|paid|spent|sold|bought|said|told|got|became|puts|takes|makes|gives|brings|means|found|spoke|wrote|heard|sank|goes|comes|gets|keeps|leaves|holds|shows|wants|seems|becomes|remains?|needs?|works?|\p{L}{2,}ed|\p{L}+n't)(?!\p{L})/u,
  goesOn:
    /^(?:and that|or that|but that|that|to|whether|nor|or|let alone|even|either|any|much less|still less)(?!\p{L})/iu,
  interrupted: new RegExp(
    `(?<!\\p{L})(?:${NOT}|\\p{L}+n't|nobody|none|nothing|no one|no-one|might|may|could|that|whether|denied|deny|denies|no evidence|no sign|true|failed|refused|declined|doubted?|no)$`,
    'iu',
  ),
  reporting: words(
    `says?|said|saying|tells?|told|adds?|added|adding|argues?|argued|arguing|insists?|insisted|insisting|explains?|explained|explaining|
stress(?:es|ed|ing)?|notes?|noted|noting|reports?|reported|writes?|wrote|repl(?:y|ies|ied)|answers?|answered|announc(?:e|es|ed|ing)|states?|stated|
conclud(?:e|es|ed)|warn(?:s|ed|ing)?|confirm(?:s|ed|ing)?|claims?|claimed|claiming|maintains?|maintained|admit(?:s|ted)?|acknowledg(?:e|es|ed)|according to`,
    'giu',
  ),
  unreported: new RegExp(
    `^(?:none|neither|few|not one|not a single|hardly any|hardly anyone|hardly anybody|not everyone|not everybody|nobody|no one|no-one|nothing|no)(?!\\p{L}).*$|(?<!\\p{L})(?:${NOT}|\\p{L}+n't|no|none|nobody|no one|no-one|nothing|few|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|fail(?:s|ed|ing)? to|stop(?:s|ped)? short of|stop(?:s|ped)? short|far from|falsely|wrongly|mistakenly|unable to|without|might|may|could|alleged to have|(?:is|are|was|were|be|been)(?: widely)?|den(?:y|ies|ied|ying)(?: ever)?(?: having)?|reject(?:s|ed)?|wrong to|so far as to|the|these|those|such|any|a|its|their|his|her|dismiss(?:ed|es)?|false|unconfirmed|disputed)(?: (?:ever|yet|even|actually|really|once|have|has|been|going|\\p{L}+ly))*$`,
    'iu',
  ),
  rateBehind:
    /^(?:\s?%|\s?‰|\s?(?:per ?cent|percentage|percent|basis points?)(?!\p{L})|\s?°|\s(?:hundred|thousand|million|billion|trillion|bn|mn|tn|dozen|m|k|pounds?|dollars?|euros?|cents?|pence|GBP|USD|EUR|CHF)(?!\p{L}))/iu,
  baseBehind:
    /^ (?:per (?:\d[\d,]*|hundred|thousand|million|head|capita|person|day|week|month|year|hour|household|annum|cent)|(?:a|each|every) (?:day|week|month|year|hour|head))(?!\p{L})/iu,
  currencyBefore: /(?:\p{Sc}|(?<!\p{L})(?:GBP|USD|EUR|CHF|AUD|CAD|JPY|CNY|INR|Rs\.?))\s?$/u,
};
