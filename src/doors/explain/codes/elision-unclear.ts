import { cases } from '../../../stages/bind/rules/elision-unclear.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'The words that a quotation leaves out with `…` contain something that may change its sense.',
  meaning:
    'The hidden words contain a number, a limit such as “only”, or a doubt. They may be harmless; only a person can tell, so the pack is printed and says on its first page that this is open.',
  remedy:
    'Quote the pieces one by one, or make sure that the sense is kept and answer the warning with `accepted`.',
  example: ofRule(cases, { code: 'ELISION_UNCLEAR' }),
};
