import type { CommanderError } from 'commander';
import { wrongUsage } from '../../ground/model/diagnostics/files.ts';
import { reportGithub } from '../report/report-github.ts';
import { reportNothing } from '../report/report-json.ts';
import type { ReportFormat } from './report-format.ts';
import { sarifText } from './sarif-text.ts';

/** What is wrong with the arguments, for programs: a report like any other, of the one mistake. */
export async function usageReport(
  { code, message }: CommanderError,
  format: Exclude<ReportFormat, 'text'>,
): Promise<string> {
  // Help that is shown for want of a command that could be run has no message.
  const [what = '', ...more] =
    code === 'commander.help' ? ['no such command'] : message.replace(/^error: /, '').split('\n');
  const hint = more.join(' ').replace(/^\(Did you mean (.*)\?\)$/, 'did you mean `$1`?');
  const diagnostics = [wrongUsage(what, hint === '' ? undefined : hint)];
  switch (format) {
    case 'json':
      return reportNothing(diagnostics);
    case 'sarif':
      return sarifText({ root: null, diagnostics });
    case 'github':
      return reportGithub({ root: '', packs: [], diagnostics });
  }
}
