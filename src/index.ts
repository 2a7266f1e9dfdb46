export { build } from './api/verbs/build.ts';
export type { BuildOptions } from './api/verbs/build-options.ts';
export { type BundleOptions, bundle } from './api/verbs/bundle.ts';
export { type ChangesOptions, changes } from './api/verbs/changes.ts';
export { type CheckOptions, check } from './api/verbs/check.ts';
export { type CopiesOptions, copies } from './api/verbs/copies.ts';
export { type DraftOptions, draft } from './api/verbs/draft.ts';
export { type FixOptions, fix } from './api/verbs/fix.ts';
export { type IdentifyOptions, identify } from './api/verbs/identify.ts';
export { type ImportExtractionOptions, importExtraction } from './api/verbs/import-extraction.ts';
export { type ImportOptions, importFiles } from './api/verbs/import-files.ts';
export { type ListOptions, list } from './api/verbs/list.ts';
export type { PackSelection } from './api/verbs/pack-selection.ts';
export { type PruneResult, type PruneStoreOptions, pruneStore } from './api/verbs/prune-store.ts';
export { type ReviewOptions, reviewDraft } from './api/verbs/review-draft.ts';
export type { WatchOptions } from './api/verbs/start-watch.ts';
export { type VerifyOptions, verify } from './api/verbs/verify.ts';
export { watch } from './api/verbs/watch.ts';
export { type WorkOptions, type WorkResult, work } from './api/verbs/work.ts';
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
