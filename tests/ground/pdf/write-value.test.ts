import { expect, it } from 'vitest';
import { parseValue } from '../../../src/ground/pdf/parse-value.ts';
import { writeValue } from '../../../src/ground/pdf/write-value.ts';

it.each([
  [0, '0'],
  [-12, '-12'],
  [594.95996, '594.95996'],
  [0.0000001, '0.0000001'],
  [-0.00000025, '-0.00000025'],
  [1e-30, '0'],
  [1e21, '1000000000000000000000'],
])('writes %d without an exponent, which PDF does not have', (value, source) => {
  expect(writeValue(value)).toBe(source);
  expect(parseValue(`${source} `, 0).value).toBeCloseTo(value, 15);
});
