import type { StanceWords } from '../stance-words.ts';
import { phrasePattern } from './phrase-pattern.ts';

const NOT = "(?:not|never|cannot|\\p{L}+n't)(?: \\p{L}+ly| yet| even| be| been| been able to| able to)?";
const QUESTION = '(?:whether|if|who|whom|whose|what|which|why|how|when|where)';
const NOUN =
  '(?:claim|allegation|accusation|suggestion|idea|notion|report|charge|assertion|rumour|rumor|theory)s?';
const FINDING =
  '(?:confirm|verif(?:y|ied)|establish|determin|say|said|tell|told|know|known|find out|found out|prove|proven|show|shown|disclos|reveal|explain|decid)(?:e|ed|n)?';

export const STANCES: StanceWords = {
  stances: [
    {
      kind: 'open',
      isBehind: true,
      words: phrasePattern(
        `(?:cannot|could not|can not|can't|couldn't) (?:yet )?be (?:ruled out|excluded|confirmed|verified|proved|proven|established)|(?:not|n't)(?: yet)? (?:been )?(?:confirmed|verified|proved|proven|ruled out)`,
        'giu',
      ),
    },
    {
      kind: 'open',
      words: phrasePattern(
        `${NOT} (?:rule|ruled|ruling) (?:it )?out(?: that)?|${NOT} exclude(?:d)? that|
${NOT} ${FINDING} (?:that|${QUESTION})|(?:unable|refus\\p{L}+|declin\\p{L}+|fail\\p{L}*) to ${FINDING} (?:that|${QUESTION})|
(?:is|was|are|were|remains?|remained) (?:still )?(?:unclear|unknown|uncertain|undecided|an? open question|open) ${QUESTION}|
${NOT} (?:clear|certain|sure|known|settled|agreed) (?:that|${QUESTION})|leaves? (?:it )?open ${QUESTION}|left (?:it )?open ${QUESTION}`,
        'giu',
      ),
    },
    {
      kind: 'denied',
      words: phrasePattern(
        `den(?:y|ies|ied|ying) (?:that|having|being|ever|any|it|this)|den(?:y|ies|ied|ying) (?:the|all|any) ${NOUN}(?: that| of)?|
(?:disput|reject|dismiss|refut|rebut|contradict|contest)(?:e|es|ed|s|ing)? (?:that|having|as untrue that|(?:the|any|all|these|those) ${NOUN}(?: that| of)?)|
rul(?:e|es|ed|ing) out(?: that| any| an?| the)?|(?:is|was|are|were) (?:not true|untrue|false|no truth in|wrong) (?:that|to say that|to claim that)|no truth in (?:it|that|this|the ${NOUN}(?: that| of)?)|
(?:do|does|did) not accept (?:that|it|this)|(?:never|not) (?:said|claimed|suggested|promised) that`,
        'giu',
      ),
    },
    {
      kind: 'doubted',
      words: phrasePattern(
        `doubt(?:s|ed|ing)? (?:that|whether|if|it|this)|(?:do|does|did|could|can) not (?:really |quite )?(?:believe|think) (?:that|it|this|so)|cannot believe that|(?:don't|doesn't|didn't) (?:believe|think) (?:that|it|this|so)|
(?:not|un)(?: )?(?:convinced|persuaded) (?:that|by|of)|sceptical (?:that|about|of)|skeptical (?:that|about|of)|question(?:s|ed|ing)? whether|no (?:evidence|proof|sign|indication) (?:that|of)`,
        'giu',
      ),
    },
  ],
  contentEnd: /[;.:!?](?=\s|$)|,? (?:but|although|though|while|whereas)(?!\p{L})/iu,
  disproving:
    /(?<!\p{L})(?:(?:show|prov|demonstrat|establish|confirm|conclud|certifi|found)(?:e|es|ed|n|en|s|ies)? that(?=(?: [\p{L}’'-]+){1,12}? (?:no|not|never|none|nobody)(?!\p{L}))|rul(?:e|es|ed|ing) out(?! of)|disprov(?:e|es|ed)|excluded)(?!\p{L})/iu,
  unproven:
    /(?<!\p{L})(?:no|not any|n['’]t any|without|lack of|little) (?:\p{L}+ )?(?:evidence|proof|sign|signs|indication|indications|trace|traces)(?!\p{L})|nothing to (?:show|suggest|indicate|prove)/iu,
  standIn: /^\s*(?:it|that|this|so)?\s*$/iu,
  notPlain: phrasePattern(
    `whether|questions?|questioned|claim\\p{L}*|accus\\p{L}*|alleg\\p{L}*|charge of|rumou?r\\p{L}*|suggest\\p{L}*|asked|asks|unless|if|possib\\p{L}*|case for|report of|idea|notion|debat\\p{L}*|argu\\p{L}*|disagree\\p{L}*|differ(?:s|ed)?|contrary|at odds|dissent\\p{L}*|scep\\p{L}*|skep\\p{L}*|open|unclear|unknown|uncertain|unsure|unsettled|unconvinced|subject of`,
    'iu',
  ),
};
