import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords } from '../../../../src/doors/desk/page/text/find-words.ts';
import { markRuns } from '../../../../src/doors/desk/page/text/mark-runs.ts';
import { type MoveOptions, moveCaret } from '../../../../src/doors/desk/page/text/move-caret.ts';
import { nextItem } from '../../../../src/doors/desk/page/text/next-item.ts';
import { topOfRow, visibleRows } from '../../../../src/doors/desk/page/text/visible-rows.ts';
import { trimmed, wordsIn } from '../../../../src/doors/desk/page/text/words-in.ts';
import type { DeskDocument, DeskItem, DeskMark } from '../../../../src/engine/desk/desk-types.ts';

const TEXT = 'They said (“about 3,000 people, £5 or 12%”).';

describe('words', () => {
  it('are without the signs around them', () => {
    expect(wordsIn(TEXT).map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      'They',
      'said',
      'about',
      '3,000',
      'people',
      '£5',
      'or',
      '12%',
    ]);
  });

  it('are selected without the blanks at their ends', () => {
    expect(trimmed(' a b ', { start: 0, end: 5 })).toEqual({ start: 1, end: 4 });
    expect(trimmed('   ', { start: 0, end: 3 })).toBeUndefined();
  });
});

describe('the caret', () => {
  const go = (options: Partial<MoveOptions>): string | undefined => {
    const caret = moveCaret({
      start: 100,
      text: TEXT,
      caret: undefined,
      step: 'next',
      extends: false,
      ...options,
    });
    return (
      caret && TEXT.slice(Math.min(caret.anchor, caret.head) - 100, Math.max(caret.anchor, caret.head) - 100)
    );
  };
  const at = (word: string): { readonly anchor: number; readonly head: number } => ({
    anchor: 100 + TEXT.indexOf(word),
    head: 100 + TEXT.indexOf(word) + word.length,
  });

  it('begins at an end, and goes by words', () => {
    expect(go({})).toBe('They');
    expect(go({ step: 'previous' })).toBe('12%');
    expect(go({ caret: at('about') })).toBe('3,000');
    expect(go({ caret: at('about'), step: 'previous' })).toBe('said');
    expect(go({ caret: at('12%') })).toBe('12%');
    expect(go({ caret: at('about'), step: 'last' })).toBe('12%');
  });

  it('takes words in, and lets them go again', () => {
    const caret = at('about 3,000');
    expect(go({ caret, extends: true })).toBe('about 3,000 people');
    expect(go({ caret, extends: true, step: 'previous' })).toBe('about');
    expect(go({ caret: at('about'), extends: true, step: 'previous' })).toBe('said (“about');
    expect(go({ caret: at('about'), extends: true, step: 'last' })).toBe('about 3,000 people, £5 or 12%');
  });

  it('goes by letters within the paragraph', () => {
    expect(go({ caret: at('3,00'), extends: true, fine: true })).toBe('3,000');
    expect(go({ caret: at('about'), extends: true, fine: true, step: 'previous' })).toBe('abou');
  });

  it('has no place in a paragraph without words', () => {
    expect(
      moveCaret({ start: 0, text: ' – ', caret: undefined, step: 'first', extends: false }),
    ).toBeDefined();
    expect(
      moveCaret({ start: 0, text: ' … ', caret: undefined, step: 'first', extends: false }),
    ).toBeUndefined();
  });
});

const mark = (start: number, end: number, state: DeskMark['state'], id = 'a'): DeskMark => ({
  start,
  end,
  state,
  section: 'figures',
  id,
});

