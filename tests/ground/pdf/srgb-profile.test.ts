import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { srgbProfile } from '../../../src/ground/pdf/srgb-profile.ts';

const profile = srgbProfile();

function dataOf(signature: string): Buffer {
  const count = profile.readUInt32BE(128);
  for (let at = 132; at < 132 + 12 * count; at += 12) {
    if (profile.toString('latin1', at, at + 4) !== signature) continue;
    const start = profile.readUInt32BE(at + 4);
    return profile.subarray(start, start + profile.readUInt32BE(at + 8));
  }
  throw new Error(`no ${signature}`);
}

/** Numbers of 16.16 bits behind the tag's head. */
function numbersOf(signature: string, from = 8): readonly number[] {
  const data = dataOf(signature);
  return Array.from(
    { length: (data.length - from) / 4 },
    (_, index) => data.readInt32BE(from + 4 * index) / 65536,
  );
}

it('has the colorants that other makers of sRGB profiles have worked out', () => {
  // Those of the profile of Hewlett-Packard and of the ICC’s own, to the last bit.
  expect([...dataOf('rXYZ').subarray(8)]).toEqual([0, 0, 0x6f, 0xa0, 0, 0, 0x38, 0xf5, 0, 0, 0x03, 0x90]);
  expect([...dataOf('gXYZ').subarray(8)]).toEqual([0, 0, 0x62, 0x97, 0, 0, 0xb7, 0x87, 0, 0, 0x18, 0xd9]);
  expect([...dataOf('bXYZ').subarray(8)]).toEqual([0, 0, 0x24, 0x9f, 0, 0, 0x0f, 0x84, 0, 0, 0xb6, 0xc3]);
});

it('gives white for full red, green and blue, and the curve of the standard', () => {
  const sum = ['rXYZ', 'gXYZ', 'bXYZ'].map((signature) => numbersOf(signature));
  for (const [axis, white] of numbersOf('wtpt').entries()) {
    expect(sum.reduce((total, color) => total + (color[axis] ?? 0), 0)).toBeCloseTo(white, 4);
  }
  const [gamma = 0, a = 0, b = 0, c = 0, d = 0] = numbersOf('gTRC', 12);
  const light = (value: number): number => (value >= d ? (a * value + b) ** gamma : c * value);
  expect(light(1)).toBeCloseTo(1, 4);
  // IEC 61966-2-1: a signal of 128 of 255 is 0.2158605 of the light.
  expect(light(128 / 255)).toBeCloseTo(0.21586, 4);
  expect(light(0.04)).toBeCloseTo(0.04 / 12.92, 5);
});

it('is whole: its size, its signature, tags on boundaries of four bytes, its id', () => {
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
  expect(profile.length).toBeLessThan(700);
  for (let at = 132; at < 132 + 12 * profile.readUInt32BE(128); at += 12) {
    expect(profile.readUInt32BE(at + 4) % 4).toBe(0);
    expect(profile.readUInt32BE(at + 4) + profile.readUInt32BE(at + 8)).toBeLessThanOrEqual(profile.length);
  }
  const bare = Buffer.from(profile);
  bare.fill(0, 84, 100);
  expect(profile.subarray(84, 100)).toEqual(createHash('md5').update(bare).digest());
});
