import { expect, it } from 'vitest';
import { whichThereAre } from '../../../src/ground/model/nearest-name.ts';

it.each([
  ['brief', 'did you mean `briefing`?'],
  ['breifing', 'did you mean `briefing`?'],
  ['Hand', 'did you mean `handout`?'],
  ['one', 'did you mean `one-page`?'],
  ['b', 'the templates are briefing, handout, one-page'],
  ['letter', 'the templates are briefing, handout, one-page'],
])('near %s is: %s', (typed, hint) => {
  expect(whichThereAre(typed, ['briefing', 'handout', 'one-page'], 'templates')).toBe(hint);
});
