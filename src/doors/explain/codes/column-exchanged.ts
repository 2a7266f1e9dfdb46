import { cases } from '../../../stages/bind/rules/column-exchanged.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'The label of a figure from a table names what another column counts.',
  meaning:
    'The number is in the row that is quoted, but under another head than the one that the label names. A table that is read one column too far to the side is one of the commonest ways to print a wrong figure.',
  remedy: 'Take the number under the head that the label names, or name the column in the label.',
  example: ofRule(cases),
};
