import { cases } from '../../../stages/bind/rules/number-words-unread.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary:
    'A document is in a language whose words are not known: its quotations and digits are bound; numbers, limits, negations and dates in words are not read.',
  meaning:
    'Digits and quotations are bound in any language. Numbers in words, months, limits and negations are read only where the language is known, so in this document a “not” or an “almost” passes unseen.',
  remedy: 'Quote what the document writes in digits, and check by hand what surrounds each quotation.',
  example: ofRule(cases),
};
