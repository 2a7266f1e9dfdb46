import { append } from '../../ground/model/append.ts';
import type { BoundExtraction, LetteredDocument } from '../../ground/model/bound.ts';
import { chain } from '../../ground/model/chain.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { missingDocument, missingExtraction } from '../../ground/model/diagnostics/files.ts';
import { extractionIdOf } from '../../ground/model/extraction-files.ts';
import { whichThereAre } from '../../ground/model/nearest-name.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { SourceFile, Workspace } from '../../ground/model/source-file.ts';
import type { Document, Extraction, Narrative, Pack } from '../../ground/model/sources.ts';
import { NO_STOPWATCH, type Stopwatch } from '../../ground/model/stopwatch.ts';
import { bindExtraction } from '../../stages/bind/bind-extraction.ts';
import { readDocument } from '../../stages/read/read-document.ts';
import { readExtraction } from '../../stages/read/read-extraction.ts';
import { readNarrative } from '../../stages/read/read-narrative.ts';
import { readPack } from '../../stages/read/read-pack.ts';
import { validateDocument } from '../../stages/validate/validate-document.ts';
import { validateExtraction } from '../../stages/validate/validate-extraction.ts';
import { validateNarrative } from '../../stages/validate/validate-narrative.ts';
import { validatePack } from '../../stages/validate/validate-pack.ts';
import type { KeptExtraction, SourceCache } from './cache/source-cache.ts';
import { Versions } from './cache/versions.ts';
import { originalPages } from './original-pages.ts';
import { readExtractionFile } from './read-extraction-file.ts';
import { documentPath, idsIn, importRecordPath } from './source-paths.ts';

/**
 * What packs are made from. Each content is read, validated and bound once, however many packs and workspaces
 * ask for it, and is the same object each time. Of each file the last two contents are kept.
 */
export interface Library {
  /** A pack. */
  pack(file: SourceFile): Outcome<Pack>;
  /** The text of packs without one of their own. */
  narrative(file: SourceFile): Outcome<Narrative>;
  /** Nothing when there is no such file. */
  document(workspace: Workspace, id: string): Outcome<Document> | undefined;
  /** Nothing when there is no such file. Also reads the documents that its evidence is in. */
  extraction(workspace: Workspace, id: string): Outcome<BoundExtraction> | undefined;
}

/** Extractions with all their places take a lot of memory. */
const EXTRACTIONS = 40;
/** What a cache gives back in a millisecond need not stay in memory until the end of the run. */
const DOCUMENTS = 80;

export interface LibraryOptions {
  /** Reads and validates a document: from its file, unless told otherwise. */
  readonly openDocument?: (file: SourceFile) => Outcome<Document>;
  /** What earlier runs have made of the very same files. */
  readonly cache?: SourceCache | undefined;
  readonly stopwatch?: Stopwatch;
  /**
   * Of how many packs the text is kept, by default of the last: texts take a lot of memory, and a run over a thousand
   * packs needs each of them once.
   */
  readonly packs?: number;
}

export function openLibrary(options: LibraryOptions = {}): Library {
  const { cache, stopwatch = NO_STOPWATCH, packs: lastPacks = 1 } = options;
  const openDocument = options.openDocument ?? ((file: SourceFile) => documentFrom(file, stopwatch));
  const packs = new Versions<Outcome<Pack>>(lastPacks);
  const narratives = new Versions<Outcome<Narrative>>();
  const limit = cache ? DOCUMENTS : Number.POSITIVE_INFINITY;
  const documents = new Versions<Outcome<Document>>(limit);
  // They are hardly needed any more once they are bound.
  const extractions = new Versions<Outcome<Extraction>>(EXTRACTIONS);
  const needs = new Versions<readonly string[]>();
  const kept = new Versions<KeptExtraction | undefined>(limit);
  const bound = new Versions<Outcome<BoundExtraction>>(limit);

  const document = (workspace: Workspace, id: string): Outcome<Document> | undefined => {
    const file = workspace.read(documentPath(id));
    if (!file.value) return refusal(file);
    const record = workspace.read(importRecordPath(id));
    const key = record.value ? `${keyOf(file)} ${record.value.sha256}` : keyOf(file);
    return documents.get(file.value.path, key, () => {
      const opened = chain(file, (value) =>
        cache ? stopwatch.time('recall', () => cache.document(value, openDocument)) : openDocument(value),
      );
      return record.value ? originalPages(opened, record.value) : opened;
    });
  };

  const extraction = (workspace: Workspace, id: string): Outcome<BoundExtraction> | undefined => {
    const file = readExtractionFile(workspace, id);
    if (!file.value) return refusal(file);
    const source = file.value;
    const { path } = source;
    const own = keyOf(file);
    const digestOf = (wanted: string): string | null =>
      workspace.read(documentPath(wanted)).value?.sha256 ?? null;

    const known =
      cache && kept.get(path, own, () => stopwatch.time('recall', () => cache.extraction(source)));
    if (known?.documents.every(([wanted, sha256]) => digestOf(wanted) === sha256)) {
      return bound.get(path, keyWith(own, known.documents), () => known.outcome);
    }
    const validate = (): Outcome<Extraction> =>
      extractions.get(path, own, () =>
        chain(
          chain(file, (value) => stopwatch.time('read', () => readExtraction(value))),
          (value) => stopwatch.time('validate', () => validateExtraction(value)),
        ),
      );
    const wanted = needs.get(path, own, () => documentsOf(validate().value));
    if (wanted.length === 0) return { value: undefined, diagnostics: validate().diagnostics };
    const found = new Map<string, Document>();
    for (const some of wanted) {
      const value = document(workspace, some)?.value;
      if (value) found.set(some, value);
    }
    const documents = wanted.map((some) => [some, digestOf(some)] as const);
    return bound.get(path, keyWith(own, documents), () => {
      const outcome = chain(validate(), (value) =>
        stopwatch.time('bind', () => bindExtraction(value, found)),
      );
      cache?.keepExtraction(source, { documents, outcome });
      return outcome;
    });
  };

  return {
    document,
    extraction,
    pack: (file) =>
      packs.get(file.path, file.sha256, () =>
        chain(
          stopwatch.time('read', () => readPack(file)),
          (value) => stopwatch.time('validate', () => validatePack(value)),
        ),
      ),
    narrative: (file) =>
      narratives.get(file.path, file.sha256, () =>
        chain(
          stopwatch.time('read', () => readNarrative(file)),
          (value) => stopwatch.time('validate', () => validateNarrative(value)),
        ),
      ),
  };
}

