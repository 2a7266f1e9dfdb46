import { openPageMemory } from '../../stages/proof/page-memory.ts';
import { attemptPack } from '../pipeline/attempt-pack.ts';
import { buildPack, preparePack } from '../pipeline/build-pack.ts';
import type { LazyPrinter } from '../pipeline/lazy-printer.ts';
import { madeByThis } from '../results/made-by.ts';
import type { MadeBy } from '../results/manifest.ts';
import type { RecordingWorkspace } from '../workspace/disk-workspace.ts';
import type { Environment } from '../workspace/environment.ts';
import { openLibrary } from '../workspace/load-library.ts';
import type { SelectedPack } from '../workspace/select-packs.ts';
import type { PackWork } from './pack-work.ts';

export interface PackWorkOptions {
  readonly environment: Environment;
  readonly printer: LazyPrinter;
  /** Told of a pack's HTML when it is made, before it is printed. */
  onRendered(pack: string, html: string): void;
}

/** Builds packs as `build` does, and keeps what it has read, bound and compiled, and the browser, for the next. */
export function openPackWork({ environment, printer, onRendered }: PackWorkOptions): PackWork {
  const library = openLibrary();
  const pages = openPageMemory();
  let naming: Promise<MadeBy> | undefined;
  let started = false;
  const start = (): void => {
    started = true;
    printer.start();
  };
  const madeBy = (): Promise<MadeBy> => {
    naming ??= printer.browser().then((browser) => madeByThis(environment, browser));
    return naming;
  };
  const renew = async (): Promise<void> => {
    started = false;
    naming = undefined;
    await printer.renew();
  };
  return {
    attempt: (pack, workspace, signal) =>
      attemptPack(pack, workspace, {
        force: false,
        signal,
        madeBy,
        build: (id, last) => {
          start();
          return buildPack(id, last, workspace, {
            library,
            pages,
            madeBy,
            printer: printer.ready,
            signal,
            onRendered: ({ html }) => onRendered(id, html),
          });
        },
      }),
    warm: async (packs: readonly SelectedPack[], workspace: RecordingWorkspace) => {
      start();
      const opened = await printer.ready();
      await opened.value?.warm();
      for (const { id } of packs) {
        // Changes come first.
        await new Promise((resolve) => setImmediate(resolve));
        preparePack(id, workspace, library);
      }
    },
    mend: async () => {
      if (!started) return;
      const opened = await printer.ready();
      if (opened.value === undefined) return renew();
      if (!(await opened.value.hasEnded())) return;
      try {
        await opened.value.warm();
      } catch {
        // It is told when a pack is to be printed.
        await renew();
      }
    },
    close: printer.close,
  };
}
