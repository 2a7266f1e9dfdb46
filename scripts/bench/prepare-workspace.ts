import { join } from 'node:path';
import { BRIEFING, generateWorkspace, type WorkspaceShape } from './generate-workspace.ts';
import type { Browser } from './run-command.ts';

/** What a row is measured with. */
export interface Bench {
  /** An empty folder. */
  readonly folder: string;
  readonly browser: Browser;
  /** The program that is measured: the compiled one, or another build of it. */
  readonly command: string;
  /** An earlier build of it, for rows that compare with one. */
  readonly against?: string;
  /** A small run: it shows that the measuring works, and its numbers mean little. */
  readonly small: boolean;
}

/** Writes a workspace of packs, and tells where their HTML will be. */
export function prepareWorkspace(
  folder: string,
  name: string,
  packs: number,
  documents: number,
  size: Partial<WorkspaceShape> = BRIEFING,
): { readonly root: string; readonly htmls: readonly string[] } {
  const root = join(folder, name);
  const ids = generateWorkspace(root, { ...BRIEFING, ...size, packs, documents });
  return { root, htmls: ids.map((id) => join(root, 'output', id, `${id}.html`)) };
}
