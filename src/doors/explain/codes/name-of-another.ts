import { cases } from '../../../stages/bind/rules/name-of-another.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'An alias, a role or a `member-of` of an entity is that of another one in the document.',
  meaning:
    "The role, the alias or the organisation is in the document, but next to another name. Printed as it is, the pack would give one person's office to another.",
  remedy: 'Give each entity what the document says of it.',
  example: ofRule(cases),
};
