import type { FontFace } from '../../ground/model/template.ts';
import { type Family, signFamilies } from './sign-families.ts';

const textCuts: Family['cuts'] = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
];

// The ranges are what the character maps of the files hold, at the versions that package.json pins; the CSS
// that comes with the files claims many more characters than they have. A character belongs to the first
// subset that has it, so no two ranges of a family overlap and a browser always takes the same file. What the
// subsets for the web leave out is in the whole face, as Adobe publishes it: five times as large, and rarely needed.
// But for ❤, whose glyph in Source Sans leans over its neighbours: that of Noto Emoji is drawn.
const textFamilies: readonly Family[] = [
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
      {
        subset: 'whole',
        unicodeRange:
          'U+2D8-2D9,U+2DB,U+302,U+306-307,U+30A-30C,U+31B,U+324,U+326-328,U+32E,U+331,U+2003-2007,' +
          'U+200A,U+2010-2012,U+2015,U+2021,U+2025,U+202F-2030,U+203C,U+2047-2049,U+2070-2071,' +
          'U+2074-2079,U+207D-2089,U+208D-208E,U+2117,U+2120,U+2126,U+212E,U+2153-2154,U+215B-215E,' +
          'U+2190,U+2192,U+2196-2199,U+2202,U+2206,U+220F,U+2211,U+2219-221A,U+221E,U+222B,U+2248,' +
          'U+2260,U+2264-2265,U+25A0,U+25B2-25B3,U+25B6-25B7,U+25BC-25BD,U+25C0-25C1,U+25C6,' +
          'U+25C9-25CA,U+2610-2611,U+266A,U+2713,U+2752,U+2E3A-2E3B,U+FB00-FB04,U+1F12F,U+1F16A-1F16B',
        has:
          'U+20-7E,U+A0-12B,U+12E-131,U+134-165,U+168-17F,U+18F,U+192,U+1A0-1A1,U+1AF-1B0,U+1CD-1DC,' +
          'U+1E6-1E7,U+1F8-1F9,U+218-21B,U+237,U+251,U+259,U+261,U+2B0,U+2B2-2B3,U+2B7-2B8,U+2BB-2BC,' +
          'U+2BE-2BF,U+2C6-2CC,U+2D8-2DD,U+2E1-2E3,U+300-304,U+306-30C,U+31B,U+323-324,U+326-329,U+32E,' +
          'U+331,U+374-375,U+37E,U+384-38A,U+38C,U+38E-3A1,U+3A3-3CE,U+3D7,U+3D9,U+3DB,U+3DD,U+3E1,' +
          'U+400-45F,U+462-463,U+472-475,U+490-493,U+496-49B,U+4A0-4A3,U+4AA-4AB,U+4AE-4B3,U+4B6-4B7,' +
          'U+4BA-4BB,U+4C0-4C2,U+4CF-4D1,U+4D4-4D9,U+4E2-4E3,U+4E6-4E9,U+4EE-4EF,U+4F2-4F3,U+1D43,' +
          'U+1D47-1D49,U+1D4D,U+1D4F-1D50,U+1D52,U+1D56-1D58,U+1D5B,U+1D9C,U+1DA0,U+1DBB,U+1E0C-1E0F,' +
          'U+1E20-1E21,U+1E24-1E25,U+1E2A-1E2B,U+1E36-1E3B,U+1E3E-1E3F,U+1E42-1E49,U+1E5A-1E63,' +
          'U+1E6C-1E6F,U+1E80-1E85,U+1E8E-1E8F,U+1E92-1E93,U+1E97,U+1E9E,U+1EA0-1EF9,U+2002-2007,' +
          'U+2009-200B,U+2010-2015,U+2018-201A,U+201C-201E,U+2020-2022,U+2025-2026,U+202F-2030,' +
          'U+2032-2033,U+2039-203A,U+203C,U+2044,U+2047-2049,U+2070-2071,U+2074-2079,U+207D-2089,' +
          'U+208D-208E,U+20A1,U+20A4,U+20A6-20A7,U+20A9,U+20AB-20AC,U+20AE,U+20B1-20B2,U+20B4-20B5,' +
          'U+20B8-20BA,U+20BD,U+20BF,U+2113,U+2116-2117,U+2120,U+2122,U+2126,U+212E,U+2153-2154,' +
          'U+215B-215E,U+2190-2193,U+2196-2199,U+2202,U+2206,U+220F,U+2211-2212,U+2215,U+2219-221A,' +
          'U+221E,U+222B,U+2248,U+2260,U+2264-2265,U+25A0,U+25B2-25B3,U+25B6-25B7,U+25BC-25BD,' +
          'U+25C0-25C1,U+25C6,U+25C9-25CA,U+2610-2611,U+266A,U+2713,U+2752,U+2E3A-2E3B,U+FB00-FB04,' +
          'U+1F12F,U+1F16A-1F16B',
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
      {
        subset: 'whole',
        unicodeRange:
          'U+2D8-2D9,U+2DB,U+302,U+305-307,U+30A-30D,U+30F-313,U+315,U+318-320,U+324-328,U+32A,U+32C,' +
          'U+32E-332,U+334,U+337-33D,U+342-345,U+34F,U+357-358,U+35C,U+35E-35F,U+361,U+1DCD,U+2007,' +
          'U+200A,U+2010-2012,U+2015-2017,U+201B,U+2021,U+2023,U+202F-2031,U+2035,U+203C-203F,' +
          'U+2047-204A,U+2070-2071,U+2074-208E,U+2105,U+2117,U+211E,U+2120,U+2126,U+212E,U+2150-215E,' +
          'U+2189,U+2190,U+2192,U+2194-2199,U+21A8,U+21D0-21D3,U+21E7,U+2200,U+2202-2203,U+2206,U+220F,' +
          'U+2211,U+2219-221A,U+221E-221F,U+2229,U+222B,U+2236-2237,U+2248,U+2260-2261,U+2264-2265,' +
          'U+2302-2303,U+2310,U+2318,U+231C-2321,U+2325-2326,U+232B,U+25A0-25A1,U+25AA-25AC,' +
          'U+25B2-25BA,U+25BC-25C4,U+25C6,U+25C9-25CC,U+25CF,U+25D8-25D9,U+25E6,U+2610-2611,U+2615,' +
          'U+263A-263C,U+263F-2642,U+2660,U+2663,U+2665-2666,U+266A-266B,U+2713-2714,U+2717-2718,' +
          'U+2752,U+275B-2760,U+27E6-27E9,U+2E18,U+2E22-2E25,U+2E3A-2E3B,U+2E52,U+A71C,U+AB53,' +
          'U+AB66-AB67,U+FB00-FB04,U+1F10D-1F10F,U+1F12F,U+1F16A-1F16F,U+1F4A9,U+1F512,U+1F748,U+1F916',
        has:
          'U+20-7E,U+A0-181,U+186,U+18A,U+18D-190,U+192-194,U+196-197,U+19A-19B,U+19E,U+1A0-1A1,' +
          'U+1AF-1B1,U+1B7,U+1BF-1C3,U+1CD-1DD,U+1E2-1E7,U+1EA-1EB,U+1EE-1F0,U+1F4-1F5,U+1F7-201,' +
          'U+204-205,U+208-209,U+20C-20D,U+218-220,U+222-223,U+226-227,U+237,U+23A-23E,U+241-245,' +
          'U+248-249,U+250-27B,U+27D-285,U+287-292,U+294-295,U+298-299,U+29B-29F,U+2A1-2A8,U+2B0-2B4,' +
          'U+2B7-2B9,U+2BB-2C1,U+2C6-2CC,U+2D0-2DE,U+2E0-2E4,U+2ED,U+300-30D,U+30F-313,U+315,U+318-320,' +
          'U+323-32A,U+32C,U+32E-332,U+334,U+337-33D,U+342-345,U+34F,U+357-358,U+35C,U+35E-35F,U+361,' +
          'U+374-375,U+37A,U+37E,U+384-38A,U+38C,U+38E-3A1,U+3A3-3D1,U+3D5,U+3D7,U+3D9,U+3DB,U+3DD,' +
          'U+3E1,U+3F4,U+3F7-3F8,U+400-45F,U+462-463,U+472-475,U+490-493,U+496-49B,U+4A0-4A3,U+4AA-4AB,' +
          'U+4AE-4B3,U+4B6-4B7,U+4BA-4BB,U+4C0-4C4,U+4C7-4C8,U+4CF-4D1,U+4D4-4D9,U+4E2-4E3,U+4E6-4E9,' +
          'U+4EE-4EF,U+4F2-4F3,U+4F6-4F7,U+1D25,U+1D2C,U+1D2E,U+1D30-1D31,U+1D33-1D3A,U+1D3C,' +
          'U+1D3E-1D43,U+1D47-1D4B,U+1D4D,U+1D4F-1D52,U+1D56-1D58,U+1D5B,U+1D6F-1D70,U+1D79,U+1D7B,' +
          'U+1D7F,U+1D9C,U+1DA0,U+1DAC,U+1DAE,U+1DB0,U+1DBB,U+1DBF,U+1DCD,U+1E02-1E03,U+1E06-1E07,' +
          'U+1E0A-1E11,U+1E16-1E17,U+1E1E-1E2B,U+1E32-1E3B,U+1E3E-1E49,U+1E52-1E53,U+1E56-1E63,' +
          'U+1E66-1E67,U+1E6A-1E6F,U+1E72-1E73,U+1E7E-1E85,U+1E8E-1E97,U+1E9E-1EF9,U+1F00-1F15,' +
          'U+1F18-1F1D,U+1F20-1F45,U+1F48-1F4D,U+1F50-1F57,U+1F59,U+1F5B,U+1F5D,U+1F5F-1F7D,' +
          'U+1F80-1FB4,U+1FB6-1FC4,U+1FC6-1FD3,U+1FD6-1FDB,U+1FDD-1FEF,U+1FF2-1FF4,U+1FF6-1FFE,U+2007,' +
          'U+2009-200B,U+2010-201E,U+2020-2023,U+2026,U+202F-2033,U+2035,U+2039-203A,U+203C-203F,' +
          'U+2044,U+2047-204A,U+2070-2071,U+2074-208E,U+20A1,U+20A3-20A4,U+20A6-20A7,U+20A9,' +
          'U+20AB-20AC,U+20AE,U+20B1-20B2,U+20B4-20B5,U+20B8-20BA,U+20BD,U+2105,U+2113,U+2116-2117,' +
          'U+211E,U+2120,U+2122,U+2126,U+212E,U+2150-215E,U+2189,U+2190-2199,U+21A8,U+21D0-21D3,U+21E7,' +
          'U+2200,U+2202-2203,U+2206,U+220F,U+2211-2212,U+2215,U+2219-221A,U+221E-221F,U+2229,U+222B,' +
          'U+2236-2237,U+2248,U+2260-2261,U+2264-2265,U+2302-2303,U+2310,U+2318,U+231C-2321,' +
          'U+2325-2326,U+232B,U+25A0-25A1,U+25AA-25AC,U+25B2-25BA,U+25BC-25C4,U+25C6,U+25C9-25CC,' +
          'U+25CF,U+25D8-25D9,U+25E6,U+2610-2611,U+2615,U+263A-263C,U+263F-2642,U+2660,U+2663,' +
          'U+2665-2666,U+266A-266B,U+2713-2714,U+2717-2718,U+2752,U+275B-2760,U+27E6-27E9,' +
          'U+2C60-2C62,U+2C65-2C66,U+2C71,U+2C7D,U+2E18,U+2E22-2E25,U+2E3A-2E3B,U+2E52,U+A71C,' +
          'U+A722-A725,U+A74E-A74F,U+A75A-A75B,U+A764-A765,U+A779-A787,U+A789,U+A7AD-A7AE,U+A7B3,' +
          'U+A7B5,U+A7F2-A7F4,U+AB53,U+AB66-AB67,U+FB00-FB04,U+1F10D-1F10F,U+1F12F,U+1F16A-1F16F,' +
          'U+1F4A9,U+1F512,U+1F748,U+1F916',
      },
    ],
  },
];

/** The faces of text. Where two have a character, the one that is declared later draws it: a whole face comes first. */
export const textFaces: readonly FontFace[] = textFamilies.flatMap(facesOf);

/** The faces of signs that no text face has, in the order in which a browser looks for them. */
export const signFaces: readonly FontFace[] = signFamilies.flatMap(facesOf);

function facesOf({ family, prefix, subsets, cuts }: Family): readonly FontFace[] {
  const wholeFirst = [...subsets].sort((one, other) => Number('has' in other) - Number('has' in one));
  return wholeFirst.flatMap(({ subset, unicodeRange, has }) =>
    cuts.map(({ weight, style }) => ({
      family,
      weight,
      style,
      unicodeRange: has ?? unicodeRange,
      neededFor: unicodeRange,
      file: `${prefix}-${subset}-${weight}-${style}.woff2`,
    })),
  );
}
