import { cases } from '../../../stages/bind/rules/row-exchanged.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'A label, a claim or a sentence names a different row of a table from the one that it rests on.',
  meaning:
    'The number comes from the row that is quoted, and the words name another row of the same table. One line too low is a mistake that the number does not reveal.',
  remedy: 'Name the row that is quoted, or quote the row that is named.',
  example: ofRule(cases),
};
