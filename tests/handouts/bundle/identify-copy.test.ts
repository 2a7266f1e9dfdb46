import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../../../src/engine/workspace/disk-workspace.ts';
import { identifyCopy } from '../../../src/handouts/bundle/identify-copy.ts';
import { type CopyMark, withCopyMark } from '../../../src/handouts/copies/copy-mark.ts';
import type { Register } from '../../../src/handouts/copies/register/register.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
const sum = (words: string): string => createHash('sha256').update(words).digest('hex');
const [PACK, CONTENT] = [sum('the pack'), sum('content')];

const copy = (number: number, words: string) => ({
  number,
  of: 2,
  name: number === 1 ? 'Ann' : 'Ben',
  ...(number === 1 ? { organisation: 'North' } : {}),
  date: '2026-11-20',
  file: `copy-${number}.pdf`,
  sha256: sum(words),
});

const REGISTER: Register = {
  format: 1,
  pack: 'p',
  printings: [
    {
      edition: 1,
      contentSha256: CONTENT,
      packSha256: sum('the old pack'),
      sources: [],
      withdrawn: '2026-11-25',
      copies: [copy(1, 'old copy one')],
    },
    {
      edition: 1,
      contentSha256: CONTENT,
      packSha256: PACK,
      sources: [],
      copies: [copy(1, 'copy one'), copy(2, 'copy two')],
      jobs: [
        { file: 'job.pdf', sha256: sum('both'), copies: [1, 2] },
        { file: 'one.pdf', sha256: sum('a booklet'), copies: [2] },
      ],
    },
  ],
};

function workspace(register: string | undefined = JSON.stringify(REGISTER)) {
  const root = temporaryFolder();
  mkdirSync(join(root, 'sources'));
  mkdirSync(join(root, 'output/p/copies'), { recursive: true });
  mkdirSync(join(root, 'output/empty'));
  if (register !== '') writeFileSync(join(root, 'output/p/copies/copies.json'), register);
  return openWorkspace(root);
}

/** The bytes of a file that says of itself which copy it is. */
function marked(mark: Partial<CopyMark> = {}): Uint8Array {
  const whole = { pack: 'p', edition: 1, number: 2, of: 2, packSha256: PACK, ...mark };
  return bytes(withCopyMark('<?xpacket begin=""?><rdf:RDF></rdf:RDF>', whole));
}

const identify = (content: Uint8Array, where = workspace()) => identifyCopy('x.pdf', content, where);

describe('a file is', () => {
  test('a copy, byte for byte', () => {
    expect(identify(bytes('copy one'))).toEqual({
      file: 'x.pdf',
      sha256: sum('copy one'),
      status: 'genuine',
      pack: 'p',
      edition: 1,
      number: 1,
      of: 2,
      recipient: { name: 'Ann', organisation: 'North' },
      date: '2026-11-20',
      diagnostics: [],
    });
  });

  test('a copy that is void', () => {
    expect(identify(bytes('old copy one'))).toMatchObject({ status: 'genuine', withdrawn: '2026-11-25' });
  });

  test('the pack itself', () => {
    expect(identify(bytes('the pack'))).toMatchObject({ status: 'pack', edition: 1 });
  });

  test('a file with several copies, and one with a single copy', () => {
    expect(identify(bytes('both'))).toMatchObject({ status: 'job', copies: [1, 2] });
    expect(identify(bytes('a booklet'))).toMatchObject({
      status: 'genuine',
      number: 2,
      recipient: { name: 'Ben' },
    });
  });

  test('a copy that was saved again, by what it says of itself', () => {
    expect(identify(marked())).toMatchObject({ status: 'altered', number: 2, recipient: { name: 'Ben' } });
  });

  test.each<Partial<CopyMark>>([{ number: 3 }, { edition: 2 }, { of: 9 }, { packSha256: sum('another') }])(
    'no copy of ours, with a mark of %j',
    (mark) => {
      expect(identify(marked(mark))).toMatchObject({ status: 'unregistered', pack: 'p', diagnostics: [] });
    },
  );

  test('a copy where there is no register: of another pack, or anywhere', () => {
    expect(identify(marked({ pack: 'q' }))).toMatchObject({ status: 'no-register', pack: 'q' });
    expect(identify(marked(), workspace(''))).toMatchObject({ status: 'no-register' });
    expect(identifyCopy('x.pdf', marked(), undefined)).toMatchObject({ status: 'no-register', number: 2 });
  });

  test('unknown', () => {
    expect(identify(bytes('words'))).toMatchObject({ status: 'unknown', diagnostics: [] });
    expect(identifyCopy('x.pdf', bytes('copy one'), undefined)).toMatchObject({ status: 'unknown' });
  });
});

test('a damaged register is reported, and tells nothing', () => {
  const where = workspace(JSON.stringify(REGISTER).replace('"number":1', '"number":"1"'));
  const result = identify(bytes('copy two'), where);
  expect(result.status).toBe('unknown');
  expect(result.diagnostics).toMatchObject([
    {
      code: 'REGISTER_DAMAGED',
      place: { file: 'output/p/copies/copies.json' },
      message: expect.stringContaining('`printings[0].copies[0].number`') as string,
    },
  ]);
});

test('copies of the first edition are known by their bytes', () => {
  const old = join(import.meta.dirname, '../../engine/results/first-edition');
  const root = temporaryFolder();
  cpSync(old, root, { recursive: true });
  const copies = join(root, 'output/pack/copies');
  const single = readFileSync(join(copies, 'pack-edition-1-copy-001-ann-author.pdf'));
  expect(identifyCopy('x.pdf', single, openWorkspace(root))).toMatchObject({
    status: 'genuine',
    pack: 'pack',
    number: 1,
    recipient: { name: 'Ann Author' },
    diagnostics: [],
  });
  const sheets = readFileSync(join(copies, 'pack-edition-1-copy-001-ann-author-2-up.pdf'));
  expect(identifyCopy('x.pdf', sheets, openWorkspace(root))).toMatchObject({ status: 'genuine', number: 1 });
});
