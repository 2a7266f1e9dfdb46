import { resolve } from 'node:path';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { BundleResult } from '../../handouts/bundle/bundle-result.ts';
import type { BuildOptions } from './build-options.ts';
import { during } from './during.ts';
import { openWorkspaceAt } from './open-workspace-at.ts';

export interface BundleOptions extends Pick<BuildOptions, 'root'> {
  /** The id of the pack. */
  readonly pack: string;
  /** The file to write; by default `output/<pack>/<pack>-edition-<edition>.zip`. */
  readonly output?: string | undefined;
}

/**
 * Makes the bundle of a pack that is built and up to date: one ZIP archive with the pack, its evidence and its
 * sources, as far as their rights allow. The same pack gives the same bytes.
 */
export function bundle(options: BundleOptions): Promise<BundleResult> {
  return during({}, async (run) => {
    const workspace = openWorkspaceAt(options.root, run);
    const root = workspace.value?.root ?? resolve(options.root ?? '.');
    const failed = (diagnostics: readonly Diagnostic[]): BundleResult => ({
      root,
      pack: options.pack,
      diagnostics,
    });
    if (!workspace.value) return failed(workspace.diagnostics);
    const [{ selectPacks }, { bundlePack }, { writeBundle }, { recordHandout }] = await Promise.all([
      import('../../engine/workspace/select-packs.ts'),
      import('../../handouts/bundle/bundle-pack.ts'),
      import('../../handouts/bundle/write-bundle.ts'),
      import('../../handouts/editions/record-handout.ts'),
    ]);
    const selected = selectPacks(workspace.value, [options.pack]);
    const [pack] = selected.value ?? [];
    if (pack === undefined) return failed(selected.diagnostics);
    const made = await bundlePack(workspace.value, pack.id, run);
    if (!made.value) return failed(made.diagnostics);
    const { path, diagnostics } = await writeBundle(workspace.value, pack.id, made.value, options.output);
    if (diagnostics.length > 0) return failed(diagnostics);
    const { bytes, sha256, edition, files, leftOut, record, editionPlace: place } = made.value;
    const recorded = recordHandout(workspace.value, record, { place });
    const report = {
      file: path,
      bytes: bytes.length,
      sha256,
      files,
      leftOut,
      ...(recorded.path !== undefined && { record: recorded.path }),
    };
    return {
      root,
      pack: pack.id,
      bundle: edition === undefined ? report : { ...report, edition },
      diagnostics: recorded.diagnostics,
    };
  });
}
