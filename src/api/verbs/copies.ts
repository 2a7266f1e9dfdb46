import { resolve } from 'node:path';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { CopiesResult } from '../../handouts/copies/copies-result.ts';
import type { PrintRequest } from '../../handouts/copies/print-made.ts';
import type { PrintProgress } from '../../handouts/copies/printing/print-run.ts';
import type { SheetForm } from '../../handouts/copies/write-sheets.ts';
import type { BuildOptions } from './build-options.ts';
import { during } from './during.ts';
import { openWorkspaceAt } from './open-workspace-at.ts';

export interface CopiesOptions
  extends Pick<BuildOptions, 'root' | 'environment' | 'now' | 'signal' | 'onNotice'> {
  /** The id of the pack. */
  readonly pack: string;
  /** Declares the copies that the edition has void, and begins again at 1. */
  readonly renumber?: boolean | undefined;
  /** Lays the copies on sheets to be printed, too: booklets, several pages to a side, all copies in one file. */
  readonly form?: SheetForm | undefined;
  /** Sends the copies to a printer, or the sheets that they are laid out on; not when these are collated. */
  readonly print?: PrintRequest | undefined;
  /** Told of each copy that is made. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Told of what becomes of each copy at the printer. */
  readonly onPrinting?: ((progress: PrintProgress) => void) | undefined;
}

/**
 * Makes the numbered copies of a pack's distribution list, `output/<pack>/copies/`, with their register. The
 * pack is brought up to date first. Copies that are there already keep their numbers and their bytes.
 */
export function copies(options: CopiesOptions): Promise<CopiesResult> {
  return during({ ...options, jobs: 1 }, async (run) => {
    const workspace = openWorkspaceAt(options.root, run);
    const failed = (diagnostics: readonly Diagnostic[]): CopiesResult => ({
      root: workspace.value?.root ?? resolve(options.root ?? '.'),
      pack: options.pack,
      diagnostics,
    });
    if (!workspace.value) return failed(workspace.diagnostics);
    const [{ selectPacks }, { runCopies }] = await Promise.all([
      import('../../engine/workspace/select-packs.ts'),
      import('../../handouts/copies/run-copies.ts'),
    ]);
    const selected = selectPacks(workspace.value, [options.pack]);
    const [pack] = selected.value ?? [];
    if (pack === undefined) return failed(selected.diagnostics);
    const { renumber, form, print, onProgress, onPrinting } = options;
    return runCopies(workspace.value, pack, run, { renumber, form, print, onProgress, onPrinting });
  });
}
