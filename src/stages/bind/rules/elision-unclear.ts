import { elisionUnclear } from '../../../ground/model/diagnostics.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { readingLanguage } from '../reading-language.ts';
import type { Rule, RuleCases } from './rule.ts';

/** What is left out of a quotation may be what turns it round. */
export const rule: Rule<'evidence'> = {
  on: 'evidence',
  codes: ['ELISION_UNCLEAR'],
  holds: 'What is left out of a quotation holds no negation and no number.',
  blind: 'Anything else that the words left out say.',
  check: ({ evidence, document }) => {
    const { pieces, place, words } = evidence;
    const { text } = document;
    const language = readingLanguage(document);
    return pieces.slice(1).flatMap((piece, index) => {
      const gap = text.text.slice(pieces[index]?.end ?? piece.start, piece.start);
      const negation = language.prose.negation.exec(gap)?.[0];
      if (negation !== undefined) return [elisionUnclear(place, words, `the negation “${negation}”`)];
      const number = readNumbers(gap, language).find((reading) => reading.values.length > 0);
      return number === undefined ? [] : [elisionUnclear(place, words, `the number “${number.text}”`)];
    });
  },
};

const SOURCE = 'The new road was opened by the mayor, who did not stay, in the month of May.';

export const cases: RuleCases = {
  pass: [
    {
      source: SOURCE,
      extraction: 'quotations:\n  road: { words: "The new road … by the mayor, who did not stay" }',
    },
  ],
  fail: [
    {
      source: SOURCE,
      extraction: 'quotations:\n  road: { words: "opened by the mayor … in the month of May" }',
      at: '"opened by the mayor … in the month of May"',
    },
  ],
};
