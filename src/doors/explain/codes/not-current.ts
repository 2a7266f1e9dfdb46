import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A pack that is to be handed on is not built, is stale, or is older than its sources.',
  meaning:
    'What is handed on has to be what the sources say now. The PDF is not there, or something that it was made from has changed since.',
  remedy: 'Build the pack first: `sourcebound build <pack>`.',
  example: { command: 'bundle briefing', wrong: {}, right: {}, rightCommand: 'build briefing' },
};
