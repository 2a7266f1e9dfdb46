import { describe, expect, it } from 'vitest';
import { findInvisible } from '../../../src/stages/read/invisible-characters.ts';
import { readExtraction } from '../../../src/stages/read/read-extraction.ts';
import { readPack } from '../../../src/stages/read/read-pack.ts';
import { sourceFile } from '../../support/source-file.ts';

describe('characters that nobody sees', () => {
  it.each([
    ['a zero width space', 'ter\u200bror', 'U+200B (zero width space)'],
    ['a left-to-right mark', '48\u200e pounds', 'U+200E (left-to-right mark)'],
    ['a right-to-left mark', '48\u200f', 'U+200F (right-to-left mark)'],
    ['an Arabic letter mark', '\u061c48', 'U+061C (Arabic letter mark)'],
    ['a tag character', 'roads\u{e0041}', 'U+E0041 (tag character)'],
    ['a word joiner', 'a\u2060b', 'U+2060 (word joiner)'],
    ['a byte order mark within', 'a\ufeffb', 'U+FEFF (zero width no-break space)'],
    ['a joiner between Latin letters', 'a\u200db', 'U+200D (zero width joiner)'],
    ['a variation selector behind a letter', 'a\ufe0f', 'U+FE0F (variation selector)'],
    ['a variation selector behind a digit', '4\ufe0f8', 'U+FE0F (variation selector)'],
    ['a soft hyphen within a number', '4\u00ad8', 'U+00AD (soft hyphen)'],
    ['a Hangul filler', 'a\u3164b', 'U+3164 (Hangul filler)'],
    ['an invisible times', '2\u20623', 'U+2062 (invisible times)'],
  ])('are found: %s', (_, text, name) => {
    expect(findInvisible(text).map((one) => one.name)).toEqual([name]);
  });

  it.each([
    ['a soft hyphen between letters', 'Donau\u00addampfschiff'],
    ['a family', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
    ['a heart in colour', '\u2764\ufe0f'],
    ['a keycap', '4\ufe0f\u20e3'],
    ['the flag of Scotland', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['Persian', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ['Hindi', '\u0915\u094d\u200d\u0937'],
    ['plain words', 'Nguyễn, “no” – 30 %'],
  ])('stay where they are needed: %s', (_, text) => {
    expect(findInvisible(text)).toEqual([]);
  });

  it.each([
    ['the narrative', 'A ter\u200bror.', '5:6'],
    ['a character reference', 'A ter&#x200b;ror.', '5:6'],
    ['code', 'A `ter\u200bror`.', '5:7'],
    ['the title of a link', '[a](https://a.org "ter\u200bror")', '5:1'],
    ['the alternative text of a picture', '![ter\u200bror](a.png)', '5:1'],
    ['the title of a block', '::figures{title="ter\u200bror"}', '5:1'],
  ])('are refused in %s', (_, body, at) => {
    const { diagnostics } = readPack(
      sourceFile('sources/packs/p.md', `---\ntitle: A\ndocuments: [a]\n---\n${body}\n`),
    );
    expect(
      diagnostics
        .filter(({ code }) => code !== 'NO_PICTURES')
        .map(({ code, place }) => `${code} ${place?.start.line}:${place?.start.column}`),
    ).toEqual([`INVISIBLE_CHARACTER ${at}`]);
  });

  it('are refused in texts of an extraction, by escapes too, but not in quotes', () => {
    const yaml = [
      'entities:',
      '  a: { name: Sm\u200bith }',
      'claims:',
      '  b:',
      '    text: "ter\\u200bror"',
      '    evidence: [{ quote: so\u200bfar }]',
    ].join('\n');
    const { diagnostics } = readExtraction(sourceFile('sources/extractions/d.yaml', yaml));
    expect(diagnostics.map(({ code, place }) => `${code} ${place?.start.line}`)).toEqual([
      'INVISIBLE_CHARACTER 2',
      'INVISIBLE_CHARACTER 5',
    ]);
  });
});
