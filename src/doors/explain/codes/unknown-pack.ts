import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A pack was named that is not there.',
  meaning:
    "A pack's name is that of its file in `sources/packs/`, without `.md`. The path of the file works, too.",
  remedy: 'Correct the name; the hint has the nearest, or lists what there is.',
  example: { command: 'check breifing', wrong: {}, right: {}, rightCommand: 'check briefing' },
};
