import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A missing copy cannot be made again byte for byte as it is registered.',
  meaning:
    'The register has the SHA-256 of each copy. A lost copy is made again from the same PDF, and comes out with other bytes when the browser or the template has changed meanwhile: it would then not be a copy of what was handed out.',
  remedy: 'Increase `edition` in the pack, or begin again with `--renumber`.',
  example: {
    command: 'copies briefing',
    meets: 'The file of a copy is gone, and making it again gives other bytes.',
    provokedBy: 'tests/handouts/copies/copies.test.ts',
  },
};
