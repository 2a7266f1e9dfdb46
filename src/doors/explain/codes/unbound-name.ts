import { cases } from '../../../stages/bind/rules/unbound-name.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'A name with a numeral in it (such as `9/11`) is in no document of the pack.',
  meaning:
    '“Section 702” and “9/11” are names that look like numbers, so they are looked for in the documents and not in the evidence. A slip in the numeral names something else.',
  remedy: 'Check the numeral, or list the phrase in `own` when the name is not from a document.',
  example: ofRule(cases),
};
