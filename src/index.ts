import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DraftResult } from './engine/draft/draft-result.ts';
import type { DraftedSection } from './engine/draft/proposal.ts';
import type { ReviewResult } from './engine/draft/review-result.ts';
import type { FixResult } from './engine/fix/fix-result.ts';
import type {
  ExtractionImportRequest,
  ExtractionImportResult,
} from './engine/intake/extraction/extraction-import.ts';
import type { FileImport, ImportRequest, ImportResult } from './engine/intake/import-request.ts';
import type { PackBuilder } from './engine/pipeline/build-here.ts';
import type { BuildProgress, BuildResult } from './engine/pipeline/build-result.ts';
import type { ChangesResult } from './engine/pipeline/list-changes.ts';
import type { ListResult } from './engine/pipeline/list-workspace.ts';
import { openRun, type Run, type RunOptions } from './engine/pipeline/run.ts';
import { packsOfShard, type Shard } from './engine/pipeline/shard.ts';
import type { DoneJob, WorkCounts } from './engine/queue/serve-queue.ts';
import type { StoredObject } from './engine/store/objects.ts';
import type { Watch, WatchEvent } from './engine/watch/watch-event.ts';
import { type DiskWorkspace, openWorkspace } from './engine/workspace/disk-workspace.ts';
import type { Environment } from './engine/workspace/environment.ts';
import { isInside } from './engine/workspace/read-regular-file.ts';
import type { Diagnostic } from './ground/model/diagnostic.ts';
import { cannotRead, noFile, noWorkspace, storeUnusable, wrongUsage } from './ground/model/diagnostics.ts';
import { hasErrors, type Outcome } from './ground/model/outcome.ts';
import { wholeFile } from './ground/model/whole-file.ts';
import type { BundleResult } from './handouts/bundle/bundle-result.ts';
import type { IdentifyResult } from './handouts/bundle/identify-copy.ts';
import type { VerifyResult } from './handouts/bundle/verify-result.ts';
import type { CopiesResult } from './handouts/copies/copies-result.ts';
import type { PrintRequest } from './handouts/copies/print-made.ts';
import type { PrintProgress } from './handouts/copies/printing/print-run.ts';
import type { SheetForm } from './handouts/copies/write-sheets.ts';

export type { DraftResult, ProposedItem } from './engine/draft/draft-result.ts';
export type { DraftedSection, LeftOut as NotProposed } from './engine/draft/proposal.ts';
export type { ReviewResult, WaitingProposal } from './engine/draft/review-result.ts';
export type { FixedFile, FixResult, LeftFix, TakenFix } from './engine/fix/fix-result.ts';
export type {
  ExtractionImport,
  ExtractionImportRequest,
  ExtractionImportResult,
  ImportedItem,
  LeftOutAnnotation,
} from './engine/intake/extraction/extraction-import.ts';
export type {
  FileImport,
  ImportRequest,
  ImportResult,
  ImportStatus,
} from './engine/intake/import-request.ts';
export type { BuildProgress, BuildResult, PackResult, PackStatus } from './engine/pipeline/build-result.ts';
export type { ChangesResult } from './engine/pipeline/list-changes.ts';
export type {
  ListedDocument,
  ListedPack,
  ListedState,
  ListResult,
} from './engine/pipeline/list-workspace.ts';
export type { Shard } from './engine/pipeline/shard.ts';
export type { DoneJob, WorkCounts } from './engine/queue/serve-queue.ts';
export type { Timing } from './engine/results/timings.ts';
export type { PackBuilt, PackFailed, Watch, WatchEvent, WatchedPack } from './engine/watch/watch-event.ts';
export type { Diagnostic } from './ground/model/diagnostic.ts';
export type {
  ChangeKind,
  EditionChanges,
  EditionItem,
  FieldChange,
  ItemChange,
  SourceChange,
  TextChange,
} from './ground/model/edition-changes.ts';
export type { Change, Fix, FixValue, PlacedEdit } from './ground/model/fix.ts';
export type { Outcome } from './ground/model/outcome.ts';
export type { BundleReport, BundleResult } from './handouts/bundle/bundle-result.ts';
export type { IdentifyResult } from './handouts/bundle/identify-copy.ts';
export type { LeftOut } from './handouts/bundle/left-out.ts';
export type { CheckId, VerifyCheck, VerifyResult } from './handouts/bundle/verify-result.ts';
export type { CopiesReport, CopiesResult, CopyReport } from './handouts/copies/copies-result.ts';
export type { PrintRequest } from './handouts/copies/print-made.ts';
export type { PrintProgress } from './handouts/copies/printing/print-run.ts';
export type { SheetForm } from './handouts/copies/write-sheets.ts';

