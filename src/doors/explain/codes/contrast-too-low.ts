import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A colour of `brand.yml` is too pale to be read on white paper.',
  meaning:
    'Packs are read on paper, in meetings, by people of all ages. The limits are those of WCAG 2.2: 4.5 to 1 for text, 3 to 1 for bars and lines.',
  remedy: 'Take the darker colour of the same hue that the hint names, or another one.',
  example: {
    wrong: { files: { 'brand.yml': 'colours:\n  headings: "#9ad0f5"\n' } },
    right: { files: { 'brand.yml': 'colours:\n  headings: "#003b5c"\n' } },
    at: '"#9ad0f5"',
  },
};
