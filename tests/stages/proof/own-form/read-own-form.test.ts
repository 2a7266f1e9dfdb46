import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { objectText } from '../../../../src/ground/pdf/read-pdf.ts';
import { streamSource } from '../../../../src/ground/pdf/write-pdf.ts';
import { checkObjects } from '../../../../src/stages/proof/own-form/check-objects.ts';
import { readLayout } from '../../../../src/stages/proof/own-form/file-layout.ts';
import { type Form, OBJECT_FORMS } from '../../../../src/stages/proof/own-form/object-forms.ts';
import { readOwnForm } from '../../../../src/stages/proof/own-form/read-own-form.ts';
import { changedText, hostilePdf } from '../../../support/hostile-pdf.ts';

/** A numbered copy of the first edition: with links, an outline, a structure, files inside and labels laid over it. */
const COPY = readFileSync(
  new URL(
    '../../../engine/results/first-edition/output/pack/copies/pack-edition-1-copy-001-ann-author.pdf',
    import.meta.url,
  ),
);
const hostile = hostilePdf(COPY);
const [page = 0] = hostile.pages;
const catalog = hostile.find('/Type /Catalog');
const link = hostile.find('/Subtype /Link');
const font = hostile.find('/Subtype /Type0');

function foreignIn(bytes: Uint8Array): string | undefined {
  const read = readOwnForm(bytes);
  return 'foreign' in read ? read.foreign : undefined;
}

const packed = (content: string): Buffer =>
  streamSource('/Filter /FlateDecode', deflateSync(Buffer.from(content, 'latin1')));

test('our own files are in our own form', () => {
  const read = readOwnForm(COPY);
  expect(read).toMatchObject({ form: { hasOwnId: true, pages: 5, title: 'One figure (copy 1 of 2)' } });
  expect(foreignIn(hostile.withObjects(new Map()))).toBeUndefined();
});

test('each kind of object that a form names is in the table', () => {
  const named = new Set<string>();
  const visit = (form: Form): void => {
    if (typeof form === 'string') return;
    if ('own' in form) for (const kind of form.own) named.add(kind);
    if ('share' in form) for (const kind of form.share) named.add(kind);
    if ('back' in form) for (const kind of form.back) named.add(kind);
    if ('list' in form) visit(form.list);
    if ('tuple' in form) form.tuple.forEach(visit);
    if ('pairs' in form) form.pairs.forEach(visit);
    if ('keys' in form) Object.values(form.keys).forEach(visit);
    if ('each' in form) visit(form.each);
    if ('either' in form) form.either.forEach(visit);
  };
  for (const { form } of Object.values(OBJECT_FORMS)) visit(form);
  expect([...named].filter((kind) => !Object.hasOwn(OBJECT_FORMS, kind))).toEqual([]);
  expect(named.size).toBeGreaterThan(20);
});