/** Which packs of which workspace. */
export interface PackSelection {
  /** The workspace's folder: the one with `sources/` in it. By default the current folder. */
  readonly root?: string | undefined;
  /** Ids of packs; all packs when there is none. */
  readonly packs?: readonly string[] | undefined;
  /** Of those packs, the ones that fall to one of several machines; see `packsOfShard`. */
  readonly shard?: Shard | undefined;
}

export interface BuildOptions extends PackSelection {
  /** How many packs are printed at a time; by default one for each core, fewer where memory is short. */
  readonly jobs?: number | undefined;
  /** Builds packs that are up to date, too. */
  readonly force?: boolean | undefined;
  /** Goes on with the other packs when the machinery fails: a full disk, a lost browser. */
  readonly keepGoing?: boolean | undefined;
  /**
   * A store of finished work, `file:///…` or `s3://bucket/prefix`: packs that anybody has built of the same inputs are
   * taken from there, and others put there. Keys to it are read from the environment.
   */
  readonly store?: string | undefined;
  /**
   * A queue, `redis://…` or `rediss://…`: packs are built by its workers, which see the same store. Passwords to it are
   * read from the environment.
   */
  readonly queue?: string | undefined;
  /** Leaves in the queue what is not done when the signal comes. */
  readonly detach?: boolean | undefined;
  /** Also puts packs into the store whose documents say `redistribution: none`. */
  readonly send?: boolean | undefined;
  /**
   * SOURCEBOUND_BROWSER (a browser to print with), SOURCE_DATE_EPOCH (the date in PDFs of packs without one)
   * and where the system keeps caches. Give `process.env`; without it, nothing is taken from there.
   */
  readonly environment?: Environment | undefined;
  /**
   * Notes what takes how long, by this clock: milliseconds since the process began. The times stand in the
   * result, and each pack's in its manifest.
   */
  readonly clock?: (() => number) | undefined;
  /**
   * For the time since when an output is stale, and the day on which copies get their numbers: by default the
   * machine's clock. Nothing else depends on it.
   */
  readonly now?: (() => Date) | undefined;
  /** Ends the build: the browser is closed and what is half written removed. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  /** Sentences that a person may want to see, such as that the browser is being unpacked. */
  readonly onNotice?: ((sentence: string) => void) | undefined;
}

/**
 * Prints packs: `output/<pack>/<pack>.pdf`, the same as one HTML file, `evidence.json` and `manifest.json`.
 * Packs whose inputs are unchanged are not printed again. Whatever is wrong with the sources, the machine or
 * the options is in the result's diagnostics; an exception is a fault of the program.
 */
export function build(options: BuildOptions = {}): Promise<BuildResult> {
  return during({ ...options, keeps: true }, async (run) => {
    const [{ selectPacks }, { buildPacks }] = await run.stopwatch.time('load code', () =>
      Promise.all([import('./engine/workspace/select-packs.ts'), import('./engine/pipeline/build-packs.ts')]),
    );
    const workspace = open(options.root, run);
    if (!workspace.value) return nothing(options.root, workspace.diagnostics);
    const packs = selectPacks(workspace.value, options.packs ?? []);
    if (!packs.value) return nothing(options.root, packs.diagnostics);
    const elsewhere = await openThrough(options, run);
    if (hasErrors(elsewhere.diagnostics)) return nothing(options.root, elsewhere.diagnostics);
    const { force, keepGoing, onProgress } = options;
    const building = buildPacks(workspace.value, shareOf(packs.value, options.shard), run, {
      through: elsewhere.value?.through(workspace.value),
      force,
      keepGoing,
      onProgress,
      // Ending the browser takes a while: it ends while the last packs are read back.
      onAllPrinted: () => void run.browser.close(),
    });
    const result = await building.finally(() => elsewhere.value?.close());
    const noticed = elsewhere.value?.diagnostics() ?? [];
    return { ...result, diagnostics: [...result.diagnostics, ...noticed] };
  });
}

