import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: '`check`: a file is passed over for its name or its place.',
  meaning:
    'It is a text whose name does not end with `.md` (`pack.markdown`, `pack.md.txt`), one in a folder among the packs or documents, an original that has to be imported (DOCX, PDF, email), or a brand that is not `brand.yml`. Its author expects to see it in print, and none of it is.',
  remedy: 'Rename or move the file as the hint says, or import it.',
  example: {
    wrong: {
      files: {
        'sources/packs/second.markdown': '---\ntitle: Another\ndocuments: [report]\n---\nIt is large.\n',
      },
    },
    right: {
      files: {
        'sources/packs/second.markdown': undefined,
        'sources/packs/second.md': '---\ntitle: Another\ndocuments: [report]\n---\nIt is large.\n',
      },
    },
  },
};
