import type { Argument, Command, Option } from 'commander';

/** A way to go on with what is typed. */
export interface Candidate {
  readonly value: string;
  /** In a few words; shells that can show it do. */
  readonly about: string;
}

/** What the shell offers: the candidates, and besides them files or folders, or nothing. */
export interface Completion {
  readonly candidates: readonly Candidate[];
  readonly besides: 'files' | 'folders' | 'nothing';
}

/** What an argument can be that only the workspace knows: the names of arguments, such as `pack`, to their values. */
export type KnownValues = (argument: string, words: readonly string[]) => readonly Candidate[];

/**
 * How to go on with a command line.
 *
 * @param words what is after the program's name, the one that is being typed last, perhaps empty. Bash takes
 *   `--format=json` apart at its sign: three words
 */
export function completeWords(program: Command, words: readonly string[], known: KnownValues): Completion {
  const joined = joinAtSigns(words);
  const typed = joined.at(-1) ?? '';
  const before = joined.slice(0, -1);
  const { command, given, open } = follow(program, before);
  const isAfterSign = words.at(-1) !== typed;
  if (open !== undefined) return valuesOf(open, typed, known, before);
  const [, name, value] = /^(--[^=]+)=(.*)$/s.exec(typed) ?? [];
  if (name !== undefined && value !== undefined) {
    const option = command.options.find(({ long }) => long === name);
    const { candidates, besides } = option
      ? valuesOf(option, value, known, before)
      : { candidates: [], besides: 'nothing' as const };
    const prefix = isAfterSign ? '' : `${name}=`;
    return { candidates: candidates.map((one) => ({ ...one, value: prefix + one.value })), besides };
  }
  if (typed.startsWith('-') && !before.includes('--'))
    return { candidates: optionsOf(command, typed), besides: 'nothing' };
  if (command.commands.length > 0 && given === 0)
    return { candidates: startingWith(commandsOf(command), typed), besides: 'nothing' };
  // Commander makes this command when it is called.
  if (command === program && before.length === 1 && before[0] === 'help')
    return { candidates: startingWith(commandsOf(program), typed), besides: 'nothing' };
  const argument = command.registeredArguments[given] ?? lastVariadic(command);
  return argument ? valuesOf(argument, typed, known, before) : { candidates: [], besides: 'nothing' };
}

function joinAtSigns(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const [index, word] of words.entries()) {
    const last = joined.at(-1);
    const isPart = word === '=' ? last?.startsWith('--') : words[index - 1] === '=' && last?.endsWith('=');
    if (isPart && last !== undefined) joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}

/** Where a line has come to: the command, how many arguments it has been given, the option that waits for its value. */
interface Position {
  readonly command: Command;
  readonly given: number;
  readonly open: Option | undefined;
}

function follow(program: Command, words: readonly string[]): Position {
  let command = program;
  let given = 0;
  let open: Option | undefined;
  let onlyArguments = false;
  for (const word of words) {
    if (open !== undefined) open = undefined;
    else if (word === '--') onlyArguments = true;
    else if (word.startsWith('-') && !onlyArguments) {
      const option = command.options.find(({ long, short }) => long === word || short === word);
      open = option?.required === true ? option : undefined;
    } else {
      const next = given === 0 ? command.commands.find((one) => one.name() === word) : undefined;
      if (next) command = next;
      else given += 1;
    }
  }
  return { command, given, open };
}

function valuesOf(
  of: Option | Argument,
  typed: string,
  known: KnownValues,
  words: readonly string[],
): Completion {
  const name = nameOf(of);
  const choices = of.argChoices?.map((value) => ({ value, about: '' })) ?? known(name, words);
  const besides = /^file/.test(name) ? 'files' : /^folder/.test(name) ? 'folders' : 'nothing';
  return { candidates: startingWith(choices, typed), besides };
}

/** What the help calls the value, such as `pack` in `<pack>`, `file` in `[file...]`. */
function nameOf(of: Option | Argument): string {
  if (!('flags' in of)) return of.name();
  return /[<[]([^>\].]*)/.exec(of.flags)?.[1] ?? '';
}

function optionsOf(command: Command, typed: string): readonly Candidate[] {
  const candidates = command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long, short, description }) => {
      const value = typed.startsWith('--') || typed === '-' ? (long ?? short) : short;
      return value === undefined ? [] : [{ value, about: description }];
    });
  return startingWith(candidates, typed);
}

function commandsOf(command: Command): readonly Candidate[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((one) => ({ value: one.name(), about: one.summary() || one.description() }));
}

function lastVariadic({ registeredArguments }: Command): Argument | undefined {
  const last = registeredArguments.at(-1);
  return last?.variadic ? last : undefined;
}

function startingWith(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  return candidates.filter(({ value }) => value.startsWith(typed));
}
