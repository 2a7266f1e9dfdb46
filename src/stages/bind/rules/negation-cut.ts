import { negationCut } from '../../../ground/model/diagnostics.ts';
import { readingLanguage } from '../reading-language.ts';
import { foldText } from '../text/fold.ts';
import type { Rule, RuleCases } from './rule.ts';

/** A negation is at most this far before the words, in UTF-16 units. */
const REACH = 16;

export const rule: Rule<'evidence'> = {
  on: 'evidence',
  codes: ['NEGATION_CUT'],
  holds: 'No negation comes right before the words that are quoted.',
  blind: 'A denial that is farther away than the word before.',
  check: ({ selector, evidence, document }) => {
    const { negationBefore } = readingLanguage(document).prose;
    for (const { start } of evidence.pieces) {
      // Folded, and with the space that stands before the words.
      const before = `${foldText(document.text.text.slice(Math.max(0, start - REACH), start))} `;
      const negation = negationBefore.exec(before)?.[1];
      if (negation !== undefined) return [negationCut(evidence.place, selector.quote, negation)];
    }
    return [];
  },
};

const quotation = (words: string): string => `quotations:\n  view: { words: ${words} }`;

export const cases: RuleCases = {
  pass: [{ source: 'Technology is not the enemy.', extraction: quotation('not the enemy') }],
  fail: [
    {
      source: 'Stopping every plot is not achievable.',
      extraction: quotation('achievable'),
      at: 'achievable',
    },
    { source: 'Some plots can’t be stopped.', extraction: quotation('be stopped'), at: 'be stopped' },
    {
      source: 'Technology is not the enemy here.',
      extraction: quotation('the enemy here'),
      at: 'the enemy here',
    },
  ],
};
