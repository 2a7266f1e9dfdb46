import { cases } from '../../../stages/bind/rules/attribution-unsupported.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary:
    'The document gives the words to somebody else: by the label of the turn, or by the verb of speech next to them.',
  meaning:
    'The label of the turn or the verb of speech next to the words names somebody. The extraction names somebody else, so the pack would put words into the wrong mouth.',
  remedy: 'Name the speaker whom the document names.',
  example: ofRule(cases, { code: 'SPEAKER_DIFFERS' }),
};
