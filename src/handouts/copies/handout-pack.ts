import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { preparePack } from '../../engine/pipeline/build-pack.ts';
import { buildPacks } from '../../engine/pipeline/build-packs.ts';
import { lazyPrinter } from '../../engine/pipeline/lazy-printer.ts';
import { type Manifest, readManifest } from '../../engine/results/manifest.ts';
import { outputFiles, outputPath } from '../../engine/results/output-files.ts';
import { changedInput } from '../../engine/results/up-to-date.ts';
import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import type { Environment } from '../../engine/workspace/environment.ts';
import { loadFonts } from '../../engine/workspace/load-fonts.ts';
import { openLibrary } from '../../engine/workspace/load-library.ts';
import { loadTemplate } from '../../engine/workspace/load-template.ts';
import { readRegularFile } from '../../engine/workspace/read-regular-file.ts';
import type { SelectedPack } from '../../engine/workspace/select-packs.ts';
import { packPath } from '../../engine/workspace/source-paths.ts';
import type { PackContent } from '../../ground/model/content.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { outputBusy } from '../../ground/model/diagnostics.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import type { Place } from '../../ground/model/place.ts';
import type { RenderedPack } from '../../ground/model/rendered.ts';
import type { EmbeddedFont, Template } from '../../ground/model/template.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { fontsNeeded } from '../../stages/render/choose-fonts.ts';

/** A pack that is printed and up to date, with all that its handouts are made from. */
export interface HandoutPack {
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
  readonly content: PackContent;
  readonly rendered: RenderedPack;
  readonly template: Template;
  readonly fonts: readonly EmbeddedFont[];
}

export interface HandoutPackOptions {
  readonly environment: Environment;
  readonly now: (() => Date) | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onNotice: ((sentence: string) => void) | undefined;
}

const LIMIT = 2_000_000_000;

/**
 * Brings a pack up to date, and gives what its handouts are made from. A pack whose sources have errors gives
 * nothing: the last good PDF is stale, and nobody is to be handed that.
 */
export async function openHandoutPack(
  workspace: DiskWorkspace,
  pack: SelectedPack,
  options: HandoutPackOptions,
): Promise<Outcome<HandoutPack>> {
  const { id } = pack;
  const { environment, onNotice } = options;
  const built = await buildPacks(workspace, [pack], {
    ...options,
    printer: lazyPrinter({ environment, jobs: 1, onNotice }),
    jobs: 1,
    force: false,
    keepGoing: false,
    onProgress: undefined,
  });
  const diagnostics: Diagnostic[] = [...built.diagnostics];
  const failed = { value: undefined, diagnostics };
  if (hasErrors(diagnostics)) return failed;

  const prepared = preparePack(id, workspace, openLibrary());
  const template =
    prepared.value && loadTemplate(workspace, prepared.value.content.template, wholeFile(packPath(id)));
  const manifest = readManifest(workspace.root, outputPath(id));
  const file = readRegularFile(workspace.root, join(outputPath(id), outputFiles(id).pdf), LIMIT);
  const fonts =
    prepared.value &&
    template?.value &&
    loadFonts(workspace, fontsNeeded(prepared.value.content, template.value));
  const isThere = prepared.value && template?.value && fonts?.value && manifest && file.kind === 'bytes';
  const pdfSha256 = file.kind === 'bytes' ? createHash('sha256').update(file.bytes).digest('hex') : '';
  if (!isThere || !isBuiltFrom(workspace, manifest, pdfSha256)) {
    // Somebody edits and builds at this very moment.
    diagnostics.push(outputBusy(outputPath(id), 'another run'));
    return failed;
  }
  const { bound, content, rendered } = prepared.value;
  const value: HandoutPack = {
    id,
    pdf: file.bytes,
    pdfSha256,
    manifest,
    edition: content.edition ?? 1,
    editionPlace: bound.pack.front.placeOf(['edition']),
    contentSha256: contentDigest(content),
    content,
    rendered,
    template: template.value,
    fonts: fonts.value,
  };
  return { value, diagnostics };
}

/** Whether it is this PDF that was made, and from the sources as this run has read them. */
function isBuiltFrom(workspace: DiskWorkspace, manifest: Manifest, pdfSha256: string): boolean {
  const pdf = manifest.outputs.find(({ path }) => path === outputFiles(manifest.pack).pdf);
  return pdf?.sha256 === pdfSha256 && changedInput(manifest, workspace) === undefined;
}

/** Where blocks stand in their file does not matter, and who gets a copy changes while copies are given out. */
function contentDigest({ distribution: _, ...content }: PackContent): string {
  const text = JSON.stringify(content, (key, value: unknown) =>
    key === 'position' || key === 'sourceLine' ? undefined : value,
  );
  return createHash('sha256').update(text).digest('hex');
}
