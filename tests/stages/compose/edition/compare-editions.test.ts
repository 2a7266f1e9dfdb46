import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditionItem, EditionRecord } from '../../../../src/ground/model/edition-changes.ts';
import { compareEditions, saysTheSame } from '../../../../src/stages/compose/edition/compare-editions.ts';

function edition(parts: Partial<EditionRecord> = {}): EditionRecord {
  return {
    format: 1,
    pack: 'boats',
    edition: 1,
    rules: 'rules 2 (a1b2c3)',
    title: 'Boats',
    items: [],
    text: [],
    sources: [],
    ...parts,
  };
}

function figure(id: string, says: string, what = 'Boats in service'): EditionItem {
  return { ref: `report:${id}`, kind: 'figure', what, says, blocks: ['figures'] };
}

function passages(...words: readonly string[]): EditionRecord['text'] {
  return words.map((one) => ({ section: 'The fleet', words: one }));
}

/** What became of the items, by what they say now, or said. */
function itemsOf(before: readonly EditionItem[], now: readonly EditionItem[]): readonly string[] {
  const { items } = compareEditions(edition({ items: [...before] }), edition({ items: [...now] }));
  return items.map(
    ({ change, before: old, now: item }) => `${change} ${old?.says ?? ''}→${item?.says ?? ''}`,
  );
}

function textOf(before: readonly string[], now: readonly string[]): readonly string[] {
  const { text } = compareEditions(
    edition({ text: passages(...before) }),
    edition({ text: passages(...now) }),
  );
  return text.map(({ change, before: old, now: words }) => `${change} ${words ?? old}`);
}

describe('items', () => {
  test('a figure with another number, qualifier, unit or label is changed', () => {
    const before = figure('boats', '40 boats');
    expect(itemsOf([before], [figure('boats', '41 boats')])).toEqual(['changed 40 boats→41 boats']);
    expect(itemsOf([before], [figure('boats', 'more than 40 boats')])).toHaveLength(1);
    expect(itemsOf([before], [figure('boats', '40 ships')])).toHaveLength(1);
    expect(itemsOf([before], [figure('boats', '40 boats', 'Boats afloat')])).toHaveLength(1);
    expect(itemsOf([before], [{ ...before, besides: 'Harbour Master' }])).toHaveLength(1);
  });

  test('one that is gone is withdrawn, and said to be, and a new one is added', () => {
    const changes = itemsOf([figure('boats', '40 boats')], [figure('crew', '120 people', 'Crew')]);
    expect(changes).toEqual(['added →120 people', 'withdrawn 40 boats→']);
  });

  test('another id, another order, other blocks and other white space make no difference', () => {
    const [boats, crew] = [figure('boats', '40 boats'), figure('crew', '120 people', 'Crew')];
    expect(itemsOf([boats, crew], [crew, { ...boats, blocks: ['chart'] }])).toEqual([]);
    expect(itemsOf([boats], [{ ...boats, ref: 'report:vessels' }])).toEqual([]);
    expect(itemsOf([boats], [{ ...boats, ref: 'survey:boats', says: '40\u00a0 boats' }])).toEqual([]);
  });

  test('of two that say the same, one that was withdrawn is one', () => {
    const [first, second] = [figure('first', '40 boats'), figure('second', '40 boats')];
    expect(itemsOf([first, second], [first])).toEqual(['withdrawn 40 boats→']);
    expect(itemsOf([first, second], [{ ...first, ref: 'report:third' }])).toEqual(['withdrawn 40 boats→']);
  });

  test('an event and a name of one id are two', () => {
    const event: EditionItem = { ...figure('quay', '2025'), kind: 'event', what: 'The quay opens' };
    const entity: EditionItem = { ...figure('quay', ''), kind: 'entity', what: 'North Quay' };
    expect(itemsOf([event, entity], [{ ...event, says: '2026' }, entity])).toEqual(['changed 2025→2026']);
  });
});

