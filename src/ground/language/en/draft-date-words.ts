import type { DraftDateWords } from '../draft-date-words.ts';
import { wordSet } from '../word-list.ts';

/** What leads to the lesser side of a comparison, and what may come between it and the noun. */
const COMPARISONS = 'than|with|against|as|like|unlike|versus';
const OF_MEASURE =
  '(?:(?:it was|they were|the|its|their|those|that|any|all|same|corresponding|comparable|equivalent|previous|earlier|high|low|record|normal|usual|average|total|peak|first|last|second|third|fourth) ){0,4}';

export const ENGLISH_DRAFT_DATES: DraftDateWords = {
  stateBefore:
    /\b(?:stood at|(?:was|were)(?= \p{Sc})|employed|held|had|numbered|totalled) (?:\p{L}+ ){0,2}[\p{Sc}\d][^,;]{0,25} (?:on|at) $/u,
  opening: /(?:^|[.!?] |\n)\s*(?:On|At) $/u,
  stateBehind:
    /^,? (?:the |its |our )?(?:\p{L}+ ){1,3}(?:stood at|employed|held|numbered|totalled) (?:\p{L}+ ){0,2}[\p{Sc}\d]/u,
  present: /\b(?:is|are|be)\b/u,
  endingBehind:
    /^ (?:to|ended|ending|until|till|through|up to) (?:the end of |end )?(?:\d{1,2} )?\p{Lu}\p{Ll}+ (?:\d{1,2},? )?(?:1[5-9]|20)\d\d(?!\d)/u,
  endingBefore:
    /(?<!\p{L})(?:months|weeks|days|quarters|half|halves) (?:to|ended|ending|until|till|through|up to) (?:the end of |end )?$/iu,
  ofEach: /^ (?:of|in) (?:the|each|every) (?:week|month|quarter|term|year)\b/iu,
  countInMonth: /\bin \p{Lu}\p{Ll}+ \d{1,2}$/u,
  since: 'since',
  comparedBefore:
    /(?:(?<!\p{L}|(?:later|earlier|sooner) )(?:than|versus|vs\.?|against)|(?<!\p{L})compared (?:with|to)|(?<!\p{L})(?:up|down) (?:from|on)|(?<!\p{L})as \p{L}+(?: \p{L}+)? as)(?: (?:in|for|at|during|of|the|that|those|year|level|number|figure)){0,3} $/iu,
  measureBefore: new RegExp(
    String.raw`(?<!\p{L})(?:(?:to|at|above|below|under|over|from|on|match(?:es|ed|ing)?|equals?|equalled|exceed(?:s|ed|ing)?|doubled?|twice|half|times|${COMPARISONS}) ${OF_MEASURE}(?:levels?|figures?|totals?|averages?|numbers?|rates?|peaks?|highs?|lows?|values?|prices?|volumes?|amounts?|standards?)|(?:${COMPARISONS}) (?:(?:in|for|at|during|on|of) )?${OF_MEASURE}(?:ones?|results?|periods?|quarters?|halves|half|months?|weeks?|days?|seasons?|time|stage|points?|winters?|springs?|summers?|autumns?|years?|those|that)|(?:where|what|than|as) (?:it|they|things) (?:was|were|stood|had been))(?: (?:that )?(?:it|they) (?:had )?(?:reached|had|was|were|saw|set))?(?: (?:seen|recorded|reached|set|reported|measured|achieved))?(?: (?:of|in|for|from|at|during|on))?(?: (?:early|mid|late|the|summer|winter|spring|autumn)){0,2} $`,
    'iu',
  ),
  measureBehind:
    /^(?:['’]s)? (?:\p{L}+ )?(?:levels?|figures?|totals?|averages?|rates?|peaks?|highs?|lows?|values?|prices?|terms|standards?|volumes?|baselines?)(?!\p{L})/iu,
  clockBehind: /^ o['’]clock(?!\p{L})/iu,
  hourBehind:
    /^(?: (?:at|in) the (?:early |late )?(?:morning|afternoon|evening|night|small hours)| at night| on (?:the )?\p{Lu}\p{L}+day (?:morning|afternoon|evening|night))(?!\p{L})/u,
  hourBefore: /(?<!\p{L})(?:at|from|to|until|till|by|before|after|since|around|about|past) $/iu,
  clockBefore:
    /(?<!\p{L})(?:half past|(?:a )?quarter (?:past|to)|minutes (?:past|to)|(?:five|ten|twenty|twenty[- ]five|\d{1,2}) past|(?:at|until|till) (?:five|ten|twenty|twenty[- ]five) to) $/iu,
  minutesBehind:
    /^ past (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?!\p{L}|\d)/iu,
  minutesBetween: {
    before: /(?<!\p{L})(?:at|until|till) $/iu,
    behind:
      /^ to (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?!\p{L})(?! (?!in\b|on\b|at\b)\p{L})/iu,
  },
  mostSince:
    /\b(?:the|its|their) (?:most|least|fewest|first|worst|best|(?!(?:rest|west|east|test|forest|interest|request|harvest)\b)\p{L}{2,}est)\b[^.;:,()]{0,45}\bsince$/iu,
  issuing: wordSet('published updated issued posted revised modified printed'),
  rights: 'copyright',
  due: /\b(?:is|are|be|must|should|to)\b[^.;:?!]{0,40}\b(?:by|until|till|before)\s+$/i,
  rangeJoint: /^\s*(?:to|until|till|and|[-–—])\s*$/,
  openJoint: 'and',
  rangeLead: /\bbetween\s+$/i,
  clauseBefore: /(?:(?!\b(?:and|but|while)\b)[^.,;:?!])*$/u,
  clauseBehind: /^(?:(?!\b(?:and|but|while)\b)[^.,;:?!])*/u,
  happening: /ing\b|\b\p{L}+(?:ew|ose|ook|old|ent)\b/u,
};