describe('the file as a whole', () => {
  const tail = /xref\n[\s\S]*$/;
  const start = (text: string): string => /startxref\n(\d+)/.exec(text)?.[1] ?? '';
  test.each<readonly [string, (text: string) => string, RegExp]>([
    ['another version', (text) => text.replace('%PDF-1.7', '%PDF-2.0'), /its header/],
    ['a program in front', (text) => `#!/bin/sh\n${text}`, /its header/],
    ['words behind its end', (text) => `${text}more\n`, /it does not end as ours do/],
    ['blanks behind its end', (text) => `${text}\n\n`, /it does not end as ours do/],
    [
      'a second revision',
      (text) =>
        `${text}5 0 obj\n<<>>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1 /Prev ${start(text)}>>\nstartxref\n${text.length + 21}\n%%EOF\n`,
      /its trailer has|objects|table/,
    ],
    [
      'a table in a stream',
      (text) => text.replace('/Info', `/XRefStm 15\n/Info`),
      /its trailer has \/XRefStm/,
    ],
    ['an older table', (text) => text.replace('/Info', `/Prev 15\n/Info`), /its trailer has \/Prev/],
    ['a cipher', (text) => text.replace('/Info', `/Encrypt 15 0 R\n/Info`), /its trailer has \/Encrypt/],
    [
      'a key of the trailer twice',
      (text) => text.replace('/Info', `/Root 1 0 R\n/Info`),
      /\/Root appears twice/,
    ],
    [
      'a second part of the table',
      (text) => text.replace('trailer\n', '5 1\n0000000015 00000 n \ntrailer\n'),
      /a second part/,
    ],
    [
      'an object twice in the table',
      (text) => text.replace(/(\d{10} 00000 n \n)\d{10} 00000 n \n/, '$1$1'),
      /bytes before object \d+ belong to no object|begins inside|is not where/,
    ],
    ['10^12 objects', (text) => text.replace(/xref\n0 \d+/, 'xref\n0 1000000000000'), /table of objects/],
    [
      '10^9 objects',
      (text) => text.replace(/xref\n0 \d+/, 'xref\n0 1000000000'),
      /shorter than the 1000000000 objects/,
    ],
    ['another generation', (text) => text.replace(/(\d{10}) 00000 n/, '$1 00001 n'), /an entry for/],
    [
      'a table that leads to itself',
      (text) => text.replace(/startxref\n\d+/, 'startxref\n0'),
      /no table of objects/,
    ],
    [
      'a comment before the table',
      (text) =>
        text
          .replace(tail, (all) => `%%EOF\n${all}`)
          .replace(/startxref\n(\d+)/, (_, at) => `startxref\n${Number(at) + 6}`),
      /6 bytes before the table/,
    ],
  ])('%s', (_, change, message) => {
    expect(foreignIn(changedText(COPY, change))).toMatch(message);
  });

  test('bytes between objects', () => {
    const text = COPY.toString('latin1');
    const at = text.indexOf('endobj\n') + 7;
    const hidden = '999 0 obj\n(hidden)\nendobj\n';
    const table = Number(start(text));
    const moved = text
      .replace(
        /^(\d{10}) 00000 n /gm,
        (_, offset: string) =>
          `${String(Number(offset) < at ? Number(offset) : Number(offset) + hidden.length).padStart(10, '0')} 00000 n `,
      )
      .replace(/startxref\n\d+/, `startxref\n${table + hidden.length}`);
    const whole = changedText(
      Buffer.from(moved.slice(0, at) + hidden + moved.slice(at), 'latin1'),
      (same) => same,
    );
    expect(foreignIn(whole)).toMatch(/26 bytes before object \d+ belong to no object/);
  });
});