export interface CheckOptions extends PackSelection {
  /** Takes open warnings of binding, which a pack would count on its first page, for errors. */
  readonly strict?: boolean | undefined;
}

/**
 * Holds packs against their sources and templates, and prints nothing. Without named packs, documents and
 * extractions that no pack uses are looked at, too; of several shards, the first does that.
 */
export function check(options: CheckOptions = {}): Promise<BuildResult> {
  return during({}, async (run) => {
    const workspace = open(options.root, run);
    if (!workspace.value) return nothing(options.root, workspace.diagnostics);
    return checkIn(workspace.value, options, run);
  });
}

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
    const workspace = open(options.root, run);
    if (!workspace.value) {
      return {
        ...nothing(options.root, workspace.diagnostics),
        fixed: [],
        left: [],
        files: [],
        written: false,
      };
    }
    const { fixPacks } = await import('./engine/fix/fix-packs.ts');
    const { dryRun = false } = options;
    return fixPacks(workspace.value, (now) => checkIn(now, options, run), { dryRun });
  });
}

async function checkIn(workspace: DiskWorkspace, options: CheckOptions, run: Run): Promise<BuildResult> {
  const [{ selectPacks }, { checkPacks }] = await Promise.all([
    import('./engine/workspace/select-packs.ts'),
    import('./engine/pipeline/check-packs.ts'),
  ]);
  const { packs: named = [], shard, strict } = options;
  const { value: packs = [], diagnostics } = selectPacks(workspace, named);
  if (packs.length === 0 && named.length > 0) return nothing(options.root, diagnostics);
  const first = shard === undefined || shard.number === 1;
  const everything = named.length === 0 && first;
  const result = await checkPacks(workspace, shareOf(packs, shard), { everything, strict }, run);
  return { ...result, diagnostics: [...result.diagnostics, ...diagnostics] };
}

export interface ImportOptions extends ImportRequest {
  /** The workspace's folder. By default the current folder. */
  readonly root?: string | undefined;
  /** Told of each file when it is done. */
  readonly onDone?: ((imported: FileImport) => void) | undefined;
}

/**
 * Makes documents of DOCX, PDF, HTML, EML, text and Markdown files: `sources/documents/<id>.md`, with the original and
 * a record of the import in `sources/originals/`. Each file is read in a process of its own, with a budget; nothing is
 * fetched. What was left out or is doubtful is among the findings of each file.
 */
export async function importFiles(options: ImportOptions): Promise<ImportResult> {
  const { root, onDone, ...request } = options;
  const workspace = open(root);
  if (!workspace.value)
    return { root: resolve(root ?? '.'), imports: [], diagnostics: workspace.diagnostics };
  const engine = await import('./engine/intake/import-files.ts');
  return engine.importFiles(workspace.value.root, request, onDone);
}

export interface ImportExtractionOptions extends ExtractionImportRequest {
  /** The workspace's folder. By default the current folder. */
  readonly root?: string | undefined;
  /** The day of the extraction: by default the machine's clock. */
  readonly now?: (() => Date) | undefined;
}

/**
 * Adds what another tool has marked in a document to the document's extraction: LangExtract, Hypothesis, W3C Web
 * Annotations, Zotero. The words are bound again; what does not bind is in the result, and left out.
 */
export function importExtraction(options: ImportExtractionOptions): Promise<ExtractionImportResult> {
  const { root, now, ...request } = options;
  return during({ now }, async (run) => {
    const workspace = open(root, run);
    if (!workspace.value) {
      return { root: resolve(root ?? '.'), document: request.document, diagnostics: workspace.diagnostics };
    }
    const engine = await import('./engine/intake/extraction/import-extraction.ts');
    return engine.importExtraction(workspace.value, await run.library(), request, run.now());
  });
}

export interface DraftOptions {
  /** The workspace's folder. By default the current one. */
  readonly root?: string | undefined;
  /** The id of the document. */
  readonly document: string;
  /** The sections to fill; all four when there is none. */
  readonly only?: readonly DraftedSection[] | undefined;
  /** Writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Also proposes what has been struck before. */
  readonly all?: boolean | undefined;
}

