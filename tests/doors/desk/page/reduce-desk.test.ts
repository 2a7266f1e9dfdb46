import { describe, expect, it } from 'vitest';
import type { DeskEvent } from '../../../../src/doors/desk/page/state/desk-event.ts';
import { type DeskModel, initialDesk } from '../../../../src/doors/desk/page/state/desk-model.ts';
import { reduceDesk } from '../../../../src/doors/desk/page/state/reduce-desk.ts';
import { createStore } from '../../../../src/doors/desk/page/state/store.ts';
import type { DeskDocument, DeskPack } from '../../../../src/engine/desk/desk-types.ts';

const DOCUMENT: DeskDocument = {
  id: 'ferry',
  title: 'Ferry',
  file: 'sources/documents/ferry.md',
  paragraphs: [
    { number: 1, kind: 'paragraph', line: 5, start: 0, text: 'It carried 12 people.' },
    { number: 2, kind: 'paragraph', line: 7, start: 22, text: 'It sank.' },
  ],
  marks: [{ start: 11, end: 20, section: 'figures', id: 'people', state: 'proposed' }],
  items: [
    {
      section: 'figures',
      id: 'people',
      state: 'proposed',
      label: 'People carried',
      states: '12 people',
      fields: { proposed: true },
      line: 4,
      uses: [],
      problems: [],
    },
  ],
  problems: [],
};

const PACK: DeskPack = {
  id: 'tern',
  file: 'sources/packs/tern.md',
  digest: 'd1',
  text: 'one\n',
  front: {},
  marks: [{ start: 0, end: 3, state: 'unbound' }],
  problems: [],
  items: [],
};

function deskAfter(...events: readonly DeskEvent[]): DeskModel {
  return events.reduce(reduceDesk, initialDesk);
}

const OPEN: readonly DeskEvent[] = [
  { type: 'document-chosen', id: 'ferry' },
  { type: 'document-came', document: DOCUMENT },
  { type: 'pack-chosen', id: 'tern' },
  { type: 'pack-came', pack: PACK },
];

describe('the document', () => {
  it('takes no answer about another one', () => {
    expect(
      deskAfter({ type: 'document-chosen', id: 'other' }, { type: 'document-came', document: DOCUMENT })
        .document.data,
    ).toBeUndefined();
  });

  it('knows the paragraph of the caret', () => {
    const { document } = deskAfter(...OPEN, { type: 'caret-moved', caret: { anchor: 22, head: 24 } });
    expect(document.paragraph).toBe(2);
  });

  it('goes to the words of an item that is chosen', () => {
    const { document } = deskAfter(...OPEN, {
      type: 'item-chosen',
      item: { section: 'figures', id: 'people' },
    });
    expect(document).toMatchObject({ paragraph: 1, caret: { anchor: 11, head: 20 } });
  });

  it('lets offers go when other words are selected', () => {
    const { document } = deskAfter(
      ...OPEN,
      { type: 'offers-came', offers: [] },
      { type: 'caret-moved', caret: { anchor: 3, head: 10 } },
    );
    expect(document.offers).toBeUndefined();
  });

  it('lets an item go that is not there any more', () => {
    const { document } = deskAfter(
      ...OPEN,
      { type: 'item-chosen', item: { section: 'figures', id: 'people' } },
      { type: 'document-came', document: { ...DOCUMENT, items: [], marks: [] } },
    );
    expect(document.item).toBeUndefined();
  });
});

describe('the pack', () => {
  it('keeps what is typed when its file changes meanwhile', () => {
    const { pack } = deskAfter(
      ...OPEN,
      { type: 'text-typed', text: 'one two\n' },
      { type: 'pack-came', pack: { ...PACK, text: 'other\n', digest: 'd2' } },
    );
    expect(pack).toMatchObject({ text: 'one two\n', base: { digest: 'd1' }, saving: 'typing' });
  });

  it('shows what its file says where nothing is typed', () => {
    const before = deskAfter(...OPEN).pack;
    const { pack } = deskAfter(...OPEN, {
      type: 'pack-came',
      pack: { ...PACK, text: 'other\n', digest: 'd2' },
    });
    expect(pack).toMatchObject({ text: 'other\n', base: { digest: 'd2' }, replaced: before.replaced + 1 });
  });

  it('takes no marks of a text that is no longer there', () => {
    const { pack } = deskAfter(
      ...OPEN,
      { type: 'text-typed', text: 'one two\n' },
      { type: 'live-came', text: 'one\n', marks: [], problems: [] },
    );
    expect(pack.marks).toEqual(PACK.marks);
  });

  it('has still to save what was typed while it was saved', () => {
    const { pack } = deskAfter(
      ...OPEN,
      { type: 'text-typed', text: 'one two\n' },
      { type: 'saving-began' },
      { type: 'text-typed', text: 'one two three\n' },
      { type: 'saved', sent: 'one two\n', text: 'one two\n', digest: 'd2', sentDigest: 'd2' },
    );
    expect(pack).toMatchObject({
      text: 'one two three\n',
      saving: 'typing',
      base: { text: 'one two\n', digest: 'd2' },
    });
  });

  it('goes on from what was sent where others’ words were merged while it was typed on', () => {
    const { pack } = deskAfter(
      ...OPEN,
      { type: 'text-typed', text: 'one two\n' },
      { type: 'saving-began' },
      { type: 'text-typed', text: 'one two three\n' },
      { type: 'saved', sent: 'one two\n', text: 'one two\nfour\n', digest: 'd3', sentDigest: 'd2' },
    );
    expect(pack).toMatchObject({
      text: 'one two three\n',
      base: { text: 'one two\n', digest: 'd2' },
      saving: 'typing',
    });
  });

  it('shows others’ words that were merged', () => {
    const { pack } = deskAfter(
      ...OPEN,
      { type: 'text-typed', text: 'one two\n' },
      { type: 'saved', sent: 'one two\n', text: 'one two\nfour\n', digest: 'd3', sentDigest: 'd2' },
    );
    expect(pack).toMatchObject({ text: 'one two\nfour\n', saving: 'saved' });
  });

  it('asks about lines that both have changed, and goes on from what was chosen', () => {
    const asked = deskAfter(
      ...OPEN,
      { type: 'text-typed', text: 'mine\n' },
      { type: 'saving-collided', theirs: 'theirs\n', digest: 'd2' },
      { type: 'text-typed', text: 'mine still\n' },
    );
    expect(asked.pack.saving).toBe('conflict');
    const kept = reduceDesk(asked, { type: 'conflict-settled', text: 'mine still\n' });
    expect(kept.pack).toMatchObject({ base: { text: 'theirs\n', digest: 'd2' }, saving: 'typing' });
    const taken = reduceDesk(asked, { type: 'conflict-settled', text: 'theirs\n' });
    expect(taken.pack).toMatchObject({ text: 'theirs\n', saving: 'saved' });
  });
});

