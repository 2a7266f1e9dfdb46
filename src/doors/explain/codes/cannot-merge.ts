import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'Imported items cannot be added to an extraction without changing what is there: it has an anchor, tabs, a field that is not a map. Nothing was written.',
  meaning:
    'An import adds items and leaves every other line as it is, comments and order included. If anchors, tabs or flow maps over several lines make that impossible, nothing is written: the file is not rewritten.',
  remedy: 'Fix by hand what the message names, and import again.',
  example: {
    command: 'import --extraction marks.json --document report',
    wrong: {
      extraction: 'figures:\n  wards: { label: Wards, value: 38,\n    \tunit: wards, evidence: 38 wards }',
      narrative: 'It is large.',
      files: {
        'marks.json':
          '{ "document_id": "report", "text": "The hospital has 412 beds and 38 wards.", "extractions": [\n  { "extraction_class": "figure", "extraction_text": "412 beds" }\n] }\n',
      },
    },
    right: { extraction: 'figures:\n  wards: { label: Wards, value: 38, unit: wards, evidence: 38 wards }' },
  },
};
