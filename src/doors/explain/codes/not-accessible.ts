import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'Something in the template or the text shuts out screen-reader users, or cannot be archived: the PDF does not claim [PDF/UA-1 and PDF/A-3a](accessibility.md).',
  meaning:
    'Screen-reader users need headings in order, names of links, words for pictures. If something is missing, the pack is printed all the same, but does not claim to be PDF/UA-1 and PDF/A-3a.',
  remedy: 'Do what the hint says in the template or in the text; docs/accessibility.md lists all conditions.',
  example: {
    command: 'build',
    wrong: {
      settings: 'template: mine',
      narrative: 'It is large.',
      files: {
        'templates/mine/layout.hbs':
          '<h1>{{title}}</h1>\n<h4>Contents</h4>\n{{#each blocks}}{{block this}}{{/each}}\n',
      },
    },
    right: {
      files: {
        'templates/mine/layout.hbs':
          '<h1>{{title}}</h1>\n<h2>Contents</h2>\n{{#each blocks}}{{block this}}{{/each}}\n',
      },
    },
  },
};
