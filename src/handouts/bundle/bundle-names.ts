import type { Manifest } from '../../engine/results/manifest.ts';
import { outputFiles, outputNames } from '../../engine/results/outputs.ts';
import { documentPath, importRecordPath, isDress } from '../../engine/workspace/source-paths.ts';
import { excerptPath } from './excerpt-file.ts';

export const SUMS = 'SHA256SUMS';
export const README = 'README.txt';

/** What a bundle is called: a pack's id, with its edition where it has one. */
export function bundleName(id: string, edition: number | undefined): string {
  return edition === undefined ? `${id}.zip` : `${id}-edition-${edition}.zip`;
}

/** The files that a build has written, the manifest last. */
export function builtNames(id: string): readonly string[] {
  return [...outputNames(id), outputFiles(id).manifest];
}

/** The files that every bundle of a pack has. */
export function fixedNames(id: string): readonly string[] {
  return [...builtNames(id), README, SUMS];
}

/** The sources that a pack was made from, with their sums. */
export function sourcesOf({
  inputs,
}: Manifest): readonly { readonly path: string; readonly sha256: string }[] {
  return inputs.flatMap(({ path, sha256 }) =>
    /^sources\/(?:editions\/[^/]+|[a-z]+)\/[^/]+$/.test(path) && sha256 !== null ? [{ path, sha256 }] : [],
  );
}

/** The files of templates, fonts and the brand that a pack was made with, its workspace's own and the package's. */
export function templatesOf({
  inputs,
}: Manifest): readonly { readonly path: string; readonly sha256: string }[] {
  return inputs.flatMap(({ path, sha256 }) =>
    isDress(path) && !path.endsWith('/') && sha256 !== null ? [{ path, sha256 }] : [],
  );
}

/** The id of a document by its path; nothing for other files. */
export function documentId(path: string): string | undefined {
  const [, id] = /([A-Za-z0-9][A-Za-z0-9_-]*)\.md$/.exec(path) ?? [];
  return id !== undefined && path === documentPath(id) ? id : undefined;
}

/** The id of the document of whose import a file is the record; nothing for other files. */
export function recordedId(path: string): string | undefined {
  const [, id] = /([A-Za-z0-9][A-Za-z0-9_-]*)\.import\.json$/.exec(path) ?? [];
  return id !== undefined && path === importRecordPath(id) ? id : undefined;
}

/** Where a source is in a bundle when it is not there whole. */
export function excerptOf(path: string): string | undefined {
  const id = documentId(path);
  return id === undefined ? undefined : excerptPath(id);
}
