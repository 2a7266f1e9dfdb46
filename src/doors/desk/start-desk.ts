import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Desk, openDesk } from '../../engine/desk/open-desk.ts';
import { openTagger } from '../../engine/draft/tag-words.ts';
import { openRun, type Run } from '../../engine/pipeline/run.ts';
import { openWorkspace } from '../../engine/workspace/disk-workspace.ts';
import type { Environment } from '../../engine/workspace/environment.ts';
import { openLibrary } from '../../engine/workspace/load-library.ts';
import { isInside } from '../../engine/workspace/read-regular-file.ts';
import { idOf, selectPacks } from '../../engine/workspace/select-packs.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { cannotRead, noFile } from '../../ground/model/diagnostics/files.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { paperRoutes } from './paper-routes.ts';
import { type ServedDesk, serveDesk } from './serve-desk.ts';

export interface DeskRequest {
  /** The workspace's folder, or one in which a workspace can be begun. */
  readonly root: string;
  /** Ids of packs: the first of them is shown. */
  readonly packs: readonly string[];
  /** Port 0 takes any free one. */
  readonly port: number;
  /** Such as `process.env`: which browser prints, and where caches are. */
  readonly environment: Environment;
  /** What others print with already, who close it: one browser is enough. */
  readonly run?: Run | undefined;
}

/** What can come of it: a desk, or why there is none: in the sources, or in the machine. */
export type StartedDesk =
  | (ServedDesk & { readonly desk: Desk })
  | { readonly diagnostics: readonly Diagnostic[] }
  | { readonly reason: string };

/** Opens a desk and serves it on this machine. It has to be closed. */
export async function startDesk(request: DeskRequest): Promise<StartedDesk> {
  const { root, packs, port, environment } = request;
  const wrong = wrongFolder(root) ?? unknownPacks(root, packs);
  if (wrong !== undefined) return { diagnostics: wrong };
  // One browser for every page that is measured or printed; it starts while the person looks around.
  const run = request.run ?? openRun({ environment, again: true });
  const closeRun = async (): Promise<void> => {
    if (request.run === undefined) await run.close();
  };
  const library = openLibrary({ packs: Number.POSITIVE_INFINITY });
  const desk = openDesk({ root: realpathSync.native(root), library });
  try {
    const served = await serveDesk(desk, port, [paperRoutes(run, library)]);
    run.browser.start();
    // The first words that are selected do not wait for the language model.
    void openTagger();
    const [first] = packs;
    return {
      desk,
      url: first === undefined ? served.url : `${served.url}#pack=${encodeURIComponent(idOf(first))}`,
      close: async () => {
        await served.close();
        await Promise.all([desk.close(), closeRun()]);
      },
    };
  } catch (error) {
    await Promise.all([desk.close(), closeRun()]);
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

function wrongFolder(root: string): readonly Diagnostic[] | undefined {
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true)
    return [noFile(resolve(root), 'there is no such folder')];
  const sources = `${root}/sources`;
  if (!existsSync(sources) || isInside(realpathSync.native(root), realpathSync.native(sources)))
    return undefined;
  const hint = 'name the workspace that it leads to with --root';
  return [cannotRead(wholeFile('sources'), 'it leads out of the workspace', hint)];
}

function unknownPacks(root: string, packs: readonly string[]): readonly Diagnostic[] | undefined {
  if (packs.length === 0) return undefined;
  const { value, diagnostics } = selectPacks(openWorkspace(root), packs);
  return value === undefined ? diagnostics : undefined;
}
