import { changedSegments, markOf, type Segment, segmentsOf } from '../../src/doors/explain/example-files.ts';
import { commandsOf } from '../../src/doors/explain/explain-text.ts';
import { isShown, type ShownExample, type ToldExample } from '../../src/doors/explain/explanation.ts';
import { CODES, type ExplainedCode, explanationOf } from '../../src/doors/explain/explanation-of.ts';

/** `docs/diagnostics.md` with its table and a section for each code, put in between the markers. */
export function withDiagnosticReference(page: string): string {
  const codes = CODES.flatMap((code) => explanationOf(code) ?? []);
  const rows = codes.map(
    ({ code, severity, summary }) =>
      `| [\`${code}\`](#${code.toLowerCase()}) | ${severity} | ${summary.replaceAll('|', '\\|')} |`,
  );
  const table = ['| Code | Severity | What it means |', '|---|---|---|', ...rows].join('\n');
  return [
    ['codes', table],
    ['explanations', codes.map(sectionOf).join('\n')],
  ].reduce(
    (made, [name = '', text = '']) =>
      made.replace(
        new RegExp(`(<!-- made: ${name} -->\\n)[\\s\\S]*?(<!-- end -->)`),
        (_, start: string, end: string) => `${start}\n${text}\n\n${end}`,
      ),
    page,
  );
}

function sectionOf({ code, severity, summary, meaning, remedy, example }: ExplainedCode): string {
  return [
    `### ${code}`,
    '',
    `*${severity === 'error' ? 'Error' : 'Warning'}.* ${summary} ${meaning}`,
    '',
    ...(isShown(example) ? shown(example) : told(example)),
    `**What to do.** ${remedy}`,
    '',
  ].join('\n');
}

function shown(example: ShownExample): readonly string[] {
  const { command, rightCommand = command } = example;
  const mark = markOf(example);
  const words = mark?.segment.text.split('\n')[mark.line]?.slice(mark.start, mark.end);
  return [
    words === undefined ? 'Wrong:' : `Wrong, at \`${words}\`:`,
    '',
    ...fenced(command, segmentsOf(example.wrong)),
    '',
    'Right:',
    '',
    ...fenced(rightCommand, changedSegments(example)),
    '',
  ];
}

function told({ command, meets }: ToldExample): readonly string[] {
  return [`For example, \`${commandsOf(command)}\`: ${meets}`, ''];
}

/** The command and the files, one under the other, in a fence longer than any within. */
function fenced(command: string | undefined, segments: readonly Segment[]): readonly string[] {
  const lines = segments.flatMap(({ file, text }, index) => [
    ...(segments[index - 1]?.file === file ? ['---'] : [`# ${file}`]),
    ...visible(text).split('\n'),
  ]);
  const fence = '`'.repeat(Math.max(3, ...lines.map((line) => (/^`+/.exec(line)?.[0].length ?? 0) + 1)));
  return [`${fence}text`, ...(command === undefined ? [] : [`$ ${commandsOf(command)}`]), ...lines, fence];
}

/** What nobody can see is written by its number. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (sign) =>
    sign === '\n' || sign === '\t' ? sign : `<U+${hex(sign)}>`,
  );
}

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
