import { wrongUsage } from '../../../ground/model/diagnostics/files.ts';
import { didYouMean, whichThereAre } from '../../../ground/model/nearest-name.ts';
import { flatDiagnostic } from '../../report/report-json.ts';
import { reportDiagnostic } from '../../report/report-text.ts';
import { type DefineCommand, type FormatOptions, withFormat } from '../command-options.ts';
import { DONE, WRONG_USAGE } from '../exit-status.ts';
import { printReport } from '../print-report.ts';
import { wantsColour, widthOf } from '../terminal.ts';

export const defineExplain: DefineCommand = (program, done) => {
  withFormat(program.command('explain [code...]'))
    .description('explain the code of a problem, with examples; without one, list all')
    .action(async (codes: string[], options: FormatOptions) => done(await runExplain(codes, options)));
};

/** `sourcebound explain [code…]`: the exit status. */
async function runExplain(typed: readonly string[], { format }: FormatOptions): Promise<number> {
  // What there is to say is long, and no other command needs it.
  const { CODES, explanationOf } = await import('../../explain/explanation-of.ts');
  const { explainText, listText } = await import('../../explain/explain-text.ts');
  const names = typed.length === 0 ? CODES : typed;
  const found = names.flatMap((name) => explanationOf(name) ?? []);
  const unknown = names.filter((name) => explanationOf(name) === undefined);
  const wrong = unknown.map((name) => {
    const code = name.toUpperCase().replaceAll('-', '_');
    return wrongUsage(
      `there is no code \`${name}\``,
      didYouMean(code, CODES) ??
        whichThereAre(code, near(code, CODES), 'codes') ??
        'list them all with `sourcebound explain`',
    );
  });
  const [colour, width] = [wantsColour(process.stdout), widthOf(process.stdout)];
  if (format === 'json') {
    const { explainJson } = await import('../../explain/explain-json.ts');
    const text =
      wrong.length > 0
        ? JSON.stringify({ diagnostics: wrong.map(flatDiagnostic) }, undefined, 2)
        : explainJson(found);
    printReport(text, format);
    return wrong.length > 0 ? WRONG_USAGE : DONE;
  }
  if (found.length > 0) {
    const text =
      typed.length === 0
        ? listText(found, { colour, width })
        : found.map((one) => explainText(one, { colour, width })).join('\n\n');
    process.stdout.write(`${text}\n`);
  }
  for (const diagnostic of wrong) {
    const options = { lineOf: () => undefined, colour: wantsColour(process.stderr), width };
    printReport(reportDiagnostic(diagnostic, options), 'text', process.stderr);
  }
  return wrong.length > 0 ? WRONG_USAGE : DONE;
}

/** The codes that share a word with what was typed: `UNBOUND` has six. Where there are none, all. */
function near(typed: string, codes: readonly string[]): readonly string[] {
  const words = new Set(typed.split('_').filter((word) => word.length > 2));
  const sharing = codes.filter((code) => code.split('_').some((word) => words.has(word)));
  return sharing.length <= 8 ? sharing : [];
}
