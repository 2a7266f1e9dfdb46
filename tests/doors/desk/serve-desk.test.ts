import { request } from 'node:http';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type ServedDesk, serveDesk } from '../../../src/doors/desk/serve-desk.ts';
import { deskState } from '../../../src/engine/desk/desk-state.ts';
import {
  FERRY,
  FERRY_ITEMS,
  HARBOUR,
  ITEMS_TEXT,
  PACK,
  PACK_TEXT,
  type TestDesk,
  testDesk,
} from '../../support/test-desk.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

let files: TestDesk;
let served: ServedDesk;

beforeEach(async () => {
  files = testDesk(HARBOUR);
  served = await serveDesk(files.desk, 0);
  onTestFinished(() => served.close());
});

/** `fetch` lets nobody set these headers. */
function ask(
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, served.url), { method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(parts).toString(),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const post = (path: string, data: unknown, method = 'POST'): Promise<Answer> =>
  ask(path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(data) });

describe('who is let in', () => {
  test('is whoever has the token', async () => {
    expect((await ask('api/state')).status).toBe(200);
    const [, token = ''] = new URL(served.url).pathname.split('/');
    const other = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    for (const wrong of [other, token.slice(1), `${token}x`])
      expect((await ask(`/${wrong}/api/state`)).status).toBe(404);
  });

  test('is nobody under another name, or from another site', async () => {
    const refused: readonly Record<string, string>[] = [
      { Host: 'sourcebound.example' },
      { Host: '127.0.0.1:1' },
      { Origin: 'http://sourcebound.example' },
      { Origin: 'null' },
      { Origin: `${new URL(served.url).origin}.example` },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
    ];
    for (const headers of refused) {
      expect((await ask('api/state', { headers })).status, JSON.stringify(headers)).toBe(403);
      const written = await ask('api/undo', { method: 'POST', headers });
      expect(written.status, JSON.stringify(headers)).toBe(403);
    }
    const { origin } = new URL(served.url);
    expect(
      (await ask('api/state', { headers: { Origin: origin, 'Sec-Fetch-Site': 'same-origin' } })).status,
    ).toBe(200);
  });

  test('gets a page that may load nothing from elsewhere', async () => {
    const { headers } = await ask('');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/);
  });

  test('cannot do anything by another method, or at another path', async () => {
    expect((await ask('api/state', { method: 'DELETE' })).status).toBe(404);
    expect((await ask('api/documents/ferry/keep')).status).toBe(404);
    expect((await ask('api/documents/..%2Fferry/keep', { method: 'POST' })).status).toBe(404);
    expect((await ask('api/nothing')).status).toBe(404);
    expect((await ask('package.json')).status).toBe(404);
  });
});

describe('what is not as it must be is refused in a sentence', () => {
  const items = [{ section: 'figures', id: 'fares' }];
  const wrong: readonly (readonly [path: string, data: unknown, says: RegExp])[] = [
    ['documents/ferry/read', {}, /`start`/],
    ['documents/ferry/read', { start: -1, end: 3 }, /`start`/],
    ['documents/ferry/read', { start: 0.5, end: 3 }, /`start`/],
    ['documents/ferry/read', [], /./],
    ['documents/ferry/read', null, /./],
    ['documents/ferry/keep', { items: 'all' }, /items/],
    ['documents/ferry/keep', { items: [] }, /items/],
    ['documents/ferry/keep', { offer: { section: 'figures', id: '../x', item: {} } }, /offer/],
    ['documents/ferry/strike', { items: [{ section: 'colours', id: 'red' }] }, /not a section/],
    ['documents/ferry/strike', { items: [{ section: 'figures', id: 'a b' }] }, /not an id/],
    ['documents/ferry/change', { ...items[0], fields: { 'a: b': 1 } }, /field/],
    ['documents/ferry/change', { ...items[0], fields: { label: nested(9) } }, /not a value/],
    ['documents/ferry/rename', { ...items[0], to: 'a\nb' }, /not an id/],
    ['documents/ferry/remove', items[0], /withCitations/],
    ['documents/ferry/fix', { key: 1 }, /key/],
    ['packs/harbour/live', { text: 1 }, /text/],
    ['packs/harbour/front', { field: 'title:', value: 'x' }, /field/],
  ];

  test.each(wrong)('%s %j', async (path, data, says) => {
    const { status, text } = await post(`api/${path}`, data);
    expect(status).toBe(400);
    expect((JSON.parse(text) as { error: string }).error).toMatch(says);
    expect([files.read(FERRY_ITEMS), files.read(PACK)]).toEqual([ITEMS_TEXT, PACK_TEXT]);
  });

  test('a body that is no JSON, is not said to be any, or is too large', async () => {
    const path = 'api/documents/ferry/read';
    const headers = { 'Content-Type': 'application/json' };
    expect((await ask(path, { method: 'POST', headers, body: '{' })).status).toBe(400);
    expect((await ask(path, { method: 'POST', headers })).status).toBe(400);
    expect((await ask(path, { method: 'POST', body: '{}' })).status).toBe(415);
    const large = await ask(path, { method: 'POST', headers, body: `"${'x'.repeat(12_100_000)}"` });
    expect([large.status, large.text]).toEqual([413, expect.stringContaining('larger than 12 MB')]);
  });

  test.each(['PUT', 'POST'])('a text that is longer than a file may be, by %s', async (method) => {
    const text = `${PACK_TEXT}${'x'.repeat(5_000_000)}`;
    const path = method === 'PUT' ? 'api/packs/harbour' : 'api/packs/harbour/live';
    const { status, text: says } = await post(path, { base: '0'.repeat(64), text }, method);
    expect([status, says]).toEqual([400, expect.stringContaining('longer than 5,000,000 characters')]);
    expect(files.read(PACK)).toBe(PACK_TEXT);
  });

  test('the names of what objects have of themselves are no fields', async () => {
    const body = '{"offer":{"section":"figures","id":"x","item":{"__proto__":{"a":1},"constructor":1}}}';
    const headers = { 'Content-Type': 'application/json' };
    const { status, text } = await ask('api/documents/ferry/keep', { method: 'POST', headers, body });
    expect(status === 400 || JSON.parse(text).done === false).toBe(true);
    expect(files.read(FERRY_ITEMS)).toBe(ITEMS_TEXT);
  });

  test('what there is not', async () => {
    expect((await ask('api/documents/train')).status).toBe(404);
    expect((await ask('api/packs/train')).status).toBe(404);
    expect((await post('api/packs/train/live', { text: '' })).status).toBe(404);
    expect((await ask('api/schemas/secret')).status).toBe(404);
  });
});

