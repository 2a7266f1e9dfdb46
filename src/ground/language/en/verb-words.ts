import type { VerbWords } from '../verb-words.ts';
import { listWords, wordSet } from '../word-list.ts';
import { phrasePattern } from './phrase-pattern.ts';

/** A verb, its past and, where it is another, its participle. */
const IRREGULAR = `be/was/were/been become/became begin/began/begun bend/bent bind/bound bite/bit/bitten blow/blew/blown
  break/broke/broken bring/brought build/built burn/burnt buy/bought catch/caught choose/chose/chosen come/came deal/dealt dig/dug
  do/did/done exceed/exceeded proceed/proceeded succeed/succeeded draw/drew/drawn drink/drank/drunk drive/drove/driven eat/ate/eaten fall/fell/fallen feed/fed feel/felt
  fight/fought find/found flee/fled fly/flew/flown forbid/forbade/forbidden forget/forgot/forgotten freeze/froze/frozen
  get/got/gotten give/gave/given go/went/gone grow/grew/grown hang/hung have/had hear/heard hide/hid/hidden hold/held
  keep/kept know/knew/known lay/laid lead/led lean/leant learn/learnt leave/left lend/lent lose/lost make/made
  mean/meant meet/met pay/paid ride/rode/ridden ring/rang/rung rise/rose/risen run/ran say/said see/saw/seen
  seek/sought sell/sold send/sent shake/shook/shaken shoot/shot show/shown shrink/shrank/shrunk sing/sang/sung
  sink/sank/sunk sit/sat sleep/slept speak/spoke/spoken spend/spent spill/spilt spring/sprang/sprung stand/stood
  steal/stole/stolen stick/stuck strike/struck/stricken swear/swore/sworn swim/swam/swum take/took/taken teach/taught
  tear/tore/torn tell/told think/thought throw/threw/thrown understand/understood undergo/underwent/undergone
  wake/woke/woken wear/wore/worn win/won withdraw/withdrew/withdrawn write/wrote/written`;

const forms = listWords(IRREGULAR).map((line) => line.split('/'));

export const VERBS: VerbWords = {
  irregular: new Map(forms.flatMap(([base = '', ...others]) => others.map((form) => [form, base] as const))),
  pasts: new Set(forms.flatMap(([, ...others]) => others)),
  regularPast: /^\p{L}{2,}ed$/u,
  ending: /(?:ied|ies|ying|ing|ed|es|s|e|y)$/u,
  shortEnding: /(?<=\p{L}{2})(?:e|es|(?<!s)s)$|(?<=\p{L}[^e])ed$/u,
  pastAuxiliaries: wordSet('was were has have had been'),
  toCome: phrasePattern(
    `will(?: not)?|shall|won't|(?:is|are|was|were) to(?= \\p{L})|(?:is|are|was|were) (?:due|set|expected|scheduled|planned|about|supposed|meant|intended) to|
(?:plans?|planned|intends?|intended|promis(?:es|ed)|hopes?|hoped|wants?|wanted|agreed|aims?|decided|offer(?:s|ed)|propos(?:es|ed)) to|going to|to be(?= \\p{L})`,
    'giu',
  ),
  leftUndone: phrasePattern(
    `(?<!(?:not|never|n't|cannot) )(?:refus(?:es?|ed|ing)|declin(?:es?|ed|ing)|fail(?:s|ed|ing)?|neglect(?:s|ed|ing)?|omit(?:s|ted|ting)?) to|unable to|stop(?:s|ped)? short of|without(?= \\p{L}{2,}ing(?!\\p{L}))`,
    'giu',
  ),
  notDone: phrasePattern(
    `will|would|shall|should|could|(?<!(?:in|of|on|since|until|by|from|last|next|after|early|late|mid|\\d),? )may|might|must(?! have)|ought|won't|to|plan\\p{L}*|expect\\p{L}*|intend\\p{L}*|inten[st]\\p{L}*|propos\\p{L}*|due|schedul\\p{L}*|promis\\p{L}*|if|unless|once|until|before|when|agree\\p{L}*|
hop(?:es?|ed|ing)|not|no|nothing|nobody|none|neither|nor|never|cannot|\\p{L}+n't|fail\\p{L}*|refus\\p{L}*|wants?|wanted|ask\\p{L}*|call\\p{L}* for|demand\\p{L}*|next|(?<!(?:was|were|been) \\p{L}{2,20} )by|set|draft\\p{L}*|offer\\p{L}*|decided|goal|target\\p{L}*|bill|future|prospect\\p{L}*|predict\\p{L}*|forecast\\p{L}*|without|budget\\p{L}*|recommend\\p{L}*|approv\\p{L}*|pending|pledg\\p{L}*|commit\\p{L}*`,
    'iu',
  ),
  between: wordSet(
    'be been being have not never also only now then again soon later probably already still both all',
  ),
  adverb: /^(?:\p{L}{3,}ly|often|always|sometimes)$/u,
  causes: phrasePattern(
    `because(?: of)?|(?<!(?:not|n't|is|are|was|were|be|been|fall|falls|fell|it|payment|payments|sums?) )due to(?! (?:be|open|start|begin|end|close|meet|run|reopen|expire|finish|vote|decide))|owing to|on account of|thanks to|as a result of|as a consequence of|(?:caused|triggered|prompted) by`,
    'giu',
  ),
  ties: phrasePattern(
    `[Bb]ecause|[Ss]ince|[Aa]s(?= (?:the|a|an|he|she|it|they|there|its|their|his|her|no|so|\\p{Lu}))|[Ss]o(?: that)?|[Dd]ue to|[Oo]wing|caus\\p{L}*|reasons?|blam\\p{L}*|fault|lead(?:s|ing)? to|led to|results?|resulted|resulting|consequen\\p{L}*|
[Tt]herefore|[Tt]hus|[Hh]ence|why|explain\\p{L}*|explanation\\p{L}*|attribut\\p{L}*|[Tt]hanks to|account\\p{L}* for|responsible|means?|meant|meaning|mak(?:e|es|ing)|made|through|trigger\\p{L}*|prompt\\p{L}*|driven|drove|
contribut\\p{L}*|forc(?:e|es|ed|ing)|brought|bring\\p{L}*|given(?= \\p{L})|for (?:fear|lack|want|the sake)|follow\\p{L}*|stem\\p{L}*|(?:lost|down|fell|fallen) to|traced?|traces|ow(?:e|es|ed)|helped|let`,
    'u',
  ),
};
