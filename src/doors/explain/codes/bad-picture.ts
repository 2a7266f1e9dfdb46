import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A picture is not a PNG, JPEG or SVG, is damaged, or contains something that cannot be printed.',
  meaning:
    'A picture is read, stripped of hidden data, and embedded, before anything is printed. Its content must be a complete PNG, JPEG or SVG, and an SVG may not move, load anything or draw words in fonts of its own.',
  remedy: 'Save the picture again as PNG or JPEG, or draw the words of an SVG as paths.',
  example: {
    wrong: {
      files: {
        'sources/pictures/quay.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text>North quay</text></svg>',
      },
      narrative: '::picture{file="quay.svg" alt="A plan"}',
    },
    right: {
      files: {
        'sources/pictures/quay.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>',
      },
    },
    at: 'quay.svg" alt',
    in: 'narrative',
  },
};
