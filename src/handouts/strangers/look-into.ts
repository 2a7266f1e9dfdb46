import { basename, resolve } from 'node:path';
import { askApart } from '../../engine/workspace/ask-apart.ts';
import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import type { Budget } from '../../ground/machine/run-apart.ts';
import { bundleBroken } from '../../ground/model/diagnostics/bundles.ts';
import { type IdentifyResult, identifyMarked } from '../bundle/identify-copy.ts';
import type { VerifyResult } from '../bundle/verify-result.ts';
import type { IdentifyAnswer, Question, VerifyAnswer } from './questions.ts';

/**
 * What looking into one file may take, whatever is in it: a bundle of 300 pages takes a third of the memory, and ten
 * seconds of a slow processor.
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

function ask(question: Question, path: string, budget: Budget): ReturnType<typeof askApart> {
  const hint = 'it was changed or made on purpose to be read wrongly: ask the sender for it again';
  return askApart({
    script: ['strangers', 'src/handouts/strangers/child.ts'],
    question,
    path,
    budget,
    died: (reason) => bundleBroken(basename(path), `looking into it failed: ${reason}`, hint),
  });
}
