import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'Something is wider than the page, so that the browser shrinks every page of the pack.',
  meaning:
    'A browser fits the widest thing on the paper by shrinking all of it. One wide table would make every page of the pack small, and nobody would know why.',
  remedy:
    'Give the table fewer columns or shorter words, or put it on a turned page with `landscape`. In a template, look for a fixed width or `nowrap`.',
  example: {
    command: 'build',
    meets: 'A table has too many columns for the page, or a style sheet gives something a fixed width.',
    provokedBy: 'tests/stages/typeset/find-too-wide.test.ts',
  },
};
