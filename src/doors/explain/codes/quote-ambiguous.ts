import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The quoted words appear in several places: add `prefix` or `suffix`.',
  meaning:
    'The check of a quotation is a check of its surroundings: who speaks, what limits it. When the words appear several times, those surroundings differ, and the page number in the pack may be the wrong one.',
  remedy: 'Add `prefix` or `suffix`: the words right before or after the place that you mean.',
  example: {
    wrong: {
      source: 'In May the road is safe. In winter the road is safe, too.',
      extraction: 'quotations:\n  view: { words: the road is safe }',
      narrative: 'See [@view].',
    },
    right: { extraction: 'quotations:\n  view: { words: the road is safe, prefix: In May }' },
    at: 'the road is safe }',
  },
};
