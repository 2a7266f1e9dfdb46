import { chain } from '../../../ground/model/chain.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { limitExceeded, missingDocument } from '../../../ground/model/diagnostics/files.ts';
import { cannotMerge, classUnknown, nothingImported } from '../../../ground/model/diagnostics/imports.ts';
import { extractionPath } from '../../../ground/model/extraction-files.ts';
import type { ForeignFile } from '../../../ground/model/foreign-annotation.ts';
import type { Mapping } from '../../../ground/model/generated/mapping.ts';
import { didYouMean } from '../../../ground/model/nearest-name.ts';
import { hasErrors, type Outcome } from '../../../ground/model/outcome.ts';
import type { SourceFile } from '../../../ground/model/source-file.ts';
import type { Document, Extraction } from '../../../ground/model/sources.ts';
import { wholeFile } from '../../../ground/model/whole-file.ts';
import { readAnnotations } from '../../../stages/annotations/read-annotations.ts';
import { readExtraction } from '../../../stages/read/read-extraction.ts';
import { readMapping } from '../../../stages/read/read-mapping.ts';
import { validateExtraction } from '../../../stages/validate/validate-extraction.ts';
import { validateMapping } from '../../../stages/validate/validate-mapping.ts';
import { beginExtraction } from '../../workspace/begin-extraction.ts';
import type { DiskWorkspace } from '../../workspace/disk-workspace.ts';
import { documentIds, type Library } from '../../workspace/load-library.ts';
import { readExtractionFile } from '../../workspace/read-extraction-file.ts';
import { documentPath } from '../../workspace/source-paths.ts';
import { mappingLine } from './apply-mapping.ts';
import type {
  ExtractionImport,
  ExtractionImportRequest,
  ExtractionImportResult,
  LeftOutAnnotation,
} from './extraction-import.ts';
import { type FoundItems, itemsOf, reasonOf } from './items-of.ts';
import { type Extracted, mergeItems, newExtraction } from './merge-items.ts';
import { namedSource } from './named-source.ts';
import { proveText } from './prove-text.ts';
import { putExtraction } from './put-extraction.ts';

/** How large an extraction may be, in bytes. */
const TEXT_LIMIT = 5_000_000;
/** How many items may be in one section of an extraction. */
const ITEMS = 5_000;

/**
 * Binds what another tool has marked in a document again, and adds what binds to the document's extraction. All or
 * nothing is written; what is there already stays as it is.
 */
export function importExtraction(
  workspace: DiskWorkspace,
  library: Library,
  request: ExtractionImportRequest,
  now: Date,
): ExtractionImportResult {
  const { document: id } = request;
  const base = { root: workspace.root, document: id };
  const failed = (diagnostics: readonly Diagnostic[]): ExtractionImportResult => ({ ...base, diagnostics });

  const file = namedSource(request.file);
  if (!file.value) return failed(file.diagnostics);
  const document = library.document(workspace, id);
  if (document === undefined) {
    const hint =
      didYouMean(id, documentIds(workspace)) ?? `write ${documentPath(id)} first: --document names it`;
    return failed([missingDocument(wholeFile(documentPath(id)), id, hint)]);
  }
  if (!document.value) return failed(document.diagnostics);
  const mapping = request.mapping === undefined ? undefined : mappingFrom(request.mapping);
  if (mapping && !mapping.value) return failed(mapping.diagnostics);
  const existing = existingExtraction(workspace, id);
  if (hasErrors(existing.diagnostics)) return failed(existing.diagnostics);
  const read = readAnnotations(file.value.bytes, request.file, id);
  if (!read.value) return failed(read.diagnostics);
  const foreign = read.value;

  const data = existing.value?.extraction.content.data;
  const found = itemsOf(foreign, mapping?.value, data, document.value);
  const unknown = [...found.unknown].map(([name, count]) =>
    classUnknown(wholeFile(request.file), name, count, mappingLine(name)),
  );
  const path = existing.value?.file.path ?? extractionPath(id);
  const made = (items: FoundItems['items'], leftOut: FoundItems['leftOut']): ExtractionImport => ({
    tool: foreign.tool,
    extraction: path,
    annotations: foreign.annotations.length + foreign.unread.length,
    added: items.map(({ data: _, ...item }) => item),
    known: found.known,
    skipped: found.skipped,
    unmapped: Object.fromEntries(found.unknown),
    leftOut,
    warnings: found.warnings,
  });
  for (const [section, count] of sizes(found.items, data)) {
    if (count <= ITEMS) continue;
    const what = `\`${section}\` would have ${count} items`;
    const hint = 'import a part of the annotations, or skip classes with a mapping';
    return failed([limitExceeded(wholeFile(path), what, `${ITEMS} items`, hint)]);
  }
  const extracted = extractedBy(foreign, request.by, now);
  const marked = request.propose ? found.items.map((item) => proposed(item, foreign.tool)) : found.items;
  const target = { existing: existing.value, beginning: beginExtraction(workspace.root, document.value.id) };
  const composed = compose(target, document.value, extracted, marked);
  if ('problem' in composed) return failed([composed.problem]);
  const result = made(composed.items, [...found.leftOut, ...composed.leftOut]);
  if (composed.items.length === 0) {
    const isNothing = result.annotations > 0 && found.known + found.skipped === 0;
    const diagnostics = isNothing ? [nothingImported(wholeFile(request.file), result.annotations)] : [];
    return { ...base, import: result, diagnostics: [...unknown, ...diagnostics] };
  }
  const size = Buffer.byteLength(composed.text);
  if (size > TEXT_LIMIT) {
    const what = `${path} would have ${(size / 1_000_000).toFixed(1)} MB`;
    return failed([limitExceeded(wholeFile(path), what, `${TEXT_LIMIT / 1_000_000} MB`)]);
  }
  const before = existing.value?.file.bytes;
  const written = request.dryRun ? [] : putExtraction(workspace.root, path, before, composed.text);
  return written.length > 0 ? failed(written) : { ...base, import: result, diagnostics: unknown };
}

