import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOver, reversed } from '../../../src/engine/desk/carry-over.ts';
import { lineEdits, linesOf } from '../../../src/engine/desk/line-edits.ts';
import { mergeTexts } from '../../../src/engine/desk/merge-texts.ts';
import { shiftEdits } from '../../../src/engine/desk/shift-edits.ts';
import { applyEdits } from '../../../src/ground/edit/apply-edits.ts';
import { growth } from '../../support/growth.ts';

/** Few different lines, so that texts have much in common; some without an end, some of two characters for one. */
const text = fc
  .array(fc.constantFrom('a\n', 'b\n', '\n', 'c\r\n', '😀\n', '😁\n', 'd'), { maxLength: 12 })
  .map((lines) => lines.join(''));

describe('merging', () => {
  test('what one has changed alone is what is wanted', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(mergeTexts(base, other, base)).toBe(other);
        expect(mergeTexts(base, base, other)).toBe(other);
        expect(mergeTexts(base, other, other)).toBe(other);
      }),
    );
  });

  test('it does not matter who asks, and no line is lost that nobody has taken out', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const merged = mergeTexts(base, mine, theirs);
        expect(mergeTexts(base, theirs, mine)).toBe(merged);
        if (merged === undefined) return;
        const known = new Set([mine, theirs].flatMap(linesOf));
        expect(
          linesOf(merged).filter((line) => !known.has(line) && !`${base}${mine}${theirs}`.includes(line)),
        ).toEqual([]);
      }),
    );
  });

  test('changes far from one another are both made', () => {
    fc.assert(
      fc.property(text, text, text, text, (a, b, mine, theirs) => {
        const [base, end] = [(one: string, other: string) => `${one}\n1\n2\n3\n4\n5\n${other}`, '\nend\n'];
        const merged = mergeTexts(
          `${base(a, b)}${end}`,
          `${base(mine, b)}${end}`,
          `${base(a, theirs)}${end}`,
        );
        expect(merged).toBe(`${base(mine, theirs)}${end}`);
      }),
    );
  });

  test('takes no long time over many lines that are the same', () => {
    const merged = (size: number): string | undefined => {
      const base = 'line\n\n'.repeat(size);
      expect(lineEdits('x', base, `${base}more\n`)).toHaveLength(1);
      return mergeTexts(base, `mine\n${base}`, `${base}theirs\n`);
    };
    expect(merged(20_000)).toBe(`mine\n${'line\n\n'.repeat(20_000)}theirs\n`);
    expect(growth(merged, { size: 2500, times: 8 })).toBeLessThan(24);
  });
});

const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text);

describe('edits of lines', () => {
  test('lead from one text to the other, and take no character apart', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const edits = lineEdits('x', from, to);
        expect(applyEdits({ file: 'x', text: from }, edits)).toEqual({ text: to });
        for (const { start, end, newText } of edits) {
          expect(isWhole(from.slice(start, end))).toBe(true);
          expect(isWhole(newText)).toBe(true);
        }
      }),
    );
  });
});

describe('edits of a text that somebody has changed', () => {
  const edit = fc.tuple(text, text, text);

  test('are made at the same words, or not at all', () => {
    fc.assert(
      fc.property(edit, text, text, ([before, old, behind], mine, theirs) => {
        const base = `${before}<${old}>${behind}`;
        const edits = [
          { file: 'x', start: before.length + 1, end: before.length + 1 + old.length, newText: mine },
        ];
        const now = `${theirs}<${old}>${behind}`;
        const shifted = shiftEdits(edits, base, now);
        if (shifted === undefined) return;
        expect(applyEdits({ file: 'x', text: now }, shifted)).toEqual({
          text: `${theirs}<${mine}>${behind}`,
        });
      }),
    );
  });

  test('and taken back they leave what the others have written', () => {
    fc.assert(
      fc.property(edit, text, text, ([before, old, behind], mine, theirs) => {
        const from = `${before}\n1\n2\n3\n${old}`;
        const to = `${before}\n1\n2\n3\n${mine}`;
        const edits = lineEdits('x', from, to);
        const back = reversed({ file: 'x', before: from, after: to, edits });
        const carried = carryOver(back, `${theirs}${behind}${to}`);
        if ('conflict' in carried) return;
        expect(carried.change.after).toBe(`${theirs}${behind}${from}`);
      }),
    );
  });

  test('are refused where the file has gone, or has been made', () => {
    const edits = [{ file: 'x', start: 0, end: 0, newText: 'new' }];
    const made = { file: 'x', before: undefined, after: 'new', edits };
    expect(carryOver(made, 'other')).toEqual({ conflict: 'made' });
    expect(carryOver(reversed(made), 'new and more')).toEqual({ conflict: 'changed' });
    expect(carryOver(reversed(made), undefined)).toEqual({ conflict: 'gone' });
  });
});
