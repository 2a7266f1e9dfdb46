// Chromium dies when a system has no font at all, and borrows characters from any font that it finds. This
// one has a box for missing characters, a space, and nothing else: what a pack's own fonts lack shows as
// missing, on every machine alike.

const UNITS_PER_EM = 1000;
const NAME = 'Sourcebound Blank';

/** A TrueType font (OpenType 1.9) of two glyphs: the box that stands for a missing character, and the space. */
export function blankFont(): Buffer {
  const box = boxGlyph();
  const tables: readonly (readonly [string, Buffer])[] = [
    ['OS/2', os2()],
    ['cmap', cmap()],
    ['glyf', box],
    ['head', head()],
    ['hhea', hhea()],
    ['hmtx', words([600, 50, 250, 0])],
    ['loca', words([0, box.length / 2, box.length / 2])],
    ['maxp', Buffer.concat([longs([0x00010000]), words([2, 8, 2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0])])],
    ['name', name()],
    ['post', longs([0x00030000, 0, 0, 0, 0, 0, 0, 0])],
  ];
  const directory: Buffer[] = [longs([0x00010000]), words([tables.length, 128, 3, tables.length * 16 - 128])];
  const contents: Buffer[] = [];
  let offset = 12 + tables.length * 16;
  for (const [tag, table] of tables) {
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    directory.push(Buffer.from(tag, 'latin1'), longs([checksum(padded), offset, table.length]));
    contents.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([...directory, ...contents]);
}

/** Two rectangles, one inside the other, in opposite directions. */
function boxGlyph(): Buffer {
  const flags = Buffer.alloc(8, 1);
  const across = [50, 500, 0, -500, 50, 0, 400, 0];
  const up = [0, 0, 700, 0, -650, 600, 0, -600];
  return Buffer.concat([words([2, 50, 0, 550, 700, 3, 7, 0]), flags, words(across), words(up)]);
}

function cmap(): Buffer {
  const segments = [4, 4, 1, 0, 0x20, 0xffff, 0, 0x20, 0xffff, (1 - 0x20) & 0xffff, 1, 0, 0];
  return Buffer.concat([
    words([0, 1, 3, 1]),
    longs([12]),
    words([4, 6 + segments.length * 2, 0, ...segments]),
  ]);
}

function head(): Buffer {
  return Buffer.concat([
    longs([0x00010000, 0x00010000, 0, 0x5f0f3cf5]),
    words([0, UNITS_PER_EM]),
    longs([0, 0, 0, 0]),
    words([0, 0, 600, 700, 0, 8, 2, 0, 0]),
  ]);
}

function hhea(): Buffer {
  return Buffer.concat([
    longs([0x00010000]),
    words([800, -200, 0, 600, 50, 50, 550, 1, 0, 0, 0, 0, 0, 0, 0, 2]),
  ]);
}

function os2(): Buffer {
  const [sizes, panose, ranges] = [
    [650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0],
    Buffer.alloc(10),
    [0, 0, 0, 0],
  ];
  return Buffer.concat([
    words([4, 425, 400, 5, 0, ...sizes]),
    panose,
    longs(ranges),
    Buffer.from('SRCB', 'latin1'),
    words([0x40, 0x20, 0x20, 800, -200, 0, 800, 200]),
    longs([1, 0]),
    words([500, 700, 0, 0x20, 0]),
  ]);
}

function name(): Buffer {
  const texts = [NAME, 'Regular', NAME, NAME, '1', NAME.replaceAll(' ', '')];
  const records: Buffer[] = [];
  const strings: Buffer[] = [];
  let offset = 0;
  texts.forEach((text, index) => {
    const bytes = Buffer.from(text, 'utf16le').swap16();
    records.push(words([3, 1, 0x409, index + 1, bytes.length, offset]));
    strings.push(bytes);
    offset += bytes.length;
  });
  return Buffer.concat([words([0, texts.length, 6 + texts.length * 12]), ...records, ...strings]);
}

function checksum(table: Buffer): number {
  let sum = 0;
  for (let index = 0; index < table.length; index += 4) sum = (sum + table.readUInt32BE(index)) >>> 0;
  return sum;
}

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, index * 2);
  return bytes;
}

function longs(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, index * 4);
  return bytes;
}
