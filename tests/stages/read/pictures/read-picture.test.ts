import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Picture } from '../../../../src/ground/model/picture.ts';
import { readPicture } from '../../../../src/stages/read/pictures/read-picture.ts';
import { chunk, segment, smallJpeg, smallPng } from '../../../support/small-pictures.ts';
import { sourceFile } from '../../../support/source-file.ts';

function read(content: string | Uint8Array): Picture {
  const outcome = readPicture(sourceFile('brand/picture', content));
  if ('fault' in outcome) throw new Error(outcome.fault);
  return outcome.picture;
}

function fault(content: string | Uint8Array): string {
  const outcome = readPicture(sourceFile('brand/picture', content));
  return 'fault' in outcome ? `${outcome.fault}; ${outcome.hint}` : 'none';
}

function embedded({ base64 }: Picture): Buffer {
  return Buffer.from(base64, 'base64');
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">';

describe('a PNG', () => {
  test('is known by what is in it, with its size', () => {
    expect(read(smallPng(40, 30))).toMatchObject({ type: 'image/png', width: 40, height: 30 });
  });

  test('loses its texts, its times and where it was taken, and looks the same', () => {
    const told = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'acTL'].map((type) =>
      chunk(type, Buffer.from('secret place')),
    );
    expect(embedded(read(smallPng(4, 3, told)))).toEqual(smallPng(4, 3));
  });

  test('keeps the profile of its colours', () => {
    const profile = chunk('sRGB', Buffer.from([0]));
    expect(embedded(read(smallPng(4, 3, [profile])))).toEqual(smallPng(4, 3, [profile]));
  });

  const whole = smallPng(40, 30);
  test.each([
    ['cut off', whole.subarray(0, whole.length - 20)],
    ['without an end', whole.subarray(0, whole.length - 12)],
    ['with a byte changed', Buffer.from(whole).fill(0, 60, 61)],
    ['of no dots', smallPng(0, 3)],
    ['that says it is larger than it is', Buffer.concat([smallPng(4, 3).subarray(0, 0), larger()])],
    ['that is only a beginning', whole.subarray(0, 8)],
  ])('%s is refused', (_, bytes) => {
    expect(fault(bytes)).toContain('the PNG is damaged or cut off');
  });

  test('with too many dots is refused without being unpacked', () => {
    const head = Buffer.alloc(13);
    head.writeUInt32BE(60_000, 0);
    head.writeUInt32BE(60_000, 4);
    head.set([8, 2, 0, 0, 0], 8);
    const bytes = Buffer.concat([
      whole.subarray(0, 8),
      chunk('IHDR', head),
      chunk('IDAT', Buffer.alloc(9)),
      chunk('IEND', Buffer.alloc(0)),
    ]);
    expect(fault(bytes)).toContain('60000 × 60000 dots; the limit is 25 million');
  });
});