describe('objects', () => {
  const free = hostile.free;
  const added = (number: number, from: string, to: string, object: string | Uint8Array): Uint8Array =>
    hostile.withObjects(
      new Map<number, string | Uint8Array>([
        [number, objectText(hostile.pdf, number).trim().replace(from, to)],
        [free, object],
      ]),
    );
  test.each<readonly [string, () => Uint8Array, RegExp]>([
    [
      'one that nothing refers to',
      () => hostile.withObjects(new Map([[free, '<</A 1>>']])),
      /has no place in the document/,
    ],
    [
      'an action on opening',
      () =>
        hostile.replaced(catalog, '/Type /Catalog', '/Type /Catalog /OpenAction <</S /JavaScript /JS (x)>>'),
      /the catalog, has \/OpenAction/,
    ],
    [
      'a form to fill in',
      () => hostile.replaced(catalog, '/Type /Catalog', '/Type /Catalog /AcroForm <</Fields []>>'),
      /has \/AcroForm/,
    ],
    [
      'layers',
      () => hostile.replaced(catalog, '/Type /Catalog', '/Type /Catalog /OCProperties <<>>'),
      /has \/OCProperties/,
    ],
    [
      'scripts by name',
      () => hostile.replaced(catalog, '/EmbeddedFiles', '/JavaScript <</Names []>> /EmbeddedFiles'),
      /has \/JavaScript in \/Names/,
    ],
    [
      'an address for relative links',
      () => hostile.replaced(catalog, '/Type /Catalog', '/Type /Catalog /URI <</Base (http://x/)>>'),
      /has \/URI/,
    ],
    [
      'a key twice',
      () => hostile.replaced(catalog, '/Type /Catalog', '/Type /Catalog /Type /Catalog'),
      /\/Type appears twice/,
    ],
    [
      'a key twice, spelled otherwise',
      () => hostile.replaced(catalog, '/Type /Catalog', '/Type /Catalog /Ty#70e /Catalog'),
      /\/Type appears twice/,
    ],
    [
      'a comment',
      () => hostile.replaced(catalog, '/Type /Catalog', '/Type /Catalog %x\n'),
      /no value at|none/,
    ],
    [
      'a page that is turned',
      () => hostile.replaced(page, '/Type /Page', '/Type /Page /Rotate 180'),
      /a page, has \/Rotate/,
    ],
    [
      'a page that is cropped',
      () => hostile.replaced(page, '/Type /Page', '/Type /Page /CropBox [0 0 9 9]'),
      /a page, has \/CropBox/,
    ],
    [
      'a page with other units',
      () => hostile.replaced(page, '/Type /Page', '/Type /Page /UserUnit 9'),
      /a page, has \/UserUnit/,
    ],
    [
      'a page that does something',
      () => hostile.replaced(page, '/Type /Page', '/Type /Page /AA <<>>'),
      /a page, has \/AA/,
    ],
    [
      'a page with another box',
      () => hostile.replaced(page, /\/MediaBox \[[^\]]*\]/, '/MediaBox [0 400 595 842]'),
      /another \/MediaBox/,
    ],
    [
      'an endless box',
      () => hostile.replaced(page, /\/MediaBox \[[^\]]*\]/, '/MediaBox [0 0 1000000000 842]'),
      /another \/MediaBox/,
    ],
    [
      'a link that runs a program',
      () => hostile.replaced(link, /\/Dest \S+/, '/A <</S /Launch /F (x)>>'),
      /a link, .*\/A/,
    ],
    [
      'a link with a script',
      () => hostile.replaced(link, /\/Dest \S+/, '/A <</S /URI /URI (javascript:x)>>'),
      /leads to "javascript:x"/,
    ],
    [
      'a link that says another address',
      () => hostile.replaced(link, /\/Dest \S+/, '/A <</S /URI /URI (https://x.org/)>>'),
      /says that it leads elsewhere/,
    ],
    [
      'a link to a place that is not there',
      () => hostile.replaced(link, /\/Dest \S+/, '/Dest /nowhere'),
      /a place that the document does not have/,
    ],
    [
      'a link with a look of its own',
      () => hostile.replaced(link, '/F 4', `/F 4 /AP <</N ${free} 0 R>>`),
      /a link, has \/AP/,
    ],
    [
      'a note instead of a link',
      () => hostile.replaced(link, '/Subtype /Link', '/Subtype /FreeText'),
      /leads at \/Annots to object|another \/K than ours/,
    ],
    [
      'an annotation that is nobody’s',
      () =>
        added(
          page,
          '/Type /Page',
          '/Type /Page /Annots [XX]'.replace('XX', `${free} 0 R`),
          '<</Type /Annot /Subtype /Stamp /Rect [0 0 9 9]>>',
        ),
      /\/Annots/,
    ],
    [
      'an image',
      () => added(font, '/Type /Font', '/Type /Font', '<</Type /XObject>>'),
      /has no place|another|same/,
    ],
    [
      'a stream in another filter',
      () =>
        hostile.replaced(
          hostile.find('/Type /Metadata'),
          '/Type /Metadata',
          '/Type /Metadata /Filter /LZWDecode',
        ),
      /./,
    ],
    [
      'a font with other glyphs for its codes',
      () =>
        hostile.replaced(hostile.find('/CIDToGIDMap'), '/CIDToGIDMap /Identity', `/CIDToGIDMap ${free} 0 R`),
      /another \/CIDToGIDMap/,
    ],
    [
      'a font of another kind',
      () => hostile.replaced(font, '/Encoding /Identity-H', '/Encoding /Identity-V'),
      /another \/Encoding/,
    ],
  ])('%s', (_, make, message) => {
    expect(foreignIn(make())).toMatch(message);
  });

  test('a tree of pages that goes round, and one that doubles', () => {
    const root = hostile.find('/Type /Pages');
    const source = objectText(hostile.pdf, root).trim();
    const round = hostile.withObjects(new Map([[root, source.replace('/Kids [', `/Kids [${root} 0 R `)]]));
    expect(foreignIn(round)).toMatch(/belongs to two others, or to itself/);
    const double = hostile.withObjects(
      new Map([[root, source.replace(/\/Kids \[(\d+ 0 R)/, '/Kids [$1 $1')]]),
    );
    expect(foreignIn(double)).toMatch(/belongs to two others/);
  });

  test('streams that unpack to gigabytes', () => {
    const bomb = deflateSync(Buffer.alloc(300 * 2 ** 20), { level: 9 });
    const content = hostile.find('/Filter /FlateDecode');
    const bytes = hostile.withObjects(new Map([[content, streamSource('/Filter /FlateDecode', bomb)]]));
    expect(foreignIn(bytes)).toMatch(/unpack to more than \d+ bytes|cannot be unpacked|in its content/);
  });

  test('something behind the end of a packed stream', () => {
    const more = Buffer.concat([deflateSync(Buffer.from('q\nQ\n')), Buffer.from('more')]);
    const bytes = added(
      page,
      '/Contents [',
      `/Contents [${free} 0 R `,
      streamSource('/Filter /FlateDecode', more),
    );
    expect(foreignIn(bytes)).toMatch(/something is after the end of the packed stream/);
  });

  test('arrays in arrays, 100,000 deep', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(foreignIn(hostile.replaced(catalog, '/Type /Catalog', `/Type /Catalog /X ${deep}`))).toMatch(
      /nested more than 64 deep/,
    );
  });

  test('a number of a million digits', () => {
    const bytes = hostile.replaced(page, '/StructParents 0', `/StructParents ${'9'.repeat(1_000_000)}`);
    expect(foreignIn(bytes)).toMatch(/a number at \d+ has more than 40 characters/);
  });
});

