import type { FixResult } from '../../engine/fix/fix-result.ts';
import { editsAsDiff } from '../../ground/edit/edits-as-diff.ts';
import { counted } from '../../ground/model/counted.ts';
import { printable } from './printable.ts';

/** What was fixed, fix by fix, what could not be, and the sum: a line each. */
export function fixesText({ fixed, left, files, written }: FixResult): string {
  const lines = [...fixed.map((one) => `fixed ${nameOf(one)}`)];
  for (const one of left) lines.push(`not fixed ${nameOf(one)}: ${printable(one.reason)}`);
  const sum = `${fixed.length === 1 ? '1 fix' : `${fixed.length} fixes`} in ${counted(files.length, 'file')}`;
  lines.push(fixed.length === 0 ? 'nothing to fix' : written ? sum : `${sum}; nothing is written`);
  return lines.join('\n');
}

/** The changes of the files as a unified diff. */
export function fixesDiff({ files }: FixResult): string {
  const sources = files.map(({ file, before }) => ({ file, text: before }));
  const made = editsAsDiff(
    sources,
    files.flatMap(({ edits }) => edits),
  );
  return 'diff' in made ? made.diff : '';
}

function nameOf({ diagnostic: { code, place }, fix }: FixResult['fixed'][number]): string {
  const where = place === undefined ? '' : `${printable(place.file)}:${place.start.line}: `;
  return `${where}${printable(fix.title)} [${code}]`;
}
