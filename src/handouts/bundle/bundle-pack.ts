import { createHash } from 'node:crypto';
import { documentSource } from '../../engine/pipeline/document-source.ts';
import { countPrinted, evidenceOf } from '../../engine/pipeline/evidence-text.ts';
import { pdfDate } from '../../engine/pipeline/pdf-extras.ts';
import { preparePack } from '../../engine/pipeline/prepare-pack.ts';
import type { Run } from '../../engine/pipeline/run.ts';
import { currentPack } from '../../engine/results/current-pack.ts';
import { type Manifest, manifestText } from '../../engine/results/manifest.ts';
import { outputFiles, outputPath } from '../../engine/results/outputs.ts';
import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import type { Library } from '../../engine/workspace/load-library.ts';
import { memoryWorkspace } from '../../engine/workspace/memory-workspace.ts';
import { readRegularFile } from '../../engine/workspace/read-regular-file.ts';
import { type SettledExtraction, settledExtraction } from '../../engine/workspace/settled-extraction.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { notCurrent } from '../../ground/model/diagnostics/copies.ts';
import type { DocumentExcerpt } from '../../ground/model/document-excerpt.ts';
import type { EditionRecord } from '../../ground/model/edition-changes.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import type { Place } from '../../ground/model/place.ts';
import {
  builtNames,
  bundleName,
  documentId,
  excerptOf,
  README,
  recordedId,
  SUMS,
  sourcesOf,
  templatesOf,
} from './bundle-names.ts';
import { bundleReadme, readmeFacts } from './bundle-readme.ts';
import { digestOf } from './check-sums.ts';
import { excerptFile, frontMatterOf } from './excerpt-file.ts';
import { type LeftOut, leftOutOf } from './left-out.ts';
import { openEvidence } from './open-evidence.ts';
import { recordedOriginal } from './recorded-original.ts';
import { formatSums } from './sums.ts';
import { verifyBundle } from './verify-bundle.ts';
import { writeZip } from './write-zip.ts';

/** A pack with everything that it rests on, in one archive. */
export interface Bundle {
  /** What it is to be called. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly edition: number | undefined;
  /** The files in it, in order. */
  readonly files: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** What the edition says. */
  readonly record: EditionRecord;
  /** Where the pack says its edition, or would. */
  readonly editionPlace: Place;
}

const LIMIT = 2_000_000_000;

/**
 * Makes the bundle of a pack: the same pack gives the same bytes. It is looked through before it is handed out.
 * Errors: NOT_CURRENT for a pack that is not built or is older than its sources; what `verify` would find.
 */
export async function bundlePack(workspace: DiskWorkspace, id: string, run: Run): Promise<Outcome<Bundle>> {
  const failed = (...diagnostics: readonly Diagnostic[]): Outcome<Bundle> => ({
    value: undefined,
    diagnostics,
  });
  const current = currentPack(workspace, id);
  if (!current.value) return failed(...current.diagnostics);
  const manifest = current.value;
  const library = await run.library();
  const prepared = preparePack(id, workspace, library);
  if (!prepared.value || hasErrors(prepared.diagnostics)) return failed(...prepared.diagnostics);
  const { bound, content, rendered } = prepared.value;

  const files = readOutputs(workspace, manifest);
  const evidence = evidenceOf(
    bound,
    { ...rendered, printed: countPrinted(rendered.printed) },
    documentSource(workspace, library),
  );
  const path = outputFiles(id).evidence;
  const built = files.get(path);
  if (built === undefined || new TextDecoder().decode(built) !== evidence) {
    const hint = `build it again: \`sourcebound build ${id} --force\``;
    return failed(notCurrent(id, 'was built by another version of Sourcebound', hint));
  }
  const excerpts = openEvidence(built, 'evidence.json').value?.documents ?? [];
  const { leftOut, settled } = addSources(files, manifest, workspace, library, excerpts);
  const refused = [...settled.values()].flatMap(({ diagnostics }) => diagnostics);
  if (refused.length > 0) return failed(...refused);
  files.set(
    outputFiles(id).manifest,
    new TextEncoder().encode(manifestText(settledManifest(manifest, settled))),
  );
  const name = bundleName(id, content.edition);
  const readme = bundleReadme(readmeFacts(manifest, content, files.keys(), leftOut));
  files.set(README, new TextEncoder().encode(readme));
  const sums = new Map([...files].map(([path, bytes]) => [path, digestOf(bytes)]));
  files.set(SUMS, new TextEncoder().encode(formatSums(sums)));

  const verified = await verifyBundle(files, name);
  if (hasErrors(verified.diagnostics)) return failed(...verified.diagnostics);
  const bytes = writeZip(files, pdfDate(content, manifest.madeBy));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const paths = [...files.keys()].sort();
  return {
    value: {
      name,
      bytes,
      sha256,
      edition: content.edition,
      files: paths,
      leftOut,
      record: content.record(),
      editionPlace: bound.pack.front.placeOf(['edition']),
    },
    diagnostics: [],
  };
}

