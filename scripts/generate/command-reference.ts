import type { Argument, Command, Option } from 'commander';
import { defineProgram } from '../../src/doors/cli/run-command-line.ts';

/** A command that a person can call: `build`, `store prune`. */
export interface DocumentedCommand {
  readonly name: string;
  /** What the help says it does. */
  readonly says: string;
  /** Its page, in `docs/commands/`. */
  readonly file: string;
  readonly command: Command;
}

/** Every command, in the order of the help; those that only hold others are left out, and so are hidden ones. */
export function documentedCommands(): readonly DocumentedCommand[] {
  return commandsOf(
    defineProgram(false, () => undefined),
    [],
  );
}

/** The page of a command, with its usage and its options put in between the markers `<!-- made: usage -->`. */
export function withCommandUsage(page: string, { name, command }: DocumentedCommand): string {
  return between(page, 'usage', usageOf(name, command));
}

/** The page with what is made from the commands put in between the markers `<!-- made: commands -->`. */
export function withCommandIndex(page: string): string {
  const rows = documentedCommands().map(
    ({ name, says, file }) => `| [\`${name}\`](commands/${file}) | ${cell(says)} |`,
  );
  return between(page, 'commands', ['| Command | What it does |', '|---|---|', ...rows].join('\n'));
}

function commandsOf(parent: Command, before: readonly string[]): readonly DocumentedCommand[] {
  return parent
    .createHelp()
    .visibleCommands(parent)
    .filter((command) => parent.commands.includes(command))
    .flatMap((command) => {
      const path = [...before, command.name()];
      if (command.commands.length > 0) return commandsOf(command, path);
      return [{ name: path.join(' '), says: command.description(), file: `${path.join('-')}.md`, command }];
    });
}

function usageOf(name: string, command: Command): string {
  const words = [name, ...command.registeredArguments.map(argumentText)];
  const options = command.createHelp().visibleOptions(command);
  const rows = [
    ...command.registeredArguments
      .filter(({ description }) => description !== '')
      .map(
        (argument) => `| \`${argumentText(argument)}\` | ${cell(argument.description)}${values(argument)} |`,
      ),
    ...options.map((option) => `| \`${option.flags}\` | ${cell(option.description)}${values(option)} |`),
  ];
  const usage = `    sourcebound ${words.join(' ')}${options.length > 0 ? ' [options]' : ''}`;
  return [usage, '', '| Option | What it does |', '|---|---|', ...rows].join('\n');
}

function argumentText(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '…' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** What the help adds in brackets. */
function values({ argChoices, defaultValue }: Option | Argument): string {
  const choices = argChoices?.map((choice) => `\`${choice}\``).join(', ');
  const parts = [
    ...(choices === undefined ? [] : [choices]),
    ...(defaultValue === undefined ? [] : [`default: \`${String(defaultValue)}\``]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|');
}

function between(page: string, name: string, text: string): string {
  const [start, end] = [`<!-- made: ${name} -->\n`, '<!-- end -->'];
  const [from, to] = [page.indexOf(start), page.indexOf(end, page.indexOf(start))];
  if (from < 0 || to < 0) throw new Error(`the page has no ${start.trim()} … ${end}`);
  return `${page.slice(0, from)}${start}\n${text}\n\n${page.slice(to)}`;
}
