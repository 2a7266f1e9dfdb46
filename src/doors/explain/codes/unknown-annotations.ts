import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A file to be imported has annotations of no known tool.',
  meaning:
    'Each tool writes annotations in a form of its own. Those of LangExtract, Hypothesis, Zotero and the W3C are read; what the fields of others mean, nobody could say.',
  remedy: 'Export them in one of these forms; docs/importing-extractions.md describes each.',
  example: {
    command: 'import --extraction marks.json --document report',
    wrong: {
      extraction: '',
      narrative: 'It is large.',
      files: { 'marks.json': '{ "highlights": ["412 beds"] }\n' },
    },
    right: {
      files: {
        'marks.json':
          '{ "document_id": "report", "text": "The hospital has 412 beds and 38 wards.", "extractions": [\n  { "extraction_class": "figure", "extraction_text": "412 beds" }\n] }\n',
      },
    },
  },
};
