import { cases } from '../../../stages/bind/rules/column-exchanged.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'A figure from a table is given as what another column counts.',
  meaning:
    'The number is in the row that is quoted, but under another head than the one that the label or the sentence names, or under one of what was planned where the sentence says what was found. Reading one column too far across is one of the commonest ways to print a wrong figure.',
  remedy: 'Take the number under the head that you name, or name the column that the number is in.',
  example: ofRule(cases),
};
