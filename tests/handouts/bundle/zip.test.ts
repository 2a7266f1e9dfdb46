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
  readonly extra?: Uint8Array;
  readonly comment?: string;
  /** Sizes and sum are behind the content and not in front of it, after this signature. */
  readonly streamed?: string;
  /** Stands behind the content. */
  readonly behind?: Uint8Array;
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
    const flags = entry.flags ?? (entry.streamed === undefined ? 0x0800 : 0x0808);
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
    const extra = entry.extra ?? new Uint8Array();
    local.writeUInt16LE(extra.length, 24);
    let behind = Buffer.from(entry.behind ?? []);
    if (entry.streamed !== undefined) {
      behind = Buffer.concat([Buffer.from(entry.streamed, 'latin1'), common.subarray(10, 22)]);
      local.fill(0, 10, 22);
    }
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), local, localName, extra, packed, behind]);
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
    const comment = Buffer.from(entry.comment ?? '');
    listed.writeUInt16LE(extra.length, 30);
    listed.writeUInt16LE(comment.length, 32);
    listed.writeUInt32LE((entry.attributes ?? 0) >>> 0, 38);
    listed.writeUInt32LE(at, 42);
    central.push(Buffer.concat([listed, name, extra, comment]));
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

async function refusal(bytes: Uint8Array, limits?: Parameters<typeof readZip>[2]): Promise<string> {
  const { value, diagnostics } = await readZip(bytes, 'x.zip', limits);
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: 'BUNDLE_BROKEN', place: { file: 'x.zip' } }]);
  expect(diagnostics[0]?.hint).toBeTruthy();
  return diagnostics[0]?.message ?? '';
}

