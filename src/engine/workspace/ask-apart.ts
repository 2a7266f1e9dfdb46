import { type Budget, clockLimit, runApart } from '../../ground/machine/run-apart.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { tooCostly } from '../../ground/model/diagnostics/page.ts';
import { childScript } from './child-script.ts';

/** What is asked of a process of its own about a file of somebody else. */
export interface Asked {
  /** Of the script's folder in `dist/`, and the source of its first file: see `childScript`. */
  readonly script: readonly [name: string, entry: string];
  readonly question: object;
  /** What the person calls the file. */
  readonly path: string;
  readonly budget: Budget;
  /** What to do about a file that goes over the budget; without it, what holds for one that should be ours. */
  readonly costlyHint?: string;
  /** What the process has died of, as an error of whoever asks: a line such as `RangeError: …`. */
  readonly died: (reason: string) => Diagnostic;
}

/** Asks, and gives the answer, or why there is none: TOO_COSTLY, or what `died` makes of it. */
export async function askApart(
  asked: Asked,
): Promise<{ readonly value: unknown } | { readonly problem: Diagnostic }> {
  const { script, question, path, budget, costlyHint, died } = asked;
  const apart = await runApart(childScript(...script), question, budget);
  switch (apart.kind) {
    case 'done':
      return { value: apart.value };
    case 'memory': {
      const limit = Math.round(budget.memory / 2 ** 20);
      return { problem: tooCostly(path, `it took more than ${limit} MB of memory`, costlyHint) };
    }
    case 'clock': {
      const limit = clockLimit(budget) / 1000;
      return { problem: tooCostly(path, `it took more than ${limit} seconds`, costlyHint) };
    }
    case 'time':
      return {
        problem: tooCostly(
          path,
          `it took more than ${budget.time / 1000} seconds of processor time`,
          costlyHint,
        ),
      };
    case 'died': {
      const reason = /^\w*(?:Error|Exception)\w*: .*/m.exec(apart.said)?.[0];
      return { problem: died((reason ?? 'its process ended without an answer').slice(0, 200)) };
    }
  }
}
