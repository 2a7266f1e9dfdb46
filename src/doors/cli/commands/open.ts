import { join, relative } from 'node:path';
import { list } from '../../../api/verbs/list.ts';
import { readSourceLines } from '../../report/read-source-lines.ts';
import { listJson } from '../../report/report-list.ts';
import { reportDiagnostic } from '../../report/report-text.ts';
import { type DefineCommand, inWorkspace, type PackOptions } from '../command-options.ts';
import { DONE, exitStatus, MACHINE_FAILED, SOURCE_ERRORS } from '../exit-status.ts';
import { openOutside } from '../open-outside.ts';
import { packName } from '../pack-name.ts';
import { printReport } from '../print-report.ts';
import { wantsColour, widthOf } from '../terminal.ts';

export const defineOpen: DefineCommand = (program, done) => {
  inWorkspace(program.command('open <pack>'))
    .description("open a pack's PDF with the program that your system has for it")
    .action(async (pack: string, options: PackOptions) => done(await runOpen(pack, options)));
};

/** `sourcebound open <pack>`: the exit status. */
async function runOpen(name: string, { root, format }: PackOptions): Promise<number> {
  const result = await list({ root, packs: [packName(name, root)] });
  const [pack] = result.packs;
  if (format === 'json') printReport(listJson(result), format);
  else {
    const colour = wantsColour(process.stderr);
    const reporting = { lineOf: readSourceLines(result.root), colour, width: widthOf(process.stderr) };
    for (const diagnostic of result.diagnostics)
      printReport(reportDiagnostic(diagnostic, reporting), format, process.stderr);
  }
  if (pack === undefined) return exitStatus(result.diagnostics);
  const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
  if (pack.pdf === undefined) {
    say(`${pack.id} is not built: run \`sourcebound build ${pack.id}\``);
    return SOURCE_ERRORS;
  }
  if (pack.state !== 'current')
    say(`${pack.pdf} is older than its sources: run \`sourcebound build ${pack.id}\``);
  const path = join(result.root, pack.pdf);
  const reason = await openOutside(path, process.env);
  if (format === 'text') process.stdout.write(`${relative('', path) || path}\n`);
  if (reason === undefined) return DONE;
  say(`it cannot be opened from here: ${reason}`);
  return MACHINE_FAILED;
}
