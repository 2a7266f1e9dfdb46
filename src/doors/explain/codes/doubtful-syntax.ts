import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'Signs that mean something in Markdown, or in a tool that uses it, are printed as they are typed: `**` without its partner, `~x~`, `:smile:`. A backslash before them says that they are meant.',
  meaning:
    'A lone `**`, `:smile:` or `~x~` may be a slip or may be meant; it is printed as typed. It is a warning because no words are lost.',
  remedy: 'Complete the pair, or put a backslash before them to say that they are meant.',
  example: {
    wrong: { narrative: 'The hospital is **large.' },
    right: { narrative: 'The hospital is **large**.' },
    at: '**large',
  },
};
