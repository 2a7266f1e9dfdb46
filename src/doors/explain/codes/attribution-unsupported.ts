import { cases } from '../../../stages/bind/rules/attribution-unsupported.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary:
    'Nobody is named as the speaker next to the words, and the one who is given is not named within two paragraphs of them.',
  meaning:
    'The words are in the document, but nothing near them says whose they are, so the pack would put a name to them on your word alone. Labels of turns, verbs of speech next to the words, names within two paragraphs and the authors of the document count as support.',
  remedy: 'Read who speaks in the document. Name that person as `speaker`, or leave `speaker` out.',
  example: ofRule(cases),
};
