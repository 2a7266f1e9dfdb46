import { execFileSync } from 'node:child_process';
import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeZip, readZip } from '../../../src/handouts/bundle/read-zip.ts';
import { writeZip } from '../../../src/handouts/bundle/write-zip.ts';

const DAY = new Date('2026-11-20T00:00:00Z');
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

const FILES = new Map([
  ['sources/packs/a.md', text('a pack\n'.repeat(200))],
  ['README.txt', text('read me')],
  ['empty', new Uint8Array()],
]);

/** One entry, as a hand or an attacker might write it. */
interface Entry {
  readonly name: string;
  readonly content?: Uint8Array;
  /** The sizes and flags that the archive tells, where they are not the true ones. */
  readonly size?: number;
  readonly packed?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly attributes?: number;
  readonly system?: number;
  /** The name that stands before the content, where it is another than in the list. */
  readonly localName?: string;
  /** Lies where the first entry does. */
  readonly overFirst?: boolean;
}

function archive(entries: readonly Entry[], count = entries.length): Uint8Array {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = entry.content ?? text('content');
    const packed = entry.packed ?? (entry.method === 0 ? content : deflateRawSync(content));
    const method = entry.method ?? 8;
    const size = entry.size ?? content.length;
    const crc = entry.crc ?? crc32(content);
    const flags = entry.flags ?? 0x0800;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const local = Buffer.from(common);
    local.writeUInt16LE(localName.length, 22);
    const at = entry.overFirst ? 0 : offset;
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), local, localName, packed]);
    if (!entry.overFirst) {
      parts.push(head);
      offset += head.length;
    }
    const listed = Buffer.alloc(46);
    listed.write('PK\x01\x02', 'latin1');
    listed.writeUInt8(20, 4);
    listed.writeUInt8(entry.system ?? 0, 5);
    common.copy(listed, 6);
    listed.writeUInt16LE(name.length, 28);
    listed.writeUInt16LE(0, 30);
    listed.writeUInt32LE((entry.attributes ?? 0) >>> 0, 38);
    listed.writeUInt32LE(at, 42);
    central.push(Buffer.concat([listed, name]));
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}

function refusal(bytes: Uint8Array, limits?: Parameters<typeof readZip>[2]): string {
  const { value, diagnostics } = readZip(bytes, 'x.zip', limits);
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: 'BUNDLE_BROKEN', place: { file: 'x.zip' } }]);
  expect(diagnostics[0]?.hint).toBeTruthy();
  return diagnostics[0]?.message ?? '';
}

describe('an archive', () => {
  test('gives back what was put in, in order of name', () => {
    const { value, diagnostics } = readZip(writeZip(FILES, DAY), 'x.zip');
    expect(diagnostics).toEqual([]);
    expect([...(value ?? [])].map(([name]) => name)).toEqual(['README.txt', 'empty', 'sources/packs/a.md']);
    for (const [name, bytes] of FILES)
      expect(Buffer.from(value?.get(name) ?? [1])).toEqual(Buffer.from(bytes));
  });

  test('gives back any files', () => {
    const name = fc.stringMatching(/^[a-z0-9é]{1,8}$/);
    const files = fc.uniqueArray(fc.tuple(name, fc.uint8Array({ maxLength: 3000 })), {
      selector: ([one]) => one,
    });
    fc.assert(
      fc.property(files, (list) => {
        const read = readZip(writeZip(new Map(list), DAY), 'x.zip');
        expect(read.diagnostics).toEqual([]);
        expect(
          new Map([...(read.value ?? [])].map(([one, bytes]) => [one, Buffer.from(bytes).toString('hex')])),
        ).toEqual(new Map(list.map(([one, bytes]) => [one, Buffer.from(bytes).toString('hex')])));
      }),
      { numRuns: 60 },
    );
  });

  test('has the same bytes in whatever order the files come, and in every time zone', () => {
    const bytes = Buffer.from(writeZip(FILES, DAY)).toString('base64');
    expect(Buffer.from(writeZip(new Map([...FILES].reverse()), DAY)).toString('base64')).toBe(bytes);
    const script = `
      import { writeZip } from '${new URL('../../../src/handouts/bundle/write-zip.ts', import.meta.url).href}';
      const files = new Map([['a', Buffer.from('content')]]);
      process.stdout.write(Buffer.from(writeZip(files, new Date('2026-11-20T23:30:00Z'))).toString('base64'));`;
    const made = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((TZ) =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
    );
    expect(new Set(made).size).toBe(1);
    // Day and time as MS-DOS wrote them, at offsets 10 and 12: 20 November 2026, noon.
    const head = Buffer.from(made[0] ?? '', 'base64');
    expect([head.readUInt16LE(10), head.readUInt16LE(12)]).toEqual([12 << 11, (46 << 9) | (11 << 5) | 20]);
  });

  test.each(['1970-01-01', '2150-06-01'])('can bear no day such as %s, and takes the nearest', (day) => {
    expect(readZip(writeZip(FILES, new Date(day)), 'x.zip').diagnostics).toEqual([]);
  });

  test('is not written with names that would not be read', () => {
    expect(() => writeZip(new Map([['../a', text('a')]]), DAY)).toThrow('leads out');
  });

  test('may have been packed again by other programs', () => {
    const other = archive([
      { name: 'folder/', content: new Uint8Array(), method: 0 },
      { name: 'folder/a', method: 0 },
    ]);
    expect([...(readZip(other, 'x.zip').value ?? [])].map(([name]) => name)).toEqual(['folder/a']);
  });

  test('is known by its first bytes', () => {
    expect(looksLikeZip(writeZip(FILES, DAY))).toBe(true);
    expect(looksLikeZip(text('%PDF-1.7'))).toBe(false);
  });
});

