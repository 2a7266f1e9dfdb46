import pc from 'picocolors';
import { examine, type Finding } from '../../../engine/pipeline/examine.ts';
import type { PackOptions } from '../command-options.ts';
import { DONE, MACHINE_FAILED } from '../exit-status.ts';
import { wantsColour } from '../terminal.ts';

/** `sourcebound doctor`: the exit status. */
export async function runDoctor(options: PackOptions): Promise<number> {
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
