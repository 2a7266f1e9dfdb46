import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'A document says `redistribution: none`, and its packs are built with `--store` or `--queue`, which others may read: not without `--send`.',
  meaning:
    'A store and a queue are read by others, and a finished pack holds words of its documents. The owner of this document does not allow them to be passed on.',
  remedy:
    'Build without `--store` and `--queue`. If everybody who can read those may have the document, say so with `--send`.',
  example: {
    command: 'build --store file:///srv/packs',
    wrong: { front: 'redistribution: none' },
    right: {},
    rightCommand: 'build',
    at: 'none',
  },
};
