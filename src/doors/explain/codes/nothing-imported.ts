import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'Not one annotation of a file could be bound to the document that it is imported for.',
  meaning:
    'Each annotation is bound again by its exact words. When not one is found, the file most likely belongs to another document, or to another version of it.',
  remedy: 'Read why each was left out, and import the file for the document that it marks.',
  example: {
    command: 'import --extraction marks.json --document report',
    wrong: {
      extraction: '',
      narrative: 'It is large.',
      files: {
        'marks.json':
          '{ "document_id": "report", "text": "The bridge is 90 metres long.", "extractions": [\n  { "extraction_class": "figure", "extraction_text": "90 metres" }\n] }\n',
      },
    },
    right: {
      files: {
        'marks.json':
          '{ "document_id": "report", "text": "The hospital has 412 beds and 38 wards.", "extractions": [\n  { "extraction_class": "figure", "extraction_text": "412 beds" }\n] }\n',
      },
    },
  },
};
