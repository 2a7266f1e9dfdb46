import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '../../engine/pipeline/run.ts';
import { takeOutputFolder } from '../../engine/results/write-outputs.ts';
import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import { machineClock } from '../../ground/machine/clock.ts';
import type { PackContent } from '../../ground/model/content.ts';
import { highest } from '../../ground/model/extremes.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { copiesPath, readCopiesFile } from './copies-folder.ts';
import type { HandoutPack } from './handout-pack.ts';
import type { MadeCopies } from './make-copies.ts';
import { type PrintLedger, readLedger, writeLedger } from './printing/ledger.ts';
import { mediaName } from './printing/media-names.ts';
import { openPrintTarget } from './printing/open-print-target.ts';
import type { PrintAccount } from './printing/print-account.ts';
import { printCopies } from './printing/print-copies.ts';
import type { NumberedFile, PrintProgress } from './printing/print-run.ts';
import type { PrintSettings } from './printing/print-target.ts';
import { programRunner } from './printing/run-program.ts';
import type { SheetForm } from './write-sheets.ts';

/** Which printer is to print the copies, and how. */
export interface PrintRequest {
  /** The address of a printer, `ipp://…` or `ipps://…`, or the name of a queue of CUPS. */
  readonly printer: string;
  /** By default what the layout needs: both sides, turned about the short edge for booklets and 2-up. */
  readonly sides?: PrintSettings['sides'] | undefined;
  readonly colour?: PrintSettings['colour'] | undefined;
  /** Such as `A4`, or a name of PWG 5101.1; by default the sheet that the copies are laid out for. */
  readonly media?: string | undefined;
  /** Goes on with an earlier run. */
  readonly resume?: boolean | undefined;
  /** Copies to print, whatever is known of them. */
  readonly reprint?: readonly number[] | undefined;
  /** Copies that somebody has seen on paper. */
  readonly printed?: readonly number[] | undefined;
  /** SHA-256 of the certificate of a printer that nobody vouches for. */
  readonly fingerprint?: string | undefined;
}

/** What is printed: copies of a pack, as they are or on the sheets that they are laid out on. */
export interface PrintMadeOptions {
  readonly form?: SheetForm | undefined;
  readonly print: PrintRequest;
  readonly onPrinting?: ((progress: PrintProgress) => void) | undefined;
}

/**
 * Sends copies to a printer, one after the other, and keeps a record of it beside them, which survives whatever
 * ends the run: no copy is printed twice unless somebody says so. A run that is called off ends before the next copy.
 */
export async function printMade(
  pack: HandoutPack,
  made: MadeCopies,
  workspace: DiskWorkspace,
  run: Run,
  { form, print: request, onPrinting }: PrintMadeOptions,
): Promise<Outcome<PrintAccount>> {
  const { environment } = run;
  const target = openPrintTarget(request.printer, {
    user: environment.USER || environment.LOGNAME || 'sourcebound',
    clock: machineClock,
    run: programRunner(environment),
    ...(request.fingerprint === undefined ? {} : { fingerprint: request.fingerprint }),
  });
  if (!target.value) return { value: undefined, diagnostics: target.diagnostics };
  const folder = takeOutputFolder(workspace.root, copiesPath(pack.id));
  if (!folder.value) return { value: undefined, diagnostics: folder.diagnostics };
  const { write, release } = folder.value;
  try {
    const name = ledgerName(made);
    const ledger = loadLedger(workspace, pack.id, name);
    if (ledger.diagnostics.length > 0) return { value: undefined, diagnostics: ledger.diagnostics };
    const { resume, reprint, printed } = request;
    return await printCopies({
      pack: pack.id,
      of: highest(
        made.copies.map(({ of }) => of),
        0,
      ),
      copies: filesOf(pack, made, form, workspace.root),
      settings: settingsFor(pack.content.paper, form, request),
      target: target.value,
      ...(ledger.value === undefined ? {} : { ledger: ledger.value }),
      ...(resume === undefined ? {} : { resume }),
      ...(reprint === undefined ? {} : { reprint }),
      ...(printed === undefined ? {} : { printed }),
      now: () => run.now().toISOString(),
      save: async (changed) => {
        const [problem] = await write(new Map([[name, writeLedger(changed)]]));
        if (problem) throw new Error(problem.message);
      },
      ...(onPrinting === undefined ? {} : { onProgress: onPrinting }),
      signal: run.signal,
    });
  } finally {
    release();
  }
}

/** Copies that were declared void take their record with them. */
function ledgerName({ edition, register }: MadeCopies): string {
  const withdrawn = register.printings.filter(
    (one) => one.edition === edition && one.withdrawn !== undefined,
  );
  const round = withdrawn.length === 0 ? '' : `-round-${withdrawn.length + 1}`;
  return `printing-edition-${edition}${round}.json`;
}

function loadLedger(workspace: DiskWorkspace, id: string, name: string): Outcome<PrintLedger> {
  const file = readCopiesFile(workspace, id, name);
  if (file.kind !== 'bytes') return { value: undefined, diagnostics: [] };
  return readLedger(file.bytes, `${copiesPath(id)}/${name}`);
}

/** The copies themselves, or the sheets that they are laid out on. */
function filesOf(
  pack: HandoutPack,
  made: MadeCopies,
  form: SheetForm | undefined,
  root: string,
): readonly NumberedFile[] {
  const files =
    form === undefined
      ? made.copies.flatMap(({ number, file, sha256, status }) =>
          status === 'lost' ? [] : [{ number, file, sha256 }],
        )
      : made.sheets.flatMap(({ file, sha256, copies: [number] }) =>
          number === undefined ? [] : [{ number, file, sha256 }],
        );
  return files.map(({ number, file, sha256 }) => {
    const path = join(root, copiesPath(pack.id), file);
    const bytes = statSync(path).size;
    return { copy: number, file: { path, bytes, sha256, open: () => createReadStream(path) } };
  });
}

function settingsFor(
  paper: PackContent['paper'],
  form: SheetForm | undefined,
  { sides, colour, media }: PrintRequest,
): PrintSettings {
  const layout = form?.layout ?? 'single';
  const turned = layout === 'booklet' || layout === '2-up' ? 'two-sided-short-edge' : 'two-sided-long-edge';
  return {
    media: mediaName(media ?? sheetFor(paper, layout)),
    sides: sides ?? turned,
    colour: colour ?? 'auto',
  };
}

/** Booklets and reduced pages are laid on the larger sheet. */
function sheetFor(paper: PackContent['paper'], layout: SheetForm['layout']): string {
  const isAmerican = paper === 'Letter' || paper === 'Half-letter';
  if (layout !== 'single') return isAmerican ? 'Letter' : 'A4';
  return paper === 'Half-letter' ? 'Statement' : paper;
}
