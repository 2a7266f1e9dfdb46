import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'Nothing says what becomes of a class of an imported extraction: its annotations are left out. Reported once for each class, with their number and the line for the mapping.',
  meaning:
    'Other tools have classes of their own, such as `spending` or `adverse event`. Without a line that says whether one is a figure, an event or nothing, its annotations are left out, and the report says how many.',
  remedy: 'Write a mapping file with the line from the hint, and give it with `--mapping`.',
  example: {
    command: 'import --extraction marks.json --document report',
    wrong: {
      extraction: '',
      narrative: 'It is large.',
      files: {
        'marks.json':
          '{ "document_id": "report", "text": "The hospital has 412 beds and 38 wards.", "extractions": [\n  { "extraction_class": "figure", "extraction_text": "38 wards" },\n  { "extraction_class": "capacity", "extraction_text": "412 beds" }\n] }\n',
      },
    },
    right: { files: { 'mapping.yaml': 'classes:\n  capacity: figure\n' } },
    rightCommand: 'import --extraction marks.json --document report --mapping mapping.yaml',
  },
};
