import { cases } from '../../../stages/bind/rules/elision-unclear.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'The words that a quotation leaves out with `…` contain a negation or a condition.',
  meaning:
    'What `…` hides is read. A “not”, “never”, “unless” or “if” among the hidden words would make the shortened sentence say what its speaker did not.',
  remedy: 'Quote the hidden words too, or make two quotations of the pieces.',
  example: ofRule(cases, { code: 'ELISION_TURNS' }),
};
