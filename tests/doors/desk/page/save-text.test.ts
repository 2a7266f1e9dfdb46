import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../../../src/doors/desk/page/actions/desk.ts';
import { openPack } from '../../../../src/doors/desk/page/actions/open-pack.ts';
import { placeBefore, rememberPlace } from '../../../../src/doors/desk/page/actions/remember-place.ts';
import { canLeave, saveText, sendLastWords } from '../../../../src/doors/desk/page/actions/save-text.ts';
import { keepMine, takeTheirs, typeText } from '../../../../src/doors/desk/page/actions/write-pack.ts';
import type { Requests, Save } from '../../../../src/doors/desk/page/api/requests.ts';
import type { Answered } from '../../../../src/doors/desk/page/api/send.ts';
import { initialDesk } from '../../../../src/doors/desk/page/state/desk-model.ts';
import { reduceDesk } from '../../../../src/doors/desk/page/state/reduce-desk.ts';
import { createStore } from '../../../../src/doors/desk/page/state/store.ts';
import type { DeskPack, DeskSaved, DeskState } from '../../../../src/engine/desk/desk-types.ts';

const STATE: DeskState = { root: '/w', begun: true, templates: [], documents: [], packs: [] };

function packOf(id: string): DeskPack {
  const file = `sources/packs/${id}.md`;
  return { id, file, digest: `of ${id}`, text: `${id}\n`, front: {}, marks: [], problems: [], items: [] };
}

interface Server {
  readonly desk: Desk;
  readonly sent: Save[];
  /** Holds answers to saves back until it is called. */
  hold(): () => void;
  answerWith(saved: DeskSaved | undefined): void;
}