describe('a PNG that no browser shows whole', () => {
  const dots = Buffer.alloc(3 * (1 + 4 * 3));
  /** Of 4 × 3 dots: depth, colour, packing, filter, order; then what comes in it. */
  const png = (kind: readonly number[], ...chunks: readonly Buffer[]): Buffer => {
    const head = Buffer.alloc(13);
    head.writeUInt32BE(4, 0);
    head.writeUInt32BE(3, 4);
    head.set(kind, 8);
    const all = [chunk('IHDR', head), ...chunks, chunk('IEND', Buffer.alloc(0))];
    return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...all]);
  };
  const data = deflateSync(dots);
  const whole = chunk('IDAT', data);
  const palette = chunk('PLTE', Buffer.from('ff0000', 'hex'));
  const colours = [8, 2, 0, 0, 0];

  test.each([
    ['a depth that its colours cannot have', png([4, 2, 0, 0, 0], whole)],
    ['a kind of colour that there is not', png([8, 5, 0, 0, 0], whole)],
    ['another packing', png([8, 2, 1, 0, 0], whole)],
    ['another way to filter', png([8, 2, 0, 1, 0], whole)],
    ['another order', png([8, 2, 0, 0, 2], whole)],
    ['a line with a filter that there is not', png(colours, chunk('IDAT', deflateSync(Buffer.alloc(39, 9))))],
    ['no palette, where dots are numbers of one', png([8, 3, 0, 0, 0], whole)],
    ['a palette after its dots', png([8, 3, 0, 0, 0], whole, palette)],
    ['two heads', png(colours, chunk('IHDR', Buffer.alloc(13)), whole)],
    [
      'dots in two places',
      png(colours, chunk('IDAT', data.subarray(0, 5)), chunk('tEXt', dots), chunk('IDAT', data.subarray(5))),
    ],
    ['a part that has to be known, and is not', png(colours, chunk('ABCD', dots), whole)],
    [
      'dots that unpack to more than it says',
      png(colours, chunk('IDAT', deflateSync(Buffer.alloc(10_000_000)))),
    ],
  ])('with %s', (_, bytes) => {
    expect(fault(bytes)).toContain('the PNG is damaged or cut off');
  });

  test('is none that is as it says', () => {
    expect(fault(png(colours, whole))).toBe('none');
    expect(fault(png([8, 3, 0, 0, 0], palette, whole))).toBe('none');
  });
});

function larger(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(400, 0);
  head.writeUInt32BE(300, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const small = smallPng(4, 3);
  return Buffer.concat([small.subarray(0, 8), chunk('IHDR', head), small.subarray(33)]);
}

describe('a JPEG', () => {
  test('is known by what is in it, with its size', () => {
    expect(read(smallJpeg())).toMatchObject({ type: 'image/jpeg', width: 8, height: 8 });
  });

  test('loses its comments and what a camera has written down', () => {
    const told = [
      segment(0xe1, Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0', 'latin1')),
      segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0secret', 'latin1')),
      segment(0xed, Buffer.from('Photoshop 3.0\0secret')),
      segment(0xfe, Buffer.from('secret')),
    ];
    expect(embedded(read(smallJpeg(told)))).toEqual(smallJpeg());
  });

  test.each(['MM', 'II'])('says still which way up it is, and nothing else of its Exif (%s)', (order) => {
    const big = order === 'MM';
    const tiff = Buffer.from(
      big
        ? '4d4d002a00000008000201120003000000010006000001000003000000010007000000000000'
        : '49492a0008000000020012010300010000000600000000010300010000000700000000000000',
      'hex',
    );
    const exif = segment(
      0xe1,
      Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('secret')]),
    );
    const bytes = embedded(read(smallJpeg([exif])));
    expect(bytes.includes('secret')).toBe(false);
    expect(bytes.toString('hex')).toContain(`45786966${'0000'}4d4d002a0000000800010112000300000001${'0006'}`);
  });

  const whole = smallJpeg();
  test.each([
    ['cut off', whole.subarray(0, whole.length - 2), 'damaged or cut off'],
    ['that is only a beginning', whole.subarray(0, 20), 'damaged or cut off'],
    ['of no dots', Buffer.from(whole.toString('hex').replace('0800080008', '0800000008'), 'hex'), 'damaged'],
    [
      'for a press',
      Buffer.from(whole.toString('hex').replace('ffc0000b080008000801', 'ffc0000b080008000804'), 'hex'),
      'save it in RGB',
    ],
  ])('%s is refused', (_, bytes, words) => {
    expect(fault(bytes)).toContain(words);
  });
});

test('a JPEG loses what is after its end, such as a second picture', () => {
  const second = smallJpeg([segment(0xe1, Buffer.from('Exif\0\0secret', 'latin1'))]);
  expect(embedded(read(Buffer.concat([smallJpeg(), second, Buffer.from('and more')])))).toEqual(smallJpeg());
});

