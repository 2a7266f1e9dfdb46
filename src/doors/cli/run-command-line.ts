import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { parseShard, type Shard } from '../../engine/pipeline/shard.ts';
import { toolVersion } from '../../engine/workspace/package-folder.ts';
import type { FormatOptions, PackOptions } from './command-options.ts';
import type { BuildCommandOptions } from './commands/build.ts';
import type { BundleCommandOptions } from './commands/bundle.ts';
import type { CheckCommandOptions } from './commands/check.ts';
import type { CopiesCommandOptions } from './commands/copies.ts';
import type { WatchCommandOptions } from './commands/watch.ts';
import { DONE, MACHINE_FAILED, WRONG_USAGE } from './exit-status.ts';

/**
 * Runs the command that the arguments ask for, and returns the exit status: 0 done, 1 the sources have
 * errors, 2 wrong usage, 3 the machinery failed. Each command's code is loaded when it is asked for.
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let status = DONE;
  const program = defineCommands((result) => {
    status = result;
  });
  if (args.length === 0) {
    program.outputHelp();
    return DONE;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.stderr.write('\nThis is a fault in sourcebound, not in your sources.\n');
    return MACHINE_FAILED;
  }
}

const SHARD = 'only the packs of one of several machines, such as 2/4, the second of four';

function defineCommands(done: (status: number) => void): Command {
  const program = new Command('sourcebound')
    .description('Print briefing packs in which every figure, date and quotation is bound to its source.')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .version(toolVersion().version, '-V, --version', 'show the version')
    .configureHelp({ showGlobalOptions: false })
    .exitOverride();

  onPacks(program.command('build [pack...]'))
    .description('print packs: all of them, or those named')
    .option(
      '--jobs <number>',
      'how many packs to print at a time (default: as cores and memory allow)',
      wholeNumber,
    )
    .option('--shard <part>', SHARD, shard)
    .option('--force', 'build packs that are up to date, too')
    .option('--keep-going', 'go on with the other packs when the machinery fails (disk full, browser lost)')
    .option('--timings', 'say what took how long, and what waited for what')
    .action(async (packs: string[], options: BuildCommandOptions) => {
      const { runBuild } = await import('./commands/build.ts');
      done(await runBuild(packs, options));
    });

  onPacks(program.command('check [pack...]'))
    .description('hold packs against their sources, print nothing')
    .option('--shard <part>', SHARD, shard)
    .action(async (packs: string[], options: CheckCommandOptions) => {
      const { runCheck } = await import('./commands/check.ts');
      done(await runCheck(packs, options));
    });

  onPacks(program.command('watch [pack...]'))
    .description('print all packs, those named first, and again whenever a source or template changes')
    .option(
      '--jobs <number>',
      'how many packs to print at a time (default: as cores and memory allow)',
      wholeNumber,
    )
    .option('--once', 'end when all packs have been printed')
    .option('--preview', 'show the packs in a browser, as they are being made')
    .option('--port <number>', 'the port of the preview (default: any free one)', portNumber)
    .action(async (packs: string[], options: WatchCommandOptions) => {
      const { runWatch } = await import('./commands/watch.ts');
      done(await runWatch(packs, options));
    });

  withFormat(program.command('copies <pack>'))
    .description("make numbered copies for the pack's distribution list")
    .option('--root <folder>', "the workspace's folder", '.')
    .option('--booklet', 'lay them on sheets to be folded, too: A5 on A4, half-letter on Letter')
    .addOption(
      new Option('--n-up <pages>', 'lay them on sheets with 2 or 4 pages to a side, too').choices(['2', '4']),
    )
    .option('--collate', 'put all of them into one file to be printed, each on sheets of its own')
    .option('--fold-marks', 'show where booklets are folded')
    .option(
      '--signature <sheets>',
      'fold so many sheets of a booklet together, at most (default: 20)',
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
    .option('--reprint <numbers>', 'print these copies whatever is known of them, such as 3,7-9', copyNumbers)
    .option('--printed <numbers>', 'these copies are on paper: somebody has looked', copyNumbers)
    .option('--printer-fingerprint <sha256>', 'trust the certificate with this fingerprint')
    .option('--renumber', 'declare the copies that this edition has void, and begin again at 1')
    .action(async (pack: string, options: CopiesCommandOptions) => {
      const { runCopies } = await import('./commands/copies.ts');
      done(await runCopies(pack, options));
    });

  withFormat(program.command('identify <file>'))
    .description('say which copy of which edition a PDF is')
    .option('--root <folder>', 'the workspace with the register', '.')
    .action(async (file: string, options: PackOptions) => {
      const { runIdentify } = await import('./commands/identify.ts');
      done(await runIdentify(file, options));
    });

  withFormat(program.command('bundle <pack>'))
    .description('put a pack, its evidence and its sources into one ZIP file')
    .option('--root <folder>', "the workspace's folder", '.')
    .option('--output <file>', 'the file to write (default: beside the PDF)')
    .action(async (pack: string, options: BundleCommandOptions) => {
      const { runBundle } = await import('./commands/bundle.ts');
      done(await runBundle(pack, options));
    });

  withFormat(program.command('verify <file>'))
    .description('look through a bundle or a PDF: sums, quotations, figures and pages')
    .action(async (file: string, options: FormatOptions) => {
      const { runVerify } = await import('./commands/verify.ts');
      done(await runVerify(file, options));
    });

  program
    .command('init [folder]')
    .description('make a new workspace with one small pack')
    .action(async (folder: string | undefined) => {
      const { runInit } = await import('./commands/init.ts');
      done(await runInit(folder ?? '.'));
    });

  withFormat(program.command('doctor'))
    .description('say what works here, and what to do about the rest')
    .option('--root <folder>', "the workspace's folder", '.')
    .action(async (options: PackOptions) => {
      const { runDoctor } = await import('./commands/doctor.ts');
      done(await runDoctor(options));
    });

  return program;
}

function onPacks(command: Command): Command {
  return withFormat(command.option('--root <folder>', "the workspace's folder", '.'));
}

function withFormat(command: Command): Command {
  const format = new Option('--format <format>', 'how to print the result').choices(['text', 'json']);
  return command.addOption(format.default('text')).exitOverride();
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > 64) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 64.');
  }
  return number;
}

function shard(text: string): Shard {
  const parsed = parseShard(text);
  if (parsed) return parsed;
  throw new InvalidArgumentError('It must be a part and how many there are, such as 2/4: from 1/4 to 4/4.');
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

function portNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65_535) {
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535; 0 takes any free one.');
  }
  return number;
}
