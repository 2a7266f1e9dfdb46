import { Argument } from 'commander';
import type { DefineCommand } from '../command-options.ts';
import { completeWords } from '../completion/complete-words.ts';
import { knownValues } from '../completion/known-values.ts';
import { SHELLS, type Shell, shellScript } from '../completion/shell-scripts.ts';
import { DONE } from '../exit-status.ts';

export const defineCompletion: DefineCommand = (program, done) => {
  program
    .command('completion')
    .description('print a script that completes commands, options, packs and documents in a shell')
    .addArgument(new Argument('<shell>', 'the shell that reads it').choices(SHELLS))
    .action((shell: Shell) => {
      process.stdout.write(shellScript(shell));
      done(DONE);
    });
  // The scripts call it at each press of the key.
  program
    .command('complete', { hidden: true })
    .argument('[word...]')
    .allowUnknownOption()
    .helpOption(false)
    .action((words: string[]) => {
      const { candidates, besides } = completeWords(program, words.length === 0 ? [''] : words, knownValues);
      const lines = candidates.map(({ value, about }) => `${value}\t${about.replace(/\s+/g, ' ')}\n`);
      process.stdout.write(`${lines.join('')}:${besides}\n`);
      done(DONE);
    });
};
