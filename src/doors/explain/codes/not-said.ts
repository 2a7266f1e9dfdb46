import { cases } from '../../../stages/bind/rules/not-said.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'A quotation with a speaker is a heading, a caption or a cell of a table: nobody says those.',
  meaning:
    "A heading is an editor's, a caption a photographer's, a cell of a table nobody's. Quoted with a speaker they would become a person's own words.",
  remedy: 'Leave `speaker` out, or quote what the person says in the running text.',
  example: ofRule(cases, { in: 'extraction' }),
};