function readOutputs({ root }: DiskWorkspace, { pack }: Manifest): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const name of builtNames(pack)) {
    const file = readRegularFile(root, `${outputPath(pack)}/${name}`, LIMIT);
    if (file.kind === 'bytes') files.set(name, file.bytes);
  }
  return files;
}

/** The record of a build as if the extractions had been without what is only proposed, as they are in the bundle. */
function settledManifest(
  manifest: Manifest,
  settled: ReadonlyMap<string, Outcome<SettledExtraction>>,
): Manifest {
  const { inputs, warnings } = manifest;
  return {
    ...manifest,
    inputs: inputs.map((one) => {
      const value = settled.get(one.path)?.value;
      return value === undefined ? one : { ...one, sha256: digestOf(value.bytes) };
    }),
    warnings: warnings.map((one) => {
      const { place } = one;
      const value = place && settled.get(place.file)?.value;
      if (place === undefined || value === undefined) return one;
      const moved = ({ line, column }: Place['start']) => ({ line: value.lineOf(line) ?? line, column });
      return { ...one, place: { ...place, start: moved(place.start), end: moved(place.end) } };
    }),
  };
}

/**
 * Adds what the pack was made from, as far as its rights allow; says what was left out, and what the extractions are
 * without their proposals.
 */
function addSources(
  files: Map<string, Uint8Array>,
  manifest: Manifest,
  workspace: DiskWorkspace,
  library: Library,
  excerpts: readonly DocumentExcerpt[],
): {
  readonly leftOut: readonly LeftOut[];
  readonly settled: ReadonlyMap<string, Outcome<SettledExtraction>>;
} {
  const leftOut: LeftOut[] = [];
  const settled = new Map<string, Outcome<SettledExtraction>>();
  for (const { path } of sourcesOf(manifest)) {
    const file = workspace.read(path).value;
    if (file === undefined) continue;
    const { bytes } = file;
    if (path.startsWith(EXTRACTIONS)) {
      const one = settledExtraction(file);
      settled.set(path, one);
      files.set(path, one.value?.bytes ?? bytes);
      continue;
    }
    const recorded = recordedId(path);
    if (recorded !== undefined) {
      // The record tells of words that may be nowhere else in the bundle.
      const owner = library.document(workspace, recorded)?.value?.front.data;
      if (owner?.redistribution === 'full') addOriginal(files, path, bytes, workspace);
      continue;
    }
    const id = documentId(path);
    const front = id === undefined ? undefined : library.document(workspace, id)?.value?.front.data;
    const excerpt = excerpts.find((one) => one.file === path);
    const excerptPath = excerptOf(path);
    if (front === undefined || front.redistribution === 'full' || excerptPath === undefined) {
      files.set(path, bytes);
    } else if (excerpt !== undefined) {
      const text = excerptFile(frontMatterOf(bytes), excerpt);
      files.set(excerptPath, new TextEncoder().encode(text));
      leftOut.push(leftOutOf(excerpt, front));
    }
  }
  const packaged = memoryWorkspace(new Map());
  for (const { path, sha256 } of templatesOf(manifest)) {
    const bytes = packaged.fingerprint(path) === sha256 ? undefined : workspace.read(path).value?.bytes;
    if (bytes !== undefined) files.set(path, bytes);
  }
  return { leftOut, settled };
}

const EXTRACTIONS = 'sources/extractions/';

/** The record of an import, with the file that was imported. */
function addOriginal(
  files: Map<string, Uint8Array>,
  path: string,
  record: Uint8Array,
  { root }: DiskWorkspace,
): void {
  files.set(path, record);
  const original = recordedOriginal(record, path);
  if (original === undefined) return;
  const file = readRegularFile(root, original.path, LIMIT);
  if (file.kind === 'bytes' && digestOf(file.bytes) === original.sha256) files.set(original.path, file.bytes);
}