function documentFrom(file: SourceFile, stopwatch: Stopwatch): Outcome<Document> {
  return chain(
    stopwatch.time('read', () => readDocument(file)),
    (value) => stopwatch.time('validate', () => validateDocument(value)),
  );
}

/**
 * The documents of a pack, lettered in its order, with their extractions. Letters stay when one is missing. Pauses
 * before each document and each extraction.
 */
export function* documentSteps(
  library: Library,
  workspace: Workspace,
  pack: Pack,
): Generator<void, Outcome<readonly LetteredDocument[]>> {
  const diagnostics: Diagnostic[] = [];
  const lettered: LetteredDocument[] = [];
  for (const [index, id] of pack.front.data.documents.entries()) {
    const place = pack.front.placeOf(['documents', index]);
    yield;
    const document = library.document(workspace, id);
    yield;
    const extraction = library.extraction(workspace, id);
    if (!document)
      diagnostics.push(missingDocument(place, id, whichThereAre(id, documentIds(workspace), 'documents')));
    else if (!extraction) diagnostics.push(missingExtraction(place, id, homeless(workspace)));
    append(diagnostics, document?.diagnostics ?? []);
    append(diagnostics, extraction?.diagnostics ?? []);
    if (!document?.value || !extraction?.value) continue;
    lettered.push({ letter: letterOf(index), document: document.value, extraction: extraction.value });
  }
  return { value: lettered, diagnostics };
}

/** Extractions under the name of no document. */
function homeless(workspace: Workspace): readonly string[] {
  const known = new Set(documentIds(workspace));
  return workspace.list('sources/extractions').flatMap((file) => {
    const id = extractionIdOf(file);
    return id === undefined || known.has(id) ? [] : [`sources/extractions/${file}`];
  });
}

export function documentIds(workspace: Workspace): readonly string[] {
  return idsIn(workspace.list('sources/documents'), '.md');
}

/** A, B, … Z, AA, AB, …, as columns of a spreadsheet are named; `index` counts from 0. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** The extraction's own document and those that single pieces of evidence name; none when it is not valid. */
export function documentsOf(extraction: Extraction | undefined): readonly string[] {
  if (!extraction) return [];
  const { data } = extraction.content;
  const ids = new Set([extraction.id, data.document]);
  for (const items of [data.entities, data.figures, data.events, data.claims]) {
    for (const item of Object.values(items ?? {})) {
      for (const evidence of item.evidence ?? []) {
        if (evidence.document !== undefined) ids.add(evidence.document);
      }
    }
  }
  return [...ids];
}

/** Why a file that is there was not read; nothing when it is not there. */
function refusal(file: Outcome<SourceFile>): Outcome<never> | undefined {
  return file.diagnostics.length === 0 ? undefined : { value: undefined, diagnostics: file.diagnostics };
}

function keyWith(own: string, documents: KeptExtraction['documents']): string {
  return `${own} ${JSON.stringify(documents)}`;
}

function keyOf(file: Outcome<SourceFile>): string {
  return file.value ? `${file.value.path} ${file.value.sha256}` : 'none';
}
