import { isPrivate, readCharacterMap, saysCharacters } from '../repair/character-map.ts';
import { fontsWithMaps } from '../repair/fonts-with-maps.ts';
import { spokenClusters } from '../repair/spoken-clusters.ts';
import type { Condition, ConditionCases, Finding } from './condition.ts';

export const condition: Condition = {
  clause: 'PDF/UA-1 7.21.7, PDF/A-3 6.2.11.7',
  holds:
    'Each glyph says which characters it represents; where those are private-use characters, the text that they mean is given with it.',
  remedy:
    'set the words in a font that has these characters, without the features of the style sheet that draw others, or leave the signs out',
  check: ({ edit }) => {
    // Of nearly all documents every font says all: no page has to be read.
    const fonts = fontsWithMaps(edit).flatMap((font) => {
      const texts = [...readCharacterMap(font.source)];
      const silent = new Set(texts.filter(([, text]) => !saysCharacters(text)).map(([code]) => code));
      const hidden = new Set(texts.filter(([, text]) => isPrivate(text)).map(([code]) => code));
      return silent.size + hidden.size > 0 ? [{ ...font, silent, hidden }] : [];
    });
    if (fonts.length === 0) return [];
    const lengths = new Map(fonts.map(({ number, codeLength }) => [number, codeLength]));
    const clusters = spokenClusters(edit.pdf, lengths);
    return fonts.flatMap(({ number, name, silent, hidden }): readonly Finding[] => {
      const own = clusters.filter(({ font }) => font === number);
      const mute = own.find(({ codes }) => codes.some((code) => silent.has(code)));
      const unclear = own.find(
        ({ codes, text }) => text === undefined && codes.some((code) => hidden.has(code)),
      );
      const place = (page: number | undefined): Pick<Finding, 'page'> => (page === undefined ? {} : { page });
      return [
        ...(silent.size > 0
          ? [
              {
                ...place(mute?.page),
                ...(mute?.text !== undefined && { words: mute.text }),
                says: `has a glyph of ${name} that does not say which characters it represents`,
              },
            ]
          : []),
        ...(unclear === undefined
          ? []
          : [{ ...place(unclear.page), says: `has a glyph of ${name} whose character is for private use` }]),
      ];
    });
  },
};

export const cases: ConditionCases = {
  pass: [
    '<p style="font-variant-caps: all-small-caps">office ạ̈</p>',
    '<p style="font-variant-position: super">x̃ 12</p>',
    '<p><i>office</i> <b style="font-style: oblique">affidavit</b></p>',
  ],
  // What Chromium does not say, `nameGlyphs` does.
  fail: [],
};
