import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, chainEdits, invertEdits } from '../../../src/ground/edit/apply-edits.ts';
import { editsAsDiff } from '../../../src/ground/edit/edits-as-diff.ts';
import { replaceText } from '../../../src/ground/edit/replace-text.ts';
import { applyDiff } from './apply-diff.ts';
import { afterEdit } from './edited.ts';
import { edit, edited, FILE } from './edited-texts.ts';

describe('applyEdits', () => {
  it('applies edits in any order, and takes them back', () => {
    fc.assert(
      fc.property(edited, ({ source, edits }) => {
        const applied = applyEdits(source, [...edits].reverse());
        if ('refusal' in applied) throw new Error('refused');
        const back = applyEdits({ ...source, text: applied.text }, invertEdits(source, edits));
        expect(back).toEqual({ text: source.text });
      }),
    );
  });

  it('refuses edits that overlap or reach beyond the text', () => {
    const source = { file: FILE, text: 'one two' };
    expect(applyEdits(source, [edit(0, 3, 'a'), edit(2, 4, 'b')])).toMatchObject({
      refusal: { reason: 'two edits change the same words' },
    });
    expect(applyEdits(source, [edit(0, 8, 'a')])).toMatchObject({
      refusal: { reason: 'an edit reaches beyond the text' },
    });
    expect(applyEdits(source, [edit(0, 3, 'a'), edit(3, 3, 'b')])).toEqual({ text: 'ab two' });
  });

  it('makes one set of edits of many that follow each other', () => {
    fc.assert(
      fc.property(
        edited,
        fc.array(fc.tuple(fc.nat(60), fc.nat(5), fc.string()), { maxLength: 4 }),
        ({ source }, steps) => {
          let text = source.text;
          const chained = chainEdits(
            source,
            steps.map(([at, length, newText]) => (now) => {
              const start = Math.min(at, now.text.length);
              const one = edit(start, Math.min(now.text.length, start + length), newText);
              text = now.text.slice(0, one.start) + newText + now.text.slice(one.end);
              return { edits: [one] };
            }),
          );
          expect(afterEdit(source, chained)).toBe(text);
        },
      ),
    );
  });
});

describe('editsAsDiff', () => {
  it('leads from the one text to the other and back, byte by byte', () => {
    let changed = 0;
    fc.assert(
      fc.property(edited, ({ source, edits }) => {
        const made = editsAsDiff([source], edits);
        const applied = applyEdits(source, edits);
        if ('refusal' in made || 'refusal' in applied) throw new Error('refused');
        if (applied.text === source.text) {
          expect(made.diff).toBe('');
          return;
        }
        changed++;
        expect(applyDiff(source.text, made.diff)).toBe(applied.text);
        expect(applyDiff(applied.text, made.diff, 'back')).toBe(source.text);
      }),
      { numRuns: 1000 },
    );
    expect(changed).toBeGreaterThan(100);
  });

  it('shows the lines around a change', () => {
    const text = '1\n2\n3\n4\n5\n6\r\n7\n8\n9';
    expect(editsAsDiff([{ file: FILE, text }], [edit(10, 11, 'six'), edit(18, 18, 'th')])).toEqual({
      diff: `--- a/${FILE}\t\n+++ b/${FILE}\t\n@@ -3,7 +3,7 @@\n 3\n 4\n 5\n-6\r\n+six\r\n 7\n 8\n-9\n\\ No newline at end of file\n+9th\n\\ No newline at end of file\n`,
    });
  });
});

describe('edits of a narrative', () => {
  const text = '---\ntitle: x\n---\n# One\n\nFirst sentence. Second\nline [@a; @b].\n\n::figures\nlast';
  const source = { file: FILE, text };
  const at = (line: number, column: number): { line: number; column: number } => ({ line, column });

  it('replaces, inserts and deletes text at a place', () => {
    const place = { start: at(6, 1), end: at(6, 6) };
    expect(afterEdit(source, replaceText(source, place, 'Last'))).toBe(text.replace('First', 'Last'));
    expect(afterEdit(source, replaceText(source, place, ''))).toBe(text.replace('First', ''));
    const crlf = { file: FILE, text: `\u{FEFF}${text.replaceAll('\n', '\r\n')}` };
    expect(afterEdit(crlf, replaceText(crlf, { start: at(6, 16), end: at(6, 17) }, '\n'))).toBe(
      crlf.text.replace('sentence. ', 'sentence.\r\n'),
    );
    expect(afterEdit(source, replaceText(source, { start: at(6, 90), end: at(6, 90) }, 'x'))).toBe(
      'refused: the file has no such place',
    );
    expect(afterEdit(source, replaceText(source, { start: at(60, 1), end: at(60, 1) }, 'x'))).toContain(
      'refused',
    );
    expect(replaceText(source, place, 'First')).toEqual({ edits: [] });
  });
});
