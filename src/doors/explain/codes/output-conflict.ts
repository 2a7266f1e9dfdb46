import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'Two packs would be written to the same folder: their ids differ only in case.',
  meaning:
    'Some systems treat `Report` and `report` as one folder. There, the second pack would overwrite the first.',
  remedy: 'Rename one of the packs.',
  example: {
    times: 2,
    wrong: {
      files: { 'sources/packs/Briefing.md': '---\ntitle: Another\ndocuments: [report]\n---\nIt is large.\n' },
    },
    right: {
      files: {
        'sources/packs/Briefing.md': undefined,
        'sources/packs/another.md': '---\ntitle: Another\ndocuments: [report]\n---\nIt is large.\n',
      },
    },
  },
};
