import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'Two packs would be written to the same folder: their ids differ in case only.',
  meaning:
    'Some systems take `Report` and `report` for one folder. There, the second pack would be written over the first.',
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
