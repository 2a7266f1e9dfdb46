import { type Command, InvalidArgumentError, Option } from 'commander';
import { copies } from '../../../api/verbs/copies.ts';
import type { PrintRequest } from '../../../handouts/copies/print-made.ts';
import type { PrintProgress } from '../../../handouts/copies/printing/print-run.ts';
import type { SheetForm } from '../../../handouts/copies/write-sheets.ts';
import { readSourceLines } from '../../report/read-source-lines.ts';
import { copiesJson, reportCopies } from '../../report/report-copies.ts';
import { barText } from '../bar-text.ts';
import { type DefineCommand, inWorkspace, type PackOptions, wholeNumber } from '../command-options.ts';
import { exitStatus } from '../exit-status.ts';
import { copiesInterruptionText, watchForInterruption } from '../interruption.ts';
import { packName } from '../pack-name.ts';
import { printReport } from '../print-report.ts';
import { wantsColour, widthOf } from '../terminal.ts';

interface CopiesOptions extends PackOptions {
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

export const defineCopies: DefineCommand = (program, done) => {
  inWorkspace(program.command('copies <pack>'))
    .description("make numbered copies for the pack's distribution list")
    .option('--booklet', 'also lay them out on sheets to fold: A5 on A4, half-letter on Letter')
    .addOption(
      new Option('--n-up <pages>', 'also lay them out with 2 or 4 pages to a side').choices(['2', '4']),
    )
    .option('--collate', 'put all copies in one file to print, each on sheets of its own')
    .option('--fold-marks', 'show where booklets are folded')
    .option(
      '--signature <sheets>',
      'the most sheets of a booklet to fold together (default: 20)',
      wholeNumber,
    )
    .option('--caliper <mm>', "a sheet's thickness in millimetres, for booklets (default: 0.1)", millimetres)
    .option('--printer <name>', 'print them: ipp://…, ipps://…, or the name of a queue of CUPS')
    .addOption(
      new Option(
        '--sides <sides>',
        'how the printer uses the paper (default: both sides, as the layout needs)',
      ).choices(['one-sided', 'two-sided-long-edge', 'two-sided-short-edge']),
    )
    .addOption(
      new Option('--colour <mode>', 'how it prints (default: auto)').choices(['auto', 'color', 'monochrome']),
    )
    .option('--media <paper>', 'the paper, such as A4 (default: as the layout needs)')
    .option('--resume', 'go on with an earlier run, without printing anything twice')
    .option(
      '--reprint <numbers>',
      'print these copies even if they were printed before, such as 3,7-9',
      copyNumbers,
    )
    .option(
      '--printed <numbers>',
      'record that these copies are on paper, after somebody has looked',
      copyNumbers,
    )
    .option('--printer-fingerprint <sha256>', 'trust the certificate with this fingerprint')
    .option('--renumber', 'declare the copies that this edition has void, and begin again at 1')
    .action(async (pack: string, options: CopiesOptions, command: Command) => {
      const wrong = contradiction(options);
      if (wrong !== undefined) command.error(`error: ${wrong}`);
      done(await runCopies(pack, options));
    });
};

/** `sourcebound copies <pack>`: the exit status. */
async function runCopies(pack: string, options: CopiesOptions): Promise<number> {
  const interruption = watchForInterruption();
  const progress = showCopies(process.stderr);
  try {
    const result = await copies({
      root: options.root,
      pack: packName(pack, options.root),
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
    printReport(text, options.format);
    const status = interruption.status();
    const left = status === undefined ? undefined : copiesInterruptionText(result, options.renumber ?? false);
    if (left !== undefined) process.stderr.write(`${left}\n`);
    return status ?? exitStatus(result.diagnostics);
  } finally {
    interruption.stop();
  }
}

/** Options that do not go together, in a sentence. */
function contradiction(options: CopiesOptions): string | undefined {
  const { booklet, nUp, collate, printer, resume, reprint, printed } = options;
  if (booklet && nUp !== undefined) return '--booklet and --n-up are two ways to lay out a sheet: choose one';
  if (printer !== undefined && collate) {
    return '--collate is for printing by hand: --printer sends each copy by itself, to know what became of it';
  }
  if (printer === undefined && (resume || reprint || printed)) {
    return '--resume, --reprint and --printed need --printer';
  }
  return undefined;
}

function requestOf(options: CopiesOptions): PrintRequest | undefined {
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
function formOf(options: CopiesOptions): SheetForm | undefined {
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

/** `3,7-9` is 3, 7, 8 and 9. */
function copyNumbers(text: string): readonly number[] {
  const numbers = text.split(',').flatMap((part) => {
    const [, first, last] = /^\s*(\d{1,6})(?:-(\d{1,6}))?\s*$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last ?? first)];
    if (first === undefined || from < 1 || to < from || to - from > 100_000) {
      throw new InvalidArgumentError('It must be numbers of copies, such as 3,7-9.');
    }
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  return [...new Set(numbers)];
}

function millimetres(text: string): number {
  const number = Number(text);
  if (!/^\d*\.?\d+$/.test(text) || number > 1) {
    throw new InvalidArgumentError('It must be a number of millimetres from 0 to 1, such as 0.1.');
  }
  return number;
}
