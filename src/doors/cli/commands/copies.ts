import { copies, type PrintProgress, type PrintRequest, type SheetForm } from '../../../index.ts';
import { readSourceLines } from '../../report/read-source-lines.ts';
import { copiesJson, reportCopies } from '../../report/report-copies.ts';
import { barText } from '../bar-text.ts';
import type { PackOptions } from '../command-options.ts';
import { exitStatus, WRONG_USAGE } from '../exit-status.ts';
import { copiesInterruptionText, watchForInterruption } from '../interruption.ts';
import { wantsColour, widthOf } from '../terminal.ts';

export interface CopiesCommandOptions extends PackOptions {
  readonly booklet?: true;
  readonly nUp?: '2' | '4';
  readonly collate?: true;
  readonly foldMarks?: true;
  readonly signature?: number;
  readonly caliper?: number;
  readonly printer?: string;
  readonly sides?: 'one-sided' | 'two-sided-long-edge' | 'two-sided-short-edge';
  readonly colour?: 'auto' | 'color' | 'monochrome';
  readonly media?: string;
  readonly resume?: true;
  readonly reprint?: readonly number[];
  readonly printed?: readonly number[];
  readonly printerFingerprint?: string;
  readonly renumber?: true;
}

/** `sourcebound copies <pack>`: the exit status. */
export async function runCopies(pack: string, options: CopiesCommandOptions): Promise<number> {
  const wrong = contradiction(options);
  if (wrong !== undefined) {
    process.stderr.write(`error: ${wrong}\n`);
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
      print: requestOf(options),
      onPrinting: (progress) => process.stderr.write(`${printingLine(progress)}\n`),
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
    const status = interruption.status();
    const left = status === undefined ? undefined : copiesInterruptionText(result, options.renumber ?? false);
    if (left !== undefined) process.stderr.write(`${left}\n`);
    return status ?? exitStatus(result.diagnostics);
  } finally {
    interruption.stop();
  }
}

/** Options that do not go together, in a sentence. */
function contradiction(options: CopiesCommandOptions): string | undefined {
  const { booklet, nUp, collate, printer, resume, reprint, printed } = options;
  if (booklet && nUp !== undefined) return '--booklet and --n-up are two ways to lay out a sheet: choose one';
  if (printer !== undefined && collate) {
    return '--collate is for printing by hand: --printer sends each copy by itself, to know what became of it';
  }
  if (printer === undefined && (resume || reprint || printed)) {
    return '--resume, --reprint and --printed are for --printer: say which';
  }
  return undefined;
}

function requestOf(options: CopiesCommandOptions): PrintRequest | undefined {
  const {
    printer,
    sides,
    colour,
    media,
    resume,
    reprint,
    printed,
    printerFingerprint: fingerprint,
  } = options;
  if (printer === undefined) return undefined;
  return { printer, sides, colour, media, resume, reprint, printed, fingerprint };
}

/** Such as `3 of 25: copy 7 printed`. */
function printingLine({ copy, kind, words, done, total }: PrintProgress): string {
  const what = {
    asking: 'asking the printer what became of it',
    sending: 'sending',
    state: words ?? '',
    accepted: 'accepted by the printer',
    printed: 'printed',
    failed: `failed${words === undefined ? '' : `: ${words}`}`,
    pending: `not confirmed${words === undefined ? '' : `: ${words}`}`,
    unknown: `in doubt${words === undefined ? '' : `: ${words}`}`,
  }[kind];
  return `copy ${copy}: ${what}${kind === 'printed' ? ` (${done} of ${total})` : ''}`;
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
