import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'Something is wider than the page, so that the browser shrinks every page of the pack.',
  meaning:
    'A browser fits the widest thing on the paper by shrinking all of it. One wide table would make every page of the pack small, and nobody would know why.',
  remedy:
    'Give the table fewer columns or shorter words, or put it on a turned page with `landscape`. In a template, look for a fixed width or `nowrap`.',
  example: {
    command: 'build',
    meets: 'A style sheet of the template gives tables a width of 400 mm.',
    provokedBy: 'tests/stages/typeset/find-too-wide.test.ts',
  },
};
