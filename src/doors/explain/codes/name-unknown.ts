import { cases } from '../../../stages/bind/rules/name-unknown.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'A claim or a sentence that rests on evidence uses a name that no document of the pack has.',
  meaning:
    'A word of the name is in none of the documents, or the name is put together from the names of two. The first word of a sentence, initials and names that everybody knows, such as Parliament, are not looked at.',
  remedy:
    'Name whom the source names, as it does. In a pack a name that you bring in yourself goes into `own`.',
  example: ofRule(cases),
};
