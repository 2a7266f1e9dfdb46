import { cases } from '../../../stages/bind/rules/elision-unclear.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary:
    'The pieces of a quotation with `…` do not belong together: too short, too far apart, out of order.',
  meaning:
    'Each piece on both sides of `…` is in the document, but they are too short, too far apart or from different sentences. With enough dots any text can be made to say anything.',
  remedy: 'Quote one stretch, or pieces of one sentence in their order.',
  example: ofRule(cases, { code: 'QUOTE_SPLICED' }),
};
