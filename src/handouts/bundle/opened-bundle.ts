import { type Manifest, parseManifest } from '../../engine/results/manifest.ts';
import { outputFiles } from '../../engine/results/outputs.ts';
import { documentPath } from '../../engine/workspace/source-paths.ts';
import { bundleBroken } from '../../ground/model/diagnostics.ts';
import type { DocumentExcerpt } from '../../ground/model/document-excerpt.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { type EvidenceFile, readEvidence } from '../../stages/read/read-evidence.ts';
import { type BundleWorkspace, openBundleWorkspace } from './bundle-workspace.ts';
import { digestOf } from './check-sums.ts';
import { excerptPath } from './excerpt-file.ts';

/** The files of a bundle, and what they are. */
export interface OpenedBundle extends BundleWorkspace {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest;
  readonly evidence: Outcome<EvidenceFile>;
  /** The documents of which only an excerpt is there. */
  readonly partial: readonly DocumentExcerpt[];
}

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/** Opens a bundle's files. Errors: BUNDLE_BROKEN, without a manifest to go by. */
export function openBundle(files: ReadonlyMap<string, Uint8Array>, file: string): Outcome<OpenedBundle> {
  const bytes = files.get('manifest.json');
  const manifest = bytes && parseManifest(bytes);
  if (manifest === undefined || !isUsable(manifest)) {
    const what =
      bytes === undefined ? 'there is no manifest.json in it' : 'this version cannot use its manifest.json';
    const hint = 'it is no bundle, or was changed since it was made: ask the sender for it again';
    return { value: undefined, diagnostics: [bundleBroken(file, what, hint)] };
  }
  const evidence = openEvidence(files, outputFiles(manifest.pack).evidence);
  const excerpts = evidence.value?.documents ?? [];
  const partial = excerpts.filter(({ id }) => files.has(excerptPath(id)) && !files.has(documentPath(id)));
  const value = { files, manifest, evidence, partial, ...openBundleWorkspace(files, partial) };
  return { value, diagnostics: [] };
}

function openEvidence(files: ReadonlyMap<string, Uint8Array>, path: string): Outcome<EvidenceFile> {
  const bytes = files.get(path);
  // That it is missing is told when the files are counted.
  return bytes
    ? readEvidence({ path, bytes, sha256: digestOf(bytes) })
    : { value: undefined, diagnostics: [] };
}

/** The parts that nothing else looks at, before they are relied on. */
function isUsable({ pack, inputs, outputs, anchors }: Manifest): boolean {
  const isEntry = ({ path, sha256 }: { readonly path: unknown; readonly sha256: unknown }): boolean =>
    typeof path === 'string' && (sha256 === null || typeof sha256 === 'string');
  return (
    typeof pack === 'string' &&
    ID.test(pack) &&
    inputs.every(isEntry) &&
    outputs.every(isEntry) &&
    Object.values(anchors).every((page) => Number.isSafeInteger(page))
  );
}