/**
 * Proposes an extraction of a document: every name, number, date and quotation that binds, each to be kept or struck.
 * It goes into `sources/extractions/<id>.yaml`, behind what is there; drafting again adds only what is new.
 */
export function draft(options: DraftOptions): Promise<DraftResult> {
  return during({}, async (run) => {
    const workspace = open(options.root, run);
    if (!workspace.value) {
      return {
        root: resolve(options.root ?? '.'),
        document: options.document,
        written: false,
        proposals: [],
        leftOut: [],
        skipped: [],
        passedOver: 0,
        diagnostics: workspace.diagnostics,
      };
    }
    const { runDraft } = await import('./engine/draft/run-draft.ts');
    const { document, only, dryRun, all } = options;
    return runDraft(workspace.value, await run.library(), document, { only, dryRun, all });
  });
}

export interface ReviewOptions extends Pick<DraftOptions, 'root' | 'document' | 'dryRun'> {
  /** The ids of proposals to keep; `all` keeps each that waits and is not struck. */
  readonly keep?: readonly string[] | 'all' | undefined;
  /** The ids of proposals to strike. */
  readonly strike?: readonly string[] | undefined;
  /** With `all`, and for what is listed: only these sections. */
  readonly only?: readonly DraftedSection[] | undefined;
}

/** Keeps and strikes proposals, all that are named or none, and lists those that wait to be kept or struck. */
export function reviewDraft(options: ReviewOptions): Promise<ReviewResult> {
  return during({}, async (run) => {
    const workspace = open(options.root, run);
    if (!workspace.value) {
      return {
        root: resolve(options.root ?? '.'),
        document: options.document,
        written: false,
        kept: [],
        unread: 0,
        struck: [],
        waiting: [],
        diagnostics: workspace.diagnostics,
      };
    }
    const engine = await import('./engine/draft/review-draft.ts');
    const { document, keep, strike, only, dryRun } = options;
    return engine.reviewDraft(workspace.value, await run.library(), document, { keep, strike, only, dryRun });
  });
}

export interface WatchOptions extends Pick<BuildOptions, 'root' | 'jobs' | 'environment' | 'now'> {
  /** Ids of the packs that come first; the others follow. */
  readonly packs?: readonly string[] | undefined;
  /** Called with every event, from the first on. */
  readonly onEvent?: ((event: WatchEvent) => void) | undefined;
}

/**
 * Builds all packs, and again whenever what they are made from changes, until the watch is closed. Nothing that
 * happens to the sources, the outputs or the browser ends it. There is no watch, and the reason is in the
 * diagnostics, when there is no workspace, or none of the packs that are named.
 */
export async function watch(options: WatchOptions = {}): Promise<Outcome<Watch>> {
  const workspace = open(options.root);
  if (!workspace.value) return { value: undefined, diagnostics: workspace.diagnostics };
  const [{ selectPacks, idOf }, { openWatch }, { openPackWork }] = await Promise.all([
    import('./engine/workspace/select-packs.ts'),
    import('./engine/watch/open-watch.ts'),
    import('./engine/watch/open-pack-work.ts'),
  ]);
  const named = [...new Set((options.packs ?? []).map(idOf))];
  const unknown = named.length > 0 ? selectPacks(workspace.value, named) : undefined;
  if (unknown && !unknown.value) return { value: undefined, diagnostics: unknown.diagnostics };
  const value = openWatch({
    root: workspace.value.root,
    named,
    onEvent: options.onEvent,
    openWork: (emit) => {
      const run = openRun({ ...options, again: true, onNotice: (text) => emit({ kind: 'notice', text }) });
      return openPackWork(run, (pack, html) => emit({ kind: 'rendered', pack, html }));
    },
  });
  return { value, diagnostics: [] };
}

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
    const workspace = open(options.root, run);
    const failed = (diagnostics: readonly Diagnostic[]): CopiesResult => ({
      root: workspace.value?.root ?? resolve(options.root ?? '.'),
      pack: options.pack,
      diagnostics,
    });
    if (!workspace.value) return failed(workspace.diagnostics);
    const [{ selectPacks }, { runCopies }] = await Promise.all([
      import('./engine/workspace/select-packs.ts'),
      import('./handouts/copies/run-copies.ts'),
    ]);
    const selected = selectPacks(workspace.value, [options.pack]);
    const [pack] = selected.value ?? [];
    if (pack === undefined) return failed(selected.diagnostics);
    const { renumber, form, print, onProgress, onPrinting } = options;
    return runCopies(workspace.value, pack, run, { renumber, form, print, onProgress, onPrinting });
  });
}

