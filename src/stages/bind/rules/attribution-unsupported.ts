import { attributionUnsupported } from '../../../ground/model/diagnostics.ts';
import { isInFrontMatter, namesOf, paragraphsNaming } from '../items/find-names.ts';
import type { Rule, RuleCases } from './rule.ts';

/** How many paragraphs away from the words their speaker may be named. */
const REACH = 2;

export const rule: Rule<'speaker'> = {
  on: 'speaker',
  codes: ['ATTRIBUTION_UNSUPPORTED'],
  holds:
    'Whoever is said to speak is named within two paragraphs of the words, or is an author of the document.',
  blind: 'Whose the words are when several people are named nearby.',
  check: ({ speaker, evidence, document, place }) => {
    const names = namesOf(speaker);
    if (names.some((name) => isInFrontMatter(document, name))) return [];
    const [first, last] = evidence.paragraphs;
    const near = paragraphsNaming(document, names).some(
      (number) => number >= first - REACH && number <= last + REACH,
    );
    return near ? [] : [attributionUnsupported(place, speaker.name, first)];
  },
};

const extraction = `entities:
  parker: { kind: person, name: Parker }
quotations:
  enemy: { words: Technology is not the enemy, speaker: parker }`;

export const cases: RuleCases = {
  pass: [{ source: 'Parker spoke in London.\n\n“Technology is not the enemy”, he said.', extraction }],
  fail: [
    {
      source:
        'Parker spoke.\n\nIt rained.\n\nIt went on.\n\nIt got dark.\n\n“Technology is not the enemy”, somebody said.',
      extraction,
      at: 'parker }',
    },
  ],
};