test.each([
  ['c3', 'without losses'],
  ['c9', 'in arithmetic codes'],
])('a JPEG of a kind that browsers do not show is refused: %s, %s', (frame) => {
  const whole = smallJpeg().toString('hex');
  const rare = whole.replace('ffc0000b08', `ff${frame}000b08`);
  expect(fault(Buffer.from(rare, 'hex'))).toContain('the JPEG is of a rare kind');
  expect(fault(Buffer.from(whole.replace('ffc0000b08', 'ffc0000b0c'), 'hex'))).toContain('of a rare kind');
});

test.each([
  ['breaks off in its data, before another', smallJpeg().subarray(0, -3)],
  ['has no data', Buffer.concat([smallJpeg().subarray(0, 50), Buffer.from('ffd9', 'hex')])],
  [
    'has two frames',
    Buffer.from(smallJpeg().toString('hex').replace('ffc0', `ffc0000b080008000801011100ffc0`), 'hex'),
  ],
  ['has a marker where none may be', smallJpeg([Buffer.from('ff010000', 'hex')])],
])('a JPEG that %s is refused', (_, bytes) => {
  expect(fault(bytes)).toContain('damaged or cut off');
});

test.each([
  [smallPng(1, 300), '300 times as high as it is wide'],
  [smallPng(900, 3), '300 times as wide as it is high'],
  ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1e6"/>', '1000000 times as high'],
])('a picture of which nothing would be seen is refused (%#)', (bytes, words) => {
  expect(fault(bytes)).toContain(words);
});

