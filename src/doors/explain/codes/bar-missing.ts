import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'A template styles what has changed so that no bar can be drawn beside it, and a frame would be printed.',
  meaning:
    'What has changed since the last edition has an outline in a colour of its own on the way to paper. It is taken out there, and a bar is drawn in the margin instead. An outline with round corners, or of something that is see-through, is not recognized: it would be printed.',
  remedy:
    'Remove `border-radius`, `outline`, `opacity`, `filter` and the like from the styles of `.changed`, or write `::changes{bars="no"}`.',
  example: {
    command: 'build',
    wrong: {
      settings: 'template: one-page\nedition: 2',
      narrative: 'The hospital has :value[beds] [@beds].\n\n::changes',
      files: {
        'templates/one-page/print.css': 'p { border-radius: 2mm; }\n',
        'sources/editions/briefing/1.json':
          '{ "format": 1, "pack": "briefing", "edition": 1, "rules": "rules 2 (a1b2c3)", "title": "Briefing", "items": [], "text": [], "sources": [] }',
      },
    },
    right: { files: { 'templates/one-page/print.css': undefined } },
  },
};
