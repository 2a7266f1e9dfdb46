import type { BuildResult } from '../../engine/pipeline/build-result.ts';
import { hasErrors } from '../../ground/model/outcome.ts';
import { openElsewhere } from './build-elsewhere.ts';
import type { BuildOptions } from './build-options.ts';
import { during } from './during.ts';
import { noPacks } from './no-packs.ts';
import { openWorkspaceAt } from './open-workspace-at.ts';
import { shareOf } from './pack-selection.ts';

/**
 * Prints packs: `output/<pack>/<pack>.pdf`, the same as one HTML file, `evidence.json` and `manifest.json`.
 * Packs whose inputs are unchanged are not printed again. Whatever is wrong with the sources, the machine or
 * the options is in the result's diagnostics; an exception is a fault of the program.
 */
export function build(options: BuildOptions = {}): Promise<BuildResult> {
  return during({ ...options, keeps: true }, async (run) => {
    const [{ selectPacks }, { buildPacks }] = await run.stopwatch.time('load code', () =>
      Promise.all([
        import('../../engine/workspace/select-packs.ts'),
        import('../../engine/pipeline/build-packs.ts'),
      ]),
    );
    const workspace = openWorkspaceAt(options.root, run);
    if (!workspace.value) return noPacks(options.root, workspace.diagnostics);
    const packs = selectPacks(workspace.value, options.packs ?? []);
    if (!packs.value) return noPacks(options.root, packs.diagnostics);
    const elsewhere = await openElsewhere(options, run);
    if (hasErrors(elsewhere.diagnostics)) return noPacks(options.root, elsewhere.diagnostics);
    const { force, keepGoing, onProgress } = options;
    const building = buildPacks(workspace.value, shareOf(packs.value, options.shard), run, {
      through: elsewhere.value?.through(workspace.value),
      force,
      keepGoing,
      onProgress,
      // Ending the browser takes a while: it ends while the last packs are read back.
      onAllPrinted: () => void run.browser.close(),
    });
    const result = await building.finally(() => elsewhere.value?.close());
    const noticed = elsewhere.value?.diagnostics() ?? [];
    return { ...result, diagnostics: [...result.diagnostics, ...noticed] };
  });
}
