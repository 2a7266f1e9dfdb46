import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OwnJson, readOwnJson } from '../../../src/stages/validate/read-own-json.ts';
import { findJsonFlaw, offsetOfValue } from '../../../src/stages/validate/scan-json.ts';

const OLD = new URL('../../engine/results/first-edition/output/', import.meta.url);
const GOOD: Readonly<Record<keyof OwnJson, string>> = {
  manifest: readFileSync(new URL('pack/manifest.json', OLD), 'utf8'),
  register: readFileSync(new URL('pack/copies/copies.json', OLD), 'utf8'),
  ledger: readFileSync(new URL('pack/copies/printing-edition-1.json', OLD), 'utf8'),
  evidence: readFileSync(new URL('pack/evidence.json', OLD), 'utf8'),
  import: JSON.stringify({
    format: 1,
    document: 'report',
    original: { path: 'sources/originals/report.txt', name: 'Report.txt', sha256: 'a'.repeat(64), bytes: 12 },
    importer: { name: 'sourcebound', version: '0.1.0', kind: 'text', reader: 'utf-8' },
    choices: {},
    text: { front: 'b'.repeat(64), body: 'c'.repeat(64) },
    paragraphs: [{ sha256: 'd'.repeat(16), page: '12' }],
    findings: [],
  }),
  edition: JSON.stringify({
    format: 1,
    pack: 'pack',
    edition: 1,
    rules: 'rules 2 (a1b2c3)',
    title: 'Boats',
    items: [{ ref: 'report:boats', kind: 'figure', what: 'Boats', says: '40', blocks: ['figures'] }],
    text: [{ section: 'The fleet', words: 'There were 40 boats.' }],
    sources: [{ id: 'report', title: 'Report', check: '0f3a6b1c2d4e' }],
  }),
};
const KINDS = Object.keys(GOOD) as (keyof OwnJson)[];

function faultOf(kind: keyof OwnJson, content: string | Uint8Array) {
  const read = readOwnJson(kind, content, `${kind}.json`);
  if (!('fault' in read)) throw new Error('it was taken for good');
  expect(read.fault.place.file).toBe(`${kind}.json`);
  return read.fault;
}

/** The good file with a change of its value. */
function changed(kind: keyof OwnJson, change: (value: Record<string, unknown>) => unknown): string {
  const value = JSON.parse(GOOD[kind]) as Record<string, unknown>;
  return JSON.stringify(change(value) ?? value, undefined, 2);
}