type Composed =
  | { readonly text: string; readonly items: FoundItems['items']; readonly leftOut: FoundItems['leftOut'] }
  | { readonly problem: Diagnostic };

/** The text to be written. It is read as a build reads it, and items that are wrong in it are left out again. */
function compose(
  target: Target,
  document: Document,
  extracted: Extracted,
  all: FoundItems['items'],
): Composed {
  const leftOut: LeftOutAnnotation[] = [];
  let items = all;
  while (items.length > 0) {
    const text = textOf(target, extracted, items);
    if (typeof text !== 'string') return { problem: text };
    const path = target.existing?.file.path ?? extractionPath(document.id);
    const { problems, elsewhere } = proveText(text, path, items, document);
    if (elsewhere !== undefined) return { problem: cannotMerge(wholeFile(path), elsewhere.message) };
    if (problems.size === 0) return { text, items, leftOut };
    for (const item of items) {
      const problem = problems.get(item);
      const { name, words, place } = item;
      if (problem !== undefined) leftOut.push({ name, words, place, reason: reasonOf(problem) });
    }
    items = items.filter((item) => !problems.has(item));
  }
  return { text: '', items, leftOut };
}

/** Where the items go: the extraction that is there, or a new one and what it begins with. */
interface Target {
  readonly existing: Existing | undefined;
  readonly beginning: string;
}

interface Existing {
  readonly file: SourceFile;
  readonly extraction: Extraction;
}

/** The extraction that is there, if it is in order: into one with errors nothing is added. */
function existingExtraction(workspace: DiskWorkspace, id: string): Outcome<Existing> {
  const file = readExtractionFile(workspace, id);
  if (!file.value) return { value: undefined, diagnostics: file.diagnostics };
  const { value } = file;
  const extraction = chain(readExtraction(value), validateExtraction);
  return {
    value: extraction.value && { file: value, extraction: extraction.value },
    diagnostics: extraction.diagnostics,
  };
}

function textOf(
  { existing, beginning }: Target,
  extracted: Extracted,
  items: Parameters<typeof newExtraction>[2],
): string | Diagnostic {
  if (existing === undefined) return newExtraction(beginning, extracted, items);
  const { path, bytes } = existing.file;
  const source = { file: path, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  const isNamed = existing.extraction.content.data.extracted !== undefined;
  const merged = mergeItems(source, isNamed ? undefined : extracted, items);
  return 'refusal' in merged ? cannotMerge(merged.refusal.place, merged.refusal.reason) : merged.text;
}

/** Who answers for it: whom the user names, or the one person whom all annotations name, or the tool. */
function extractedBy({ tool, annotations }: ForeignFile, by: string | undefined, now: Date): Extracted {
  const creators = new Set(annotations.map(({ creator }) => creator));
  const [creator] = creators.size === 1 ? creators : [];
  const on = now.toISOString().slice(0, 10);
  return { by: (by ?? creator ?? tool).slice(0, 300), on, method: 'assisted', tool };
}

/** An item that waits for somebody to keep it. */
function proposed(item: FoundItems['items'][number], tool: string): FoundItems['items'][number] {
  return { ...item, data: { ...item.data, 'proposed-by': tool, proposed: true } };
}

function sizes(
  items: readonly { readonly section: string }[],
  data: Extraction['content']['data'] | undefined,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [section, map] of Object.entries(data ?? {})) {
    if (typeof map === 'object' && map !== null) counts.set(section, Object.keys(map).length);
  }
  for (const { section } of items) counts.set(section, (counts.get(section) ?? 0) + 1);
  return counts;
}

function mappingFrom(path: string): Outcome<Mapping> {
  const file = namedSource(path);
  if (!file.value) return { value: undefined, diagnostics: file.diagnostics };
  return chain(readMapping(file.value), validateMapping);
}
