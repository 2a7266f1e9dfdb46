import type { VerifyResult } from '../../handouts/bundle/verify-result.ts';

export interface VerifyOptions {
  /** A bundle, or the PDF of a pack, wherever it is. */
  readonly file: string;
}

/**
 * Looks through a bundle or a PDF, on a machine that need not have anything else, in a process of its own: a file that
 * would take more memory or time than any of ours is an error (TOO_COSTLY). Nothing is written.
 */
export async function verify({ file }: VerifyOptions): Promise<VerifyResult> {
  const { verifyStranger } = await import('../../handouts/strangers/look-into.ts');
  return verifyStranger(file);
}
