import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: '`sourcebound init` was asked to make a workspace where there is one.',
  meaning: '`init` writes a small workspace to begin with, and never over files that are there.',
  remedy: 'Name another folder: `sourcebound init my-packs`.',
  example: { command: 'init', wrong: {}, right: {}, rightCommand: 'init my-packs' },
};
