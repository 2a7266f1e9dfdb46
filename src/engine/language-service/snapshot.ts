import { type DiskText, diskText } from '../../ground/edit/disk-text.ts';
import type { BoundExtraction, BoundItem } from '../../ground/model/bound.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { extractionIdOf, extractionIds, extractionPaths } from '../../ground/model/extraction-files.ts';
import { SECTIONS, type Section } from '../../ground/model/item-references.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import type { Document, Narrative } from '../../ground/model/sources.ts';
import { Versions } from '../workspace/cache/versions.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { documentIds, type Library } from '../workspace/load-library.ts';
import { overlayWorkspace } from '../workspace/overlay-workspace.ts';
import { documentPath, idsIn, packPath } from '../workspace/source-paths.ts';
import { type WrittenExtraction, writtenExtraction } from './written-extraction.ts';
import { type WrittenPack, writtenPack } from './written-pack.ts';

/** A workspace at one moment, to look things up in: what a question in an editor is answered from. */
export interface Snapshot {
  readonly workspace: DiskWorkspace;
  /** The workspace's folder as whoever opened it names it, which may be by a link. */
  readonly named: string;
  readonly library: Library;
  /** What is known to be wrong, of all files. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of a file of the workspace; nothing when there is none. */
  text(file: string): DiskText | undefined;
  documentIds(): readonly string[];
  packIds(): readonly string[];
  extractionIds(): readonly string[];
  document(id: string): Document | undefined;
  /** As it was bound last: half a word that is being typed does not take away what was there. */
  extraction(id: string): BoundExtraction | undefined;
  /** As it is written now; as it was, where nothing can be made out just now. */
  written(id: string): WrittenExtraction | undefined;
  pack(id: string): WrittenPack | undefined;
  /** The same with another text of a file, which is not written: nothing else is read again. */
  withText(file: string, text: string): Snapshot;
}

/** What is kept from one snapshot of a workspace to the next. */
export interface SnapshotMemory {
  /** See `Snapshot`. */
  readonly named: string;
  readonly texts: Versions<DiskText>;
  readonly packs: Versions<WrittenPack>;
  readonly extractions: Versions<WrittenExtraction>;
  readonly lastBound: Map<string, BoundExtraction>;
  readonly lastWritten: Map<string, WrittenExtraction>;
  /** A text of it is tried, and not written: packs that are kept are not pushed out by it. */
  readonly isTried: boolean;
}

export function openSnapshotMemory(named: string): SnapshotMemory {
  return {
    named,
    texts: new Versions(),
    packs: new Versions(),
    extractions: new Versions(),
    lastBound: new Map(),
    lastWritten: new Map(),
    isTried: false,
  };
}

export function takeSnapshot(
  workspace: DiskWorkspace,
  library: Library,
  memory: SnapshotMemory,
  diagnostics: readonly Diagnostic[],
): Snapshot {
  const fileOf = (file: string): SourceFile | undefined => workspace.read(file).value;
  const written = (id: string): WrittenExtraction | undefined => {
    for (const file of extractionPaths(id)) {
      const found = fileOf(file);
      if (found === undefined) continue;
      const made = memory.extractions.get(file, found.sha256, () =>
        writtenExtraction(id, file, textIn(found)),
      );
      if (made.items.length > 0) memory.lastWritten.set(id, made);
      return made.items.length > 0 ? made : (memory.lastWritten.get(id) ?? made);
    }
    return undefined;
  };
  return {
    workspace,
    named: memory.named,
    library,
    diagnostics,
    text: (file) => {
      const found = fileOf(file);
      return found && memory.texts.get(file, found.sha256, () => diskText({ file, text: textIn(found) }));
    },
    documentIds: () => documentIds(workspace),
    packIds: () => idsIn(workspace.list('sources/packs'), '.md'),
    extractionIds: () => extractionIds(workspace.list('sources/extractions')),
    document: (id) => library.document(workspace, id)?.value,
    extraction: (id) => {
      const bound = library.extraction(workspace, id)?.value;
      if (bound !== undefined) memory.lastBound.set(id, bound);
      return bound ?? memory.lastBound.get(id);
    },
    written,
    pack: (id) => {
      const file = packPath(id);
      const found = fileOf(file);
      if (found === undefined) return undefined;
      const read = (): Narrative | undefined =>
        memory.isTried ? undefined : library.pack(found).value?.narrative;
      return memory.packs.get(file, found.sha256, () => writtenPack({ id, file, text: textIn(found), read }));
    },
    withText: (file, text) => {
      const other = overlayWorkspace(workspace, new Map([[file, text]]));
      // What is typed does not push out what is saved.
      const texts = new Versions<DiskText>();
      const own = { ...memory, texts, packs: new Versions<WrittenPack>(), isTried: true };
      return takeSnapshot(other, library, own, []);
    },
  };
}

function textIn({ bytes }: SourceFile): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** What a file of a workspace is, and its id. */
export type SourceKind = { readonly kind: 'pack' | 'document' | 'extraction'; readonly id: string };

export function kindOf(file: string): SourceKind | undefined {
  const [, folder, name = ''] = /^sources\/(packs|documents|extractions)\/([^/]+)$/.exec(file) ?? [];
  if (folder === 'extractions') {
    const id = extractionIdOf(name);
    return id === undefined ? undefined : { kind: 'extraction', id };
  }
  if (folder === undefined || !name.endsWith('.md')) return undefined;
  return { kind: folder === 'packs' ? 'pack' : 'document', id: name.slice(0, -3) };
}

export function fileOfDocument(id: string): string {
  return documentPath(id);
}

/** The item of a section, as it was bound. */
export function boundItem(
  snapshot: Snapshot,
  document: string,
  id: string,
  section?: Section,
): BoundItem | undefined {
  const found = snapshot.extraction(document)?.items.filter((item) => item.id === id) ?? [];
  if (section !== undefined) return found.find(({ kind }) => kind === SECTIONS[section]);
  return found.find(({ kind }) => kind !== 'entity') ?? found[0];
}
