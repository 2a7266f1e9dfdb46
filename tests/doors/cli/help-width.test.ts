import { expect, test } from 'vitest';
import { defineProgram } from '../../../src/doors/cli/run-command-line.ts';

test.each([60, 80, 120])('help fits into a terminal of %i columns', (columns) => {
  const program = defineProgram(false, () => undefined);
  for (const command of [program, ...program.commands]) {
    command.configureOutput({ getOutHelpWidth: () => columns });
    const lines = command.helpInformation().split('\n');
    // The line of usage is for copying.
    const wide = lines.filter((line) => line.length > columns && !line.startsWith('Usage:'));
    expect(wide, command.name()).toEqual([]);
  }
});
