import { attemptPack } from '../pipeline/attempt-pack.ts';
import { buildPack } from '../pipeline/build-pack.ts';
import { preparePack } from '../pipeline/prepare-pack.ts';
import type { Run } from '../pipeline/run.ts';
import { openPageMemory } from '../workspace/cache/page-memory.ts';
import type { RecordingWorkspace } from '../workspace/disk-workspace.ts';
import type { SelectedPack } from '../workspace/select-packs.ts';
import type { PackWork } from './pack-work.ts';

/**
 * Builds packs as `build` does, and keeps what it has read, bound and compiled, and the browser, for the next.
 * Closes the run when it is closed.
 *
 * @param onRendered told of a pack's HTML when it is made, before it is printed
 */
export function openPackWork(run: Run, onRendered: (pack: string, html: string) => void): PackWork {
  const { browser } = run;
  const pages = openPageMemory();
  let started = false;
  const start = (): void => {
    started = true;
    browser.start();
  };
  const renew = async (): Promise<void> => {
    started = false;
    await browser.renew();
  };
  return {
    // One more than are printed at a time: the next pack is made ready meanwhile.
    jobs: run.pages + 1,
    now: run.now,
    attempt: (pack, workspace, signal) =>
      attemptPack(pack, workspace, {
        force: false,
        signal,
        madeBy: run.madeBy,
        build: async (id, last) => {
          start();
          // Each build may be called off by itself.
          return buildPack(
            id,
            workspace,
            { ...run, signal },
            {
              library: await run.library(),
              last,
              pages,
              onPrepared: ({ rendered }) => onRendered(id, rendered.html),
            },
          );
        },
      }),
    warm: async (packs: readonly SelectedPack[], workspace: RecordingWorkspace) => {
      start();
      const opened = await browser.ready();
      await opened.value?.warm();
      const library = await run.library();
      for (const { id } of packs) {
        // Changes come first.
        await new Promise((resolve) => setImmediate(resolve));
        preparePack(id, workspace, library);
      }
    },
    mend: async () => {
      if (!started) return;
      const opened = await browser.ready();
      if (opened.value === undefined) return renew();
      if (!(await opened.value.hasEnded())) return;
      try {
        await opened.value.warm();
      } catch {
        // It is reported when a pack is to be printed.
        await renew();
      }
    },
    close: run.close,
  };
}
