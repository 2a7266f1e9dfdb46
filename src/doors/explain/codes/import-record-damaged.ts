import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    '`sources/originals/<id>.import.json` cannot be read: the pack is printed without the pages of that original.',
  meaning:
    'The record knows on which page of the original each paragraph was. Without it the pack is still right, but its evidence says “paragraph 12” and not “page 4”.',
  remedy: 'Restore the record from version control, or import the original again.',
  example: {
    wrong: { files: { 'sources/originals/report.import.json': '{ "format": 1,\n' } },
    right: { files: { 'sources/originals/report.import.json': undefined } },
  },
};
