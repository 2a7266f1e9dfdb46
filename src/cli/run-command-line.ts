import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { toolVersion } from '../build/package-folder.ts';
import { DONE, MACHINE_FAILED, WRONG_USAGE } from './exit-status.ts';

/** The options of the commands that work on packs. */
export interface PackOptions {
  readonly root: string;
  readonly format: 'text' | 'json';
}

export interface BuildCommandOptions extends PackOptions {
  readonly jobs?: number;
  readonly force?: true;
  readonly keepGoing?: true;
}

export interface WatchCommandOptions extends PackOptions {
  readonly jobs?: number;
  readonly once?: true;
  readonly preview?: true;
  readonly port?: number;
}

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
    .option('--jobs <number>', 'how many packs to print at a time (default: one for each core)', wholeNumber)
    .option('--force', 'build packs that are up to date, too')
    .option('--keep-going', 'go on with the other packs when the machinery fails (disk full, browser lost)')
    .action(async (packs: string[], options: BuildCommandOptions) => {
      const { runBuild } = await import('./commands/build.ts');
      done(await runBuild(packs, options));
    });

  onPacks(program.command('check [pack...]'))
    .description('hold packs against their sources, print nothing')
    .action(async (packs: string[], options: PackOptions) => {
      const { runCheck } = await import('./commands/check.ts');
      done(await runCheck(packs, options));
    });

  onPacks(program.command('watch [pack...]'))
    .description('print all packs, those named first, and again whenever a source or template changes')
    .option('--jobs <number>', 'how many packs to print at a time (default: one for each core)', wholeNumber)
    .option('--once', 'end when all packs have been printed')
    .option('--preview', 'show the packs in a browser, as they are being made')
    .option('--port <number>', 'the port of the preview (default: any free one)', portNumber)
    .action(async (packs: string[], options: WatchCommandOptions) => {
      const { runWatch } = await import('./commands/watch.ts');
      done(await runWatch(packs, options));
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

function portNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65_535) {
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535; 0 takes any free one.');
  }
  return number;
}
