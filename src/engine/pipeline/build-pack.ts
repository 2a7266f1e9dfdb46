import type { PackContent } from '../../ground/model/content.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import type { PrintedPack, RenderedPack } from '../../ground/model/rendered.ts';
import type { Pack } from '../../ground/model/sources.ts';
import { NO_STOPWATCH, type Stopwatch } from '../../ground/model/stopwatch.ts';
import type { Template } from '../../ground/model/template.ts';
import type { PageMemory } from '../../stages/proof/page-memory.ts';
import { proofPack } from '../../stages/proof/proof-pack.ts';
import { fontsNeeded } from '../../stages/render/choose-fonts.ts';
import { renderPack } from '../../stages/render/render-pack.ts';
import type { PrintJob } from '../../stages/typeset/open-printer.ts';
import { PrinterFailure } from '../../stages/typeset/printer-failure.ts';
import { type MadeBy, type Manifest, manifestOf, manifestText } from '../results/manifest.ts';
import { outputFiles, outputPath } from '../results/output-files.ts';
import { type RunStopwatch, WAIT } from '../results/timings.ts';
import { takeOutputFolder } from '../results/write-outputs.ts';
import type { DiskWorkspace, RecordingWorkspace } from '../workspace/disk-workspace.ts';
import { loadFonts } from '../workspace/load-fonts.ts';
import { type Library, loadDocuments } from '../workspace/load-library.ts';
import { loadDefaultNarrative, loadPack } from '../workspace/load-pack.ts';
import { loadTemplate } from '../workspace/load-template.ts';
import { packPath } from '../workspace/source-paths.ts';
import { type ComposedPack, composeBound } from './compose-bound.ts';
import { documentSource } from './document-source.ts';
import { countPrinted, evidenceOf } from './evidence-text.ts';
import { placesOf } from './item-places.ts';
import type { PackPrinter } from './lazy-printer.ts';
import { attachmentsOf, pdfDate } from './pdf-extras.ts';
import { stepByStep } from './step-by-step.ts';

/** A pack that is ready to print. */
export interface PreparedPack extends ComposedPack {
  readonly rendered: RenderedPack;
}

/** What the packs of a run share. */
export interface BuildRun {
  readonly library: Library;
  /** The tool and the browser, for the manifest. */
  madeBy(): Promise<MadeBy>;
  /** The browser, which was started when the run began; or why there is none. */
  printer(): Promise<Outcome<PackPrinter>>;
  readonly signal: AbortSignal | undefined;
  /** The pages that were read back last, for packs that are built again and again. */
  readonly pages?: PageMemory;
  /** Told of the HTML when it is made, before it is printed: its page numbers are not filled in yet. */
  readonly onRendered?: ((rendered: RenderedPack) => void) | undefined;
  /** Told when a pack is on paper: it needs the browser no more. */
  readonly onPrinted?: ((id: string) => void) | undefined;
  readonly stopwatch?: RunStopwatch | undefined;
}

const DEFAULT_TEMPLATE = 'briefing';

/** A pack that is composed, and the template that it is to be printed with. */
export interface TemplatedPack extends ComposedPack {
  readonly template: Template;
}

/**
 * From the files of a pack to what it says.
 *
 * @param paper the sheet to lay it out for, when that is another than the pack's own
 */
export function composeFromFiles(
  id: string,
  workspace: DiskWorkspace,
  library: Library,
  paper?: PackContent['paper'],
  stopwatch: Stopwatch = NO_STOPWATCH,
): Outcome<TemplatedPack> {
  const diagnostics: Diagnostic[] = [];
  const take = <T>(outcome: Outcome<T>): T | undefined => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const stopped = { value: undefined, diagnostics };

  // Read, validate. The documents are bound to their extractions, once for all packs.
  const loaded = take(loadPack(library, workspace, id));
  if (!loaded) return stopped;
  const pack = paper === undefined ? loaded : onPaper(loaded, paper);
  const { documents: wanted, template: named = DEFAULT_TEMPLATE } = pack.front.data;
  const documents = take(loadDocuments(library, workspace, pack)) ?? [];
  const template = take(loadTemplate(workspace, named, pack.front.placeOf(['template'])));
  const narrative = pack.narrative ?? (template && take(loadDefaultNarrative(library, workspace, named)));
  // Without one of the documents, what cites it would look wrong, too.
  if (!template || !narrative || documents.length < wanted.length) return stopped;

  const composed = take(stopwatch.time('compose', () => composeBound(pack, narrative, documents)));
  return composed ? { value: { ...composed, template }, diagnostics } : stopped;
}

