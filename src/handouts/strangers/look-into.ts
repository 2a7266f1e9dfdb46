import { basename, resolve } from 'node:path';
import { childScript } from '../../engine/workspace/child-script.ts';
import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import { type Budget, runApart } from '../../ground/machine/run-apart.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { bundleBroken, tooCostly } from '../../ground/model/diagnostics.ts';
import { type IdentifyResult, identifyMarked } from '../bundle/identify-copy.ts';
import type { VerifyResult } from '../bundle/verify-result.ts';
import type { IdentifyAnswer, Question, VerifyAnswer } from './questions.ts';

/**
 * What looking into one file may take, whatever is in it: a bundle of 300 pages takes a third of the memory, and ten
 * seconds of a slow machine.
 */
export const BUDGET: Budget = { memory: 768 * 2 ** 20, time: 60_000 };

/**
 * `verifyFile`, in a process of its own that ends when it takes more than its budget. Errors: those of `verifyFile`,
 * and TOO_COSTLY.
 */
export async function verifyStranger(path: string, budget: Budget = BUDGET): Promise<VerifyResult> {
  const asked = await ask({ ask: 'verify', path: resolve(path) }, path, budget);
  if ('problem' in asked) {
    const nothing = { checks: [], notChecked: [], verified: false, lineOf: () => undefined } as const;
    return { file: path, sha256: '', kind: 'unknown', diagnostics: [asked.problem], ...nothing };
  }
  const { result, lines } = asked.value as VerifyAnswer;
  return { ...result, file: path, lineOf: (file, line) => lines.get(`${file}:${line}`) };
}

/**
 * Tells which copy a PDF is. The file is looked into in a process of its own; what is said of its bytes is compared
 * with the registers here. Errors: NO_FILE, TOO_COSTLY.
 */
export async function identifyStranger(
  path: string,
  workspace: DiskWorkspace | undefined,
  budget: Budget = BUDGET,
): Promise<IdentifyResult> {
  const asked = await ask({ ask: 'identify', path: resolve(path) }, path, budget);
  const answer: IdentifyAnswer = 'problem' in asked ? asked : (asked.value as IdentifyAnswer);
  if ('problem' in answer)
    return { file: path, sha256: '', status: 'unknown', diagnostics: [answer.problem] };
  return identifyMarked(path, answer, workspace);
}

async function ask(
  question: Question,
  path: string,
  budget: Budget,
): Promise<{ readonly value: unknown } | { readonly problem: Diagnostic }> {
  const apart = await runApart(
    childScript('strangers', new URL('child.ts', import.meta.url)),
    question,
    budget,
  );
  switch (apart.kind) {
    case 'done':
      return { value: apart.value };
    case 'memory':
      return {
        problem: tooCostly(path, `it took more than ${Math.round(budget.memory / 2 ** 20)} MB of memory`),
      };
    case 'time':
      return { problem: tooCostly(path, `it took more than ${budget.time / 1000} seconds`) };
    case 'died': {
      const reason = /^\w*Error: .*/m.exec(apart.said)?.[0] ?? 'its process ended without an answer';
      const hint = 'it was changed or made on purpose to be read wrongly: ask the sender for it again';
      return {
        problem: bundleBroken(basename(path), `looking into it failed: ${reason.slice(0, 200)}`, hint),
      };
    }
  }
}
