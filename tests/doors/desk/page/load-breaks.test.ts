import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Desk } from '../../../../src/doors/desk/page/actions/desk.ts';
import { typeText } from '../../../../src/doors/desk/page/actions/write-pack.ts';
import type { Requests } from '../../../../src/doors/desk/page/api/requests.ts';
import { initialDesk } from '../../../../src/doors/desk/page/state/desk-model.ts';
import { reduceDesk } from '../../../../src/doors/desk/page/state/reduce-desk.ts';
import { createStore } from '../../../../src/doors/desk/page/state/store.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const PAGE = { pack: 'tern', current: true, errors: 0, warnings: 0 };

/** An open pack at a desk whose words and whose breaks take so long. */
function openPage(wordsTake: number, breaksTake: number): { readonly desk: Desk; readonly asked: string[] } {
  const store = createStore(initialDesk, reduceDesk);
  const asked: string[] = [];
  const answers: Partial<Requests> = {
    page: async (_, text) => {
      await after(wordsTake);
      return { ok: true, value: { ...PAGE, html: text, digest: `of ${text}` } };
    },
    pages: async (_, digest) => {
      asked.push(digest);
      await after(breaksTake);
      return { ok: true, value: { digest, settled: true, superseded: false, pages: [] } };
    },
    live: async () => ({ ok: false, reason: 'no', lost: false, missing: false }),
    save: async () => ({ ok: false, reason: 'no', lost: false, missing: false }),
  };
  const desk: Desk = { store, ask: answers as Requests, known: { changes: 0 }, place: {} };
  const pack = {
    id: 'tern',
    file: 'f',
    digest: 'd',
    text: 'old',
    front: {},
    marks: [],
    problems: [],
    items: [],
  };
  store.send({ type: 'pack-chosen', id: 'tern' });
  store.send({ type: 'pack-came', pack });
  store.send({ type: 'page-came', page: { ...PAGE, html: 'old', digest: 'of old', pages: [] } });
  return { desk, asked };
}

it.each([
  ['at once', 5, 200],
  ['later than breaks are asked for', 700, 20],
  ['while the breaks before them are still measured', 300, 2000],
])('page breaks settle where words come %s', async (_, wordsTake, breaksTake) => {
  const { desk, asked } = openPage(wordsTake, breaksTake);
  typeText(desk, 'new');
  await vi.advanceTimersByTimeAsync(100);
  typeText(desk, 'newer');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(desk.store.get().paper).toMatchObject({ digest: 'of newer', settled: true });
  expect(asked).not.toContain('of old');
});
