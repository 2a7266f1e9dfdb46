import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'A bundle is not a ZIP archive, is cut off or damaged, or holds what could do harm: too much, paths that lead elsewhere, names twice, links, encryption, bytes that belong to none of its files.',
  meaning:
    'A bundle may come from anybody, so it is opened with care: nothing is unpacked that leads out of its folder, is far larger than it says, or hides behind a second file of the same name. A sound bundle has none of these.',
  remedy: 'If you expected the bundle, ask for it again; if not, do not open it in another program.',
  example: {
    command: 'verify briefing.zip',
    meets: 'The archive is cut off, or has a path that leads out of its folder.',
    provokedBy: 'tests/handouts/bundle/bundle.test.ts',
  },
};