function nested(depth: number): unknown {
  return depth === 0 ? 'x' : [nested(depth - 1)];
}

describe('what is answered', () => {
  test('a pack is read, saved and taken back', async () => {
    const pack = JSON.parse((await ask('api/packs/harbour')).text) as { digest: string; text: string };
    const text = pack.text.replace('busy', 'full');
    const saved = JSON.parse((await post('api/packs/harbour', { base: pack.digest, text }, 'PUT')).text);
    expect(saved).toMatchObject({ saved: true, merged: false, text });
    const state = JSON.parse((await ask('api/state')).text);
    expect(state).toMatchObject({ begun: true, undo: 'write in `harbour`', changes: saved.changes });
    expect(JSON.parse((await post('api/undo', {})).text)).toMatchObject({ done: true });
    expect(files.read(PACK)).toBe(PACK_TEXT);
  });

  test('an empty folder is one to begin in, and stays empty', async () => {
    const empty = testDesk({});
    const desk = await serveDesk(empty.desk, 0);
    onTestFinished(() => desk.close());
    const state = await (await fetch(`${desk.url}api/state`)).json();
    expect(state).toMatchObject({ begun: false, packs: [], documents: [] });
    expect(empty.isThere('sources')).toBe(false);
  });

  test('changes of others are told, once, and the desk’s own', async () => {
    const stream = await fetch(`${served.url}api/changes`);
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let told = '';
    const until = async (wanted: RegExp): Promise<void> => {
      while (!wanted.test(told)) told += (await reader?.read())?.value ?? '';
    };
    await until(/event: begin/);
    files.write(PACK, PACK_TEXT.replace('busy', 'full'));
    files.stir(PACK);
    await until(/"what":"pack","id":"harbour"/);
    files.stir(PACK);
    await post('api/documents/ferry/change', { section: 'figures', id: 'fares', fields: { label: 'Fares' } });
    await until(/"what":"document","id":"ferry"/);
    expect(told.match(/"what":"pack"/g)).toHaveLength(1);
    await reader?.cancel();
    const state = await (await fetch(`${served.url}api/state`)).json();
    expect(state).toMatchObject({ changes: 2 });
  });
});

test('with many documents the first answer waits for none, and the numbers follow', async () => {
  const many = Array.from({ length: 12 }, (_, index) => [
    [`sources/documents/ferry-${index}.md`, HARBOUR[FERRY]],
    [
      `sources/extractions/ferry-${index}.yaml`,
      ITEMS_TEXT.replace('document: ferry', `document: ferry-${index}`),
    ],
  ]).flat();
  const { desk } = testDesk(Object.fromEntries(many));
  const told = new Promise<void>((resolve) =>
    desk.subscribe(({ what }) => what === 'everything' && resolve()),
  );
  expect(deskState(desk).documents.map(({ isCounted }) => isCounted)).not.toContain(true);
  await told;
  expect(deskState(desk).documents[11]).toMatchObject({
    title: 'The ferry',
    isCounted: true,
    bound: 4,
    wrong: 0,
  });
});
