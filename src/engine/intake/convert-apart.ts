import { resolve } from 'node:path';
import type { Budget } from '../../ground/machine/run-apart.ts';
import { importRefused } from '../../ground/model/diagnostics/imports.ts';
import type { ConvertOutcome } from '../../stages/intake/convert-file.ts';
import type { ImportChoices } from '../../stages/intake/imported.ts';
import { askApart } from '../workspace/ask-apart.ts';

/** What a process is asked that makes a document of a file. */
export interface ConvertQuestion {
  /** Where the file is, and what the person calls it. */
  readonly place: string;
  readonly path: string;
  /** Of the bytes that were seen: the file may change meanwhile. */
  readonly sha256: string;
  readonly choices: ImportChoices;
}

/** A PDF of 600 pages takes a quarter of the memory, and a minute of processor time; slow processors take several. */
export const IMPORT_BUDGET: Budget = { memory: 1000 * 2 ** 20, time: 600_000 };

/**
 * `convertFile`, in a process of its own, which ends when it takes more than its budget: files come from anywhere.
 * Errors: those of the importers, and TOO_COSTLY.
 */
export async function convertApart(
  path: string,
  sha256: string,
  choices: ImportChoices,
  budget = IMPORT_BUDGET,
): Promise<ConvertOutcome> {
  const hint = 'open it in the program that it comes from, save it again, and import that';
  const answered = await askApart({
    script: ['intake', 'src/engine/intake/child.ts'],
    question: { place: resolve(path), path, sha256, choices } satisfies ConvertQuestion,
    path,
    budget,
    costlyHint: 'import it in parts: the pages of a PDF with `--pages 1-100`, other files cut in two',
    died: (reason) => importRefused(path, `reading it failed: ${reason}`, hint),
  });
  return 'problem' in answered ? { refused: [answered.problem] } : (answered.value as ConvertOutcome);
}
