import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import type { PrintedPack } from '../../ground/model/rendered.ts';
import type { PageMemory } from '../../stages/proof/page-memory.ts';
import { proofPack } from '../../stages/proof/proof-pack.ts';
import { proofTemplate } from '../../stages/proof/proof-template.ts';
import { tellBarriers } from '../../stages/proof/tell-barriers.ts';
import type { PrintJob } from '../../stages/typeset/open-printer.ts';
import { PrinterFailure } from '../../stages/typeset/printer-failure.ts';
import { type Manifest, manifestOf, manifestText } from '../results/manifest.ts';
import { type MadePack, outputContents, outputFiles, outputPath, outputs } from '../results/outputs.ts';
import { WAIT } from '../results/timings.ts';
import { takeOutputFolder } from '../results/write-outputs.ts';
import type { RecordingWorkspace } from '../workspace/disk-workspace.ts';
import { packPath } from '../workspace/source-paths.ts';
import type { PackPrinter } from './lazy-printer.ts';
import { makeReady, type ReadyOptions } from './make-ready.ts';
import { attachmentsOf, pdfDate } from './pdf-extras.ts';
import type { Run } from './run.ts';

/** What a build takes that is not the run's. */
export interface BuildPackOptions extends ReadyOptions {
  /** The manifest of the last build: where the page numbers were. */
  readonly last: Manifest | undefined;
  /** The pages that were read back last, for packs that are built again and again. */
  readonly pages?: PageMemory;
  /** Told when the pack is on paper: it needs the browser no more. */
  readonly onPrinted?: ((id: string) => void) | undefined;
}

/**
 * Builds one pack: its manifest, when everything went well and its files are in place. What was read is in
 * the workspace's record, however far the build came.
 */
export async function buildPack(
  id: string,
  workspace: RecordingWorkspace,
  run: Run,
  options: BuildPackOptions,
): Promise<Outcome<Manifest>> {
  const { last } = options;
  const stopwatch = run.stopwatch.forPack(id);
  const ready = await makeReady(id, workspace, run, options);
  const diagnostics: Diagnostic[] = [...ready.diagnostics];
  const stopped = { value: undefined, diagnostics };
  if (!ready.value || hasErrors(diagnostics)) return stopped;
  const { bound, date, rendered, evidence } = ready.value;

  const attachments = attachmentsOf(bound, evidence, workspace);
  append(diagnostics, attachments.diagnostics);
  if (!attachments.value || hasErrors(diagnostics)) return stopped;

  const folder = takeOutputFolder(workspace.root, outputPath(id));
  append(diagnostics, folder.diagnostics);
  if (!folder.value) return stopped;
  try {
    const printer = await stopwatch.time(WAIT, run.browser.ready);
    append(diagnostics, printer.diagnostics);
    if (!printer.value) return stopped;
    const madeBy = await run.madeBy();
    const printed = await print(printer.value, {
      rendered,
      ...(last && { pageNumbers: new Map(Object.entries(last.anchors)) }),
      modified: pdfDate(date, madeBy),
      attachments: attachments.value,
      producer: `Sourcebound ${madeBy.version}`,
      signal: run.signal,
      file: packPath(id),
      narrative: bound.narrative.file,
      stopwatch,
    });
    options.onPrinted?.(id);
    append(diagnostics, printed.diagnostics);
    if (!printed.value || hasErrors(diagnostics)) return stopped;

    const files = { file: packPath(id), narrative: bound.narrative.file };
    append(diagnostics, tellBarriers(printed.value, files));
    // The disk works while the outputs are checked.
    const made: MadePack = { bound, rendered, printed: printed.value, evidence };
    const contents = outputContents(made);
    const written = folder.value.begin(contents);
    append(diagnostics, await stopwatch.time('proof', () => checkOutputs(made, options.pages)));
    if (hasErrors(diagnostics) || run.signal.aborted) {
      await written.discard();
      return stopped;
    }
    const timings = run.stopwatch.timings(id);
    const manifest = manifestOf(made, contents, {
      madeBy,
      browserVersion: printer.value.version,
      inputs: workspace.record(),
      warnings: diagnostics,
      ...(timings && { timings }),
    });
    const names = outputFiles(id);
    // The manifest comes last: what it says holds only once the others are in place.
    const put = await stopwatch.time('write', () =>
      written.putInPlace(new Map([[names.manifest, manifestText(manifest)]]), [names.stale]),
    );
    append(diagnostics, put);
    return hasErrors(diagnostics) ? stopped : { value: manifest, diagnostics };
  } finally {
    folder.value.release();
  }
}

/** A browser that does not start any more is no fault of the program. */
async function print(printer: PackPrinter, job: PrintJob): Promise<Outcome<PrintedPack>> {
  try {
    return await printer.print(job);
  } catch (error) {
    if (!(error instanceof PrinterFailure)) throw error;
    return { value: undefined, diagnostics: [error.diagnostic] };
  }
}

async function checkOutputs(made: MadePack, pages: PageMemory | undefined): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const [, { check }] of outputs) {
    const checked = await check?.(made, { proofPack, proofTemplate, pages });
    append(diagnostics, checked?.diagnostics ?? []);
  }
  return diagnostics;
}
