import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A file, a list or a pack is larger than the limit that the message names.',
  meaning:
    'Each limit is many times what honest packs need. Above it, reading or printing would take minutes and gigabytes, and most likely the wrong file has been put there.',
  remedy: 'Divide the file or the list, or check that it is the file that you meant.',
  example: {
    command: 'check',
    meets:
      'A title has more than 300 characters, a list more than 5,000 items, or YAML is nested more deeply than anybody could read.',
    provokedBy: 'tests/bad-inputs.test.ts',
  },
};
