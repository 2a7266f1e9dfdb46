import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A document has two extractions, such as `<id>.yaml` and `<id>.json`: one of the files has to go.',
  meaning:
    'One document has one extraction. With two files, an edit of one would seem to do nothing, as the other is read.',
  remedy: 'Keep one of the files, and delete the other.',
  example: {
    wrong: { files: { 'sources/extractions/report.json': '{ "document": "report" }\n' } },
    right: { files: { 'sources/extractions/report.json': undefined } },
  },
};