describe('runs of a paragraph', () => {
  it('are its text, whatever is marked, selected or sought', () => {
    const span = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.nat(20),
        fc.array(span),
        span,
        (text, start, spans, chosen) => {
          const marks = spans.map(({ start: from, end }, at) =>
            mark(from, end, at % 2 ? 'bound' : 'proposed', `${at}`),
          );
          const runs = markRuns({ start, text, marks, chosen, found: spans });
          expect(runs.map((run) => run.text).join('')).toBe(text);
          let at = start;
          for (const run of runs) {
            expect(run.start).toBe(at);
            at += run.text.length;
          }
        },
      ),
    );
  });

  it('show what needs attention most, and of that the fewest words', () => {
    const marks = [
      mark(0, 20, 'bound', 'claim'),
      mark(5, 9, 'bound', 'figure'),
      mark(7, 12, 'wrong', 'date'),
    ];
    const runs = markRuns({ start: 0, text: 'x'.repeat(20), marks });
    expect(runs.map((run) => [run.start, run.mark?.id])).toEqual([
      [0, 'claim'],
      [5, 'figure'],
      [7, 'date'],
      [9, 'date'],
      [12, 'claim'],
    ]);
  });
});

describe('rows that are drawn', () => {
  it('are those near to what is seen, and the rest is as high as before', () => {
    const heights = fc.array(fc.integer({ min: 10, max: 400 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(heights, fc.nat(60_000), (rows, top) => {
        const total = rows.reduce((sum, one) => sum + one, 0);
        const { from, to, before, after } = visibleRows({ heights: rows, top, height: 800, beyond: 300 });
        const drawn = rows.slice(from, to).reduce((sum, one) => sum + one, 0);
        expect(before + drawn + after).toBe(total);
        if (top < total) {
          expect(before).toBeLessThanOrEqual(top);
          expect(before + drawn).toBeGreaterThanOrEqual(Math.min(total, top + 800));
        }
      }),
    );
  });

  it('of a document of 4,000 paragraphs are a few', () => {
    const heights = Array.from({ length: 4000 }, () => 80);
    const { from, to } = visibleRows({ heights, top: topOfRow(heights, 2000), height: 800, beyond: 700 });
    expect(to - from).toBeLessThan(32);
  });
});

describe('words that are sought', () => {
  it('are found whatever their case, with their places in the document', () => {
    const paragraphs = [
      { number: 1, kind: 'paragraph', line: 1, start: 0, text: 'The Tern sails.' },
      { number: 2, kind: 'paragraph', line: 3, start: 16, text: 'A tern, the tern.' },
    ] as const;
    expect(findWords(paragraphs, 'TERN')).toEqual([
      { start: 4, end: 8 },
      { start: 18, end: 22 },
      { start: 28, end: 32 },
    ]);
    expect(findWords(paragraphs, 't')).toEqual([]);
  });
});

describe('the walk', () => {
  const item = (id: string, state: DeskItem['state']): DeskItem => ({
    section: 'figures',
    id,
    state,
    label: id,
    states: id,
    fields: {},
    line: 1,
    uses: [],
    problems: [],
  });
  const document: DeskDocument = {
    id: 'd',
    title: 'd',
    file: 'd.md',
    paragraphs: [],
    marks: [mark(30, 35, 'proposed', 'last'), mark(2, 5, 'proposed', 'first'), mark(9, 12, 'bound', 'kept')],
    items: [item('last', 'proposed'), item('first', 'proposed'), item('kept', 'bound')],
    problems: [],
  };
  const from = (id: string | undefined, by: 1 | -1): string | undefined =>
    nextItem(document, {
      from: id === undefined ? undefined : { section: 'figures', id },
      by,
      states: ['proposed', 'wrong'],
    })?.id;

  it('goes through proposals in the order of the text, and round', () => {
    expect(from(undefined, 1)).toBe('first');
    expect(from('first', 1)).toBe('last');
    expect(from('last', 1)).toBe('first');
    expect(from('first', -1)).toBe('last');
    expect(from('kept', 1)).toBe('last');
    expect(from('kept', -1)).toBe('first');
  });

  it('passes over what is on its way to be kept', () => {
    const next = nextItem(document, {
      from: { section: 'figures', id: 'first' },
      by: 1,
      states: ['proposed'],
      past: () => true,
    });
    expect(next).toBeUndefined();
  });
});
