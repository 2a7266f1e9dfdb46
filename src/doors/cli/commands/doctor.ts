import pc from 'picocolors';
import type { Finding } from '../../../engine/pipeline/examine.ts';
import { type DefineCommand, inWorkspace, type PackOptions } from '../command-options.ts';
import { DONE, MACHINE_FAILED } from '../exit-status.ts';
import { wantsColour } from '../terminal.ts';

export const defineDoctor: DefineCommand = (program, done) => {
  inWorkspace(program.command('doctor'))
    .description('say what works here, and what to do about the rest')
    .action(async (options: PackOptions) => done(await runDoctor(options)));
};

/** `sourcebound doctor`: the exit status. */
async function runDoctor(options: PackOptions): Promise<number> {
  const { examine } = await import('../../../engine/pipeline/examine.ts');
  const findings = await examine({ root: options.root, environment: process.env });
  const text =
    options.format === 'json'
      ? JSON.stringify({ findings }, undefined, 2)
      : findings.map((finding) => line(finding, wantsColour(process.stdout))).join('\n');
  process.stdout.write(`${text}\n`);
  return findings.every(({ works }) => works) ? DONE : MACHINE_FAILED;
}

function line({ what, works, detail, remedy }: Finding, colour: boolean): string {
  const { bold, green, red } = pc.createColors(colour);
  const sign = works ? green('ok') : red('no');
  return `${sign}  ${bold(what)}: ${detail}${remedy === undefined ? '' : `\n    ${remedy}`}`;
}
