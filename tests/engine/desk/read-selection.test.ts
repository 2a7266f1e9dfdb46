import { describe, expect, test } from 'vitest';
import { deskDocument } from '../../../src/engine/desk/desk-document.ts';
import type { DeskReading } from '../../../src/engine/desk/desk-types.ts';
import { extractionAround } from '../../../src/engine/desk/extraction-around.ts';
import { fixItem, proveItem } from '../../../src/engine/desk/prove-item.ts';
import { readSelection } from '../../../src/engine/desk/read-selection.ts';
import { FERRY, FERRY_ITEMS, FERRY_TEXT, HARBOUR, type TestDesk, testDesk } from '../../support/test-desk.ts';

/** What the words can be, which may begin and end within a word. */
async function readWords({ desk }: TestDesk, words: string): Promise<DeskReading> {
  const snapshot = desk.snapshot();
  if (snapshot === undefined) throw new Error('no sources');
  const text = snapshot.document('ferry')?.text.text ?? '';
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the document does not say ${words}`);
  const span = { start, end: start + words.length };
  const reading = await readSelection(snapshot, { document: 'ferry', span });
  if (reading === undefined) throw new Error('not read');
  return reading;
}

const offersOf = ({ offers }: DeskReading): readonly unknown[] =>
  offers.map(({ section, item, problems }) => ({
    section,
    item,
    problems: problems.map(({ code }) => code),
  }));

describe('what selected words can be', () => {
  test('a figure, with its value, unit and evidence', async () => {
    const reading = await readWords(testDesk({ [FERRY]: FERRY_TEXT }), '12 per cent');
    expect(offersOf(reading)[0]).toMatchObject({
      section: 'figures',
      item: { value: expect.stringContaining('12'), evidence: 'Fares rose by 12 per cent' },
      problems: [],
    });
    expect(reading.offers[0]?.yaml).toContain('evidence: Fares rose by 12 per cent\n');
  });

  test('a quotation, with who said it where the extraction knows them', async () => {
    const files = { ...HARBOUR, [FERRY_ITEMS]: HARBOUR[FERRY_ITEMS].replace(/quotations:[\s\S]*/, '') };
    const reading = await readWords(testDesk(files), 'People came back to the water');
    expect(offersOf(reading)).toContainEqual({
      section: 'quotations',
      item: { words: 'People came back to the water', speaker: 'solheim' },
      problems: [],
    });
  });

  test('a date and a person', async () => {
    const desk = testDesk({ [FERRY]: FERRY_TEXT });
    expect(offersOf(await readWords(desk, '30 January 2025'))).toContainEqual({
      section: 'events',
      item: expect.objectContaining({ date: '2025-01-30' }),
      problems: [],
    });
    expect(offersOf(await readWords(desk, 'Ingrid Solheim'))).toContainEqual({
      section: 'entities',
      item: expect.objectContaining({ name: 'Ingrid Solheim' }),
      problems: [],
    });
  });

  test('any words are what the source says', async () => {
    const reading = await readWords(testDesk({ [FERRY]: FERRY_TEXT }), 'The council approved the plan');
    expect(offersOf(reading)).toContainEqual({
      section: 'claims',
      item: {
        text: 'The council approved the plan',
        kind: 'reported',
        evidence: 'The council approved the plan',
      },
      problems: [],
    });
  });

  test('words are taken whole, wherever the selection begins and ends', async () => {
    const desk = testDesk({ [FERRY]: FERRY_TEXT });
    const [whole, cut] = [await readWords(desk, 'council approved'), await readWords(desk, 'ouncil approve')];
    expect(cut).toEqual(whole);
  });

  test('ids are new ones', async () => {
    const desk = testDesk(HARBOUR);
    const taken = new Set(
      desk.desk
        .snapshot()
        ?.written('ferry')
        ?.items.map(({ id }) => id) ?? [],
    );
    const reading = await readWords(desk, '3.4 million passengers');
    expect(reading.offers.length).toBeGreaterThan(0);
    expect(reading.offers.filter(({ id }) => taken.has(id))).toEqual([]);
  });

  test('an offer that is kept binds, whatever it is of', async () => {
    const desk = testDesk({ [FERRY]: FERRY_TEXT });
    const around = desk.desk.snapshot() && extractionAround(desk.desk.snapshot() as never, 'ferry');
    if (around === undefined) throw new Error('not read');
    for (const words of ['3.4 million', '12 per cent', '30 January 2025', 'came back to the water']) {
      for (const offer of (await readWords(desk, words)).offers)
        expect(proveItem(around, offer as never).problems).toEqual(offer.problems);
    }
  });

  test('nothing of a document that there is not, or behind its end', async () => {
    const { desk } = testDesk({ [FERRY]: FERRY_TEXT });
    const snapshot = desk.snapshot();
    if (snapshot === undefined) throw new Error('no sources');
    const span = { start: 0, end: 5 };
    expect(await readSelection(snapshot, { document: 'train', span })).toBeUndefined();
    const behind = await readSelection(snapshot, { document: 'ferry', span: { start: 9e6, end: 9e6 } });
    expect(behind?.offers).toEqual([]);
  });
});

describe('an item that is not written yet', () => {
  const around = () => {
    const snapshot = testDesk(HARBOUR).desk.snapshot();
    const found = snapshot && extractionAround(snapshot, 'ferry');
    if (found === undefined) throw new Error('not read');
    return found;
  };

  test('is held against the source, and a fix of it gives another', () => {
    const item = { label: 'Fares', value: '13 per cent', evidence: 'Fares rose by 12 per cent.' };
    const offer = proveItem(around(), { section: 'figures', id: 'rise', item });
    expect(offer.problems.map(({ code }) => code)).toEqual(['FIGURE_NOT_STATED']);
    const key = offer.problems[0]?.fixes[0]?.key ?? '';
    const fixed = fixItem(around(), { section: 'figures', id: 'rise', item }, key);
    expect(fixed?.problems).toEqual([]);
    expect(fixed?.item).toMatchObject({ value: expect.stringContaining('12') });
    expect(fixItem(around(), { section: 'figures', id: 'rise', item }, 'another')).toBeUndefined();
  });

  test('is told what it may not be', () => {
    const offer = proveItem(around(), { section: 'figures', id: 'rise', item: { colour: 'red' } });
    expect(offer.problems.map(({ code }) => code)).toContain('UNKNOWN_FIELD');
  });
});

test('a document is read with its items, what is wrong with them, and where they are used', () => {
  const items = HARBOUR[FERRY_ITEMS].replace('12 per cent,', '13 per cent,');
  const snapshot = testDesk({ ...HARBOUR, [FERRY_ITEMS]: items }).desk.snapshot();
  const document = snapshot && deskDocument(snapshot, 'ferry');
  const states = document?.items.map(({ id, state, uses }) => ({ id, state, uses: uses.length }));
  expect(states).toEqual([
    { id: 'solheim', state: 'bound', uses: 0 },
    { id: 'passengers', state: 'bound', uses: 3 },
    { id: 'fares', state: 'wrong', uses: 0 },
    { id: 'water', state: 'bound', uses: 1 },
  ]);
  const wrong = document?.items.find(({ id }) => id === 'fares');
  expect(wrong?.problems.map(({ code }) => code)).toEqual(['FIGURE_NOT_STATED']);
  expect(wrong?.problems[0]?.fixes.length).toBeGreaterThan(0);
  const mark = document?.marks.find(({ id }) => id === 'water');
  const paragraph = document?.paragraphs.findLast(({ start }) => start <= (mark?.start ?? 0));
  const [from = 0, to = 0] = [mark?.start, mark?.end].map((at) => (at ?? 0) - (paragraph?.start ?? 0));
  expect(paragraph?.text.slice(from, to)).toBe('People came back to the water');
});
