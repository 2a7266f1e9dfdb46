import type { FontFace } from '../../ground/model/template.ts';

/** A typeface in files. */
export interface Family {
  readonly family: string;
  /** The start of its file names. */
  readonly prefix: string;
  readonly subsets: readonly Subset[];
  /** Weights and styles. */
  readonly cuts: readonly Pick<FontFace, 'weight' | 'style'>[];
}

interface Subset {
  readonly subset: string;
  /** The characters for which the file is needed. */
  readonly unicodeRange: string;
  /** All that the file has: a letter comes from the same file as a mark that the other files lack. */
  readonly has?: string;
}

/** Signs have one cut; a browser makes them bolder by itself. */
const signCuts: Family['cuts'] = [{ weight: 400, style: 'normal' }];

/**
 * Signs, and rare letters, that neither text face has, in the order in which they are looked for: a pack embeds these
 * files only when it uses one. The ranges are those of the files' character maps. Emoji are in slices that share
 * characters: each has all that its sequences are made of, so a slice's range is the one that its package gives.
 */
export const signFamilies: readonly Family[] = [
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
  {
    family: 'Noto Sans Symbols',
    prefix: 'noto-sans-symbols',
    cuts: signCuts,
    subsets: [
      {
        subset: 'symbols',
        unicodeRange:
          'U+20DD-20E0,U+20E2-20E4,U+2160-2183,U+2185-2188,U+218A-218B,U+2301,U+2304,U+2307,' +
          'U+230C-230F,U+2314-2315,U+2329-232A,U+232D-2331,U+2333-2335,U+2380-2393,U+2396-239A,' +
          'U+23BE-23CD,U+23D1-23DB,U+23E8,U+2460-2473,U+2476-24FF,U+260A-260D,U+2613,U+2624-262F,' +
          'U+2638-2639,U+2643-2653,U+2670-267D,U+2690-269D,U+26A2-26A4,U+26A6-26A9,U+26AD-26B1,' +
          'U+26B3-26BC,U+26CE,U+26E2-26FF,U+271D-271F,U+2721,U+2776-2793,U+1F100-1F10C,U+1F110-1F12E,' +
          'U+1F130-1F169,U+1F170-1F190,U+1F19B-1F1AC,U+1F546-1F549,U+1F54F,U+1F610,U+1F700-1F747,' +
          'U+1F749-1F773',
      },
    ],
  },
  {
    family: 'Noto Sans',
    prefix: 'noto-sans',
    cuts: signCuts,
    subsets: [
      {
        subset: 'latin',
        unicodeRange: 'U+FFFD',
      },
      {
        subset: 'latin-ext',
        unicodeRange:
          'U+182-185,U+187-189,U+18B-18C,U+191,U+195,U+198-199,U+19C-19D,U+19F,U+1A2-1AE,U+1B2-1B6,' +
          'U+1B8-1BE,U+1C4-1CC,U+1DE-1E1,U+1E8-1E9,U+1EC-1ED,U+1F1-1F3,U+1F6,U+202-203,U+206-207,' +
          'U+20A-20B,U+20E-217,U+221,U+224-225,U+228-236,U+238-239,U+23F-240,U+246-247,U+24A-24F,U+27C,' +
          'U+286,U+293,U+296-297,U+29A,U+2A0,U+2A9-2AF,U+2B5-2B6,U+2BA,U+2C2-2C5,U+2CE-2CF,U+2DF,' +
          'U+2E5-2EC,U+2EE-2FF,U+1D00-1D24,U+1D26-1D2B,U+1D2D,U+1D2F,U+1D32,U+1D3B,U+1D3D,U+1D44-1D46,' +
          'U+1D4C,U+1D4E,U+1D53-1D55,U+1D59-1D5A,U+1D5C-1D6E,U+1D71-1D78,U+1D7A,U+1D7C-1D7E,' +
          'U+1D80-1D9B,U+1D9D-1D9F,U+1DA1-1DAB,U+1DAD,U+1DAF,U+1DB1-1DBA,U+1DBC-1DBE,U+1E00-1E01,' +
          'U+1E04-1E05,U+1E08-1E09,U+1E12-1E15,U+1E18-1E1D,U+1E2C-1E31,U+1E3C-1E3D,U+1E4A-1E51,' +
          'U+1E54-1E55,U+1E64-1E65,U+1E68-1E69,U+1E70-1E71,U+1E74-1E7D,U+1E86-1E8D,U+1E98-1E9D,' +
          'U+1EFA-1EFF,U+20A0,U+20A2,U+20A5,U+20A8,U+20AA,U+20AD,U+20AF-20B0,U+20B3,U+20B6-20B7,' +
          'U+20BB-20BC,U+20BE,U+20C0,U+2C63-2C64,U+2C67-2C70,U+2C72-2C7C,U+2C7E-2C7F,U+A720-A721,' +
          'U+A726-A74D,U+A750-A759,U+A75C-A763,U+A766-A778,U+A788,U+A78A-A7AC,U+A7AF-A7B2,U+A7B4,' +
          'U+A7B6-A7CA,U+A7D0-A7D1,U+A7D3,U+A7D5-A7D9,U+A7F5-A7FF',
      },
      {
        subset: 'greek',
        unicodeRange:
          'U+370-373,U+376-377,U+37B-37D,U+37F,U+3D2-3D4,U+3D6,U+3D8,U+3DA,U+3DC,U+3DE-3E0,U+3F0-3F3,' +
          'U+3F5-3F6,U+3F9-3FF',
      },
      {
        subset: 'cyrillic-ext',
        unicodeRange:
          'U+460-461,U+464-471,U+476-48F,U+494-495,U+49C-49F,U+4A4-4A9,U+4AC-4AD,U+4B4-4B5,U+4B8-4B9,' +
          'U+4BC-4BF,U+4C5-4C6,U+4C9-4CE,U+4D2-4D3,U+4DA-4E1,U+4E4-4E5,U+4EA-4ED,U+4F0-4F1,U+4F4-4F5,' +
          'U+4F8-52F,U+1C80-1C88,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
      },
    ],
  },
  {
    family: 'Noto Sans Thai',
    prefix: 'noto-sans-thai',
    cuts: signCuts,
    subsets: [
      {
        subset: 'thai',
        unicodeRange: 'U+E01-E3A,U+E3F-E5B,U+200C-200D',
      },
    ],
  },
  {
    family: 'Noto Emoji',
    prefix: 'noto-emoji',
    cuts: signCuts,
    subsets: [
      {
        subset: '0',
        unicodeRange: 'U+1F1E6-1F1FF',
      },
      {
        subset: '1',
        unicodeRange:
          'U+200D,U+2620,U+26A7,U+FE0F,U+1F308,U+1F38C,U+1F3C1,U+1F3F3-1F3F4,U+1F6A9,U+E0062-E0063,' +
          'U+E0065,U+E0067,U+E006C,U+E006E,U+E0073-E0074,U+E0077,U+E007F',
      },
      {
        subset: '2',
        unicodeRange:
          'U+23,U+2A,U+30-39,U+A9,U+AE,U+200D,U+203C,U+2049,U+20E3,U+2122,U+2139,U+2194-2199,' +
          'U+21A9-21AA,U+23CF,U+23E9-23EF,U+23F8-23FA,U+24C2,U+25AA-25AB,U+25B6,U+25C0,U+25FB-25FE,' +
          'U+2611,U+2622-2623,U+2626,U+262A,U+262E-262F,U+2638,U+2640,U+2642,U+2648-2653,U+2660,U+2663,' +
          'U+2665-2666,U+2668,U+267B,U+267E-267F,U+2695,U+269B-269C,U+26A0,U+26A7,U+26AA-26AB,U+26CE,' +
          'U+26D4,U+2705,U+2714,U+2716,U+271D,U+2721,U+2733-2734,U+2747,U+274C,U+274E,U+2753-2755,' +
          'U+2757,U+2764,U+2795-2797,U+27A1,U+27B0,U+27BF,U+2934-2935,U+2B05-2B07,U+2B1B-2B1C,U+2B55,' +
          'U+3030,U+303D,U+3297,U+3299,U+FE0F,U+1F170-1F171,U+1F17E-1F17F,U+1F18E,U+1F191-1F19A,' +
          'U+1F201-1F202,U+1F21A,U+1F22F,U+1F232-1F23A,U+1F250-1F251,U+1F310,U+1F3A6,U+1F3B5-1F3B6,' +
          'U+1F3BC,U+1F3E7,U+1F441,U+1F499-1F49C,U+1F49F-1F4A0,U+1F4AC-1F4AD,U+1F4B1-1F4B2,U+1F4B9,' +
          'U+1F4DB,U+1F4F2-1F4F6,U+1F500-1F507,U+1F515,U+1F518-1F524,U+1F52F-1F53D,U+1F549,U+1F54E,' +
          'U+1F5A4,U+1F5E8,U+1F5EF,U+1F6AB,U+1F6AD-1F6B1,U+1F6B3,U+1F6B7-1F6BC,U+1F6BE,U+1F6C2-1F6C5,' +
          'U+1F6D0-1F6D1,U+1F6D7,U+1F6DC,U+1F7E0-1F7EB,U+1F7F0,U+1F90D-1F90E,U+1F9D1-1F9D2,U+1F9E1,' +
          'U+1FA75-1FA77,U+1FAAF',
      },
      {
        subset: '3',
        unicodeRange:
          'U+200D,U+231A-231B,U+2328,U+23F0-23F3,U+2602,U+260E,U+2692,U+2694,U+2696-2697,U+2699,' +
          'U+26B0-26B1,U+26CF,U+26D1,U+26D3,U+2702,U+2709,U+270F,U+2712,U+FE0F,U+1F302,U+1F321,' +
          'U+1F392-1F393,U+1F3A9,U+1F3BD,U+1F3EE,U+1F3F7,U+1F3FA,U+1F451-1F462,U+1F484,U+1F489-1F48A,' +
          'U+1F48C-1F48E,U+1F4A1,U+1F4A3,U+1F4A5,U+1F4B0,U+1F4B3-1F4B8,U+1F4BB-1F4DA,U+1F4DC-1F4F1,' +
          'U+1F4FF,U+1F508-1F514,U+1F516-1F517,U+1F526-1F529,U+1F52C-1F52E,U+1F550-1F567,U+1F56F-1F570,' +
          'U+1F576,U+1F587,U+1F58A-1F58D,U+1F5A5,U+1F5A8,U+1F5B1-1F5B2,U+1F5C2-1F5C4,U+1F5D1-1F5D3,' +
          'U+1F5DC-1F5DE,U+1F5E1,U+1F5F3,U+1F6AA,U+1F6AC,U+1F6BD,U+1F6BF,U+1F6C1,U+1F6CB,U+1F6CD-1F6CF,' +
          'U+1F6D2,U+1F6E0-1F6E1,U+1F6F0,U+1F97B-1F97F,U+1F9AF,U+1F9BA,U+1F9E2-1F9E6,U+1F9EA-1F9EC,' +
          'U+1F9EE-1F9F4,U+1F9F7-1F9FF,U+1FA71-1FA74,U+1FA79-1FA7B,U+1FA86,U+1FA8E-1FA8F,U+1FA91-1FA93,' +
          'U+1FA96,U+1FA99-1FAA0,U+1FAA2-1FAA7,U+1FAAA-1FAAE',
      },
      {
        subset: '4',
        unicodeRange:
          'U+265F,U+26BD-26BE,U+26F3,U+26F8,U+FE0F,U+1F004,U+1F0CF,U+1F380-1F384,U+1F386-1F38B,' +
          'U+1F38D-1F391,U+1F396-1F397,U+1F399-1F39B,U+1F39E-1F39F,U+1F3A3-1F3A5,U+1F3A7-1F3A9,' +
          'U+1F3AB-1F3B4,U+1F3B7-1F3BB,U+1F3BD-1F3C0,U+1F3C5-1F3C6,U+1F3C8-1F3C9,U+1F3CF-1F3D3,' +
          'U+1F3F8-1F3F9,U+1F47E,U+1F4E2,U+1F4F7-1F4FD,U+1F52B,U+1F579,U+1F58C-1F58D,U+1F5BC,U+1F6F7,' +
          'U+1F6F9,U+1F6FC,U+1F93F,U+1F941,U+1F945,U+1F947-1F94F,U+1F9E7-1F9E9,U+1F9F5-1F9F6,' +
          'U+1FA70-1FA71,U+1FA80-1FA81,U+1FA83-1FA85,U+1FA87-1FA8A,U+1FA94-1FA95,U+1FA97-1FA98,U+1FAA1,' +
          'U+1FAA9,U+1FADF',
      },
      {
        subset: '5',
        unicodeRange:
          'U+2693,U+26E9-26EA,U+26F1-26F2,U+26F4-26F5,U+26FA,U+26FD,U+2708,U+FE0F,U+1F301,U+1F303,' +
          'U+1F306-1F307,U+1F309,U+1F310,U+1F3A0-1F3A2,U+1F3AA,U+1F3CD-1F3CE,U+1F3D5,U+1F3D7-1F3DB,' +
          'U+1F3DF-1F3E6,U+1F3E8-1F3ED,U+1F3EF-1F3F0,U+1F488,U+1F492,U+1F4BA,U+1F54B-1F54D,' +
          'U+1F5FA-1F5FF,U+1F680-1F6A2,U+1F6A4-1F6A8,U+1F6B2,U+1F6D1,U+1F6D5-1F6D6,U+1F6DD-1F6DF,' +
          'U+1F6E2-1F6E5,U+1F6E9,U+1F6EB-1F6EC,U+1F6F3-1F6F6,U+1F6F8,U+1F6FA-1F6FB,U+1F9BC-1F9BD,' +
          'U+1F9ED,U+1F9F3,U+1FA7C',
      },
      {
        subset: '6',
        unicodeRange:
          'U+200D,U+2615,U+FE0F,U+1F32D-1F330,U+1F336,U+1F33D,U+1F344-1F37F,U+1F382,U+1F52A,U+1F7E9,' +
          'U+1F7EB,U+1F942-1F944,U+1F950-1F96F,U+1F99E,U+1F9AA,U+1F9C0-1F9CB,U+1FAD0-1FADC',
      },
      {
        subset: '7',
        unicodeRange:
          'U+200D,U+2600-2601,U+2603-2604,U+2614,U+2618,U+26A1,U+26C4-26C5,U+26C8,U+26F0,U+2728,U+2744,' +
          'U+2B1B,U+2B50,U+FE0F,U+1F300,U+1F304-1F305,U+1F308,U+1F30A-1F30F,U+1F311-1F321,' +
          'U+1F324-1F32C,U+1F331-1F335,U+1F337-1F33C,U+1F33E-1F344,U+1F3D4,U+1F3D6,U+1F3DC-1F3DE,' +
          'U+1F3F5,U+1F400-1F43F,U+1F490,U+1F4A7,U+1F4AE,U+1F525,U+1F54A,U+1F573,U+1F577-1F578,' +
          'U+1F648-1F64A,U+1F6D8,U+1F940,U+1F980-1F9AE,U+1F9BA,U+1FA90,U+1FAA8,U+1FAB0-1FABF,' +
          'U+1FACD-1FACF,U+1FAE7',
      },
      {
        subset: '8',
        unicodeRange:
          'U+200D,U+2640,U+2642,U+2695-2696,U+26F7,U+26F9,U+2708,U+2764,U+27A1,U+FE0F,U+1F33E,U+1F373,' +
          'U+1F37C,U+1F384-1F385,U+1F393,U+1F3A4,U+1F3A8,U+1F3C2-1F3C4,U+1F3C7,U+1F3CA-1F3CC,U+1F3EB,' +
          'U+1F3ED,U+1F3FB-1F3FF,U+1F430,U+1F466-1F469,U+1F46B-1F478,U+1F47C,U+1F481-1F483,' +
          'U+1F486-1F487,U+1F48B,U+1F48F,U+1F491,U+1F4BB-1F4BC,U+1F527,U+1F52C,U+1F574-1F575,U+1F57A,' +
          'U+1F645-1F647,U+1F64B,U+1F64D-1F64E,U+1F680,U+1F692,U+1F6A3,U+1F6B4-1F6B6,U+1F6C0,U+1F6CC,' +
          'U+1F91D,U+1F926,U+1F930-1F931,U+1F934-1F93A,U+1F93C-1F93E,U+1F977,U+1F9AF-1F9B3,' +
          'U+1F9B8-1F9B9,U+1F9BC-1F9BD,U+1F9CC-1F9CF,U+1F9D1-1F9DF,U+1FA70,U+1FA82,U+1FAC3-1FAC5,' +
          'U+1FAC8,U+1FAEF',
      },
      {
        subset: '9',
        unicodeRange:
          'U+200D,U+2194-2195,U+2603,U+261D,U+2620,U+2639-263A,U+2665,U+26A1,U+26C4,U+270A-270D,U+2728,' +
          'U+2763-2764,U+2B50,U+FE0F,U+1F31A-1F31F,U+1F32B,U+1F389-1F38A,U+1F3FB-1F3FF,U+1F440-1F450,' +
          'U+1F463-1F465,U+1F479-1F47B,U+1F47D-1F480,U+1F485,U+1F48B-1F48C,U+1F493-1F49F,U+1F4A2,' +
          'U+1F4A4-1F4A6,U+1F4A8-1F4AB,U+1F4AF,U+1F525,U+1F573,U+1F590,U+1F595-1F596,U+1F5A4,U+1F5E3,' +
          'U+1F600-1F644,U+1F648-1F64A,U+1F64C,U+1F64F,U+1F90C-1F925,U+1F927-1F92F,U+1F932-1F933,' +
          'U+1F970-1F976,U+1F978-1F97A,U+1F9A0,U+1F9B4-1F9B7,U+1F9BB,U+1F9BE-1F9BF,U+1F9D0,' +
          'U+1F9E0-1F9E1,U+1FA75-1FA79,U+1FAC0-1FAC2,U+1FAC6,U+1FAE0-1FAE6,U+1FAE8-1FAEA,U+1FAEF-1FAFA',
      },
      {
        subset: '10',
        unicodeRange: 'U+1F6D9,U+1FA8B-1FA8D,U+1FACC,U+1FADD,U+1FAEB',
      },
    ],
  },
];
