import { type Manifest, parseManifest } from '../../engine/results/manifest.ts';
import { outputFiles } from '../../engine/results/outputs.ts';
import { documentPath } from '../../engine/workspace/source-paths.ts';
import { bundleBroken } from '../../ground/model/diagnostics/bundles.ts';
import type { DocumentExcerpt } from '../../ground/model/document-excerpt.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Place } from '../../ground/model/place.ts';
import type { EvidenceFile } from '../../stages/read/read-evidence.ts';
import { type BundleWorkspace, openBundleWorkspace } from './bundle-workspace.ts';
import { excerptPath } from './excerpt-file.ts';
import { openEvidence } from './open-evidence.ts';

/** The files of a bundle, and what they are. */
export interface OpenedBundle extends BundleWorkspace {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest;
  readonly evidence: Outcome<EvidenceFile>;
  /** The documents of which only an excerpt is there. */
  readonly partial: readonly DocumentExcerpt[];
}

const MANIFEST = 'manifest.json';
const ASK = 'it is not a bundle, or was changed since it was made: ask the sender for it again';

/** Opens a bundle's files. Errors: BUNDLE_BROKEN, without a manifest to go by. */
export function openBundle(files: ReadonlyMap<string, Uint8Array>, file: string): Outcome<OpenedBundle> {
  const broken = (reason: string, place?: Place): Outcome<OpenedBundle> => ({
    value: undefined,
    diagnostics: [bundleBroken(file, reason, ASK, place)],
  });
  const bytes = files.get(MANIFEST);
  if (bytes === undefined) return broken(`there is no ${MANIFEST} in it`);
  const read = parseManifest(bytes, MANIFEST);
  if ('fault' in read)
    return broken(`its ${MANIFEST} cannot be used: ${read.fault.reason}`, read.fault.place);
  const manifest = read.value;
  const name = outputFiles(manifest.pack).evidence;
  const written = files.get(name);
  // That it is missing is reported when the files are counted.
  const evidence = written ? openEvidence(written, name) : { value: undefined, diagnostics: [] };
  const excerpts = evidence.value?.documents ?? [];
  const partial = excerpts.filter(({ id }) => files.has(excerptPath(id)) && !files.has(documentPath(id)));
  const value = { files, manifest, evidence, partial, ...openBundleWorkspace(files, partial) };
  return { value, diagnostics: [] };
}
