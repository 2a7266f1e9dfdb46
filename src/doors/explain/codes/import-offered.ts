import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    '`import`: a part that may be no part of the text, such as the navigation of a web page. It is in the document until you leave it out.',
  meaning:
    'A menu of a web page or a signature under an email may be no part of what was said, or may be the only place where a name is given. It stays until a person decides.',
  remedy: 'Leave it out with `--without <part>`, as the hint has it, or keep it.',
  example: {
    command: 'import fares.eml',
    wrong: {
      files: {
        'fares.eml':
          'From: Ada Quay <ada@quay.example>\nTo: all@quay.example\nSubject: Fares\nDate: Mon, 4 May 2026 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\nFares rise in June.\n\n-- \nAda Quay, Harbour Office\n',
      },
    },
    right: {},
    rightCommand: 'import fares.eml --without signature',
    alsoReported: ['IMPORT_DROPPED'],
  },
};
