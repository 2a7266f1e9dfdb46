import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'A draft cannot be added to an extraction, or proposals kept and struck in it, as it is written: it has an anchor, a tab that begins a line, a field twice.',
  meaning:
    '`draft` changes only the lines that it has to. A tab that begins a line, an anchor or a field that is there twice makes it impossible to say what an edit would do, so the file is left alone.',
  remedy: 'Make the change by hand, or rewrite the place that the message names and try again.',
  example: {
    command: 'draft report --strike beds',
    wrong: {
      extraction:
        'figures:\n  beds: { proposed: true, label: Beds, value: 412,\n    \tunit: beds, evidence: 412 beds }',
      narrative: 'It is large.',
    },
    right: {
      extraction:
        'figures:\n  beds: { proposed: true, label: Beds, value: 412, unit: beds, evidence: 412 beds }',
    },
  },
};
