import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The template has no place for the label of a copy on its first page.',
  meaning:
    'A numbered copy says on its first page whose it is. A template of your own without a place for that has it in the foot line alone, where it is easily cut off or overlooked.',
  remedy: 'Put `<div class="copy-place"></div>` first on the first page of the template.',
  example: {
    command: 'copies briefing',
    meets: 'The pack has a `distribution`, and its template has no element of the class `copy-place`.',
    provokedBy: 'tests/handouts/copies/copies.test.ts',
  },
};
