import { cases } from '../../../stages/bind/rules/unbound-date.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'A date, a time of day or a weekday in the text is in nothing that the text cites.',
  meaning:
    "Dates in your text are read like those of the source and have to be dates of the cited items, of their evidence, or of a document's publication. The document's `language` decides whether 03/04 is in March or in April.",
  remedy: 'Cite the item that has the date, correct it, or list the phrase in `own`.',
  example: ofRule(cases, { words: 'The fire of 4 March 2025' }),
};
