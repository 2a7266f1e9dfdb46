import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { digestOf } from '../bundle/check-sums.ts';
import type { Marked } from '../bundle/identify-copy.ts';
import { readStranger } from '../bundle/read-stranger.ts';
import { verifyFile } from '../bundle/verify-file.ts';
import type { VerifyResult } from '../bundle/verify-result.ts';
import { findCopyMark } from '../copies/copy-mark.ts';

/** What a process is asked that looks into a file. */
export interface Question {
  readonly ask: 'verify' | 'identify';
  readonly path: string;
}

/** What came of `verify`, as it can be sent. */
export interface VerifyAnswer {
  readonly result: Omit<VerifyResult, 'lineOf'>;
  /** The lines that the diagnostics point at, by `file:line`. */
  readonly lines: ReadonlyMap<string, string>;
}

/** What came of `identify`: what the bytes say, or why they cannot be read. */
export type IdentifyAnswer = Marked | { readonly problem: Diagnostic };

/** How much of a line is shown beside what is wrong in it, in UTF-16 units. */
const LONGEST_LINE = 10_000;

export async function answer({ ask, path }: Question): Promise<VerifyAnswer | IdentifyAnswer> {
  if (ask === 'identify') return identify(path);
  const { lineOf, ...result } = await verifyFile(path);
  const lines = new Map<string, string>();
  for (const { place } of result.diagnostics) {
    if (place === undefined) continue;
    const line = lineOf(place.file, place.start.line);
    if (line !== undefined) lines.set(`${place.file}:${place.start.line}`, line.slice(0, LONGEST_LINE));
  }
  return { result, lines };
}

function identify(path: string): IdentifyAnswer {
  const read = readStranger(path);
  if (!(read instanceof Uint8Array)) return { problem: read };
  const mark = findCopyMark(read);
  return { sha256: digestOf(read), ...(mark && { mark }) };
}
