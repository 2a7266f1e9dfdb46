import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The folder has no `sources` in it.',
  meaning:
    'A workspace is a folder with `sources` in it. It is looked for from the current folder upwards, as far as your home folder.',
  remedy: 'Go to your workspace, name it with `--root`, or make one with `sourcebound init`.',
  example: {
    wrong: {
      files: {
        'sources/documents/report.md': undefined,
        'sources/extractions/report.yaml': undefined,
        'sources/packs/briefing.md': undefined,
      },
    },
    right: {
      files: {
        'sources/documents/report.md': '---\ntitle: A report\n---\nThe hospital is large.\n',
        'sources/extractions/report.yaml': 'document: report\n',
        'sources/packs/briefing.md': '---\ntitle: A briefing\ndocuments: [report]\n---\nIt is large.\n',
      },
    },
  },
};
