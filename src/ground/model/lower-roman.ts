/** A whole number from 1 to 3,999 in small Roman numerals: `xiv`. */
export function lowerRoman(number: number): string {
  let left = number;
  let written = '';
  for (const [value, letters] of ROMANS) {
    while (left >= value) {
      written += letters;
      left -= value;
    }
  }
  return written;
}

const ROMANS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
