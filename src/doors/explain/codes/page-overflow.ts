import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'The pack takes more pages than its template (`data-pages-at-most`) or the pack itself (`pages-at-most`) allows: the message names what does not fit.',
  meaning:
    'A handout of one page that takes two is no longer a handout: its second page is lost at the printer, with whatever is on it. Nothing is ever shrunk or cut to fit.',
  remedy:
    'Shorten what comes before the place that the message names, let blocks show less (`limit="4"`), or allow more pages with `pages-at-most`.',
  example: {
    command: 'build',
    wrong: {
      settings: 'pages-at-most: 1',
      narrative: 'The hospital has :value[beds] [@beds].\n\n::page-break\n\nIt is large.',
    },
    at: 'It is large.',
    right: { settings: 'pages-at-most: 4' },
  },
};