export interface ChangesOptions extends Pick<BuildOptions, 'root'> {
  /** The id of the pack. */
  readonly pack: string;
}

/**
 * Lists what a pack says otherwise than its last edition that was handed out: figures, dates, quotations, claims, names,
 * passages of its text and sources. Nothing is written.
 */
export function changes({ root, pack }: ChangesOptions): Promise<ChangesResult> {
  return during({}, async (run) => {
    const workspace = open(root, run);
    if (!workspace.value) return { root: resolve(root ?? '.'), pack, diagnostics: workspace.diagnostics };
    const [{ selectPacks }, { listChanges }] = await Promise.all([
      import('./engine/workspace/select-packs.ts'),
      import('./engine/pipeline/list-changes.ts'),
    ]);
    const selected = selectPacks(workspace.value, [pack]);
    const [one] = selected.value ?? [];
    if (one === undefined) return { root: workspace.value.root, pack, diagnostics: selected.diagnostics };
    return listChanges(workspace.value, one.id, await run.library());
  });
}

export type ListOptions = Pick<PackSelection, 'root' | 'packs'>;

/** Lists packs, with what there is of their PDFs, and documents. Nothing is bound, and nothing written. */
export function list(options: ListOptions = {}): Promise<ListResult> {
  return during({}, async (run) => {
    const none = { packs: [], documents: [] };
    const workspace = open(options.root, run);
    if (!workspace.value)
      return { ...none, root: resolve(options.root ?? '.'), diagnostics: workspace.diagnostics };
    const [{ selectPacks }, { listWorkspace }] = await Promise.all([
      import('./engine/workspace/select-packs.ts'),
      import('./engine/pipeline/list-workspace.ts'),
    ]);
    const { packs: named = [] } = options;
    const selected = selectPacks(workspace.value, named);
    if (!selected.value && named.length > 0)
      return { ...none, root: workspace.value.root, diagnostics: selected.diagnostics };
    return listWorkspace(workspace.value, selected.value ?? [], await run.library());
  });
}

export interface IdentifyOptions {
  /** A PDF, wherever it is. */
  readonly file: string;
  /** The workspace with the registers; without one, only what the PDF says of itself counts. */
  readonly root?: string | undefined;
}

/** Tells which copy of which edition a PDF is. The file is looked into in a process of its own, with a budget. */
export async function identify({ file, root }: IdentifyOptions): Promise<IdentifyResult> {
  const { identifyStranger } = await import('./handouts/strangers/look-into.ts');
  return identifyStranger(file, open(root).value);
}

export interface BundleOptions extends Pick<BuildOptions, 'root'> {
  /** The id of the pack. */
  readonly pack: string;
  /** The file to write; by default `output/<pack>/<pack>-edition-<edition>.zip`. */
  readonly output?: string | undefined;
}

/**
 * Makes the bundle of a pack that is built and up to date: one ZIP archive with the pack, its evidence and its
 * sources, as far as their rights allow. The same pack gives the same bytes.
 */
