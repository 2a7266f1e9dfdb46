import type { TextEdit } from '../../ground/edit/text-edit.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { Fix } from '../../ground/model/fix.ts';
import type { BuildResult } from '../pipeline/build-result.ts';

/** A fix that was taken, with the diagnostic that it puts right. */
export interface TakenFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/** A certain fix that was not taken. */
export interface LeftFix extends TakenFix {
  /** Why, as a clause. */
  readonly reason: string;
}

/** A file with its fixes, as texts on disk. */
export interface FixedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
}

/** What came of fixing: `diagnostics` and `packs` are those that a check finds in the fixed files. */
export interface FixResult extends BuildResult {
  readonly fixed: readonly TakenFix[];
  readonly left: readonly LeftFix[];
  readonly files: readonly FixedFile[];
  /** Whether the files have been written. */
  readonly written: boolean;
}