/** Everything that needs no browser: from the files of a pack to its HTML. `paper` as for `composeFromFiles`. */
export function preparePack(
  id: string,
  workspace: DiskWorkspace,
  library: Library,
  paper?: PackContent['paper'],
  stopwatch: Stopwatch = NO_STOPWATCH,
): Outcome<PreparedPack> {
  const composed = composeFromFiles(id, workspace, library, paper, stopwatch);
  const diagnostics = [...composed.diagnostics];
  if (!composed.value || hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const { bound, content, template } = composed.value;
  const fonts = loadFonts(workspace, fontsNeeded(content, template));
  diagnostics.push(...fonts.diagnostics);
  const files = fonts.value;
  const rendered =
    files && stopwatch.time('render', () => renderPack(content, template, files, placesOf(bound)));
  diagnostics.push(...(rendered?.diagnostics ?? []));
  return { value: rendered?.value && { bound, content, rendered: rendered.value }, diagnostics };
}

/**
 * Builds one pack: its manifest, when everything went well and its files are in place. What was read stands in
 * the workspace's record, however far the build came.
 */
export async function buildPack(
  id: string,
  last: Manifest | undefined,
  workspace: RecordingWorkspace,
  run: BuildRun,
): Promise<Outcome<Manifest>> {
  const stopwatch = run.stopwatch?.forPack(id) ?? NO_STOPWATCH;
  const prepare = (): Outcome<PreparedPack> =>
    preparePack(id, workspace, run.library, undefined, run.stopwatch);
  // The browser is being started meanwhile.
  await stepByStep(run.printer(), composeSteps(id, workspace, run));
  const prepared = run.stopwatch ? run.stopwatch.within(id, prepare) : prepare();
  const diagnostics = [...prepared.diagnostics];
  const stopped = { value: undefined, diagnostics };
  if (!prepared.value || hasErrors(diagnostics)) return stopped;
  const { bound, content, rendered } = prepared.value;
  run.onRendered?.(rendered);
  const source = documentSource(workspace, run.library);
  const evidence = evidenceOf(bound, countPrinted(rendered.printed), source);

  const folder = takeOutputFolder(workspace.root, outputPath(id));
  diagnostics.push(...folder.diagnostics);
  if (!folder.value) return stopped;
  try {
    const printer = await stopwatch.time(WAIT, run.printer);
    diagnostics.push(...printer.diagnostics);
    if (!printer.value) return stopped;
    const madeBy = await run.madeBy();
    const printed = await print(printer.value, {
      rendered,
      ...(last && { pageNumbers: new Map(Object.entries(last.anchors)) }),
      modified: pdfDate(content, madeBy),
      attachments: attachmentsOf(bound, evidence, workspace),
      producer: `Sourcebound ${madeBy.version}`,
      ...(run.signal && { signal: run.signal }),
      file: packPath(id),
      narrative: bound.narrative.file,
      stopwatch,
    });
    run.onPrinted?.(id);
    diagnostics.push(...printed.diagnostics);
    if (!printed.value || hasErrors(diagnostics)) return stopped;

    // The disk works while the pages are read back.
    const names = outputFiles(id);
    const written = folder.value.begin(
      new Map<string, Uint8Array | string>([
        [names.pdf, printed.value.pdf],
        [names.html, printed.value.html],
        [names.evidence, evidence],
      ]),
    );
    const { pdf } = printed.value;
    const proof = await stopwatch.time('proof', () =>
      proofPack(pdf, rendered.printed, packPath(id), run.pages),
    );
    diagnostics.push(...proof.diagnostics);
    if (hasErrors(diagnostics) || run.signal?.aborted) {
      await written.discard();
      return stopped;
    }
    const manifest = manifestOf(bound, printed.value, evidence, {
      madeBy,
      browserVersion: printer.value.version,
      inputs: workspace.record(),
      warnings: diagnostics,
      ...(run.stopwatch && { timings: run.stopwatch.timings(id) }),
    });
    // The manifest comes last: what it says holds only once the others are in place.
    const put = await stopwatch.time('write', () =>
      written.putInPlace(new Map([[names.manifest, manifestText(manifest)]]), [names.stale]),
    );
    diagnostics.push(...put);
    return hasErrors(diagnostics) ? stopped : { value: manifest, diagnostics };
  } finally {
    folder.value.release();
  }
}

/** What takes long before a pack is printed, in pieces. What comes of each is remembered, and taken up later. */
function* composeSteps(
  id: string,
  workspace: RecordingWorkspace,
  { library, stopwatch }: BuildRun,
): Generator<void> {
  const within = <T>(work: () => T): T => (stopwatch ? stopwatch.within(id, work) : work());
  const pack = within(() => loadPack(library, workspace, id)).value;
  for (const document of pack?.front.data.documents ?? []) {
    yield;
    within(() => library.document(workspace, document));
    yield;
    within(() => library.extraction(workspace, document));
  }
  yield;
  within(() => composeFromFiles(id, workspace, library, undefined, stopwatch));
}

function onPaper(pack: Pack, paper: PackContent['paper']): Pack {
  return { ...pack, front: { ...pack.front, data: { ...pack.front.data, paper } } };
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