describe('text', () => {
  const [fleet, crew, quay] = [
    'More than 40 boats were in service when the year began.',
    'The crews work in three shifts, as they did before.',
    'Nobody knows who paid for the new quay.',
  ];

  test('a paragraph of which words were changed is one that was changed', () => {
    const now = 'More than 40 boats were in service when the summer began.';
    expect(textOf([fleet, crew], [now, crew])).toEqual([`changed ${now}`]);
  });

  test('a paragraph without words in common is another one', () => {
    expect(textOf([fleet, crew], [quay, crew])).toEqual([`added ${quay}`, `withdrawn ${fleet}`]);
  });

  test('the same words at another place have moved', () => {
    expect(textOf([fleet, crew, quay], [quay, fleet, crew])).toEqual([`moved ${quay}`]);
  });

  test('a paragraph may be changed and moved', () => {
    const now = 'More than 41 boats were in service when the year began.';
    expect(textOf([fleet, crew, quay], [crew, quay, now])).toEqual([`changed ${now}`]);
  });

  test('white space is no change', () => {
    expect(textOf([fleet], [` ${fleet.replaceAll(' ', '  ')}\n`])).toEqual([]);
  });

  test('whatever the texts are, each passage of both is accounted for once', () => {
    const words = fc.array(fc.constantFrom('a b c', 'a b d', 'x y', 'x y z', 'm', 'a b c d e'), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(words, words, (before, now) => {
        const { text } = compareEditions(
          edition({ text: passages(...before) }),
          edition({ text: passages(...now) }),
        );
        const count = (...kinds: readonly string[]): number =>
          text.filter(({ change }) => kinds.includes(change)).length;
        expect(count('changed', 'moved', 'added')).toBe(
          now.length - before.length + count('changed', 'moved', 'withdrawn'),
        );
        const indices = text.flatMap(({ index }) => index ?? []);
        expect(new Set(indices).size).toBe(indices.length);
        expect(indices).toEqual(indices.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('sources and the pack itself', () => {
  const report = { id: 'report', title: 'Report', issued: 'March 2025', check: '0f3a6b1c2d4e' };

  test('a source is added, withdrawn, or differs in its title, date or text', () => {
    const { sources } = compareEditions(
      edition({ sources: [report, { id: 'survey', title: 'Survey', check: 'aaaaaaaaaaaa' }] }),
      edition({
        sources: [
          { ...report, check: '111111111111', title: 'Annual report' },
          { id: 'letter', title: 'Letter', check: 'bbbbbbbbbbbb' },
        ],
      }),
    );
    expect(sources).toEqual([
      { change: 'changed', id: 'report', title: 'Annual report', differs: ['title', 'text'] },
      { change: 'added', id: 'letter', title: 'Letter', differs: [] },
      { change: 'withdrawn', id: 'survey', title: 'Survey', differs: [] },
    ]);
    expect(saysTheSame(edition({ sources: [report] }), edition({ sources: [{ ...report, id: 'r' }] }))).toBe(
      true,
    );
  });

  test('what heads pages, status and audience, unless the record is of before they were in it', () => {
    const before = edition({ 'short-title': 'Boats', status: 'draft', audience: '' });
    const now = edition({ 'short-title': 'The boats', status: '', audience: 'Members' });
    expect(compareEditions(before, now).pack).toEqual([
      { field: 'short-title', before: 'Boats', now: 'The boats' },
      { field: 'status', before: 'draft', now: undefined },
      { field: 'audience', before: undefined, now: 'Members' },
    ]);
    expect(compareEditions(edition(), now).pack).toEqual([]);
    expect(saysTheSame(before, now)).toBe(false);
  });

  test('pictures: another file, another text, one more; not their order', () => {
    const [quay, pier, slip] = ['The quay (0a1b2c)', 'The pier (3d4e5f)', 'The slip (678901)'];
    const pictures = (...all: string[]): EditionRecord => edition({ pictures: all });
    const changed = (before: EditionRecord, now: EditionRecord): unknown =>
      compareEditions(before, now).pack.map((one) => [one.field, one.before, one.now]);
    expect(changed(pictures(quay, pier), pictures(pier, quay))).toEqual([]);
    expect(changed(pictures(quay), pictures('The quay (ffffff)'))).toEqual([
      ['picture', quay, 'The quay (ffffff)'],
    ]);
    expect(changed(pictures(quay), pictures(slip, quay, quay))).toEqual([
      ['picture', undefined, slip],
      ['picture', undefined, quay],
    ]);
    expect(changed(pictures(quay), pictures())).toEqual([['picture', quay, undefined]]);
    expect(changed(edition(), pictures(quay))).toEqual([]);
  });

  test('title, subtitle and marking', () => {
    const { pack } = compareEditions(
      edition({ marking: 'TLP:GREEN' }),
      edition({ title: 'Ships', marking: 'TLP:AMBER' }),
    );
    expect(pack).toEqual([
      { field: 'title', before: 'Boats', now: 'Ships' },
      { field: 'marking', before: 'TLP:GREEN', now: 'TLP:AMBER' },
    ]);
  });

  test('other rules alone are no change', () => {
    expect(saysTheSame(edition(), edition({ rules: 'rules 3 (ffffff)' }))).toBe(true);
  });
});
