import type { Run } from '../../engine/pipeline/run.ts';
import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import type { SelectedPack } from '../../engine/workspace/select-packs.ts';
import { hasErrors } from '../../ground/model/outcome.ts';
import { sortDiagnostics } from '../../ground/model/sort-diagnostics.ts';
import { type RecordedHandout, recordHandout } from '../editions/record-handout.ts';
import { copiesFiles, copiesPath, sheetFile } from './copies-folder.ts';
import type { CopiesReport, CopiesResult } from './copies-result.ts';
import { type HandoutPack, openHandoutPack } from './handout-pack.ts';
import { type MadeCopies, type MakeCopiesOptions, makeCopies } from './make-copies.ts';
import { type PrintRequest, printMade } from './print-made.ts';
import type { PrintProgress } from './printing/print-run.ts';

export interface RunCopiesOptions extends MakeCopiesOptions {
  /** Prints them, too. */
  readonly print?: PrintRequest | undefined;
  /** Told of what becomes of each copy at the printer. */
  readonly onPrinting?: ((progress: PrintProgress) => void) | undefined;
}

/** Brings a pack up to date and makes the copies of its distribution list. */
export async function runCopies(
  workspace: DiskWorkspace,
  pack: SelectedPack,
  run: Run,
  options: RunCopiesOptions,
): Promise<CopiesResult> {
  const { root } = workspace;
  const opened = await openHandoutPack(workspace, pack, run);
  // What a browser says that was closed under its hands is no news.
  const stopped = { root, pack: pack.id, diagnostics: opened.diagnostics };
  if (!opened.value) return stopped;
  try {
    const made = await makeCopies(opened.value, workspace, run, options);
    if (!made.value && run.signal.aborted) return stopped;
    const recorded = made.value && recordOf(opened.value, workspace, options.renumber);
    const noticed = [...opened.diagnostics, ...made.diagnostics, ...(recorded?.diagnostics ?? [])];
    const result = { root, pack: pack.id, diagnostics: sortDiagnostics(noticed) };
    if (!made.value || hasErrors(noticed)) return result;
    const copies = {
      ...reportOf(pack.id, made.value),
      ...(recorded?.path !== undefined && { record: recorded.path }),
    };
    const { form, print, onPrinting } = options;
    if (print === undefined) return { ...result, copies };
    const printed = await printMade(opened.value, made.value, workspace, run, { form, print, onPrinting });
    return {
      ...result,
      copies: { ...copies, ...(printed.value && { printing: printed.value }) },
      diagnostics: [...result.diagnostics, ...printed.diagnostics],
    };
  } catch (error) {
    if (!run.signal.aborted) throw error;
    return stopped;
  }
}

function recordOf(
  { content, editionPlace: place }: HandoutPack,
  workspace: DiskWorkspace,
  isVoid: boolean | undefined,
): RecordedHandout {
  return recordHandout(workspace, content.record(), { place, isVoid });
}

function reportOf(pack: string, { edition, copies, unlisted, sheets }: MadeCopies): CopiesReport {
  const folder = copiesPath(pack);
  return {
    edition,
    folder,
    register: `${folder}/${copiesFiles.register}`,
    table: `${folder}/${copiesFiles.table}`,
    sheet: `${folder}/${sheetFile(edition)}`,
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
