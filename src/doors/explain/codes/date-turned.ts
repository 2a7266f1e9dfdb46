import { cases } from '../../../stages/bind/rules/date-turned.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary:
    'A sentence, a label or a title says “after” where its source says “by”, “from” where it says “to”.',
  meaning:
    'The date itself is right, but the word before it puts the event on the other side: “until 3 May” becomes “from 3 May”. Such a slip reads smoothly and turns a deadline into a start.',
  remedy: 'Use the word that the source has before the date, or one that means the same.',
  example: ofRule(cases, { in: 'narrative' }),
};
