import { copies, type SheetForm } from '../../build/api.ts';
import { readSourceLines } from '../../build/report/read-source-lines.ts';
import { copiesJson, reportCopies } from '../../build/report/report-copies.ts';
import { barText } from '../bar-text.ts';
import { exitStatus, WRONG_USAGE } from '../exit-status.ts';
import { watchForInterruption } from '../interruption.ts';
import type { CopiesCommandOptions } from '../run-command-line.ts';
import { wantsColour, widthOf } from '../terminal.ts';

/** `sourcebound copies <pack>`: the exit status. */
export async function runCopies(pack: string, options: CopiesCommandOptions): Promise<number> {
  if (options.booklet && options.nUp !== undefined) {
    process.stderr.write("error: '--booklet' and '--n-up' are two ways to lay out a sheet: choose one\n");
    return WRONG_USAGE;
  }
  const interruption = watchForInterruption();
  const progress = showCopies(process.stderr);
  try {
    const result = await copies({
      root: options.root,
      pack,
      renumber: options.renumber,
      form: formOf(options),
      environment: process.env,
      now: () => new Date(),
      signal: interruption.signal,
      onProgress: progress.update,
      onNotice: (sentence) => process.stderr.write(`${sentence}\n`),
    });
    progress.end();
    const text =
      options.format === 'json'
        ? copiesJson(result)
        : reportCopies(result, {
            lineOf: readSourceLines(result.root),
            colour: wantsColour(process.stdout),
            width: widthOf(process.stdout),
          });
    process.stdout.write(`${text}\n`);
    return interruption.status() ?? exitStatus(result.diagnostics);
  } finally {
    interruption.stop();
  }
}

/** What is to be made besides the copies themselves. */
function formOf(options: CopiesCommandOptions): SheetForm | undefined {
  const { booklet, nUp, collate, foldMarks, signature, caliper } = options;
  if (!booklet && nUp === undefined && !collate) return undefined;
  return {
    layout: booklet ? 'booklet' : nUp === undefined ? 'single' : `${nUp}-up`,
    collate: collate ?? false,
    foldMarks: foldMarks ?? false,
    sheetsPerSignature: signature,
    caliper,
  };
}

interface CopiesProgress {
  update(done: number, total: number): void;
  end(): void;
}

/** A bar on a terminal, and nothing elsewhere: copies are made in milliseconds. */
function showCopies(stream: NodeJS.WriteStream): CopiesProgress {
  const started = performance.now();
  let drawn = false;
  return {
    update: (done, total) => {
      if (stream.isTTY !== true || total < 20) return;
      const left = ((total - done) * (performance.now() - started)) / done;
      const bar = barText({ done, total, failed: 0, rate: undefined, left }, stream.columns - 1);
      stream.write(`\r\x1b[K${bar}`);
      drawn = true;
    },
    end: () => {
      if (drawn) stream.write('\r\x1b[K');
    },
  };
}
