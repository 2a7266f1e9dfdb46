import { lazyPrinter } from '../../engine/pipeline/lazy-printer.ts';
import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import type { Environment } from '../../engine/workspace/environment.ts';
import type { SelectedPack } from '../../engine/workspace/select-packs.ts';
import { hasErrors } from '../../ground/model/outcome.ts';
import { sortDiagnostics } from '../../ground/model/sort-diagnostics.ts';
import { copiesFiles, copiesPath } from './copies-folder.ts';
import type { CopiesReport, CopiesResult } from './copies-result.ts';
import { openHandoutPack } from './handout-pack.ts';
import { type MadeCopies, makeCopies } from './make-copies.ts';
import { type PrintRequest, printMade } from './print-made.ts';
import type { PrintProgress } from './printing/print-run.ts';
import type { SheetForm } from './write-sheets.ts';

export interface RunCopiesOptions {
  readonly environment: Environment;
  readonly now: (() => Date) | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onNotice: ((sentence: string) => void) | undefined;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
  readonly renumber: boolean;
  readonly form: SheetForm | undefined;
  /** Prints them, too. */
  readonly print: PrintRequest | undefined;
  readonly onPrinting: ((progress: PrintProgress) => void) | undefined;
}

/** Brings a pack up to date and makes the copies of its distribution list. */
export async function runCopies(
  workspace: DiskWorkspace,
  pack: SelectedPack,
  options: RunCopiesOptions,
): Promise<CopiesResult> {
  const { environment, onNotice } = options;
  const { root } = workspace;
  const opened = await openHandoutPack(workspace, pack, options);
  if (!opened.value) return { root, pack: pack.id, diagnostics: opened.diagnostics };
  const printer = lazyPrinter({ environment, jobs: 1, onNotice });
  try {
    const made = await makeCopies(opened.value, workspace, {
      ...options,
      date: dateOf(options),
      printer: printer.ready,
    });
    const noticed = [...opened.diagnostics, ...made.diagnostics];
    const result = { root, pack: pack.id, diagnostics: sortDiagnostics(noticed) };
    if (!made.value || hasErrors(noticed)) return result;
    const copies = reportOf(pack.id, made.value);
    if (options.print === undefined) return { ...result, copies };
    const { form, print } = options;
    const printed = await printMade(opened.value, made.value, form, print, workspace, options);
    return {
      ...result,
      copies: { ...copies, ...(printed.value && { printing: printed.value }) },
      diagnostics: [...result.diagnostics, ...printed.diagnostics],
    };
  } catch (error) {
    // What a browser says that was closed under its hands is no news.
    if (options.signal?.aborted !== true) throw error;
    return { root, pack: pack.id, diagnostics: opened.diagnostics };
  } finally {
    await printer.close();
  }
}

/** The day as ISO 8601: the one that SOURCE_DATE_EPOCH sets, in UTC, or today, where we are. */
function dateOf({ environment, now }: RunCopiesOptions): string {
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && /^\d{1,11}$/.test(epoch)) {
    return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  }
  const today = now?.() ?? new Date(0);
  const parts = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function reportOf(pack: string, { edition, copies, unlisted, sheets }: MadeCopies): CopiesReport {
  const folder = copiesPath(pack);
  return {
    edition,
    folder,
    register: `${folder}/${copiesFiles.register}`,
    table: `${folder}/${copiesFiles.table}`,
    sheet: `${folder}/${copiesFiles.sheet}`,
    copies: copies.map(({ number, of, name, organisation, file, sha256, status }) => ({
      number,
      of,
      name,
      ...(organisation === undefined ? {} : { organisation }),
      file: `${folder}/${file}`,
      sha256,
      status,
    })),
    unlisted: unlisted.map(({ number }) => number),
    sheets: sheets.map((one) => ({ ...one, file: `${folder}/${one.file}` })),
  };
}
