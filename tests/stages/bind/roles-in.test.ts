import { expect, it } from 'vitest';
import { rolesIn } from '../../../src/stages/bind/prose/roles-in.ts';
import { readingLanguage } from '../../../src/stages/bind/reading-language.ts';

const english = readingLanguage(undefined);

it.each([
  ['Orsk sued Vann.', 'Orsk > Vann'],
  ['Vann was sued by Orsk.', 'Orsk > Vann'],
  ['Vann, which sells salt, was sued by Orsk.', 'Orsk > Vann'],
  ['Orsk & Sons have sued the old mill.', 'Orsk Sons > old mill'],
  ['The union will sue Vann.', 'union > Vann'],
  ['Orsk, Vann and Brill sued Kerr.', 'Orsk Vann Brill > Kerr'],
  ['Its owner, Ada Orsk, sued Kerr.', 'Ada Orsk > Kerr'],
  ['In May Orsk sued Kerr.', 'Orsk > Kerr'],
])('reads who does it to whom in %s', (text, expected) => {
  const [roles] = rolesIn(text, english).filter(({ verb }) => verb.startsWith('su'));
  expect(`${roles?.agents.flat().join(' ')} > ${roles?.patients.flat().join(' ')}`).toBe(expected);
});

it.each(['It sued Kerr.', 'Kerr was sued.', 'Orsk is late.', 'Orsk of Kerr sued Vann.'])(
  'knows that %s names nobody for sure',
  (text) => {
    expect(rolesIn(text, english)).toEqual([]);
  },
);
