import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'Two headings or blocks of a pack have the same id, so that a reference could lead to either.',
  meaning:
    'A reference such as `:ref[size]` prints a number or a page. With two targets of the same id it would send readers to one of them by chance.',
  remedy: 'Give each heading and block an id of its own.',
  example: {
    wrong: { narrative: '# Beds {#size}\n\n:value[beds] beds.\n\n# Wards {#size}\n\nMany wards.' },
    right: { narrative: '# Beds {#size}\n\n:value[beds] beds.\n\n# Wards {#wards}\n\nMany wards.' },
    at: 'size}\n\nMany',
  },
};
