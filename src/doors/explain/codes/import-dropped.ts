import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: '`import`: what is in the original and not in the document: a picture, a header, a comment.',
  meaning:
    'The document holds text. Pictures, headers, comments and forms stay in the original, which is kept beside it in `sources/originals/`.',
  remedy:
    'Check whether a figure or a statement is in what was dropped. If it is, type it in, and say so in `edited`.',
  example: {
    command: 'import boats.md',
    wrong: { files: { 'boats.md': '---\ntitle: Boats\n---\nTwelve boats.\n\n![A boat](boat.png)\n' } },
    right: { files: { 'boats.md': '---\ntitle: Boats\n---\nTwelve boats.\n' } },
  },
};
