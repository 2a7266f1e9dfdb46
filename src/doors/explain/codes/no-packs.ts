import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The workspace has no packs to build.',
  meaning:
    '`build` and `check` work on the files in `sources/packs/`. There may be documents, but nothing yet prints them.',
  remedy: 'Write `sources/packs/<id>.md`: a title and the ids of documents are enough.',
  example: {
    wrong: { files: { 'sources/packs/briefing.md': undefined } },
    right: {
      files: {
        'sources/packs/briefing.md': '---\ntitle: A briefing\ndocuments: [report]\n---\nIt is large.\n',
      },
    },
  },
};
