import { deflateSync } from 'node:zlib';
import { dictionary } from '../../../ground/pdf/read-pdf.ts';
import { isPrivate, readCharacterMap, saysCharacters, withTexts } from './character-map.ts';
import { fontsWithMaps } from './fonts-with-maps.ts';
import { glyphWidths } from './glyph-widths.ts';
import type { PdfEdit } from './pdf-edit.ts';
import { shareTexts } from './share-texts.ts';
import { spokenClusters } from './spoken-clusters.ts';

/**
 * Says of each glyph which characters it stands for (ISO 14289-1, 7.21.7; ISO 19005-3, 6.2.11.7). Chromium does so for
 * those that a character alone leads to; the shapes of Arabic letters, conjuncts and moved vowel signs get NUL, and
 * their text is in the `ActualText` around them, which goes before what a font says, and stays. What cannot be told
 * stays as it was.
 */
export function nameGlyphs(edit: PdfEdit): void {
  const { pdf } = edit;
  const silent = fontsWithMaps(edit).flatMap(({ number, map, codeLength, source }) => {
    const texts = readCharacterMap(source);
    return [...texts.values()].every((text) => saysCharacters(text) && !isPrivate(text))
      ? []
      : [{ number, map, codeLength, source, texts }];
  });
  if (silent.length === 0) return;
  const clusters = spokenClusters(pdf, new Map(silent.map(({ number, codeLength }) => [number, codeLength])));
  for (const { number, map, source, texts } of silent) {
    const named = shareTexts({
      clusters: clusters.filter(({ font }) => font === number),
      texts,
      widthOf: glyphWidths(pdf, dictionary(pdf, { ref: number })),
    });
    if (named.size === 0) continue;
    const packed = deflateSync(Buffer.from(withTexts(source, named), 'latin1'), { level: 6 });
    const head = Buffer.from(`<</Filter /FlateDecode /Length ${packed.length}>> stream\n`, 'latin1');
    edit.changes.set(map.ref, Buffer.concat([head, packed, Buffer.from('\nendstream', 'latin1')]));
  }
}
