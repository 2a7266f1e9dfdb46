import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseShard, type Shard } from '../../engine/pipeline/shard.ts';
import { currentWorkspace } from './current-workspace.ts';
import type { ReportFormat } from './report-format.ts';

/** Adds a command to the program. What the command ends with is given to `done`: its exit status. */
export type DefineCommand = (program: Command, done: (status: number) => void) => void;

/** The option of every command that says something. */
export interface FormatOptions {
  readonly format: 'text' | 'json';
}

/** How much a command says. */
export interface LoudnessOptions {
  /** Only what went wrong. */
  readonly quiet?: true;
  /** What is passed over otherwise, too. */
  readonly verbose?: true;
}

/** The formats of the commands that services for reviews take up. */
export const REPORT_FORMATS: readonly ReportFormat[] = ['text', 'json', 'sarif', 'github'];

/** The option of those commands. */
export interface ReportOptions {
  readonly format: ReportFormat;
}

/** The options of the commands that work on packs. */
export interface PackOptions extends FormatOptions {
  /** The workspace's folder: the one that was named, or the one that was found. */
  readonly root: string;
}

/** Gives a command `--format`. */
export function withFormat(command: Command, formats: readonly ReportFormat[] = ['text', 'json']): Command {
  const format = new Option('--format <format>', 'how to print the result').choices(formats);
  return command.addOption(format.default('text'));
}

/** Gives a command `-q`. */
export function withQuiet(command: Command): Command {
  return command.option('-q, --quiet', 'print only what went wrong');
}

/** Gives a command `-q` and `-v`: the last one counts. */
export function withLoudness(command: Command): Command {
  return withQuiet(command)
    .option(
      '-v, --verbose',
      'also print accepted warnings, all problems of a kind, each pack and where its PDF is',
    )
    .on('option:quiet', () => command.setOptionValue('verbose', undefined))
    .on('option:verbose', () => command.setOptionValue('quiet', undefined));
}

/** Gives a command `--format` and `--root`, and finds the workspace before the command runs. */
export function inWorkspace(command: Command, formats?: readonly ReportFormat[]): Command {
  return withFormat(withRoot(command), formats);
}

/** Gives a command `--root`, and finds the workspace before the command runs. */
export function withRoot(command: Command): Command {
  const what = "the workspace's folder (default: the nearest one, from here upwards)";
  return command.option('--root <folder>', what).hook('preAction', (_, acting) => {
    if (acting.getOptionValue('root') === undefined) acting.setOptionValue('root', currentWorkspace(acting));
  });
}

/** `--port`, of the commands that serve a page. */
export function withPort(command: Command): Command {
  return command.option('--port <number>', 'the port of the page (default: any free one)', portNumber);
}

/** `--jobs`, of the commands that print. */
export function withJobs(command: Command): Command {
  return command.option(
    '--jobs <number>',
    'how many packs to print at a time (default: as cores and memory allow)',
    wholeNumber,
  );
}

/** `--shard`, of the commands that can be divided. */
export function withShard(command: Command): Command {
  return command.option(
    '--shard <part>',
    'only the packs of one of several machines, such as 2/4, the second of four',
    shard,
  );
}

/** What a build uses of others: their finished work, their workers. */
export function withStore(command: Command): Command {
  return command
    .option(
      '--store <address>',
      'take packs that were built before from a store, and store the others: file:///… or s3://…',
    )
    .option('--queue <address>', 'have the packs built by the workers of a queue: redis://… or rediss://…')
    .option('--detach', 'on Ctrl-C, leave unfinished packs in the queue')
    .option('--send', 'also send packs of documents with `redistribution: none`');
}

/** @throws InvalidArgumentError, as an option's reader does */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > 64) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 64.');
  }
  return number;
}

/** @throws InvalidArgumentError, as an option's reader does */
export function seconds(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number of seconds, such as 60.');
}

function shard(text: string): Shard {
  const parsed = parseShard(text);
  if (parsed) return parsed;
  throw new InvalidArgumentError(
    'It must be the number of a shard and how many there are, from 1/4 to 4/4 for four of them.',
  );
}

function portNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65_535) {
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535; 0 takes any free one.');
  }
  return number;
}