/**
 * Each reference of each kind of object, by its key, some of them: what is to be found when it leads to another object
 * of the same kind.
 */
function* otherReferences(): Generator<readonly [string, Uint8Array]> {
  const { kinds } = checkObjects(readLayout(COPY));
  const seen = new Map<string, number>();
  for (const [number, kind] of [...kinds].sort(([one], [other]) => one - other)) {
    const source = objectText(hostile.pdf, number).trim();
    if (source.includes(' stream\n')) continue;
    for (const found of source.matchAll(/(\d+) 0 R/g)) {
      const target = Number(found[1]);
      const key =
        source
          .slice(0, found.index)
          .match(/\/(?!XYZ|F\d|G\d)[A-Za-z]+/g)
          ?.at(-1) ?? '';
      const way = `${kind} ${key}`;
      const times = seen.get(way) ?? 0;
      const others = [...kinds].filter(([one, same]) => one !== target && same === kinds.get(target));
      if (times >= 4 || others.length === 0) continue;
      seen.set(way, times + 1);
      const [other = 0] = others[(times * 7) % others.length] ?? [];
      const changed = `${source.slice(0, found.index)}${other} 0 R${source.slice(found.index + found[0].length)}`;
      yield [`${way} of ${number} to ${other}`, hostile.withObjects(new Map([[number, changed]]))];
    }
  }
}

test('each reference that leads to another object of its kind', () => {
  const ways: string[] = [];
  const unseen: string[] = [];
  for (const [way, bytes] of otherReferences()) {
    ways.push(way);
    if (foreignIn(bytes) === undefined) unseen.push(way);
  }
  // Where places are that no link leads to, only the HTML says.
  expect(unseen.filter((way) => !way.startsWith('destinations'))).toEqual([]);
  expect(new Set(ways.map((way) => way.replace(/ of .*/, ''))).size).toBeGreaterThan(25);
});

