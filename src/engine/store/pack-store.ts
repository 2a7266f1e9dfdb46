import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import { type MadeBy, type Manifest, manifestText } from '../results/manifest.ts';
import { outputFiles, outputPath } from '../results/outputs.ts';
import { takeOutputFolder } from '../results/write-outputs.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import type { ReadRecord } from '../workspace/record-reads.ts';
import { packPath } from '../workspace/source-paths.ts';
import type { Objects } from './objects.ts';
import { digestOf, firstKey, secondKey } from './pack-key.ts';
import { readRecord, recordText } from './pack-record.ts';
import { openStoreHealth } from './store-health.ts';

// blobs/ab/<sha256>: contents. actions/ab/<second key>: what was made. paths/ab/<first key>/<sha256>: what was read.

/** Packs that anybody has built. Whatever goes wrong with it is as if the pack had never been there. */
export interface PackStore {
  /** What people call it. */
  readonly name: string;
  /**
   * Puts the outputs of a pack in place that was made before from what the workspace holds now; nothing when it has
   * to be built. The warnings come with it. An error is that the outputs cannot be written.
   */
  take(id: string, workspace: DiskWorkspace, madeBy: MadeBy): Promise<Outcome<Manifest> | undefined>;
  /** The manifest of a pack that was made from these inputs. */
  find(id: string, inputs: readonly ReadRecord[], madeBy: MadeBy): Promise<Manifest | undefined>;
  /** Keeps what was made: true when all of it is there. */
  put(manifest: Manifest, contents: ReadonlyMap<string, Uint8Array | string>): Promise<boolean>;
  /** A content by its digest. */
  getBlob(sha256: string): Promise<Uint8Array | undefined>;
  /** Keeps a content: its digest, or nothing when it cannot be kept. */
  putBlob(content: Uint8Array | string): Promise<string | undefined>;
  /** Why the store is not asked any more, as a clause; nothing while it is. */
  gone(): string | undefined;
  /** What went wrong so far, in one warning. */
  diagnostics(): readonly Diagnostic[];
}

/** Of so many lists of paths under a first key, the youngest are tried. */
const LISTS = 16;
/** A file of a pack leads to so many others at most. */
const PATHS = 100_000;

