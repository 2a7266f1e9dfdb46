import type { CommanderError } from 'commander';
import { wrongUsage } from '../../ground/model/diagnostics.ts';
import { flatDiagnostic } from '../report/report-json.ts';

/** Whether `--format json` is among the arguments, however wrong the others are. */
export function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const formats = options.flatMap((arg, index) => {
    if (arg === '--format') return [options[index + 1]];
    return arg.startsWith('--format=') ? [arg.slice('--format='.length)] : [];
  });
  return formats.findLast((format) => format === 'json' || format === 'text') === 'json';
}

/** What is wrong with the arguments, for programs: one JSON object. */
export function usageJson({ code, message }: CommanderError): string {
  // Help that is shown for want of a command that could be run has no message.
  const [what = '', ...more] =
    code === 'commander.help' ? ['no such command'] : message.replace(/^error: /, '').split('\n');
  const hint = more.join(' ').replace(/^\(Did you mean (.*)\?\)$/, 'did you mean `$1`?');
  const diagnostic = wrongUsage(what, hint === '' ? undefined : hint);
  return JSON.stringify({ diagnostics: [flatDiagnostic(diagnostic)] }, undefined, 2);
}
