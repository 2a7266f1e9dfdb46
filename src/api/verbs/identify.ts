import type { IdentifyResult } from '../../handouts/bundle/identify-copy.ts';
import { openWorkspaceAt } from './open-workspace-at.ts';

export interface IdentifyOptions {
  /** A PDF, wherever it is. */
  readonly file: string;
  /** The workspace with the registers; without one, only what the PDF says of itself counts. */
  readonly root?: string | undefined;
}

/** Tells which copy of which edition a PDF is. The file is looked into in a process of its own, with a budget. */
export async function identify({ file, root }: IdentifyOptions): Promise<IdentifyResult> {
  const { identifyStranger } = await import('../../handouts/strangers/look-into.ts');
  return identifyStranger(file, openWorkspaceAt(root).value);
}