describe('the paper', () => {
  const page = { pack: 'tern', digest: 'p1', html: '<p>one', current: true, errors: 0, warnings: 0 };
  const pages = [{ number: 1, first: 'one', before: 0, found: true }];

  it('has settled breaks only of the page that is shown', () => {
    const { paper } = deskAfter(
      ...OPEN,
      { type: 'page-came', page },
      { type: 'breaks-came', digest: 'p0', pages },
    );
    expect(paper).toMatchObject({ settled: false, pages: [] });
    expect(
      deskAfter(...OPEN, { type: 'page-came', page }, { type: 'breaks-came', digest: 'p1', pages }).paper
        .settled,
    ).toBe(true);
  });

  it('keeps the breaks of the page before, unsettled, while words are typed', () => {
    const { paper } = deskAfter(
      ...OPEN,
      { type: 'page-came', page },
      { type: 'breaks-came', digest: 'p1', pages },
      { type: 'text-typed', text: 'two\n' },
      { type: 'page-came', page: { ...page, digest: 'p2', html: '<p>two' } },
    );
    expect(paper).toMatchObject({ pages, settled: false, html: '<p>two' });
  });

  it('shows no page where there is none', () => {
    expect(
      deskAfter(...OPEN, { type: 'page-came', page }, { type: 'page-came', page: undefined }).paper.html,
    ).toBeUndefined();
  });
});

describe('the screen', () => {
  const state = { root: '/w', begun: true, templates: [], documents: [], packs: [] };
  it('begins at the beginning where there is nothing, and stays where the person is afterwards', () => {
    const first = deskAfter({ type: 'state-came', state });
    expect(first.view.screen).toBe('begin');
    const later = reduceDesk(reduceDesk(first, { type: 'screen-chosen', screen: 'desk' }), {
      type: 'state-came',
      state,
    });
    expect(later.view.screen).toBe('desk');
  });
});

describe('a store', () => {
  it('tells its listeners of changes alone', () => {
    const store = createStore(initialDesk, reduceDesk);
    let told = 0;
    const end = store.subscribe(() => {
      told += 1;
    });
    store.send({ type: 'line-found' });
    expect(told).toBe(0);
    store.send({ type: 'line-lost' });
    expect(told).toBe(1);
    end();
    store.send({ type: 'line-found' });
    expect(told).toBe(1);
  });
});

describe('a pack whose file is gone', () => {
  it('keeps its text until the person lets it go', () => {
    const gone = deskAfter(...OPEN, { type: 'pack-gone' }, { type: 'text-typed', text: 'two\n' });
    expect(gone.pack).toMatchObject({ id: 'tern', text: 'two\n', saving: 'gone' });
    const left = reduceDesk(gone, { type: 'pack-left' });
    expect(left.pack).toMatchObject({ text: '', saving: 'saved' });
    expect(left.pack.id).toBeUndefined();
    expect(left.pack.replaced).toBeGreaterThan(gone.pack.replaced);
  });

  it('goes on where the file has come back', () => {
    const gone = deskAfter(...OPEN, { type: 'pack-gone' });
    expect(reduceDesk(gone, { type: 'pack-came', pack: PACK }).pack.saving).toBe('saved');
    const typed = reduceDesk(gone, { type: 'text-typed', text: 'two\n' });
    const back = reduceDesk(typed, { type: 'pack-came', pack: PACK });
    expect(back.pack).toMatchObject({ saving: 'failed', text: 'two\n' });
  });
});

describe('words that were set aside', () => {
  it('are asked about when their pack is opened', () => {
    const [chosen] = OPEN.slice(2);
    const aside = { ...PACK, aside: { name: 'a1', text: 'mine\n' } };
    const { pack } = deskAfter(chosen ?? { type: 'pack-gone' }, { type: 'pack-came', pack: aside });
    expect(pack).toMatchObject({
      text: 'mine\n',
      settles: 'a1',
      saving: 'conflict',
      theirs: { text: 'one\n', digest: 'd1' },
    });
  });
});

describe('an empty workspace', () => {
  it('shows how to begin, also when the last document has gone', () => {
    const documents = [{ id: 'ferry', isCounted: true, bound: 0, proposed: 0, wrong: 0, packs: [] }];
    const state = { root: '/w', begun: true, templates: [], packs: [] };
    const first = deskAfter({ type: 'state-came', state: { ...state, documents } });
    expect(first.view.screen).toBe('desk');
    expect(reduceDesk(first, { type: 'state-came', state: { ...state, documents: [] } }).view.screen).toBe(
      'begin',
    );
  });
});
