import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    '`import`: a document of that name exists, and was edited by hand, typed, or imported from another file or from what is clearly a different document. Any difference is shown; nothing is written.',
  meaning:
    'Somebody may have corrected the document, and its extraction is bound to its words. An import never writes over such work; where there is a difference, it is shown.',
  remedy: 'Look at the difference. Take the new text with `--replace`, or keep both with `--as <other id>`.',
  example: {
    command: 'import report.md',
    wrong: { files: { 'report.md': '---\ntitle: A report\n---\nThe hospital has 413 beds.\n' } },
    right: {},
    rightCommand: 'import report.md --as report-2',
  },
};
