import { cases } from '../../../stages/bind/rules/name-not-found.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: "Neither a person's or organisation's name nor an alias of it is in the document.",
  meaning:
    "Names are compared letter by letter apart from case and accents that a language writes both ways; a near miss is offered in the hint. A name that the source never uses may be another person's.",
  remedy: "Spell the name as the document does, or give the document's spelling as an alias.",
  example: ofRule(cases),
};
