import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'There is no such command or option, or it was given a wrong value.',
  meaning: 'Nothing was done: a mistyped option may have been meant to limit what the command does.',
  remedy: 'Correct it as the hint says; `sourcebound help <command>` lists the options.',
  example: { command: 'check --strickt', wrong: {}, right: {}, rightCommand: 'check --strict' },
};