describe('what pages draw', () => {
  test.each<readonly [string, string, RegExp]>([
    [
      'a line of text by an apostrophe',
      `BT\n/F4 9 Tf\n1 0 0 1 50 50 Tm\n<0015> '\nET`,
      /"<0015> '" in its content/,
    ],
    ['a line of text by a quotation mark', 'BT\n/F4 9 Tf\n1 1 <0015> "\nET', /in its content/],
    ['text by TJ', 'BT\n/F4 9 Tf\n1 0 0 1 50 50 Tm\n[<0015>] TJ\nET', /TJ" in its content/],
    ['text that is not painted', 'BT\n3 Tr\nET', /"3 Tr" in its content/],
    ['an image in the content', 'BI\n/W 1 /H 1 ID x\nEI', /"BI" in its content/],
    ['a gradient', '/Sh1 sh', /in its content/],
    ['grey by another operator', '1 g', /"1 g" in its content/],
    ['a comment', '% words', /in its content/],
    ['a string that does not end', '(words', /in its content/],
    ['a string of hexadecimal digits that does not end', '<00', /in its content/],
    ['digits with blanks', 'BT\n/F4 9 Tf\n<00 15> Tj\nET', /in its content/],
    ['two operators in a line', 'q Q', /in its content/],
    ['a font that is not there', 'BT\n/F999 9 Tf\nET', /\/F999, which its resources lack/],
    ['a form that is not there', '/X999 Do', /\/X999, which its resources lack/],
    ['a state that was not saved', 'Q\nQ\nQ\nQ\nQ', /restores a state/],
    ['states that are saved for ever', 'q\n'.repeat(1_000), /saves its state more than 64 deep/],
    ['text that goes on for ever', 'BT', /in the middle|in its content/],
  ])('%s', (_, lines, message) => {
    expect(foreignIn(hostile.drawing(lines))).toMatch(message);
  });

  const words = (size: string, at: string, before = '0 0 0 rg'): string =>
    `${before}\nBT\n/F4 ${size} Tf\n${at} Tm\n<0015> Tj\nET`;
  // The pack's own content has left its coordinates upside down, and scaled.
  const upright = 'q\n1 0 0 1 0 0 cm';
  test.each<readonly [string, string, RegExp]>([
    [
      'text in white',
      `${upright}\n${words('40', '1 0 0 -1 60 60', '1 1 1 rg')}\nQ`,
      /text that has the colour of its background/,
    ],
    [
      'text in nearly white',
      `${upright}\n${words('40', '1 0 0 -1 60 60', '.95 .97 .96 rg')}\nQ`,
      /text that has the colour/,
    ],
    [
      'text too small to be seen',
      `${upright}\n${words('1', '1 0 0 -1 900 900')}\nQ`,
      /text that is too small/,
    ],
    [
      'text off the page',
      `${upright}\n${words('40', '1 0 0 -1 90000 900')}\nQ`,
      /text that lies off the page/,
    ],
    [
      'text beside the page',
      `${upright}\n${words('40', '1 0 0 -1 -500 900')}\nQ`,
      /text that lies off the page/,
    ],
    [
      'text under a box',
      `${upright}\n${words('40', '1 0 0 -1 900 900')}\n1 1 1 rg\n800 800 400 400 re\nf\nQ`,
      /text that is painted over/,
    ],
    [
      'text under a box that is drawn by lines',
      `${upright}\n${words('40', '1 0 0 -1 900 900')}\n1 1 1 rg\n800 800 m\n1200 800 l\n1200 1200 l\n800 1200 l\nh\nf\nQ`,
      /text that is painted over/,
    ],
    [
      'black text on a black box',
      `${upright}\n0 0 0 rg\n10 10 90 90 re\nf\n${words('40', '1 0 0 -1 60 60')}\nQ`,
      /text that has the colour/,
    ],
    [
      'the whole page covered',
      `${upright}\n1 1 1 rg\n-9000 -9000 90000 90000 re\nf\nQ`,
      /text that is painted over/,
    ],
  ])('%s', (_, lines, message) => {
    expect(foreignIn(hostile.drawing(lines))).toMatch(message);
  });

  test('forms that draw themselves, and forms that double', () => {
    const form = (number: number, content: string, names: string): readonly [number, Buffer] => [
      number,
      streamSource(
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <<${names}>>>> /Filter /FlateDecode`,
        deflateSync(Buffer.from(content)),
      ),
    ];
    const { free } = hostile;
    const onPage = objectText(hostile.pdf, page).trim().replace('/XObject <<', `/XObject <</X1 ${free} 0 R `);
    const drawn = (objects: readonly (readonly [number, Buffer])[]): Uint8Array => {
      const changes = new Map<number, string | Uint8Array>([
        [page, onPage.replace('/Contents [', `/Contents [${free + 90} 0 R `)],
        ...objects,
        [free + 90, packed('q\n/X1 Do\nQ\n')],
      ]);
      return hostile.withObjects(changes);
    };
    expect(foreignIn(drawn([form(free, '/X1 Do', `/X1 ${free} 0 R`)]))).toMatch(
      /forms in forms, more than 12 deep/,
    );
    const doubling = Array.from({ length: 30 }, (_, at) =>
      form(free + at, at === 29 ? 'q\nQ' : '/X1 Do\n/X1 Do', at === 29 ? '' : `/X1 ${free + at + 1} 0 R`),
    );
    expect(foreignIn(drawn(doubling))).toMatch(/forms in forms|more than 5000 forms/);
    const wide = Array.from({ length: 6 }, (_, at) =>
      form(free + at, at === 5 ? 'q\nQ' : '/X1 Do\n'.repeat(40), at === 5 ? '' : `/X1 ${free + at + 1} 0 R`),
    );
    expect(foreignIn(drawn(wide))).toMatch(/more than 5000 forms/);
  });
});

describe('what fonts say', () => {
  const map = (): number => Number(/\/ToUnicode (\d+)/.exec(objectText(hostile.pdf, font))?.[1]);
  const withMap = (body: string): Uint8Array =>
    hostile.withObjects(
      new Map([[map(), packed(`/CIDInit /ProcSet findresource begin\nbegincmap\n${body}\nendcmap\n`)]]),
    );
  test.each<readonly [string, string, RegExp]>([
    [
      '2^32 characters',
      '1 beginbfrange\n<00000000> <FFFFFFFF> <0041>\nendbfrange',
      /codes from 0 to 4294967295/,
    ],
    [
      '2^32 characters, 65,536 at a time',
      '9 beginbfrange\n<0000> <FFFF> <0041>\n'
        .repeat(1)
        .concat('<0000> <FFFF> <0041>\n'.repeat(70_000), 'endbfrange'),
      /says more than|codes/,
    ],
    [
      'a character of 100,000 letters',
      `1 beginbfchar\n<0015> <${'0041'.repeat(100_000)}>\nendbfchar`,
      /stands for more than 64 characters/,
    ],
  ])('%s', (_, body, message) => {
    expect(foreignIn(withMap(body))).toMatch(message);
  });
});

describe('where text is', () => {
  /** A line of the page's own content, with what moves the pen from glyph to glyph. */
  const line =
    /(BT\n\/F\d+ [\d.]+ Tf\n)1 0 0 -1 (\S+) (\S+) Tm\n(<[0-9A-F]+> Tj\n)(\S+) 0 Td (<[0-9A-F]+> Tj\n)(\S+) 0 Td /;
  const changed = (change: (...parts: string[]) => string, at = 0): string | undefined =>
    foreignIn(
      hostile.redrawn((content) => content.replace(line, (_, ...parts: string[]) => change(...parts)), at),
    );

  test.each<readonly [string, (...parts: string[]) => string, RegExp]>([
    [
      'two glyphs in each other’s place',
      (font, x, y, first, step, second, next) =>
        `${font}1 0 0 -1 ${Number(x) + Number(step)} ${y} Tm\n${first}-${step} 0 Td ${second}${Number(step) + Number(next)} 0 Td `,
      /text that is not in the order in which it is read/,
    ],
    [
      'a glyph on top of another',
      (font, x, y, first, step, second, next) =>
        `${font}1 0 0 -1 ${x} ${y} Tm\n${first}0 0 Td ${second}${Number(step) + Number(next)} 0 Td `,
      /text that is not in the order in which it is read/,
    ],
    [
      'a word torn apart',
      (font, x, y, first, step, second, next) =>
        `${font}1 0 0 -1 ${x} ${y} Tm\n${first}${Number(step) * 9} 0 Td ${second}${next} 0 Td `,
      /text that is torn apart/,
    ],
    [
      'a letter above its line',
      (font, x, y, first, step, second, next) =>
        `${font}1 0 0 -1 ${x} ${y} Tm\n${first}${step} 9 Td ${second}${next} -9 Td `,
      /text that is not on its line/,
    ],
    [
      'mirrored',
      (font, x, y, first, step, second, next) =>
        `${font}-1 0 0 -1 ${x} ${y} Tm\n${first}${step} 0 Td ${second}${next} 0 Td `,
      /text that is mirrored/,
    ],
    [
      'hanging from its line',
      (font, x, y, first, step, second, next) =>
        `${font}1 0 0 1 ${x} ${y} Tm\n${first}${step} 0 Td ${second}${next} 0 Td `,
      /text that is mirrored/,
    ],
    [
      'upside down',
      (font, x, y, first, step, second, next) =>
        `${font}-1 0 0 1 ${x} ${y} Tm\n${first}${step} 0 Td ${second}${next} 0 Td `,
      /text that is upside down/,
    ],
    [
      'pressed together',
      (font, x, y, first, step, second, next) =>
        `${font}.1 0 0 -1 ${x} ${y} Tm\n${first}${step} 0 Td ${second}${next} 0 Td `,
      /text that is distorted/,
    ],
    [
      'leaning until it lies',
      (font, x, y, first, step, second, next) =>
        `${font}1 0 9 -1 ${x} ${y} Tm\n${first}${step} 0 Td ${second}${next} 0 Td `,
      /text that is distorted/,
    ],
  ])('%s', (_, change, message) => {
    expect(changed(change)).toMatch(message);
  });

  test('a page that is shown in a mirror', () => {
    const mirrored = hostile.redrawn((content) =>
      content.replace(/(?<=^|\n)(\S+) 0 0 (-\S+) 0 (\S+) cm/, '-$1 0 0 $2 500 $3 cm'),
    );
    expect(foreignIn(mirrored)).toMatch(/text that is mirrored/);
  });

  const rows = /1 0 0 -1 (\S+) (\S+) Tm/g;
  test('texts in each other’s rows', () => {
    const found: (string | undefined)[] = [];
    for (const [at] of hostile.pages.entries()) {
      const [, ...places] = [...hostile.contentOf(at).matchAll(rows)];
      for (const [index, one] of places.entries()) {
        const other = places.slice(index + 1).find(([, x, y]) => x === one[1] && y !== one[2]);
        if (other === undefined) continue;
        const swapped = hostile.redrawn(
          (content) => content.replace(one[0], '@').replace(other[0], one[0]).replace('@', other[0]),
          at,
        );
        found.push(foreignIn(swapped));
      }
    }
    // Others are whole paragraphs that change places: each is still read as it is seen.
    expect(found.length).toBeGreaterThan(60);
    const caught = found.filter((one) => one !== undefined);
    expect(caught.length).toBeGreaterThan((found.length * 2) / 3);
    expect(caught.join('\n')).toMatch(/seen elsewhere than it is read: “30 boats/);
  });
});

describe('where links and the outline lead', () => {
  const [entry = 0, other = 0] = [...hostile.pdf.objects.keys()].filter(
    (number) =>
      objectText(hostile.pdf, number).includes('/Title') &&
      objectText(hostile.pdf, number).includes('/Parent'),
  );
  const place = (number: number): string =>
    /\/Dest \[[^\]]*\]/.exec(objectText(hostile.pdf, number))?.[0] ?? '';
  const inner = hostile.find('/Dest /');
  test.each<readonly [string, () => Uint8Array, RegExp]>([
    [
      'an entry with another title',
      () => hostile.replaced(entry, /\/Title \([^)]*\)/, '/Title (Nobody came)'),
      /an entry of the outline, has other words than its heading/,
    ],
    [
      'an entry with a word less',
      () => hostile.replaced(hostile.find('/Title (Key figures)'), '(Key figures)', '(Figures)'),
      /has other words than its heading/,
    ],
    [
      'an entry that leads to another heading',
      () => hostile.replaced(entry, place(entry), place(other)),
      /leads elsewhere than to its heading/,
    ],
    ['an entry of no heading', () => hostile.replaced(entry, /\/SE \d+ 0 R/, ''), /belongs to no heading/],
    [
      'a link over the whole page',
      () => hostile.replaced(inner, /\/Rect \[[^\]]*\]/, '/Rect [0 0 500 800]'),
      /a link, lies elsewhere than its words/,
    ],
    [
      'a link over other words',
      () => hostile.replaced(inner, /\/Rect \[[^\]]*\]/, '/Rect [5 5 50 20]'),
      /a link, lies elsewhere than its words/,
    ],
    [
      'a link that says another page',
      () => hostile.replaced(inner, /\/Contents \(Page \d+\)/, '/Contents (Page 99)'),
      /says that it leads elsewhere than it does/,
    ],
    [
      'a link that says something',
      () => hostile.replaced(inner, /\/Contents \([^)]*\)/, '/Contents (999 died)'),
      /says that it leads elsewhere than it does/,
    ],
  ])('%s', (_, change, message) => {
    expect(foreignIn(change())).toMatch(message);
  });
});
