import { expect } from 'vitest';
import { applyEdits, invertEdits } from '../../../src/ground/edit/apply-edits.ts';
import type { Edited, EditSource } from '../../../src/ground/edit/text-edit.ts';

/** A file with a text: YAML, unless it begins with front matter. */
export function fileOf(text: string): EditSource {
  const isPack = /^\u{FEFF}?---\r?\n/u.test(text);
  return { file: isPack ? 'sources/packs/a.md' : 'sources/extractions/a.yaml', text };
}

/** The text after an edit, or the reason why it was refused. The way back is tried too. */
export function afterEdit(source: EditSource, edited: Edited): string {
  if ('refusal' in edited) return `refused: ${edited.refusal.reason}`;
  const applied = applyEdits(source, edited.edits);
  if ('refusal' in applied) throw new Error(applied.refusal.reason);
  const back = applyEdits({ ...source, text: applied.text }, invertEdits(source, edited.edits));
  expect(back).toEqual({ text: source.text });
  return applied.text;
}