describe.each(KINDS)('a file of the first edition: %s', (kind) => {
  test('is read as it is', () => {
    const read = readOwnJson(kind, new TextEncoder().encode(GOOD[kind]), 'x.json');
    expect(read).toEqual({ value: JSON.parse(GOOD[kind]) });
  });

  test('may have fields of a later edition, and a byte order mark', () => {
    const later = changed(kind, (value) => ({ ...value, later: [{}] }));
    expect(readOwnJson(kind, `\uFEFF${later}`, 'x.json')).toHaveProperty('value.later', [{}]);
  });

  test.each(KINDS.filter((other) => other !== kind))('is no %s', (other) => {
    expect(faultOf(other, GOOD[kind]).reason).toMatch(/^it has no `|^its (format|version) /);
  });

  test('cut off anywhere is not whole', () => {
    const end = GOOD[kind].trimEnd().length;
    for (let length = 1; length < end; length += Math.ceil(end / 200)) {
      const cut = GOOD[kind].slice(0, length);
      expect(faultOf(kind, cut).reason, cut.slice(-20)).toMatch(/not whole|not JSON/);
    }
    const half = GOOD[kind].slice(0, end / 2);
    expect(faultOf(kind, half)).toMatchObject({
      reason: 'it is not whole: it breaks off before its end',
      place: { start: { line: half.trimEnd().split('\n').length } },
    });
  });

  test.each([
    ['nothing', '', 'the file is empty'],
    ['white space', ' \n', 'the file is empty'],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0x7d]), 'it is not UTF-8'],
    ['a list', '[]', 'it must be an object, not a list'],
    ['null', 'null', 'it must be an object, not `null`'],
    ['a number', '3', 'it must be an object, not `3`'],
    ['a million brackets', '['.repeat(1e6), 'it is nested more than 64 levels deep'],
    [
      'a million brackets, closed',
      '['.repeat(1e6) + ']'.repeat(1e6),
      'it is nested more than 64 levels deep',
    ],
    ['a million braces', '{"a":'.repeat(1e6), 'it is nested more than 64 levels deep'],
  ])('is not %s', (_, content, reason) => {
    expect(faultOf(kind, content).reason).toBe(reason);
  });

  test('a field that appears twice is none that a parser should choose', () => {
    const [first = ''] = Object.keys(JSON.parse(GOOD[kind]) as object);
    const twice = GOOD[kind].replace('{', `{${JSON.stringify(first)}: 1,`);
    const name = first.startsWith('@') ? `["${first}"]` : first;
    expect(faultOf(kind, twice)).toMatchObject({ path: name, reason: `\`${name}\` appears twice` });
  });

  test.each(['"__proto__"', '"\\u005f_proto__"'])('%s is not a field of ours', (key) => {
    const poisoned = GOOD[kind].replace('{', `{${key}: {"polluted": true},`);
    expect(faultOf(kind, poisoned)).toMatchObject({
      path: '__proto__',
      reason: '`__proto__` is not a field that a file of ours has',
    });
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('what is wrong is said with its path and place:', () => {
  test.each<readonly [keyof OwnJson, (value: never) => unknown, string, string]>([
    ['manifest', (m: object) => ({ ...m, madeBy: null }), 'madeBy', '`madeBy` must be an object, not `null`'],
    ['manifest', ({ bound: _, ...m }: Record<string, unknown>) => m, '', 'it has no `bound`'],
    [
      'manifest',
      (m: object) => ({ ...m, anchors: [] }),
      'anchors',
      '`anchors` must be an object, not a list',
    ],
    [
      'manifest',
      (m: object) => ({ ...m, anchors: { a: '2' } }),
      'anchors.a',
      '`anchors.a` must be a whole number, not "2"',
    ],
    ['manifest', (m: object) => ({ ...m, pages: -1 }), 'pages', '`pages` must be at least 0, not `-1`'],
    [
      'manifest',
      (m: object) => ({ ...m, status: 'good' }),
      'status',
      '`status` must be "built" or "stale", not "good"',
    ],
    [
      'manifest',
      (m: object) => ({ ...m, pack: '../p' }),
      'pack',
      '`pack` is not of the form of its kind (Pack): "../p"',
    ],
    [
      'manifest',
      (m: object) => ({ ...m, format: 2 }),
      'format',
      'it was written by a newer version of Sourcebound (its format is 2, not 1)',
    ],
    [
      'manifest',
      (m: object) => ({ ...m, outputs: [{ path: '../x', sha256: 'a'.repeat(64), bytes: 1 }] }),
      'outputs[0].path',
      '`outputs[0].path` is not of the form of its kind (Name): "../x"',
    ],
    [
      'manifest',
      (m: object) => ({ ...m, inputs: [{ path: 'x' }] }),
      'inputs[0]',
      '`inputs[0]` has no `sha256`',
    ],
    [
      'manifest',
      (m: object) => ({ ...m, warnings: [null] }),
      'warnings[0]',
      '`warnings[0]` must be an object, not `null`',
    ],
    [
      'register',
      (r: { printings: { copies: { number: unknown }[] }[] }) => {
        for (const copy of r.printings[1]?.copies ?? []) copy.number = '2';
      },
      'printings[1].copies[0].number',
      '`printings[1].copies[0].number` must be a whole number, not "2"',
    ],
    [
      'register',
      (r: object) => ({ ...r, printings: {} }),
      'printings',
      '`printings` must be a list, not an object',
    ],
    ['register', (r: object) => ({ ...r, format: '1' }), 'format', 'its format is none that is known, not 1'],
    [
      'ledger',
      (l: { copies: object[] }) => ({ ...l, copies: [{ ...l.copies[0], job: 7 }] }),
      'copies[0].job',
      '`copies[0].job` must be text, not `7`',
    ],
    ['ledger', (l: object) => ({ ...l, version: 0 }), 'version', 'its version is 0, not 1'],
    ['evidence', (e: object) => ({ ...e, total: 1.5 }), 'total', '`total` must be a whole number, not `1.5`'],
    ['evidence', (e: object) => ({ ...e, documents: [{}] }), 'documents[0]', '`documents[0]` has no `id`'],
    [
      'evidence',
      (e: object) => ({ ...e, label: 'Proof of: x' }),
      'label',
      '`label` is not of the form of its kind (Label): "Proof of: x"',
    ],
    [
      'evidence',
      (e: object) => ({ ...e, printed: [{ ref: 'a', kind: 'date', text: 'x', times: 1e12 }] }),
      'printed[0].times',
      '`printed[0].times` must be at most 100000, not `1000000000000`',
    ],
  ])('%s %#', (kind, change, path, reason) => {
    const text = changed(kind, change as (value: Record<string, unknown>) => unknown);
    const fault = faultOf(kind, text);
    expect([fault.path, fault.reason]).toEqual([path, reason]);
    if (path === '') return;
    const line = text.split('\n')[fault.place.start.line - 1] ?? '';
    const field = /(\w+)$/.exec(path)?.[1];
    if (field) expect(line).toContain(`"${field}"`);
  });
});

describe('scanning JSON', () => {
  const key = fc.oneof(fc.string(), fc.constantFrom('"', '\\', 'a', '{', ']', ','));
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.integer(),
      fc.constantFrom(null, true, 1.5e-7),
      fc.array(tie('value')),
      fc.dictionary(key, tie('value')),
    ),
  })).value;

  test('finds every value where it is, and no flaw in what a program has written', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(findJsonFlaw(text)).toBeUndefined();
        const check = (part: unknown, path: readonly (string | number)[]): void => {
          const at = offsetOfValue(text, path);
          const opening = JSON.stringify(part, undefined, indent).slice(0, 1);
          expect(text.slice(at, at + 1), `${path.join()} in ${text}`).toBe(opening);
          const entries = Array.isArray(part)
            ? part.map((one, index) => [index, one] as const)
            : typeof part === 'object' && part !== null
              ? Object.entries(part)
              : [];
          for (const [step, one] of entries) check(one, [...path, step]);
        };
        check(value, []);
      }),
    );
  });

  test('finds a key that appears twice at any depth, however it is written', () => {
    expect(findJsonFlaw('[{"a": {"b": 1, "c": "}", "\\u0062": 2}}]')).toMatchObject({
      kind: 'duplicate key',
      path: [0, 'a', 'b'],
      at: 26,
    });
    expect(findJsonFlaw('[{"a": 1}, {"a": 1, "b": {"a": [{"a": 1}]}}]')).toBeUndefined();
  });

  test('allows 64 levels', () => {
    expect(findJsonFlaw('['.repeat(64) + ']'.repeat(64))).toBeUndefined();
    expect(findJsonFlaw('['.repeat(66) + ']'.repeat(66))).toMatchObject({ kind: 'too deep' });
  });
});
