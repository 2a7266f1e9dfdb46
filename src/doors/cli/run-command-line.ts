import { Command, CommanderError } from 'commander';
import { toolVersion } from '../../engine/workspace/package-folder.ts';
import type { DefineCommand } from './command-options.ts';
import { defineBuild } from './commands/build.ts';
import { defineBundle } from './commands/bundle.ts';
import { defineChanges } from './commands/changes.ts';
import { defineCheck } from './commands/check.ts';
import { defineCompletion } from './commands/completion.ts';
import { defineCopies } from './commands/copies.ts';
import { defineDesk } from './commands/desk.ts';
import { defineDoctor } from './commands/doctor.ts';
import { defineDraft } from './commands/draft.ts';
import { defineExplain } from './commands/explain.ts';
import { defineIdentify } from './commands/identify.ts';
import { defineImport } from './commands/import.ts';
import { defineInit } from './commands/init.ts';
import { defineList } from './commands/list.ts';
import { defineLsp } from './commands/lsp.ts';
import { defineOpen } from './commands/open.ts';
import { defineStore } from './commands/store.ts';
import { defineVerify } from './commands/verify.ts';
import { defineWatch } from './commands/watch.ts';
import { defineWork } from './commands/work.ts';
import { DONE, MACHINE_FAILED, WRONG_USAGE } from './exit-status.ts';
import { wantedFormat } from './report-format.ts';
import { usageReport } from './usage-report.ts';

/** In the order in which the help lists them. */
const COMMANDS: readonly DefineCommand[] = [
  defineDesk,
  defineBuild,
  defineCheck,
  defineDraft,
  defineWatch,
  defineList,
  defineOpen,
  defineImport,
  defineCopies,
  defineChanges,
  defineIdentify,
  defineBundle,
  defineVerify,
  defineWork,
  defineStore,
  defineLsp,
  defineExplain,
  defineInit,
  defineDoctor,
  defineCompletion,
];

/**
 * Runs the command that the arguments ask for, and returns the exit status: 0 done, 1 the sources have
 * errors, 2 wrong usage, 3 the machinery failed.
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let status = DONE;
  const format = wantedFormat(args);
  const program = defineProgram(format !== 'text', (result) => {
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
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return DONE;
      if (format !== 'text') process.stdout.write(`${await usageReport(error, format)}\n`);
      return WRONG_USAGE;
    }
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.stderr.write('\nThis is a fault in sourcebound, not in your sources.\n');
    return MACHINE_FAILED;
  }
}

/** Of a column of help, in letters: in a terminal of 60, what is beside an option has 39. */
const NARROWEST = 20;

/** All commands; what the one that runs ends with is given to `done`: its exit status. */
export function defineProgram(forPrograms: boolean, done: (status: number) => void): Command {
  const program = new Command('sourcebound')
    .description('Print briefing packs in which every figure, date and quotation is bound to its source.')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .version(toolVersion().version, '-V, --version', 'show the version')
    .configureHelp({ showGlobalOptions: false, minWidthToWrap: NARROWEST })
    .exitOverride();
  // What is wrong with the arguments is then on standard output.
  if (forPrograms) program.configureOutput({ writeErr: () => undefined });
  for (const define of COMMANDS) define(program, done);
  return program;
}
