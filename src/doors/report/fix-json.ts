import { fixEdits, placeEdits, type TextOf } from '../../ground/edit/fix-edits.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';

/** A way to put something right, as text edits. */
export interface FixEdits {
  readonly title: string;
  readonly certain: boolean;
  readonly edits: readonly FlatEdit[];
}

/**
 * A stretch of a file, and what replaces it. Lines and columns count from 1, offsets from 0 with the byte order mark,
 * all in UTF-16 code units.
 */
export interface FlatEdit {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly offset: number;
  readonly endOffset: number;
  readonly newText: string;
}

/** The fixes of a diagnostic, by the texts of the files; without those that cannot be made of these. */
export function fixesOf({ fixes = [] }: Diagnostic, textOf: TextOf): readonly FixEdits[] {
  return fixes.flatMap((fix): readonly FixEdits[] => {
    const made = fixEdits(fix, textOf);
    if ('refusal' in made || made.edits.length === 0) return [];
    const placed = placeEdits(made.edits, textOf);
    const edits = made.edits.map((edit, index): FlatEdit => {
      const { start, end } = placed[index]?.place ?? NOWHERE;
      return {
        file: edit.file,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
        offset: edit.start,
        endOffset: edit.end,
        newText: edit.newText,
      };
    });
    return [{ title: fix.title, certain: fix.certain, edits }];
  });
}

const NOWHERE = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
