import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'An extraction belongs to no document.',
  meaning:
    'An extraction belongs to the document whose name it has. This one is not read: its document is missing, or one of the two is misnamed.',
  remedy: 'Rename the extraction after its document, or write the document.',
  example: {
    wrong: { files: { 'sources/extractions/survey.yaml': 'document: survey\n' } },
    right: { files: { 'sources/extractions/survey.yaml': undefined } },
  },
};