describe('an archive that could do harm is refused:', () => {
  test.each([
    ['../../etc/passwd', 'leads out of its folder'],
    ['a/../b', 'leads out of its folder'],
    ['./a', 'leads out of its folder'],
    ['/etc/passwd', 'absolute path'],
    ['C:/windows', 'absolute path'],
    ['..\\..\\a', 'backslash'],
    ['a//b', 'empty part'],
    ['', 'no name'],
    ['a\nb', 'cannot be seen'],
    ['a\u202Etxt.exe', 'cannot be seen'],
    [`${'a/'.repeat(150)}b`, 'longer than'],
  ])('a file called %j', (name, reason) => {
    expect(refusal(archive([{ name }]))).toContain(reason);
  });

  test.each([
    ['a', 'a'],
    ['sources/A.md', 'sources/a.md'],
    ['caf\u00e9', 'cafe\u0301'],
  ])('two files called %s and %s', (one, other) => {
    expect(refusal(archive([{ name: one }, { name: other }]))).toContain('another of that name');
  });

  test('encrypted files', () => {
    expect(refusal(archive([{ name: 'a', flags: 0x0801 }]))).toContain('encrypted');
  });

  test('links', () => {
    const link = { name: 'a', system: 3, attributes: 0xa1ff0000 };
    expect(refusal(archive([link]))).toContain('a link');
  });

  test('other ways of packing', () => {
    expect(refusal(archive([{ name: 'a', method: 12 }]))).toContain('method');
  });

  test('names that are not UTF-8', () => {
    expect(refusal(archive([{ name: 'caf\u00e9', flags: 0 }]))).toContain('not UTF-8');
  });

  test('more files than the limit', () => {
    const many = Array.from({ length: 11 }, (_, index) => ({ name: `f${index}` }));
    expect(refusal(archive(many), { entries: 10, bytes: 1e6 })).toContain('11 entries');
  });

  test('more bytes than the limit, before anything is unpacked', () => {
    const zeros = new Uint8Array(600_000);
    expect(
      refusal(
        archive([
          { name: 'a', content: zeros },
          { name: 'b', content: zeros },
        ]),
        { entries: 10, bytes: 1e6 },
      ),
    ).toContain('1200000 bytes');
  });

  test('a bomb that tells of less than it holds', () => {
    const zeros = new Uint8Array(50_000_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(refusal(archive([{ name: 'a', content: zeros, size: 1000 }]))).toContain('not as long');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000);
  });

  test('entries that share the same bytes', () => {
    expect(refusal(archive([{ name: 'a' }, { name: 'b', localName: 'a', overFirst: true }]))).toContain(
      'another thing',
    );
    const twins = [{ name: 'a' }, { name: 'a', overFirst: true }];
    expect(refusal(archive(twins))).toMatch(/lies over|another of that name/);
  });

  test('a list that names another file than the entry', () => {
    expect(refusal(archive([{ name: 'a.txt', localName: 'a.exe' }]))).toContain('another thing');
  });

  test('content with another check sum', () => {
    expect(refusal(archive([{ name: 'a', crc: 1 }]))).toContain('check sum');
  });

  test('content that cannot be unpacked', () => {
    expect(refusal(archive([{ name: 'a', packed: new Uint8Array([255, 255, 255]) }]))).toContain(
      'cannot be unpacked',
    );
  });

  test('a list that is shorter than it tells', () => {
    expect(refusal(archive([{ name: 'a' }], 2))).toContain('damaged');
  });
});

test('an archive that is cut off anywhere is refused', () => {
  const whole = writeZip(FILES, DAY);
  for (let length = 0; length < whole.length; length += 7) refusal(whole.slice(0, length));
  refusal(whole.slice(0, whole.length - 1));
});

test('an archive with any byte changed is refused, or gives the same files', () => {
  const whole = writeZip(new Map([['a', text('some words that are packed')]]), DAY);
  const good = readZip(whole, 'x.zip').value?.get('a');
  for (let at = 0; at < whole.length; at++) {
    const changed = whole.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x41;
    const { value } = readZip(changed, 'x.zip');
    const content = value?.get('a');
    if (content) expect(content).toEqual(good);
  }
});

test('what is no archive at all is refused', () => {
  expect(refusal(text('%PDF-1.7 and so on'))).toContain('no ZIP archive');
  expect(refusal(new Uint8Array())).toContain('no ZIP archive');
});
