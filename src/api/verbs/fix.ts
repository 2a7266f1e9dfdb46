import type { FixResult } from '../../engine/fix/fix-result.ts';
import { type CheckOptions, checkIn } from './check.ts';
import { during } from './during.ts';
import { noPacks } from './no-packs.ts';
import { openWorkspaceAt } from './open-workspace-at.ts';

export interface FixOptions extends CheckOptions {
  /** Writes nothing: the result says what would be written. */
  readonly dryRun?: boolean | undefined;
}

/**
 * Takes every certain fix of what `check` finds, and checks again, until there is nothing left to fix. The diagnostics
 * of the result are those that are left then. Files are written at the end, all or none; one that was changed in the
 * meantime is not overwritten.
 */
export function fix(options: FixOptions = {}): Promise<FixResult> {
  return during({}, async (run) => {
    const workspace = openWorkspaceAt(options.root, run);
    if (!workspace.value) {
      return {
        ...noPacks(options.root, workspace.diagnostics),
        fixed: [],
        left: [],
        files: [],
        written: false,
      };
    }
    const { fixPacks } = await import('../../engine/fix/fix-packs.ts');
    const { dryRun = false } = options;
    return fixPacks(workspace.value, (now) => checkIn(now, options, run), { dryRun });
  });
}
