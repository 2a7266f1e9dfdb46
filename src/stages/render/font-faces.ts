import type { FontFace } from '../../ground/model/template.ts';

interface Family {
  readonly family: string;
  /** The start of its file names. */
  readonly prefix: string;
  readonly subsets: readonly { readonly subset: string; readonly unicodeRange: string }[];
  /** Weights and styles. */
  readonly cuts: readonly Pick<FontFace, 'weight' | 'style'>[];
}

const textCuts: Family['cuts'] = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
];

/** Signs have one cut; a browser makes them bolder by itself. */
const signCuts: Family['cuts'] = [{ weight: 400, style: 'normal' }];

// The ranges are what the character maps of the files hold, at the versions that package.json pins; the CSS
// that comes with the files claims many more characters than they have. A character belongs to the first
// subset that has it, so no two ranges of a family overlap and a browser always takes the same file.
const families: readonly Family[] = [
  {
    family: 'Source Serif 4',
    prefix: 'source-serif-4',
    cuts: textCuts,
    subsets: [
      {
        subset: 'latin',
        unicodeRange:
          'U+20-7E,U+A0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+300-301,U+303-304,' +
          'U+308-309,U+323,U+329,U+2002,U+2009,U+200B,U+2013-2014,U+2018-201A,U+201C-201E,U+2022,' +
          'U+2026,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215',
      },
      {
        subset: 'latin-ext',
        unicodeRange:
          'U+100-12B,U+12E-130,U+134-151,U+154-165,U+168-17F,U+18F,U+192,U+1A0-1A1,U+1AF-1B0,' +
          'U+1CD-1DC,U+1E6-1E7,U+1F8-1F9,U+218-21B,U+237,U+251,U+259,U+261,U+2B0,U+2B2-2B3,' +
          'U+2B7-2B8,U+2BE-2BF,U+2C7-2CC,U+2DD,U+2E1-2E3,U+1D43,U+1D47-1D49,U+1D4D,U+1D4F-1D50,' +
          'U+1D52,U+1D56-1D58,U+1D5B,U+1D9C,U+1DA0,U+1DBB,U+1E0C-1E0F,U+1E20-1E21,U+1E24-1E25,' +
          'U+1E2A-1E2B,U+1E36-1E3B,U+1E3E-1E3F,U+1E42-1E49,U+1E5A-1E63,U+1E6C-1E6F,U+1E80-1E85,' +
          'U+1E8E-1E8F,U+1E92-1E93,U+1E97,U+1E9E,U+1EF2-1EF9,U+2020,U+20A1,U+20A4,U+20A6-20A7,' +
          'U+20A9,U+20AB,U+20AE,U+20B1-20B2,U+20B4-20B5,U+20B8-20BA,U+20BD,U+20BF,U+2113',
      },
      {
        subset: 'vietnamese',
        unicodeRange: 'U+1EA0-1EF1',
      },
      {
        subset: 'greek',
        unicodeRange: 'U+374-375,U+37E,U+384-38A,U+38C,U+38E-3A1,U+3A3-3CE,U+3D7,U+3D9,U+3DB,U+3DD,U+3E1',
      },
      {
        subset: 'cyrillic',
        unicodeRange: 'U+400-45F,U+490-491,U+4B0-4B1,U+2116',
      },
      {
        subset: 'cyrillic-ext',
        unicodeRange:
          'U+462-463,U+472-475,U+492-493,U+496-49B,U+4A0-4A3,U+4AA-4AB,U+4AE-4AF,U+4B2-4B3,' +
          'U+4B6-4B7,U+4BA-4BB,U+4C0-4C2,U+4CF-4D1,U+4D4-4D9,U+4E2-4E3,U+4E6-4E9,U+4EE-4EF,' +
          'U+4F2-4F3',
      },
    ],
  },
  {
    family: 'Source Sans 3',
    prefix: 'source-sans-3',
    cuts: textCuts,
    subsets: [
      {
        subset: 'latin',
        unicodeRange:
          'U+20-7E,U+A0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+300-301,U+303-304,' +
          'U+308-309,U+323,U+329,U+2009,U+200B,U+2013-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,' +
          'U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF',
      },
      {
        subset: 'latin-ext',
        unicodeRange:
          'U+100-130,U+132-151,U+154-181,U+186,U+18A,U+18D-190,U+192-194,U+196-197,U+19A-19B,U+19E,' +
          'U+1A0-1A1,U+1AF-1B1,U+1B7,U+1BF-1C3,U+1CD-1DD,U+1E2-1E7,U+1EA-1EB,U+1EE-1F0,U+1F4-1F5,' +
          'U+1F7-201,U+204-205,U+208-209,U+20C-20D,U+218-220,U+222-223,U+226-227,U+237,U+23A-23E,' +
          'U+241-245,U+248-249,U+250-27B,U+27D-285,U+287-292,U+294-295,U+298-299,U+29B-29F,' +
          'U+2A1-2A8,U+2B0-2B4,U+2B7-2B9,U+2BD-2C1,U+2C7-2CC,U+2D0-2D7,U+2DD-2DE,U+2E0-2E4,U+2ED,' +
          'U+1D25,U+1D2C,U+1D2E,U+1D30-1D31,U+1D33-1D3A,U+1D3C,U+1D3E-1D43,U+1D47-1D4B,U+1D4D,' +
          'U+1D4F-1D52,U+1D56-1D58,U+1D5B,U+1D6F-1D70,U+1D79,U+1D7B,U+1D7F,U+1D9C,U+1DA0,U+1DAC,' +
          'U+1DAE,U+1DB0,U+1DBB,U+1DBF,U+1E02-1E03,U+1E06-1E07,U+1E0A-1E11,U+1E16-1E17,U+1E1E-1E2B,' +
          'U+1E32-1E3B,U+1E3E-1E49,U+1E52-1E53,U+1E56-1E63,U+1E66-1E67,U+1E6A-1E6F,U+1E72-1E73,' +
          'U+1E7E-1E85,U+1E8E-1E97,U+1E9E-1E9F,U+1EF2-1EF9,U+2020,U+20A1,U+20A3-20A4,U+20A6-20A7,' +
          'U+20A9,U+20AB,U+20AE,U+20B1-20B2,U+20B4-20B5,U+20B8-20BA,U+20BD,U+2113,U+2C60-2C62,' +
          'U+2C65-2C66,U+2C71,U+2C7D,U+A722-A725,U+A74E-A74F,U+A75A-A75B,U+A764-A765,U+A779-A787,' +
          'U+A789,U+A7AD-A7AE,U+A7B3,U+A7B5,U+A7F2-A7F4',
      },
      {
        subset: 'vietnamese',
        unicodeRange: 'U+1EA0-1EF1',
      },
      {
        subset: 'greek',
        unicodeRange:
          'U+374-375,U+37A,U+37E,U+384-38A,U+38C,U+38E-3A1,U+3A3-3D1,U+3D5,U+3D7,U+3D9,U+3DB,U+3DD,' +
          'U+3E1,U+3F4,U+3F7-3F8',
      },
      {
        subset: 'greek-ext',
        unicodeRange:
          'U+1F00-1F15,U+1F18-1F1D,U+1F20-1F45,U+1F48-1F4D,U+1F50-1F57,U+1F59,U+1F5B,U+1F5D,' +
          'U+1F5F-1F7D,U+1F80-1FB4,U+1FB6-1FC4,U+1FC6-1FD3,U+1FD6-1FDB,U+1FDD-1FEF,U+1FF2-1FF4,' +
          'U+1FF6-1FFE',
      },
      {
        subset: 'cyrillic',
        unicodeRange: 'U+400-45F,U+490-491,U+4B0-4B1,U+2116',
      },
      {
        subset: 'cyrillic-ext',
        unicodeRange:
          'U+462-463,U+472-475,U+492-493,U+496-49B,U+4A0-4A3,U+4AA-4AB,U+4AE-4AF,U+4B2-4B3,' +
          'U+4B6-4B7,U+4BA-4BB,U+4C0-4C4,U+4C7-4C8,U+4CF-4D1,U+4D4-4D9,U+4E2-4E3,U+4E6-4E9,' +
          'U+4EE-4EF,U+4F2-4F3,U+4F6-4F7',
      },
    ],
  },
  // Signs that neither text face has, from U+2010 to U+2BFF: a pack embeds these large files only when it uses one.
  {
    family: 'Noto Sans Math',
    prefix: 'noto-sans-math',
    cuts: signCuts,
    subsets: [
      {
        subset: 'latin',
        unicodeRange:
          'U+2010,U+2015-2017,U+2021,U+2025,U+2034-2038,U+203C,U+2040,U+2043,U+2047,U+2050,U+2057,' +
          'U+2102,U+2107,U+210A-2112,U+2115,U+2118-211D,U+2124,U+2126-2129,U+212B-212D,U+212F-2138,' +
          'U+213C-214B,U+2190,U+2192,U+2194-2211,U+2213-2214,U+2216-2300,U+2302,U+2305-2306,' +
          'U+2308-230B,U+2310-2313,U+2317,U+2319,U+231C-2323,U+232C,U+2332,U+2336-237A,U+237C,' +
          'U+2394-2395,U+239B-23B9,U+23CE,U+23D0,U+23DC-23E7,U+2422-2423,U+2474-2475,U+2500,U+2506,' +
          'U+250C,U+2510,U+2514,U+2518,U+2550,U+2571-2572,U+2577,U+2580,U+2584,U+2588,U+258C,' +
          'U+2590-2593,U+25A0-25FF,U+2605-2606,U+2609,U+2621,U+263B-263E,U+2640,U+2642,U+2660-2667,' +
          'U+2669-266F,U+267E,U+2680-2689,U+26A5,U+26AA-26AC,U+26B2,U+2713,U+2720,U+272A,U+2736,' +
          'U+2739,U+273D,U+2772-2773,U+279B,U+27C0-27FF,U+2900-2B04,U+2B0E-2B4C,U+2B50-2B54,U+2BFE',
      },
    ],
  },
  {
    family: 'Noto Sans Symbols 2',
    prefix: 'noto-sans-symbols-2',
    cuts: signCuts,
    subsets: [
      {
        subset: 'symbols',
        unicodeRange:
          'U+2316,U+2318,U+231A-231B,U+2324-2328,U+232B,U+237B,U+237D-237F,U+23CF,U+23E9-23EA,' +
          'U+23ED-23EF,U+23F1-2421,U+2424-2426,U+2440-244A,U+2600-2604,U+2607-2608,U+260E-2612,' +
          'U+2614-2620,U+2622-2623,U+2630-2637,U+2654-265F,U+2668,U+267F,U+268A-268F,U+269E-26A1,' +
          'U+26BD-26CD,U+26CF-26E1,U+2700-2704,U+2706-2709,U+270B-2712,U+2714-271C,U+2722-2727,' +
          'U+2729,U+272B-2735,U+2737-2738,U+273A-273C,U+273E-274B,U+274D,U+274F-2753,U+2756-2771,' +
          'U+2774-2775,U+2794,U+2798-279A,U+279C-27AF,U+27B1-27BE,U+2800-28FF,U+2B05-2B0D,' +
          'U+2B4D-2B4F,U+2B55-2B73,U+2B76-2B95,U+2B97-2BFD,U+2BFF',
      },
    ],
  },
];

/** Every font face that travels with the package, the latin subsets first. */
export const fontFaces: readonly FontFace[] = families.flatMap(({ family, prefix, subsets, cuts }) =>
  subsets.flatMap(({ subset, unicodeRange }) =>
    cuts.map(({ weight, style }) => ({
      family,
      weight,
      style,
      unicodeRange,
      file: `${prefix}-${subset}-${weight}-${style}.woff2`,
    })),
  ),
);
