import type { PackContent } from '../../ground/model/content.ts';
import type { FontFace } from '../../ground/model/template.ts';
import { type CodePoints, holds, readUnicodeRange } from './unicode-range.ts';

/** The faces for the code in a pack's text: none when there is none. What they lack is set in the other faces. */
export function codeFacesFor(content: PackContent): readonly FontFace[] {
  const texts: string[] = [];
  for (const block of content.blocks) if (block.block === 'narrative') collectCode(block.root, texts);
  if (texts.length === 0) return [];
  const points = [...new Set(texts.join('A'))].map((character) => character.codePointAt(0) ?? 0);
  return codeFaces.filter(({ unicodeRange }) => {
    const ranges = rangesOf.get(unicodeRange) ?? [];
    return holds(ranges, 0x41) || points.some((point) => holds(ranges, point));
  });
}

interface AnyNode {
  readonly type: string;
  readonly children?: readonly AnyNode[];
  readonly value?: unknown;
}

function collectCode({ type, children, value }: AnyNode, into: string[]): void {
  if ((type === 'code' || type === 'inlineCode') && typeof value === 'string') into.push(value);
  for (const child of children ?? []) collectCode(child, into);
}

// As in `font-faces.ts`: what the character maps of the files hold.
const subsets: readonly (readonly [subset: string, unicodeRange: string])[] = [
  [
    'latin',
    'U+20-7E,U+A0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+300-301,U+303-304,' +
      'U+308-309,U+323,U+329,U+2013-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+2032-2033,' +
      'U+2039-203A,U+2044,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215',
  ],
  [
    'latin-ext',
    'U+100-130,U+132-151,U+154-180,U+18A,U+18F,U+192-193,U+1A0-1A1,U+1AF-1B0,U+1C2,' +
      'U+1CD-1DC,U+1E2-1E3,U+1E6-1E7,U+1EA-1EB,U+1F4-1F5,U+1F8-1FF,U+218-21B,U+237,U+243,' +
      'U+250-25C,U+25E-268,U+26A-276,U+278-27B,U+27D-27E,U+280-284,U+287-292,U+294-295,' +
      'U+298-299,U+29C-29F,U+2A1-2A2,U+2A4,U+2A6-2A7,U+2B0,U+2B2-2B3,U+2B7-2B9,U+2BE-2BF,' +
      'U+2C1,U+2C7-2CC,U+2D0-2D1,U+2DD-2DE,U+2E0-2E4,U+1D43,U+1D47-1D49,U+1D4D,U+1D4F-1D50,' +
      'U+1D52,U+1D56-1D58,U+1D5B,U+1D9C,U+1DA0,U+1DBB,U+1E06-1E07,U+1E0C-1E11,U+1E16-1E17,' +
      'U+1E20-1E21,U+1E24-1E2B,U+1E32-1E3B,U+1E3E-1E49,U+1E52-1E53,U+1E58-1E63,U+1E66-1E67,' +
      'U+1E6C-1E6F,U+1E7E-1E85,U+1E8E-1E97,U+1E9E,U+1EF2-1EF9,U+2020,U+20A1,U+20A3-20A4,' +
      'U+20A6-20A7,U+20A9,U+20AB,U+20AE,U+20B1-20B2,U+20B4-20B5,U+20B8-20BA,U+20BD,U+2113',
  ],
  ['vietnamese', 'U+1EA0-1EF1'],
  [
    'greek',
    'U+374-375,U+37A,U+37E,U+384-38A,U+38C,U+38E-3A1,U+3A3-3CE,U+3D0-3D1,U+3D5,U+3D7,' +
      'U+3D9,U+3DB,U+3DD,U+3E1',
  ],
  ['cyrillic', 'U+400-45F,U+490-491,U+4B0-4B1,U+2116'],
  [
    'cyrillic-ext',
    'U+462-463,U+472-475,U+492-493,U+496-49B,U+4A0-4A3,U+4AA-4AB,U+4AE-4AF,U+4B2-4B3,' +
      'U+4B6-4B7,U+4BA-4BB,U+4C0-4C2,U+4CF-4D1,U+4D4-4D9,U+4E2-4E3,U+4E6-4E9,U+4EE-4EF,' +
      'U+4F2-4F3',
  ],
];

/** Set for code alone. */
export const codeFaces: readonly FontFace[] = subsets.map(([subset, unicodeRange]) => ({
  family: 'Source Code Pro',
  weight: 400,
  style: 'normal',
  unicodeRange,
  neededFor: unicodeRange,
  file: `source-code-pro-${subset}-400-normal.woff2`,
}));

const rangesOf: ReadonlyMap<string, readonly CodePoints[]> = new Map(
  codeFaces.map(({ unicodeRange }) => [unicodeRange, readUnicodeRange(unicodeRange)]),
);
