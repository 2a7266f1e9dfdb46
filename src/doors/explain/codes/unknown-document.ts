import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'No document has this name.',
  meaning: "A document's name is that of its file in `sources/documents/`, without `.md`.",
  remedy: 'Correct the name; the hint has the nearest, or lists what there is.',
  example: { command: 'draft reprot --list', wrong: {}, right: {}, rightCommand: 'draft report --list' },
};
