import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'An extraction in JSON cannot be read: JSON has no comments, no comma before a closing bracket, and texts and names in double quotes alone.',
  meaning:
    'Tools write JSON without mistakes and people seldom do. One missing quote would leave the meaning of the rest of the file to guesswork, so nothing of it is read.',
  remedy: 'Fix the place that is marked; names and texts take double quotes, and the last entry no comma.',
  example: {
    wrong: {
      files: {
        'sources/extractions/report.yaml': undefined,
        'sources/extractions/report.json': '{ "document": "report", figures: {} }\n',
      },
      narrative: 'It is large.',
    },
    right: { files: { 'sources/extractions/report.json': '{ "document": "report", "figures": {} }\n' } },
    at: 'figures: {}',
  },
};
