import { applyEdits, chainEdits } from '../../ground/edit/apply-edits.ts';
import { deletePaths } from '../../ground/edit/delete-paths.ts';
import type { Refusal, TextEdit } from '../../ground/edit/text-edit.ts';
import { chain } from '../../ground/model/chain.ts';
import { editRefused } from '../../ground/model/diagnostics/imports.ts';
import { SECTIONS, type Section } from '../../ground/model/item-references.ts';
import type { DataPath } from '../../ground/model/located.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import { readExtraction } from '../../stages/read/read-extraction.ts';
import { fieldsOf } from '../../stages/validate/plain-data.ts';

/** An extraction as it is handed out. */
export interface SettledExtraction {
  readonly bytes: Uint8Array;
  /** Where a line of the file is in it; nothing for one that is not handed out. Lines count from 1. */
  lineOf(line: number): number | undefined;
}

/**
 * The file of an extraction without what nobody has settled: proposals that wait, the comments on them alone, and the
 * record of what was drafted. A file that has neither is itself.
 *
 * Error: EDIT_REFUSED, for YAML in which an item cannot be taken out for certain.
 */
export function settledExtraction(file: SourceFile): Outcome<SettledExtraction> {
  const itself = { value: { bytes: file.bytes, lineOf: (line: number) => line }, diagnostics: [] };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
  if (!/proposed|drafted|\\/.test(text)) return itself;
  const { value: raw } = chain({ value: file, diagnostics: [] }, readExtraction);
  const root = fieldsOf(raw?.content.data);
  const waiting = (Object.keys(SECTIONS) as Section[]).flatMap((section) =>
    Object.entries(fieldsOf(root[section])).flatMap(([id, item]): readonly DataPath[] =>
      fieldsOf(item).proposed === true ? [[section, id]] : [],
    ),
  );
  const gone = [...waiting, ...(Object.hasOwn(root, 'drafted') ? [['drafted']] : [])];
  if (gone.length === 0) return itself;
  const source = { file: file.path, text };
  const edited = chainEdits(source, [(now) => deletePaths(now, gone, { isShared: isHeadOfParagraph })]);
  if ('refusal' in edited) return refused(edited.refusal);
  const applied = applyEdits(source, edited.edits);
  if ('refusal' in applied) return refused(applied.refusal);
  const lines = linesLeft(text, edited.edits);
  return {
    value: { bytes: new TextEncoder().encode(applied.text), lineOf: (line) => lines[line - 1] },
    diagnostics: [],
  };
}

/** Whether a comment is one that a draft puts over what a paragraph says. */
export function isHeadOfParagraph(comment: string): boolean {
  return /^# paragraph \d+(?:, line \d+:|$)/.test(comment);
}

function refused({ place, reason }: Refusal): Outcome<SettledExtraction> {
  return { value: undefined, diagnostics: [editRefused(place, reason)] };
}

/** Where each line is after the edits; one is gone when its first character is. */
function linesLeft(text: string, edits: readonly TextEdit[]): readonly (number | undefined)[] {
  const lines: (number | undefined)[] = [];
  let next = 0;
  let shift = 0;
  let at = 0;
  for (const [index, line] of text.split('\n').entries()) {
    for (let edit = edits[next]; edit !== undefined && edit.end <= at; edit = edits[next]) {
      const before = text.slice(edit.start, edit.end).split('\n').length;
      shift += edit.newText.split('\n').length - before;
      next += 1;
    }
    const edit = edits[next];
    const isGone = edit !== undefined && edit.start <= at && at < edit.end;
    lines.push(isGone ? undefined : index + 1 + shift);
    at += line.length + 1;
  }
  return lines;
}
