import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The template has no place for the label of a copy on its first page.',
  meaning:
    'A numbered copy says on its first page whose it is. A template without a place for that has it only in the line at the foot, where it is easily cut off or overlooked.',
  remedy: 'Put `<div class="copy-place"></div>` at the start of the template’s first page.',
  example: {
    command: 'build && copies briefing',
    wrong: {
      settings: 'template: mine\ndistribution: [{ name: Ada Rossi, organisation: County, copies: 1 }]',
      narrative: 'It is large.',
      files: { 'templates/mine/layout.hbs': '<h1>{{title}}</h1>\n{{#each blocks}}{{block this}}{{/each}}\n' },
    },
    right: {
      files: {
        'templates/mine/layout.hbs':
          '<div class="copy-place"></div>\n<h1>{{title}}</h1>\n{{#each blocks}}{{block this}}{{/each}}\n',
      },
    },
  },
};
