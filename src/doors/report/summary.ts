import type { BuildResult, PackStatus } from '../../engine/pipeline/build-result.ts';
import { countBySeverity } from '../../ground/model/count-by-severity.ts';
import { counted } from '../../ground/model/counted.ts';

const WORDS: readonly (readonly [PackStatus, string])[] = [
  ['built', 'built'],
  ['fetched', 'from the store'],
  ['up-to-date', 'up to date'],
  ['checked', 'without errors'],
  ['failed', 'failed'],
  ['not-started', 'not started'],
];

/** One line: `2 packs: 1 built, 1 failed, 3 errors, 1 warning`. */
export function summary(result: BuildResult): string {
  const parts: string[] = [];
  for (const [status, word] of WORDS) {
    const number = result.packs.filter((pack) => pack.status === status).length;
    if (number > 0) parts.push(`${number} ${word}`);
  }
  const { errors, warnings } = countBySeverity(result.diagnostics);
  if (errors > 0) parts.push(counted(errors, 'error'));
  if (warnings > 0) parts.push(counted(warnings, 'warning'));
  const accepted = result.diagnostics.filter((diagnostic) => diagnostic.accepted !== undefined).length;
  if (accepted > 0) parts.push(`${accepted} accepted`);
  return [counted(result.packs.length, 'pack'), parts.join(', ')].filter((part) => part !== '').join(': ');
}