/** A page with an open pack, and a desk that saves everything unless it is told otherwise. */
function openPage(): Server {
  const store = createStore(initialDesk, reduceDesk);
  const sent: Save[] = [];
  let held: Promise<void> = Promise.resolve();
  let fixed: DeskSaved | undefined;
  const failed: Answered<never> = { ok: false, reason: 'no', lost: false, missing: false };
  const packs = ['tern', 'gull'].map((id) => ({ id, documents: [], state: 'current' as const }));
  const answers: Partial<Requests> = {
    state: async () => ({ ok: true, value: { ...STATE, packs } }),
    pack: async (id) => ({ ok: true, value: packOf(id) }),
    page: async () => failed,
    live: async () => failed,
    copiesMade: async () => failed,
    theirs: async (_, { digest }) => ({
      ok: true,
      value: { saved: true, digest, text: 'theirs\n', merged: false, sent: digest },
    }),
    save: async (_, save) => {
      sent.push(save);
      await held;
      if (fixed !== undefined) return { ok: true, value: fixed };
      const text = 'text' in save ? save.text : '';
      return { ok: true, value: { saved: true, digest: save.as, text, merged: false, sent: save.as } };
    },
  };
  const desk: Desk = { store, ask: answers as Requests, known: { changes: 0 }, place: {} };
  store.send({ type: 'pack-chosen', id: 'tern' });
  store.send({ type: 'pack-came', pack: packOf('tern') });
  return {
    ...{ desk, sent },
    hold: () => {
      let release = (): void => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    answerWith: (saved) => {
      fixed = saved;
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is typed', () => {
  it('is saved when the typing rests', async () => {
    const { desk, sent } = openPage();
    typeText(desk, 'tern one\n');
    await vi.advanceTimersByTimeAsync(800);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toMatchObject([{ base: 'of tern', text: 'tern one\n' }]);
    expect(desk.store.get().pack.saving).toBe('saved');
  });

  it('is saved every two seconds at least while the typing goes on', async () => {
    const { desk, sent } = openPage();
    for (let key = 1; key <= 30; key += 1) {
      typeText(desk, `tern ${'x'.repeat(key)}\n`);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(sent.length).toBeGreaterThanOrEqual(2);
    expect(sent.length).toBeLessThan(6);
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent.at(-1)).toMatchObject({ text: `tern ${'x'.repeat(30)}\n` });
  });

  it('is saved before another pack is opened', async () => {
    const { desk, sent } = openPage();
    typeText(desk, 'tern one\n');
    expect(await openPack(desk, 'gull')).toBe(true);
    expect(sent).toMatchObject([{ base: 'of tern', text: 'tern one\n' }]);
    expect(desk.store.get().pack).toMatchObject({ id: 'gull', text: 'gull\n' });
  });

  it('stays in the pack that was chosen last, also while the first is being saved', async () => {
    const { desk, hold } = openPage();
    const release = hold();
    typeText(desk, 'tern one\n');
    const away = openPack(desk, 'gull');
    await vi.advanceTimersByTimeAsync(0);
    const back = openPack(desk, 'tern');
    release();
    expect(await Promise.all([away, back])).toEqual([false, true]);
    expect(desk.store.get().pack).toMatchObject({ id: 'tern', text: 'tern one\n' });
    expect(desk.store.get().note).toBeUndefined();
  });

  it.each([
    ['somebody else has changed the same lines', { saved: false, mine: 'm', theirs: 't', digest: 'd' }],
    ['it cannot be written', { saved: false, reason: 'the disk is full' }],
    ['the file is gone', { saved: false, reason: 'gone', gone: true }],
  ] satisfies [string, DeskSaved][])('keeps its pack open while %s', async (_, saved) => {
    const { desk, answerWith } = openPage();
    answerWith(saved);
    typeText(desk, 'tern one\n');
    expect(await openPack(desk, 'gull')).toBe(false);
    expect(desk.store.get()).toMatchObject({
      pack: { id: 'tern', text: 'tern one\n' },
      note: { kind: 'refused' },
    });
  });

  it('is sent while the page is left: of a long text what has changed', () => {
    const { desk, sent } = openPage();
    sendLastWords(desk);
    expect(sent).toEqual([]);
    typeText(desk, 'tern one\n');
    sendLastWords(desk);
    expect(sent).toMatchObject([{ base: 'of tern', text: 'tern one\n', leaving: true }]);
    expect(sent[0]?.as).toMatch(/^[0-9a-f]{64}$/);
    expect(sent[0]).not.toHaveProperty('after');
    const long = `tern ${'long '.repeat(20_000)}\n`;
    desk.store.send({ type: 'pack-came', pack: { ...packOf('tern'), text: long } });
    desk.store.send({
      ...{ type: 'saved', sent: 'tern one\n', text: long, merged: true },
      ...{ digest: 'l', sentDigest: 'l' },
    });
    typeText(desk, `one ${long}`);
    sendLastWords(desk);
    expect(sent[1]).toMatchObject({ base: 'l', change: { from: 0, to: 0, insert: 'one ' }, leaving: true });
  });

  it('takes the place of what was set aside, and asks about the next of these', async () => {
    const { desk, sent } = openPage();
    const aside = { name: 'a1', text: 'tern before\n' };
    desk.store.send({ type: 'pack-came', pack: { ...packOf('tern'), aside } });
    expect(desk.store.get().pack).toMatchObject({ saving: 'conflict', text: 'tern before\n' });
    const next = { name: 'a2', text: 'tern still before\n' };
    const pack: Requests['pack'] = async (id) => ({ ok: true, value: { ...packOf(id), aside: next } });
    await keepMine({ ...desk, ask: { ...desk.ask, pack } });
    expect(sent).toMatchObject([{ text: 'tern before\n', settles: 'a1' }]);
    expect(desk.store.get().pack).toMatchObject({ saving: 'conflict', settles: 'a2', text: next.text });
  });

  it('is sent when the page is out of sight, and goes on with what was set aside where it is seen again', async () => {
    const { desk, sent, answerWith } = openPage();
    typeText(desk, 'tern one\n');
    answerWith({ saved: false, mine: 'tern one\n', theirs: 'theirs\n', digest: 'of theirs' });
    sendLastWords(desk);
    sendLastWords(desk);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.store.get().pack.saving).toBe('conflict');
    answerWith(undefined);
    keepMine(desk);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent.map(({ leaving, settles }) => [leaving, settles])).toEqual([
      [true, undefined],
      [true, sent[0]?.as],
      [undefined, sent[1]?.as],
      [undefined, sent[1]?.as],
    ]);
    expect(desk.store.get().pack.settles).toBeUndefined();
  });

  it('is sent as made from what is on its way', async () => {
    const { desk, sent, hold } = openPage();
    const release = hold();
    typeText(desk, 'tern one\n');
    void saveText(desk);
    await vi.advanceTimersByTimeAsync(0);
    typeText(desk, 'tern one two\n');
    sendLastWords(desk);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({
      base: 'of tern',
      after: sent[0]?.as,
      text: 'tern one two\n',
    });
    release();
    await vi.advanceTimersByTimeAsync(2000);
  });

  it('keeps the page from being left only where it would be lost', () => {
    const { desk } = openPage();
    expect(canLeave(desk)).toBe(true);
    typeText(desk, 'tern one\n');
    expect(canLeave(desk)).toBe(true);
    typeText(desk, `tern ${'long '.repeat(20_000)}\n`);
    expect(canLeave(desk)).toBe(false);
    typeText(desk, 'tern one\n');
    desk.store.send({ type: 'line-lost' });
    expect(canLeave(desk)).toBe(false);
    desk.store.send({ type: 'line-found' });
    desk.store.send({ type: 'pack-gone' });
    expect(canLeave(desk)).toBe(false);
  });

  it('can be written again where the file is gone, though nothing was typed', async () => {
    const { desk, sent } = openPage();
    desk.store.send({ type: 'pack-gone' });
    await saveText(desk);
    expect(sent).toEqual([]);
    await saveText(desk, { again: true });
    expect(sent).toMatchObject([{ again: true, text: 'tern\n' }]);
    expect(desk.store.get().pack.saving).toBe('saved');
  });

  it('gives way to the file’s text where the person says so', async () => {
    const { desk, answerWith } = openPage();
    answerWith({ saved: false, mine: 'm', theirs: 'theirs\n', digest: 'd' });
    typeText(desk, 'tern one\n');
    await saveText(desk);
    expect(desk.store.get().pack).toMatchObject({ saving: 'conflict', theirs: { text: 'theirs\n' } });
    await takeTheirs(desk);
    expect(desk.store.get()).toMatchObject({
      pack: { saving: 'saved', text: 'theirs\n', base: { digest: 'd' } },
      note: { text: expect.stringContaining('Undo') },
    });
    expect(desk.store.get().pack.theirs).toBeUndefined();
  });
});

