import { cases } from '../../../stages/bind/rules/unbound-date.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'A date, a time of day or a weekday in the text is not one of what the text cites.',
  meaning:
    "Dates in your text are read like those of the source and have to be a date of the cited items, of their evidence or of the day on which a document was published. The document's `language` decides whether 03/04 is in March or in April.",
  remedy: 'Cite the item that has the date, correct it, or list the phrase in `own`.',
  example: ofRule(cases, { words: 'The fire of 4 March 2025' }),
};