export function bundle(options: BundleOptions): Promise<BundleResult> {
  return during({}, async (run) => {
    const workspace = open(options.root, run);
    const root = workspace.value?.root ?? resolve(options.root ?? '.');
    const failed = (diagnostics: readonly Diagnostic[]): BundleResult => ({
      root,
      pack: options.pack,
      diagnostics,
    });
    if (!workspace.value) return failed(workspace.diagnostics);
    const [{ selectPacks }, { bundlePack }, { writeBundle }, { recordHandout }] = await Promise.all([
      import('./engine/workspace/select-packs.ts'),
      import('./handouts/bundle/bundle-pack.ts'),
      import('./handouts/bundle/write-bundle.ts'),
      import('./handouts/editions/record-handout.ts'),
    ]);
    const selected = selectPacks(workspace.value, [options.pack]);
    const [pack] = selected.value ?? [];
    if (pack === undefined) return failed(selected.diagnostics);
    const made = await bundlePack(workspace.value, pack.id, run);
    if (!made.value) return failed(made.diagnostics);
    const { path, diagnostics } = await writeBundle(workspace.value, pack.id, made.value, options.output);
    if (diagnostics.length > 0) return failed(diagnostics);
    const { bytes, sha256, edition, files, leftOut, record, editionPlace: place } = made.value;
    const recorded = recordHandout(workspace.value, record, { place });
    const report = {
      file: path,
      bytes: bytes.length,
      sha256,
      files,
      leftOut,
      ...(recorded.path !== undefined && { record: recorded.path }),
    };
    return {
      root,
      pack: pack.id,
      bundle: edition === undefined ? report : { ...report, edition },
      diagnostics: recorded.diagnostics,
    };
  });
}

export interface VerifyOptions {
  /** A bundle, or the PDF of a pack, wherever it is. */
  readonly file: string;
}

/**
 * Looks through a bundle or a PDF, on a machine that need not have anything else, in a process of its own: a file that
 * would take more memory or time than any of ours is an error (TOO_COSTLY). Nothing is written.
 */
export async function verify({ file }: VerifyOptions): Promise<VerifyResult> {
  const { verifyStranger } = await import('./handouts/strangers/look-into.ts');
  return verifyStranger(file);
}

export interface WorkOptions extends Pick<BuildOptions, 'environment' | 'signal' | 'onNotice'> {
  /** `redis://…` or `rediss://…`. */
  readonly queue: string;
  /** The store that the senders use, too. */
  readonly store: string;
  /** How many packs are built at a time, each by a process of its own. */
  readonly jobs?: number | undefined;
  /** Ends when no job has come for so many seconds. */
  readonly untilIdle?: number | undefined;
  /** Told of each job that came to an end. */
  readonly onDone?: ((done: DoneJob) => void) | undefined;
  /** Told when it is connected to the queue. */
  readonly onReady?: ((queue: string) => void) | undefined;
}

export interface WorkResult {
  /** How many jobs came to which end. */
  readonly counts?: WorkCounts;
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds what senders put into a queue, until the signal comes. A worker needs no workspace. */
export function work(options: WorkOptions): Promise<WorkResult> {
  return during(options, async (run) => {
    const [{ openStore }, { serveQueue }] = await Promise.all([
      import('./engine/store/open-store.ts'),
      import('./engine/queue/serve-queue.ts'),
    ]);
    // A job that is under way when the signal comes is put there.
    const goesOn = new AbortController().signal;
    const store = await openStore({ address: options.store, environment: run.environment }, goesOn);
    if (!store.value) return { diagnostics: store.diagnostics };
    const { queue, untilIdle, onDone, onReady, onNotice } = options;
    const served = await serveQueue(run, { queue, store: store.value, untilIdle, onDone, onReady, onNotice });
    return { ...(served.value && { counts: served.value }), diagnostics: served.diagnostics };
  });
}

export interface PruneStoreOptions extends Pick<BuildOptions, 'environment'> {
  /** `file:///…` or `s3://bucket/prefix`. */
  readonly store: string;
  /** What was written in so many days stays: by default 30. */
  readonly keepDays?: number | undefined;
  /** Folders in which manifests are: what they tell of stays, however old it is. */
  readonly manifests?: readonly string[] | undefined;
  /** Removes nothing. */
  readonly dryRun?: boolean | undefined;
}

export interface PruneResult {
  /** What goes, or would go. */
  readonly removed: readonly StoredObject[];
  /** How many objects stay, and how many bytes. */
  readonly kept: number;
  readonly keptBytes: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Removes what is old from a store, but for what manifests still name. */
export async function pruneStore(options: PruneStoreOptions): Promise<PruneResult> {
  const {
    store: address,
    keepDays = 30,
    manifests: folders = [],
    dryRun = false,
    environment = {},
  } = options;
  const failed = (diagnostics: readonly Diagnostic[]): PruneResult => {
    return { removed: [], kept: 0, keptBytes: 0, diagnostics };
  };
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing !== undefined) return failed([noFile(missing, 'there is no such folder')]);
  const [{ openStoreObjects }, engine, { StoreTrouble }] = await Promise.all([
    import('./engine/store/open-store.ts'),
    import('./engine/store/prune-store.ts'),
    import('./engine/store/objects.ts'),
  ]);
  // A list of everything takes as long as there is much.
  const opened = await openStoreObjects({ address, environment, limit: 600_000 });
  if (!opened.value) return failed(opened.diagnostics);
  try {
    const manifests = folders.flatMap(engine.manifestsIn);
    return { ...(await engine.pruneStore(opened.value, { keepDays, manifests, dryRun })), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof StoreTrouble)) throw error;
    return failed([storeUnusable(opened.value.name, error.message)]);
  }
}

