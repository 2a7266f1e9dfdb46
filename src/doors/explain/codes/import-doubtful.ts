import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: '`import`: a stretch of the document that a person has to compare with the original.',
  meaning:
    'Some things of a page have no equal in a text: raised digits that may be notes, a word divided at a line end, merged cells of a table. The document has the likeliest reading, and each such place is listed.',
  remedy: 'Compare the place with the original, and correct the document where it is wrong.',
  example: {
    command: 'import scan.txt',
    wrong: { files: { 'scan.txt': 'The hospital was en-\nlarged in spring.\n' } },
    right: { files: { 'scan.txt': 'The hospital was enlarged in spring.\n' } },
  },
};
