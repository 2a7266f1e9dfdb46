import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'A document or pack does not begin with YAML between two lines of `---`: they are not there, or the second is missing.',
  meaning:
    'The lines between two `---` at the very top say what a file is: its title, the documents it rests on. Without them, or without the second `---`, all of it would be read as text.',
  remedy: 'Begin the file with `---`, the fields, and another `---` on a line of its own.',
  example: {
    wrong: {
      files: { 'sources/packs/briefing.md': '# A briefing\n\nThe hospital has :value[beds] [@beds].\n' },
    },
    right: {
      files: {
        'sources/packs/briefing.md':
          '---\ntitle: A briefing\ndocuments: [report]\n---\nThe hospital has :value[beds] [@beds].\n',
      },
    },
  },
};
