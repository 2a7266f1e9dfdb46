import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { type PackState, packState } from '../results/current-pack.ts';
import { outputFiles, outputPath } from '../results/outputs.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { documentIds, type Library } from '../workspace/load-library.ts';
import { loadPack } from '../workspace/load-pack.ts';
import type { SelectedPack } from '../workspace/select-packs.ts';
import { documentPath, packPath } from '../workspace/source-paths.ts';

/** What there is of a pack's PDF. */
export type ListedState = PackState['state'];

export interface ListedPack {
  readonly id: string;
  /** Relative to the workspace. */
  readonly file: string;
  /** Absent, with `edition` and `documents`, where the pack cannot be read. */
  readonly title?: string;
  readonly edition?: number;
  /** Ids, in alphabetical order. */
  readonly documents?: readonly string[];
  readonly state: ListedState;
  /** The PDF, relative to the workspace, and its pages: absent where it is not built. */
  readonly pdf?: string;
  readonly pages?: number;
}

export interface ListedDocument {
  readonly id: string;
  readonly file: string;
  /** Absent where the document cannot be read. */
  readonly title?: string;
  /** The packs that name it, in order of id. */
  readonly packs: readonly string[];
}

/** What is in a workspace. */
export interface ListResult {
  /** The workspace's folder, absolute. */
  readonly root: string;
  readonly packs: readonly ListedPack[];
  readonly documents: readonly ListedDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What is listed: packs, and all documents or, where packs were asked for by name, those that they name. */
export interface Listed {
  readonly packs: readonly SelectedPack[];
  readonly documents: 'all' | 'of packs';
}

/** Lists packs and documents by what their files and manifests say. Nothing is bound, and nothing written. */
export function listWorkspace(workspace: DiskWorkspace, listed: Listed, library: Library): ListResult {
  const packs = listed.packs.map(({ id }) => listPack(workspace, id, library));
  const named = new Set(packs.flatMap(({ documents = [] }) => documents));
  const ids = documentIds(workspace).filter((id) => listed.documents === 'all' || named.has(id));
  const documents = ids.map((id): ListedDocument => {
    const title = library.document(workspace, id)?.value?.front.data.title;
    return {
      id,
      file: documentPath(id),
      ...(title === undefined ? {} : { title }),
      packs: packs.filter((pack) => pack.documents?.includes(id)).map((pack) => pack.id),
    };
  });
  return { root: workspace.root, packs, documents, diagnostics: [] };
}

function listPack(workspace: DiskWorkspace, id: string, library: Library): ListedPack {
  const front = loadPack(library, workspace, id).value?.front.data;
  const found = packState(workspace, id);
  return {
    id,
    file: packPath(id),
    ...(front && { title: front.title, edition: front.edition ?? 1, documents: front.documents }),
    state: found.state,
    ...(found.state !== 'not-built' && {
      pdf: `${outputPath(id)}/${outputFiles(id).pdf}`,
      pages: found.manifest.pages,
    }),
  };
}
