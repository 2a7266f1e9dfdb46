import { quotationCrosses } from '../../../ground/model/diagnostics/quotations.ts';
import { crossingOf } from '../items/evidence-crossing.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'evidence'> = {
  on: 'evidence',
  codes: ['QUOTATION_CROSSES'],
  holds:
    'Evidence is within one paragraph, list item, row or speaker’s turn, and what somebody said is within one cell.',
  blind: 'Where the words of a speaker end in a paragraph without a label.',
  check: (subject) => {
    const crossing = crossingOf(subject);
    if (crossing === undefined) return [];
    const { evidence, selector, section } = subject;
    const isQuotation = section === 'quotations';
    const hint = isQuotation
      ? `quote from one ${ONE[crossing]}, or make two quotations of them`
      : `quote from one ${ONE[crossing]}, or give two pieces of evidence`;
    return [quotationCrosses(evidence.place, selector.quote, `runs over ${OVER[crossing]}`, hint)];
  },
};

const OVER = {
  paragraphs: 'the end of a paragraph or list item',
  turns: 'the end of a speaker’s turn',
  cells: 'the cells of a row',
};

const ONE = { paragraphs: 'paragraph', turns: 'turn', cells: 'cell' };

const quotation = (words: string): string => `quotations:\n  view: { words: "${words}" }`;

const fail = (source: string, words: string) => ({ source, extraction: quotation(words), at: `"${words}"` });

const TABLE = '| Place | Bridges |\n|---|---|\n| North valley | 40 bridges |';

export const cases: RuleCases = {
  pass: [
    { source: 'The bridge is old.\n\nThe road is new.', extraction: quotation('The road is new.') },
    {
      source: 'The bridge is old. The road\nis new.',
      extraction: quotation('The bridge is old. The road is new.'),
    },
    {
      source: TABLE,
      extraction:
        'figures:\n  north: { label: Bridges, value: 40, evidence: [{ quote: North valley 40 bridges }] }',
    },
    { source: TABLE, extraction: quotation('North valley') },
    {
      source: 'Note: the bridge is old.\nNote: the road is new.',
      extraction: quotation('the bridge is old.'),
    },
  ],
  fail: [
    fail('The bridge is old.\n\nThe road is new.', 'bridge is old. The road is new.'),
    fail('- The bridge is old.\n- The road is new.', 'The bridge is old. The road is new.'),
    fail('# The bridge\n\nIt is old and grey.', 'The bridge It is old'),
    fail(TABLE, 'North valley 40 bridges'),
    fail('Q: Is it safe?\nA: The bridge is safe.', 'Is it safe? A: The bridge is safe.'),
    fail('Rossi: It is safe now.\nHale: It is not.\nRossi: It is.', 'It is safe now. Hale: It is not.'),
    {
      source: 'The county mended\n\n40 bridges.',
      extraction:
        'figures:\n  north: { label: Bridges, value: 40, evidence: [{ quote: The county mended 40 bridges }] }',
      at: 'The county mended 40',
      hint: 'two pieces of evidence',
    },
  ],
};
