import { nameNotFound } from '../../../ground/model/diagnostics.ts';
import { isMentioned, misspelt } from '../items/find-names.ts';
import type { Rule, RuleCases } from './rule.ts';

/**
 * A name that is not in the document, but is a letter away from one that is, is a slip even when another name is
 * found: the pack would print it.
 */
export const rule: Rule<'entity'> = {
  on: 'entity',
  codes: ['NAME_NOT_FOUND'],
  holds: 'The name of an entity, or one of its aliases, is in the document.',
  blind: 'Whether two people share the name.',
  check: ({ names, context: { document }, placeOfName }) => {
    const found = names.map((name) => isMentioned(document, name));
    return names.flatMap((name, index) => {
      if (found[index] === true) return [];
      const meant = misspelt(name, document, names);
      const report = (hint: string) => [nameNotFound(placeOfName(index), name, document.id, hint)];
      if (meant !== undefined) return report(`did you mean “${meant}”?`);
      if (index > 0 || found.includes(true)) return [];
      return report('spell it as the document does, or add that spelling to `aliases`');
    });
  },
};

const person = (name: string): string => `entities:\n  head: { kind: person, name: ${name} }`;

export const cases: RuleCases = {
  pass: [
    { source: 'Andrew Parker spoke.', extraction: person('Andrew Parker') },
    { source: 'Parker spoke.', extraction: person('Andrew Parker, aliases: [Parker]') },
  ],
  fail: [
    {
      source: 'Andrew Parker spoke.',
      extraction: person('Andrew Barker'),
      at: 'Andrew Barker',
      hint: 'Andrew Parker',
    },
    {
      source: 'The director spoke.',
      extraction: person('Andrew Parker'),
      at: 'Andrew Parker',
      hint: 'aliases',
    },
  ],
};