describe('an archive', () => {
  test('gives back what was put in, in order of name', async () => {
    const { value, diagnostics } = await readZip(writeZip(FILES, DAY), 'x.zip');
    expect(diagnostics).toEqual([]);
    expect([...(value ?? [])].map(([name]) => name)).toEqual(['README.txt', 'empty', 'sources/packs/a.md']);
    for (const [name, bytes] of FILES)
      expect(Buffer.from(value?.get(name) ?? [1])).toEqual(Buffer.from(bytes));
  });

  test('gives back any files', async () => {
    const name = fc.stringMatching(/^[a-z0-9é]{1,8}$/);
    const files = fc.uniqueArray(fc.tuple(name, fc.uint8Array({ maxLength: 3000 })), {
      selector: ([one]) => one,
    });
    await fc.assert(
      fc.asyncProperty(files, async (list) => {
        const read = await readZip(writeZip(new Map(list), DAY), 'x.zip');
        expect(read.diagnostics).toEqual([]);
        expect(
          new Map([...(read.value ?? [])].map(([one, bytes]) => [one, Buffer.from(bytes).toString('hex')])),
        ).toEqual(new Map(list.map(([one, bytes]) => [one, Buffer.from(bytes).toString('hex')])));
      }),
      { numRuns: 60 },
    );
  });

  test('has the same bytes in whatever order the files come, and in every time zone', async () => {
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

  test.each(['1970-01-01', '2150-06-01'])(
    'can bear no day such as %s, and takes the nearest',
    async (day) => {
      expect((await readZip(writeZip(FILES, new Date(day)), 'x.zip')).diagnostics).toEqual([]);
    },
  );

  test('is not written with names that would not be read', async () => {
    expect(() => writeZip(new Map([['../a', text('a')]]), DAY)).toThrow('leads out');
  });

  test('may have been packed again by other programs', async () => {
    const other = archive([
      { name: 'folder/', content: new Uint8Array(), method: 0 },
      { name: 'folder/a', method: 0 },
    ]);
    expect([...((await readZip(other, 'x.zip')).value ?? [])].map(([name]) => name)).toEqual(['folder/a']);
  });

  test('is known by its first bytes', async () => {
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
    ['ab:stream', 'some systems cannot write'],
    ['sources/con.md', 'some systems cannot write'],
    ['a./b', 'some systems cannot write'],
    ['a ', 'some systems cannot write'],
    [`${'a/'.repeat(150)}b`, 'longer than'],
  ])('a file called %j', async (name, reason) => {
    expect(await refusal(archive([{ name }]))).toContain(reason);
  });

  test.each([
    ['a', 'a'],
    ['sources/A.md', 'sources/a.md'],
    ['caf\u00e9', 'cafe\u0301'],
    ['strasse', 'stra\u00dfe'],
    ['file', '\ufb01le'],
    ['SOURCES/PACKS', 'sources/packs'],
  ])('two files called %s and %s', async (one, other) => {
    expect(await refusal(archive([{ name: one }, { name: other }]))).toContain('another of that name');
  });

  test('encrypted files', async () => {
    expect(await refusal(archive([{ name: 'a', flags: 0x0801 }]))).toContain('encrypted');
  });

  test('links', async () => {
    const link = { name: 'a', system: 3, attributes: 0xa1ff0000 };
    expect(await refusal(archive([link]))).toContain('a link');
  });

  test('other ways of packing', async () => {
    expect(await refusal(archive([{ name: 'a', method: 12 }]))).toContain('method');
  });

  test('names that are not UTF-8', async () => {
    expect(await refusal(archive([{ name: 'caf\u00e9', flags: 0 }]))).toContain('not UTF-8');
  });

  test('more files than the limit', async () => {
    const many = Array.from({ length: 11 }, (_, index) => ({ name: `f${index}` }));
    expect(await refusal(archive(many), { entries: 10, bytes: 1e6 })).toContain('11 entries');
  });

  test('more bytes than the limit, before anything is unpacked', async () => {
    const zeros = new Uint8Array(600_000);
    expect(
      await refusal(
        archive([
          { name: 'a', content: zeros },
          { name: 'b', content: zeros },
        ]),
        { entries: 10, bytes: 1e6 },
      ),
    ).toContain('1200000 bytes');
  });

  test('a bomb that tells of less than it holds', async () => {
    const zeros = new Uint8Array(50_000_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusal(archive([{ name: 'a', content: zeros, size: 1000 }]))).toContain('not as long');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000);
  });

  test('entries that share the same bytes', async () => {
    expect(await refusal(archive([{ name: 'a' }, { name: 'b', localName: 'a', overFirst: true }]))).toContain(
      'another thing',
    );
    const twins = [{ name: 'a' }, { name: 'a', overFirst: true }];
    expect(await refusal(archive(twins))).toMatch(/lies over|another of that name/);
  });

  test('a list that names another file than the entry', async () => {
    expect(await refusal(archive([{ name: 'a.txt', localName: 'a.exe' }]))).toContain('another thing');
  });

  test('content with another check sum', async () => {
    expect(await refusal(archive([{ name: 'a', crc: 1 }]))).toContain('checksum');
  });

  test('content that cannot be unpacked', async () => {
    expect(await refusal(archive([{ name: 'a', packed: new Uint8Array([255, 255, 255]) }]))).toContain(
      'cannot be unpacked',
    );
  });

  test('a list that is shorter than it tells', async () => {
    expect(await refusal(archive([{ name: 'a' }], 2))).toContain('damaged');
  });
});

/** The end of an archive changed, its list of contents, or what lies before that. */
function spliced(bytes: Uint8Array, at: number, more: Uint8Array, moveList: boolean): Uint8Array {
  const whole = Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
  const end = whole.length - 22;
  if (moveList) whole.writeUInt32LE(whole.readUInt32LE(end + 16) + more.length, end + 16);
  return whole;
}

describe('an archive with bytes that belong to no listed file is refused:', () => {
  const two = archive([{ name: 'a' }, { name: 'b' }]);
  const list = Buffer.from(two).readUInt32LE(two.length - 6);
  const hidden = archive([{ name: 'hidden' }]).subarray(0, -74);

  test('a file that the list does not name, after the others', async () => {
    expect(await refusal(spliced(two, list, hidden, true))).toContain('belong to no file');
  });

  test('a file that the list does not name, in front of the others', async () => {
    expect(await refusal(Buffer.concat([hidden, two]))).toMatch(/list of contents/);
  });

  test('a file that the list does not name, between the others', async () => {
    const first = archive([{ name: 'a', behind: hidden }, { name: 'b' }]);
    expect(await refusal(first)).toContain('belong to no file');
  });

  test('a program in front of it, with all places moved', async () => {
    const stub = text('#!/bin/sh\n');
    const moved = Buffer.from(spliced(two, 0, stub, true));
    const start = list + stub.length;
    const second = moved.indexOf('PK\x01\x02', start + 4);
    for (const at of [start, second]) moved.writeUInt32LE(moved.readUInt32LE(at + 42) + stub.length, at + 42);
    expect(await refusal(moved)).toContain(`${stub.length} bytes that belong to no file`);
  });

  test('something between the list and the end', async () => {
    expect(await refusal(spliced(two, two.length - 22, text('xx'), false))).toContain(
      'not where it should be',
    );
  });

  test('something after the end', async () => {
    expect(await refusal(Buffer.concat([two, text('x')]))).toMatch(/follows its end|cut off/);
  });

  test('a comment on the whole, and on an entry', async () => {
    const commented = Buffer.concat([two, text('hi')]);
    commented.writeUInt16LE(2, commented.length - 4);
    expect(await refusal(commented)).toMatch(/comment|no end/);
    expect(await refusal(archive([{ name: 'a', comment: 'hi' }]))).toContain('comment');
  });

  test('another archive in the comment', async () => {
    const commented = Buffer.concat([two, two]);
    commented.writeUInt16LE(two.length, two.length - 2);
    await refusal(commented);
  });

  test('something behind packed content', async () => {
    const packed = Buffer.concat([deflateRawSync(text('content')), text('more')]);
    expect(await refusal(archive([{ name: 'a', packed }]))).toContain('follows its packed content');
  });

  test('a folder with content', async () => {
    expect(await refusal(archive([{ name: 'a/', method: 0 }]))).toContain('a folder, and has content');
  });
});

describe('an archive that other readers take for another is refused:', () => {
  test.each([0, 3, 7, 19, 255])('a link made by a system with the number %i', async (system) => {
    expect(await refusal(archive([{ name: 'a', system, attributes: 0xa1ff0000 }]))).toContain('a link');
  });

  test.each([1, 6, 12, 30, 255])('a file made by a system that is not known: %i', async (system) => {
    expect(await refusal(archive([{ name: 'a', system }]))).toContain('a system that is not known');
  });

  test.each([0x10, 0x08])('a file that is marked as a folder or a volume: %i', async (attributes) => {
    expect(await refusal(archive([{ name: 'a', attributes }]))).toContain('a folder or a volume');
  });

  test('a file in a file', async () => {
    expect(await refusal(archive([{ name: 'a' }, { name: 'a/b' }]))).toContain(
      'lies in "a", which is a file',
    );
    expect(await refusal(archive([{ name: 'a' }, { name: 'A/b/c' }]))).toContain(
      'lies in "a", which is a file',
    );
  });

  test('an extra field of a kind that is not known', async () => {
    const extra = Uint8Array.from([0x34, 0x12, 2, 0, 1, 2]);
    expect(await refusal(archive([{ name: 'a', extra }]))).toContain('not known, 0x1234');
  });

  test.each([0x1000, 0x2000, 0x6000, 0xc000])('a pipe, device or socket: %i', async (kind) => {
    expect(await refusal(archive([{ name: 'a', system: 3, attributes: kind * 0x10000 }]))).toContain(
      'a device',
    );
  });

  test.each([0x0041, 0x2001])('strong encryption, and an encrypted list: flags %i', async (flags) => {
    expect(await refusal(archive([{ name: 'a', flags: 0x0800 | flags }]))).toContain('encrypted');
  });

  test('a second name in Unicode', async () => {
    const field = Buffer.concat([Buffer.from([0x75, 0x70, 6, 0, 1, 0, 0, 0, 0]), text('b')]);
    expect(await refusal(archive([{ name: 'a', extra: field }]))).toContain('another name');
  });

  test('the format for large archives: a field, and an end', async () => {
    const field = Buffer.concat([Buffer.from([1, 0, 8, 0]), Buffer.alloc(8)]);
    expect(await refusal(archive([{ name: 'a', extra: field }]))).toContain('another name or size');
    const one = archive([{ name: 'a' }]);
    const locator = Buffer.alloc(20);
    locator.write('PK\x06\x07', 'latin1');
    await refusal(spliced(one, one.length - 22, locator, false));
  });

  test('another time stamp, as other programs add it, is none of these', async () => {
    const field = Buffer.from([0x55, 0x54, 5, 0, 1, 0, 0, 0, 0]);
    expect((await readZip(archive([{ name: 'a', extra: field }]), 'x.zip')).diagnostics).toEqual([]);
  });

  test('sizes and sum after the content, as programs write them that pack a stream, are none of these', async () => {
    const signed = archive([{ name: 'a', content: text('words'), streamed: 'PK\x07\x08' }, { name: 'b' }]);
    const bare = archive([{ name: 'a', content: text('words'), streamed: '' }]);
    expect((await readZip(bare, 'x.zip')).diagnostics).toEqual([]);
    const { value, diagnostics } = await readZip(signed, 'x.zip');
    expect(diagnostics).toEqual([]);
    expect(Buffer.from(value?.get('a') ?? []).toString()).toBe('words');
  });
});

test('an archive that is cut off anywhere is refused', async () => {
  const whole = writeZip(FILES, DAY);
  for (let length = 0; length < whole.length; length += 7) await refusal(whole.slice(0, length));
  await refusal(whole.slice(0, whole.length - 1));
});

test('an archive with any byte changed is refused, or gives the same files', async () => {
  const whole = writeZip(new Map([['a', text('some words that are packed')]]), DAY);
  const good = [...((await readZip(whole, 'x.zip')).value ?? [])];
  expect(good.map(([name]) => name)).toEqual(['a']);
  const outcomes = { refused: 0, same: 0 };
  for (let at = 0; at < whole.length; at++) {
    const changed = whole.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x41;
    const { value, diagnostics } = await readZip(changed, 'x.zip');
    outcomes[value === undefined ? 'refused' : 'same']++;
    if (value === undefined) expect(diagnostics).toMatchObject([{ code: 'BUNDLE_BROKEN' }]);
    else expect([...value], `byte ${at}`).toEqual(good);
  }
  // The date, for one, may be any; the words may not.
  expect(outcomes.same).toBeGreaterThan(0);
  expect(outcomes.refused).toBeGreaterThan(outcomes.same);
});

test('what is not an archive at all is refused', async () => {
  expect(await refusal(text('%PDF-1.7 and so on'))).toContain('no ZIP archive');
  expect(await refusal(new Uint8Array())).toContain('no ZIP archive');
});