export function openPackStore(objects: Objects, signal: AbortSignal): PackStore {
  const health = openStoreHealth(objects.name, signal);
  /** What is known to be there, and what is there and is not whole. */
  const [there, broken] = [new Set<string>(), new Set<string>()];

  const getBlob = async (sha256: string): Promise<Uint8Array | undefined> => {
    const key = blobKey(sha256);
    const asked = await health.ask('read', async () => ({ bytes: await objects.get(key) }));
    if (asked === undefined) return undefined;
    const { bytes } = asked;
    if (bytes !== undefined && digestOf(bytes) === sha256) return bytes;
    health.damaged(bytes === undefined ? 'content is missing from it' : 'content in it is damaged');
    broken.add(key);
    return undefined;
  };
  const putWhole = async (key: string, content: Uint8Array | string): Promise<boolean> => {
    if (there.has(key)) return true;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const done = await health.ask('write', async () => {
      const isThere = !broken.has(key) && (await objects.size(key)) === bytes.length;
      if (!isThere) await objects.put(key, bytes);
      return true;
    });
    if (done === undefined) return false;
    broken.delete(key);
    there.add(key);
    return true;
  };
  const putBlob = async (content: Uint8Array | string): Promise<string | undefined> => {
    const sha256 = digestOf(content);
    return (await putWhole(blobKey(sha256), content)) ? sha256 : undefined;
  };
  const recordOf = async (pack: string, first: string, key: string): Promise<Manifest | undefined> => {
    const bytes = await health.ask('read', () => objects.get(actionKey(key)));
    if (bytes === undefined) return undefined;
    const manifest = readRecord(bytes, { first, key, pack });
    if (typeof manifest !== 'string') return manifest;
    health.damaged(manifest);
    broken.add(actionKey(key));
    return undefined;
  };
  const pathsOf = async (key: string): Promise<readonly string[] | undefined> => {
    const bytes = await health.ask('read', () => objects.get(key));
    if (bytes === undefined) return undefined;
    const paths = key.endsWith(`/${digestOf(bytes)}`) ? readPaths(bytes) : undefined;
    if (paths === undefined) {
      health.damaged('a list of paths is damaged');
      broken.add(key);
    }
    return paths;
  };
  const lookUp = async (
    id: string,
    workspace: DiskWorkspace,
    madeBy: MadeBy,
  ): Promise<Manifest | undefined> => {
    const own = workspace.fingerprint(packPath(id));
    if (own === null || madeBy.browser === null) return undefined;
    const first = firstKey(id, own, madeBy);
    const lists = (await health.ask('read', () => objects.list(pathsFolder(first)))) ?? [];
    for (const { key } of lists.toSorted((a, b) => b.written - a.written).slice(0, LISTS)) {
      const paths = await pathsOf(key);
      if (paths === undefined) continue;
      const inputs = paths.map((path) => ({ path, sha256: workspace.fingerprint(path) }));
      const manifest = await recordOf(id, first, secondKey(first, inputs));
      if (manifest) return manifest;
    }
    return undefined;
  };
  const contentsOf = async (manifest: Manifest): Promise<ReadonlyMap<string, Uint8Array> | undefined> => {
    const contents = new Map<string, Uint8Array>();
    for (const { path, sha256 } of manifest.outputs) {
      const bytes = await getBlob(sha256);
      if (bytes === undefined) {
        // Whoever builds it puts all of it there again: those that were not looked at may be damaged, too.
        for (const output of manifest.outputs) broken.add(blobKey(output.sha256));
        return undefined;
      }
      contents.set(path, bytes);
    }
    return contents;
  };
  return {
    name: objects.name,
    take: async (id, workspace, madeBy) => {
      const manifest = await lookUp(id, workspace, madeBy);
      const contents = manifest && (await contentsOf(manifest));
      return manifest && contents && writeTaken(workspace.root, manifest, contents);
    },
    find: async (id, inputs, madeBy) => {
      const first = firstOf(id, inputs, madeBy);
      return first === undefined ? undefined : recordOf(id, first, secondKey(first, inputs));
    },
    put: async (manifest, contents) => {
      const { pack, inputs, madeBy } = manifest;
      const first = firstOf(pack, inputs, madeBy);
      if (first === undefined) return false;
      for (const content of contents.values()) {
        if ((await putBlob(content)) === undefined) return false;
      }
      // Who finds the list finds the record, and who finds the record finds what it names.
      const key = secondKey(first, inputs);
      if (!(await putWhole(actionKey(key), recordText(key, manifest)))) return false;
      const paths = JSON.stringify(inputs.map(({ path }) => path));
      return putWhole(`${pathsFolder(first)}${digestOf(paths)}`, paths);
    },
    getBlob,
    putBlob,
    gone: health.gone,
    diagnostics: health.diagnostics,
  };
}

/** Outputs and manifest, as a build puts them in place. */
export async function writeTaken(
  root: string,
  manifest: Manifest,
  contents: ReadonlyMap<string, Uint8Array>,
): Promise<Outcome<Manifest>> {
  const folder = takeOutputFolder(root, outputPath(manifest.pack));
  if (!folder.value) return { value: undefined, diagnostics: folder.diagnostics };
  try {
    const names = outputFiles(manifest.pack);
    const files = new Map<string, Uint8Array | string>(contents).set(names.manifest, manifestText(manifest));
    const put = await folder.value.write(files, [names.stale]);
    return hasErrors(put)
      ? { value: undefined, diagnostics: put }
      : { value: manifest, diagnostics: [...manifest.warnings, ...put] };
  } finally {
    folder.value.release();
  }
}

/** The first key of what was made from these inputs; nothing when they are not a pack's, or no browser has a name. */
export function firstOf(id: string, inputs: readonly ReadRecord[], madeBy: MadeBy): string | undefined {
  const own = inputs.find(({ path }) => path === packPath(id))?.sha256;
  return own && madeBy.browser !== null ? firstKey(id, own, madeBy) : undefined;
}

export const blobKey = (sha256: string): string => `blobs/${sha256.slice(0, 2)}/${sha256}`;
export const actionKey = (key: string): string => `actions/${key.slice(0, 2)}/${key}`;
export const pathsFolder = (first: string): string => `paths/${first.slice(0, 2)}/${first}/`;

function readPaths(bytes: Uint8Array): readonly string[] | undefined {
  try {
    const paths: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    const isList =
      Array.isArray(paths) && paths.length <= PATHS && paths.every((path) => typeof path === 'string');
    return isList ? paths : undefined;
  } catch {
    return undefined;
  }
}
