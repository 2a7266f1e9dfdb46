import { resolve } from 'node:path';
import { type Budget, runApart } from '../../ground/machine/run-apart.ts';
import { importRefused, tooCostly } from '../../ground/model/diagnostics.ts';
import type { ConvertOutcome } from '../../stages/intake/convert-file.ts';
import type { ImportChoices } from '../../stages/intake/imported.ts';
import { childScript } from '../workspace/child-script.ts';

/** What a process is asked that makes a document of a file. */
export interface ConvertQuestion {
  /** Where the file is, and what the person calls it. */
  readonly place: string;
  readonly path: string;
  /** Of the bytes that were seen: the file may change meanwhile. */
  readonly sha256: string;
  readonly choices: ImportChoices;
}

/** A PDF of 600 pages takes a quarter of the memory, and a minute: several where other work goes on beside it. */
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
  const script = childScript('intake', new URL('child.ts', import.meta.url));
  const question: ConvertQuestion = { place: resolve(path), path, sha256, choices };
  const apart = await runApart(script, question, budget);
  switch (apart.kind) {
    case 'done':
      return apart.value as ConvertOutcome;
    case 'memory':
      return {
        refused: [tooCostly(path, `it took more than ${Math.round(budget.memory / 2 ** 20)} MB of memory`)],
      };
    case 'time':
      return { refused: [tooCostly(path, `it took more than ${budget.time / 1000} seconds`)] };
    case 'died': {
      const reason =
        /^\w*(?:Error|Exception)\w*: .*/m.exec(apart.said)?.[0] ?? 'its process ended without an answer';
      const hint = 'open it in the program that it comes from, save it again, and import that';
      return { refused: [importRefused(path, `reading it failed: ${reason.slice(0, 200)}`, hint)] };
    }
  }
}
