import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'Signs that would be printed as typed, but are probably not meant to be.',
  meaning:
    'They are near misses of blocks and values, mathematics, tables without the line of dashes, and what only other tools read: `::: {.note}`, `[[page]]`, `==mark==`. On paper they look like a broken file.',
  remedy: 'Write it as docs/text.md has it, or put a backslash before the signs when they are meant.',
  example: {
    wrong: { narrative: 'The hospital is ==large==.' },
    right: { narrative: 'The hospital is **large**.' },
    at: '==large',
  },
};