describe('an SVG', () => {
  const kept = (inside: string): string => embedded(read(`${SVG}${inside}</svg>`)).toString();

  test('has the size that it says, or that of its view', () => {
    expect(read(`${SVG}<path d="M0 0h9"/></svg>`)).toMatchObject({ width: 40, height: 20 });
    const inMillimetres = SVG.replace('viewBox', 'width="25.4mm" height="9mm" viewBox');
    expect(read(`${inMillimetres}</svg>`)).toMatchObject({ width: 96, height: 48 });
    expect(fault('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>')).toContain('viewBox');
  });

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a comment', '<!-- drawn by A. Person -->'],
    ['what a program keeps', '<metadata>secret</metadata>'],
    ['an animation', '<animate attributeName="x" to="9"/>'],
    ['elements of a program', '<sodipodi:x xmlns:sodipodi="urn:x">secret</sodipodi:x>'],
  ])('loses %s', (_, inside) => {
    expect(kept(`${inside}<path d="M0 0h9"/>`)).toBe(kept('<path d="M0 0h9"/>'));
  });

  test('loses handlers of events and links that are none of its own', () => {
    expect(kept('<path onclick="alert(1)" d="M0 0h9"/>')).toBe(kept('<path d="M0 0h9"/>'));
    expect(kept('<defs><path id="a" d="M0 0h9"/></defs><use href="#a"/>')).toContain('<use href="#a">');
  });

  test('keeps what fills and cuts, and signs as they are', () => {
    const inside =
      '<style>.a{fill:url(#g)}</style><linearGradient id="g"><stop offset="0" stop-color="#003b5c"></stop></linearGradient><title>A &amp; B &lt; C</title><path class="a" d="M0 0h9"></path>';
    expect(kept(inside)).toContain(inside);
  });

  test.each([
    ['<text>Harbour</text>', 'turn its words into paths'],
    ['<image href="data:image/png;base64,AA"/>', 'as a file of its own'],
    ['<foreignObject/>', 'draw it with shapes'],
    ['<filter id="f"/>', 'without shadows'],
    ['<use href="https://example.org/a.svg#b"/>', 'loads something'],
    ['<path style="fill:url(https://example.org/a)" d=""/>', 'loads something'],
    ['<style>@import "a.css";</style>', 'loads something'],
    ['<style>.a{fill:u\\72l(https://example.org)}</style>', 'loads something'],
    ['<path d="M0 0"', 'not well formed'],
    ['&secret;', 'entities of its own'],
  ])('%s is refused', (inside, words) => {
    expect(fault(`${SVG}${inside}</svg>`)).toContain(words);
  });

  test('keeps what a link or a choice has in it', () => {
    const circle = '<circle cx="9" cy="9" r="9"></circle>';
    expect(kept(`<a href="https://example.org/" target="_blank">${circle}</a>`)).toContain(
      `<g target="_blank">${circle}</g>`,
    );
    const illustrator = '<foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/"/>';
    expect(kept(`<switch>${illustrator}<g>${circle}</g></switch>`)).toContain(
      `<switch><g>${circle}</g></switch>`,
    );
  });

  const repeats = (times: number): string =>
    Array.from({ length: times }, (_, index) => {
      const one = index === 0 ? '<path d="M0 0h9"/>' : `<use href="#u${index - 1}"/>`.repeat(10);
      return `<g id="u${index}">${one}</g>`;
    }).join('');

  test.each([
    ['<style>@imp<![CDATA[ort "a.css";]]></style>', 'loads something'],
    ['<style>@imp<title/>ort "a.css";</style>', 'has elements in it'],
    ['<style>.a{mask-image:image-set("https://example.org/a.png" 1x)}</style>', 'loads something'],
    ['<style>@keyframes k{to{opacity:0}}</style>', 'the SVG moves'],
    ['<path style="animation: k 1s" d=""/>', 'the SVG moves'],
    ['<path style="filter:blur(9px)" d=""/>', 'the SVG has filters'],
    ['<path filter="drop-shadow(1px 1px red)" d=""/>', 'the SVG has filters'],
    [repeats(9), 'the SVG draws more than 25000 elements'],
    [`<path d="${'M0 0h9'.repeat(200_000)}"/>`, 'or paths as long as that'],
    ['<mask/>', 'save the picture as a PNG'],
    ['<pattern/>', 'save the picture as a PNG'],
    ['<style>.a{mix-blend-mode:multiply}</style>', 'has `mix-blend-mode`'],
    ['<path style="mask-image:linear-gradient(red,blue)" d=""/>', 'has `mask-image`'],
    ['<linearGradient spreadMethod="reflect"/>', 'a gradient that repeats'],
    ['<stop stop-opacity="0"/>', 'a gradient that lets through'],
    ['<stop style="stop-color:#00f8"/>', 'a gradient that lets through'],
    ['<stop style="stop-color:rgb(0 0 0 / 50%)"/>', 'a gradient that lets through'],
    ['<g>'.repeat(200) + '</g>'.repeat(200), 'more than 100 in one another'],
  ])('%s is refused', (inside, words) => {
    expect(fault(`${SVG}${inside}</svg>`)).toContain(words);
  });

  test.each([
    ['closed', '<g>'.repeat(500_000) + '</g>'.repeat(500_000)],
    ['not closed', '<defs>'.repeat(500_000)],
    ['of another namespace', '<x:g xmlns:x="urn:x">'.repeat(150_000)],
  ])('one that nests without end is refused before it is read to its end: %s', (_, inside) => {
    expect(fault(`${SVG}${inside}</svg>`)).toContain('more than 100 in one another');
  });

  test.each([
    ['repeats a little', repeats(3)],
    ['draws itself, which nobody draws', '<g id="a"><use href="#a"/></g>'],
    ['has gradients', '<stop stop-color="#0000ff" stop-opacity="1"/><stop style="stop-opacity:100%"/>'],
    ['says that there is no filter', '<path style="filter:none" filter="none" d=""/>'],
  ])('that %s is kept', (_, inside) => {
    expect(fault(`${SVG}${inside}</svg>`)).toBe('none');
  });

  test('with entities of its own is refused', () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${SVG}<title>&b;</title></svg>`;
    expect(fault(bomb)).toContain('entities of its own');
  });
});

test.each([
  ['a GIF', 'GIF89a'],
  ['a WebP', 'RIFF....WEBP'],
  ['a page', '<!DOCTYPE html><svg></svg>'],
  ['nothing', ''],
])('%s is none that can be printed', (_, content) => {
  expect(fault(content)).toContain('it is not a PNG, JPEG or SVG; save it as one of these');
});
