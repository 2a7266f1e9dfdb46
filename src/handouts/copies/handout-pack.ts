import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildPacks } from '../../engine/pipeline/build-packs.ts';
import { type PreparedPack, preparePack } from '../../engine/pipeline/prepare-pack.ts';
import type { Run } from '../../engine/pipeline/run.ts';
import { type Manifest, readManifest } from '../../engine/results/manifest.ts';
import { outputFiles, outputPath } from '../../engine/results/outputs.ts';
import { changedInput } from '../../engine/results/up-to-date.ts';
import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import { readRegularFile } from '../../engine/workspace/read-regular-file.ts';
import type { SelectedPack } from '../../engine/workspace/select-packs.ts';
import type { PackContent } from '../../ground/model/content.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { outputBusy } from '../../ground/model/diagnostics/files.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import type { Place } from '../../ground/model/place.ts';

/** A pack that is printed and up to date, with all that its handouts are made from. */
export interface HandoutPack extends PreparedPack {
  readonly id: string;
  readonly pdf: Uint8Array;
  readonly pdfSha256: string;
  readonly manifest: Manifest;
  /** 1 for a pack that does not count its editions. */
  readonly edition: number;
  /** Where the pack says its edition, or would. */
  readonly editionPlace: Place;
  /** Of what the pack says, its recipients apart, in hexadecimal. */
  readonly contentSha256: string;
}

const LIMIT = 2_000_000_000;

/**
 * Brings a pack up to date, and gives what its handouts are made from. A pack whose sources have errors gives
 * nothing: the last good PDF is stale, and nobody is to be handed that. Neither does a run that is called off.
 */
export async function openHandoutPack(
  workspace: DiskWorkspace,
  pack: SelectedPack,
  run: Run,
): Promise<Outcome<HandoutPack>> {
  const { id } = pack;
  let built: PreparedPack | undefined;
  const { diagnostics: noticed } = await buildPacks(workspace, [pack], run, {
    onPrepared: (prepared) => {
      built = prepared;
    },
  });
  const diagnostics: Diagnostic[] = [...noticed];
  const failed = { value: undefined, diagnostics };
  if (hasErrors(diagnostics) || run.signal.aborted) return failed;

  const prepared = built ?? preparePack(id, workspace, await run.library()).value;
  const manifest = readManifest(workspace.root, outputPath(id));
  const file = readRegularFile(workspace.root, join(outputPath(id), outputFiles(id).pdf), LIMIT);
  const pdfSha256 = file.kind === 'bytes' ? createHash('sha256').update(file.bytes).digest('hex') : '';
  const isThere = prepared && manifest && file.kind === 'bytes';
  if (!isThere || !isBuiltFrom(workspace, manifest, pdfSha256)) {
    // Somebody edits and builds at this very moment.
    diagnostics.push(outputBusy(outputPath(id), 'another run'));
    return failed;
  }
  const { bound, content } = prepared;
  const value: HandoutPack = {
    ...prepared,
    id,
    pdf: file.bytes,
    pdfSha256,
    manifest,
    edition: content.edition ?? 1,
    editionPlace: bound.pack.front.placeOf(['edition']),
    contentSha256: contentDigest(content),
  };
  return { value, diagnostics };
}

/** Whether it is this PDF that was made, and from the sources as this run has read them. */
function isBuiltFrom(workspace: DiskWorkspace, manifest: Manifest, pdfSha256: string): boolean {
  const pdf = manifest.outputs.find(({ path }) => path === outputFiles(manifest.pack).pdf);
  return pdf?.sha256 === pdfSha256 && changedInput(manifest, workspace) === undefined;
}

/** Where blocks are in their file does not matter, and who gets a copy changes while copies are given out. */
function contentDigest({ distribution: _, record: __, changed: ___, ...content }: PackContent): string {
  const text = JSON.stringify(content, (key, value: unknown) =>
    key === 'position' || key === 'sourceLine' ? undefined : value,
  );
  return createHash('sha256').update(text).digest('hex');
}
