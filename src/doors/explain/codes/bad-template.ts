import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'A template has a mistake, or does what templates may not: scripts, addresses, unquoted attributes.',
  meaning:
    'A template decides how a pack looks, and may not decide what it says. Scripts, addresses, inline event handlers and attributes without quotes could change or hide words after they were verified, so they are refused before anything is printed.',
  remedy: 'Fix the mistake at its place; leave scripts and addresses out.',
  example: {
    wrong: {
      settings: 'template: mine',
      files: {
        'templates/mine/layout.hbs':
          '<h1>{{title}}</h1>\n{{#each blocks}}{{block this}}{{/each}}\n<script>hide()</script>\n',
      },
    },
    right: {
      files: { 'templates/mine/layout.hbs': '<h1>{{title}}</h1>\n{{#each blocks}}{{block this}}{{/each}}\n' },
    },
    at: '<script>',
  },
};
