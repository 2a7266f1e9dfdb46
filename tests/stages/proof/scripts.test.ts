import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRightToLeft } from '../../../src/ground/language/text-direction.ts';
import type { Diagnostic } from '../../../src/ground/model/diagnostic.ts';
import { proofPack } from '../../../src/stages/proof/proof-pack.ts';
import type { Printer } from '../../../src/stages/typeset/open-printer.ts';
import { expectValue, openTestPrinter, TEST_FILE, testJob, testPage } from '../typeset/test-printer.ts';
import { SCRIPT_FACES } from './script-faces.ts';

const HEBREW = 'המשטרה עצרה שלושה חשודים';
const ARABIC = 'القرار نهائي لا رجعة فيه';

describe('the proof of words in other scripts', () => {
  let printer: Printer;

  beforeAll(async () => {
    printer = await openTestPrinter();
  }, 60_000);

  afterAll(async () => {
    await printer.close();
  });

  async function proof(body: string, texts: readonly string[], css = ''): Promise<readonly Diagnostic[]> {
    const pack = expectValue(await printer.print(testJob(testPage(body, `${SCRIPT_FACES}${css}`))));
    const printed = texts.map((text, index) => ({ ref: `d:i${index}`, kind: 'quotation' as const, text }));
    return (await proofPack(pack.pdf, { printed, margins: [] }, TEST_FILE)).diagnostics;
  }

  it.each([
    ['Hebrew in an English sentence', `<p>They said “${HEBREW}” to us.</p>`, HEBREW],
    ['Arabic in an English sentence', `<p>They said “${ARABIC}” to us.</p>`, ARABIC],
    ['Arabic in an Arabic paragraph', `<p dir="rtl">${ARABIC}، قال.</p>`, ARABIC],
    ['one word', '<p>The paper הארץ said so.</p>', 'הארץ'],
    ['one letter', '<p>The letter א comes first.</p>', 'א'],
    [
      'an English name in Hebrew',
      '<p dir="rtl">ראש הממשלה Smith אמר דברים</p>',
      'ראש הממשלה Smith אמר דברים',
    ],
    [
      'a Hebrew sentence that begins in English, isolated',
      '<p>It says <bdi dir="rtl">IBM פתחה משרד</bdi> there.</p>',
      'IBM פתחה משרד',
    ],
    [
      'a Hebrew sentence that ends with a number, isolated',
      '<p>It says <bdi dir="rtl">נעצרו 12.5 אחוז, 34</bdi> 5 times.</p>',
      'נעצרו 12.5 אחוז, 34',
    ],
    ['brackets', '<p>They said “עצרה (12) שלושה [חשודים]” to us</p>', 'עצרה (12) שלושה [חשודים]'],
    ['a range in a Hebrew sentence', '<p dir="rtl">בשנים 2013–2017 נעצרו</p>', '2013–2017'],
    ['digits of its own', '<p dir="rtl">بلغ ٤٨ مليون دينار</p>', 'بلغ ٤٨ مليون دينار'],
    ['vowel points', '<p>He read בְּרֵאשִׁית בָּרָא aloud</p>', 'בְּרֵאשִׁית בָּרָא'],
    ['vowel signs of Arabic', '<p>He read بِسْمِ اللَّهِ aloud</p>', 'بِسْمِ اللَّهِ'],
    ['letters in their shapes within a word', '<p>They wrote ﺍﻟﻘﺮﺍﺭ ﻻ aloud</p>', 'القرار لا'],
    ['an emoji between words', '<p dir="rtl">שלום עולם</p>', 'שלום עולם'],
    ['Devanagari', '<p>उन्होंने किताब पढ़ी, क्षत्रिय और त्रिकोण</p>', 'किताब पढ़ी, क्षत्रिय और त्रिकोण'],
    ['Thai', '<p>เขากล่าวว่าน้ำท่วมที่กรุงเทพฯ</p>', 'เขากล่าวว่าน้ำท่วมที่กรุงเทพฯ'],
    [
      'letters with marks beside them',
      '<p>e\u0301te\u0301 nai\u0308ve x\u0302 a\u0323\u0302</p>',
      'été naïve x̂ ậ',
    ],
  ])('passes: %s', async (_, body, words) => {
    expect(await proof(body, [words])).toEqual([]);
    expect(await proof(body, [words], 'p { width: 16mm }')).toEqual([]);
    // What Chromium says of letters of a word that is broken from right to left is wrong.
    if (!isRightToLeft(words))
      expect(await proof(body, [words], 'p { width: 7mm; overflow-wrap: anywhere }')).toEqual([]);
  });

  describe('at the top of a page', () => {
    const heights = ['1.44 Book', '1.36 Plain', '1.2 Plain', '1 Book'];

    it.each([
      ['Devanagari', 'किताबें र्किं र्ट्रैँ हिं'],
      ['Thai', 'ที่น้ำท่วมกรุงเทพฯ ปั่นป่วน'],
      ['Tibetan', 'བོད་སྐད་ཀྱི་རྒྱུ་ལྷོ་བློ་རྫོགས་ཧཱུྃ'],
      ['Arabic with vowel signs', 'بِسْمِ اللَّهِ الرَّحْمَٰنِ جِدًّا'],
      ['Arabic with one sign, at the edge', 'الأَمَل لَكِن جداً'],
      ['Arabic with three signs on a letter, at the edge', 'كِتَـٰٓ أَّ'],
      ['Hebrew with points', 'בְּרֵאשִׁ֑ית'],
      ['Vietnamese capitals', 'Ẫ Ấ Ề Ộ Ễ Ố'],
      ['Vietnamese letters, apart', 'a\u0302\u0301 e\u0302\u0309 o\u0302\u0303'],
      ['capitals with one mark', 'Åland, Église, Øst, Šiauliai'],
      ['capitals with two', 'A\u030a\u0301 U\u0308\u030c'],
    ])('no line is cut, and none is where the page before ends: %s', async (_, words) => {
      for (const height of heights) {
        const css = `h1 { margin: 0; font: 27pt/${height}, arabic, hebrew, devanagari, thai, tibetan, Whole }`;
        const body = `<p>Before</p><h1 style="break-before: page">${words}</h1><p>Behind</p>`;
        expect(await proof(body, [words], css), height).toEqual([]);
      }
    });

    it('a line that a box cuts is still found, by its letters or by its marks', async () => {
      const css =
        'div { overflow: hidden; height: 15pt; margin-top: 9mm; font-size: 27pt } p { margin-top: -27pt }';
      const found = await proof('<div><p>Ấ Ề Ộ</p></div><p>x</p>', [], css);
      expect(found).toMatchObject([{ code: 'TEXT_CUT' }]);
    });
  });

  it('counts, and sees each place', async () => {
    const body = `<p>“${HEBREW}” and “${HEBREW}”</p><table><tr><td dir="rtl">${HEBREW}</td><td>x</td></tr></table>`;
    expect(await proof(body, [HEBREW, HEBREW, HEBREW])).toEqual([]);
    expect(
      await proof(
        body,
        Array.from({ length: 4 }, () => HEBREW),
      ),
    ).toMatchObject([{ code: 'NOT_ON_PAGE' }]);
  });

  it.each([
    ['the words in another order', 'עצרה המשטרה שלושה חשודים'],
    ['a word that is a part of one', 'שטרה עצרה'],
    ['letters in another order', 'המשטרה ערצה שלושה חשודים'],
    ['one letter more', `${HEBREW}ם`],
    ['what is read from the left to the right', [...HEBREW].reverse().join('')],
  ])('fails: %s', async (_, words) => {
    expect(await proof(`<p>They said “${HEBREW}” to us.</p>`, [words])).toMatchObject([
      { code: 'NOT_ON_PAGE' },
    ]);
  });

  it('fails when digits within are others, or in another order', async () => {
    const body = '<p dir="rtl">נעצרו 12 חשודים</p>';
    expect(await proof(body, ['נעצרו 21 חשודים'])).toMatchObject([{ code: 'NOT_ON_PAGE' }]);
  });

  it('fails when a box clips the words', async () => {
    const css = 'p { width: 20mm; overflow: hidden; white-space: nowrap }';
    expect(await proof(`<p>${HEBREW}</p>`, [HEBREW], css)).toMatchObject([{ code: 'NOT_ON_PAGE' }]);
  });

  it('passes a font with f-ligatures', async () => {
    const css = 'p { font-family: Whole } p.wide { letter-spacing: 0.1em }';
    const body = '<p>office fluff first baffle</p><p class="wide">an office</p>';
    expect(await proof(body, ['office fluff', 'first baffle', 'office'], css)).toEqual([]);
    expect(await proof(body, ['office fluff first'], `${css} p { width: 8mm }`)).toEqual([]);
    expect(await proof(body, ['offce'], css)).toMatchObject([{ code: 'NOT_ON_PAGE' }]);
  });
});