describe('a page that is loaded again', () => {
  function storage(): Storage {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    } as Storage;
  }

  it('opens where the person was', () => {
    const kept = storage();
    const { desk } = openPage();
    desk.store.send({ type: 'document-chosen', id: 'ferry' });
    desk.store.send({ type: 'pane-chosen', pane: 'problems' });
    rememberPlace(desk.store.get(), kept);
    const place = placeBefore(kept, '#pack=tern');
    expect(place).toMatchObject({ pack: 'tern', document: 'ferry', view: { pane: 'problems' } });
    const packs = ['a', 'b', 'c', 'tern'].map((id) => ({ id, documents: [], state: 'current' as const }));
    const initial = { ...initialDesk, view: { ...initialDesk.view, ...place.view } };
    const again = reduceDesk(initial, { type: 'state-came', state: { ...STATE, packs } });
    expect(again.view.screen).toBe('desk');
    const first = reduceDesk(initialDesk, { type: 'state-came', state: { ...STATE, packs } });
    expect(first.view.screen).toBe('packs');
  });

  it('opens the pack that the address names, whatever was open before', () => {
    const kept = storage();
    rememberPlace(openPage().desk.store.get(), kept);
    expect(placeBefore(kept, '#pack=gull')).toMatchObject({ pack: 'gull', view: { screen: 'desk' } });
    expect(placeBefore(kept, '#pack=gull')).not.toHaveProperty('document');
    expect(placeBefore(storage(), '')).toEqual({});
    const damaged = storage();
    damaged.setItem('desk', '{');
    expect(placeBefore(damaged, '')).toEqual({});
  });
});