/** Does the work of one command, and closes what it has opened, whatever comes of it. */
async function during<Result>(options: RunOptions, work: (run: Run) => Promise<Result>): Promise<Result> {
  const run = openRun(options);
  try {
    return await work(run);
  } finally {
    await run.close();
  }
}

function open(root = '.', run?: Run): Outcome<DiskWorkspace> {
  const sources = join(root, 'sources');
  if (!existsSync(sources)) return { value: undefined, diagnostics: [noWorkspace(resolve(root))] };
  const workspace = openWorkspace(root, run && { digestsOf: run.digestsOf });
  if (isInside(workspace.root, realpathSync.native(sources))) return { value: workspace, diagnostics: [] };
  const hint = 'name the workspace that it leads to with --root';
  const problem = cannotRead(wholeFile('sources'), 'it leads out of the workspace', hint);
  return { value: undefined, diagnostics: [problem] };
}

/** What a build goes through besides this process. */
interface Through {
  through(workspace: DiskWorkspace): (builder: PackBuilder) => PackBuilder;
  diagnostics(): readonly Diagnostic[];
  close(): Promise<void>;
}

/** The store that a build asks, if it asks one, and the queue that its packs go to. */
async function openThrough(options: BuildOptions, run: Run): Promise<Outcome<Through>> {
  const { store: address, queue, send = false, force = false, onNotice } = options;
  if (address === undefined) {
    const problem = wrongUsage(
      'a queue needs a store, by which sources and packs travel',
      'give it with --store',
    );
    return { value: undefined, diagnostics: queue === undefined ? [] : [problem] };
  }
  const [{ openStore }, { buildThroughStore }] = await Promise.all([
    import('./engine/store/open-store.ts'),
    import('./engine/pipeline/build-through-store.ts'),
  ]);
  const { environment, signal } = run;
  const { value: store, diagnostics } = await openStore({ address, environment }, signal);
  if (!store) return { value: undefined, diagnostics };
  const common = { run, store, send };
  const { diagnostics: said } = store;
  if (queue === undefined) {
    const through: Through['through'] = (workspace) => (builder) =>
      buildThroughStore(builder, { ...common, workspace, force });
    return { value: { through, diagnostics: said, close: async () => undefined }, diagnostics };
  }
  const [{ openQueue }, { buildByQueue }] = await Promise.all([
    import('./engine/queue/open-queue.ts'),
    import('./engine/queue/build-by-queue.ts'),
  ]);
  const opened = await openQueue(queue, { environment, madeBy: await run.madeBy(), onNotice });
  if (!opened.value) return { value: undefined, diagnostics: opened.diagnostics };
  const { name, offers } = opened.value;
  const through: Through['through'] = (workspace) => () => {
    const detach = options.detach ?? false;
    const elsewhere = buildByQueue({ ...common, workspace, offers, queue: name, detach });
    return buildThroughStore(elsewhere, { ...common, workspace, force, isKept: true });
  };
  return { value: { through, diagnostics: said, close: offers.close }, diagnostics };
}

function shareOf<Pack>(packs: readonly Pack[], shard: Shard | undefined): readonly Pack[] {
  return shard ? packsOfShard(packs, shard) : packs;
}

function nothing(root: string | undefined, diagnostics: readonly Diagnostic[]): BuildResult {
  return { root: resolve(root ?? '.'), packs: [], diagnostics };
}
