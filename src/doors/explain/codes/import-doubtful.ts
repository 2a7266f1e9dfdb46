import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: '`import`: a stretch of the document that a person has to compare with the original.',
  meaning:
    'Some things on a page have no equivalent in text: raised digits that may be notes, a word divided at a line end, merged cells of a table. The document has the likeliest reading, and each such place is listed.',
  remedy: 'Compare the place with the original, and correct the document where it is wrong.',
  example: {
    command: 'import hospital.eml',
    wrong: {
      files: {
        'hospital.eml':
          'From: Ada Quay <ada@quay.example>\nTo: all@quay.example\nSubject: The hospital\nDate: Mon, 4 May 2026 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\nThe hospital was en-\nlarged in spring.\n',
      },
    },
    right: {
      files: {
        'hospital.eml':
          'From: Ada Quay <ada@quay.example>\nTo: all@quay.example\nSubject: The hospital\nDate: Mon, 4 May 2026 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\nThe hospital was enlarged in spring.\n',
      },
    },
  },
};
