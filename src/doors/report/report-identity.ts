import type { IdentifyResult } from '../../handouts/bundle/identify-copy.ts';
import { printable } from './printable.ts';
import { flatDiagnostic } from './report-json.ts';
import { type ReportOptions, reportDiagnostic } from './report-text.ts';

/** What a PDF is, for people: one sentence, and what to think of it. */
export function reportIdentity(result: IdentifyResult, options: ReportOptions): string {
  const problems = result.diagnostics.map((diagnostic) => `${reportDiagnostic(diagnostic, options)}\n`);
  return [...problems, ...(problems.length > 0 && result.sha256 === '' ? [] : sentences(result))].join('\n');
}

/** The result for programs: one JSON object. */
export function identityJson({ diagnostics, ...result }: IdentifyResult): string {
  return JSON.stringify({ ...result, diagnostics: diagnostics.map(flatDiagnostic) }, undefined, 2);
}

function sentences(result: IdentifyResult): readonly string[] {
  const { status, pack = '', edition, number, of, recipient, date, withdrawn } = result;
  const copy = `copy ${number} of ${of} of ${printable(pack)}, edition ${edition}`;
  const whose =
    recipient && [recipient.name, recipient.organisation].filter((part) => part !== undefined).join(', ');
  const given = `${whose === undefined ? '' : `, for ${printable(whose)}`}${date === undefined ? '' : `, ${date}`}`;
  const name = printable(result.file);
  const lines = {
    genuine: [`${name} is ${copy}${given}`, 'Its bytes are those that the register has.'],
    altered: [
      `${name} was ${copy}${given}`,
      'It is not as it was made: it has been saved again, or altered. Compare it with the registered copy.',
    ],
    unregistered: [
      `${name} says that it is ${copy}`,
      'The register has no such copy: it was made elsewhere, or this is not the register of that time.',
    ],
    'no-register': [
      `${name} says that it is ${copy}`,
      'There is no register of that pack here to compare it with: name its workspace with --root.',
    ],
    job: [
      `${name} contains ${result.copies?.length ?? 0} copies of ${printable(pack)}, edition ${edition}: ${rangeOf(result.copies ?? [])}`,
      'Its bytes are those that the register has.',
    ],
    pack: [
      `${name} is ${printable(pack)}, edition ${edition}, as it was printed: it has no number`,
      'Copies were made from it.',
    ],
    unknown: [
      `${name} does not say that it is a numbered copy`,
      'Copies say it at the foot of each page, too, if the page is printed or has been saved as a picture.',
    ],
  }[status];
  return withdrawn === undefined ? lines : [...lines, `It was declared void on ${withdrawn}.`];
}

/** Such as `1 to 25`, or the numbers themselves where some are left out. */
function rangeOf(numbers: readonly number[]): string {
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  return last - first + 1 === numbers.length ? `${first} to ${last}` : numbers.join(', ');
}
