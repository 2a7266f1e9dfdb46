import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A pack or a piece of evidence names a document that is not there.',
  meaning:
    'The name in `documents`, in `document` or in a piece of evidence is the name of a file in `sources/documents/` without `.md`. Nothing can be bound to a document that is not there.',
  remedy: 'Correct the name, or put the document into `sources/documents/`.',
  example: {
    wrong: {
      files: {
        'sources/packs/briefing.md': '---\ntitle: A briefing\ndocuments: [reprot]\n---\nIt is large.\n',
      },
    },
    right: {
      files: {
        'sources/packs/briefing.md': '---\ntitle: A briefing\ndocuments: [report]\n---\nIt is large.\n',
      },
    },
    at: 'reprot',
  },
};
