import type { StructureWords } from '../structure-words.ts';
import { wordSet } from '../word-list.ts';

export const STRUCTURE: StructureWords = {
  rest: wordSet('other others remaining'),
  margins: wordSet('majority margin'),
  inOrder: wordSet('respectively'),
  apart: wordSet('later earlier after before afterwards'),
  ends: wordSet('from between until till since'),
  definite: wordSet('the these those all our both other same last first next'),
  only: wordSet('only sole'),
  closing: wordSet(
    `only sole solely all no not none nothing nobody alone exclusively just other others else every each both whole entire entirely
     total unique whatever complete nowhere never`,
  ),
  parts: wordSet(
    `things reasons points questions steps ways parts themes issues factors findings sections lessons strands
     headings options arguments conclusions judgements judgments topics answers causes aspects areas grounds
     elements ideas problems differences similarities examples cases groups kinds sorts types patterns features
     conditions objections risks gaps effects changes consequences recommendations assumptions caveats
     limits limitations scenarios explanations messages facts matters strengths weaknesses measures tests
     stages phases sides views positions respects senses columns rows lines paragraphs tables charts figures
     claims quotations events items`,
  ),
  thoughts: wordSet(
    `things reasons points questions lessons themes strands headings arguments conclusions judgements judgments
     caveats messages`,
  ),
  documents: wordSet(
    `documents reports sources texts accounts interviews articles papers studies statements transcripts letters
     reviews surveys briefings speeches books records publications pieces versions`,
  ),
  speakers: wordSet(
    `officials speakers people men women ministers witnesses experts analysts authors voices directors
     interviewees leaders officers chiefs heads spokespeople commentators politicians scientists researchers
     economists doctors lawyers judges managers persons sources parties`,
  ),
  references: wordSet(
    `page pages section sections chapter chapters paragraph paragraphs line lines table tables figure figures
     annex annexes appendix appendices footnote footnotes note notes step part box chart item items column row
     point question`,
  ),
  joins: wordSet('and or'),
  empty: wordSet('the a an of in on at by for to and or about some these those this that than more less'),
};
