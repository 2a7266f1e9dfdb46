import pc from 'picocolors';
import { sourceExcerpt } from '../report/source-excerpt.ts';
import { wrapLines } from '../report/wrap-lines.ts';
import { changedSegments, type Mark, markOf, type Segment, segmentsOf } from './example-files.ts';
import { isShown, type ShownExample, type ToldExample } from './explanation.ts';
import type { ExplainedCode } from './explanation-of.ts';

export interface ExplainOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** What there is to say of a code, for people: meaning, the wrong example with its marks, the right one, what to do. */
export function explainText(explained: ExplainedCode, options: ExplainOptions): string {
  const { code, severity, summary, meaning, remedy, example } = explained;
  const { bold, cyan, red, yellow } = pc.createColors(options.colour);
  const shade = severity === 'error' ? red : yellow;
  return [
    `${bold(code)} ${shade(`(${severity})`)}`,
    '',
    ...paragraph(summary, options),
    '',
    ...paragraph(meaning, options),
    '',
    ...(isShown(example) ? shownLines(example, options, shade) : toldLines(example, options)),
    cyan('What to do'),
    ...paragraph(remedy, options),
  ].join('\n');
}

/** All codes, one a line, cut where the terminal ends. */
export function listText(codes: readonly ExplainedCode[], { colour, width }: ExplainOptions): string {
  const { red, yellow } = pc.createColors(colour);
  const column = Math.max(0, ...codes.map(({ code }) => code.length));
  return codes
    .map(({ code, severity, summary }) => {
      const shade = severity === 'error' ? red : yellow;
      const [first = '', ...more] = wrapLines(summary, Math.max(30, width - column - 12));
      return `${shade(code.padEnd(column))}  ${severity.padEnd(8)}${first}${more.length > 0 ? ' …' : ''}`;
    })
    .join('\n');
}

/** What is run for an example, as one types it; nothing where it is the usual check. */
export function commandsOf(command: string): string {
  return command
    .split(' && ')
    .map((one) => `sourcebound ${one}`)
    .join(' && ');
}

type Shade = (text: string) => string;

function shownLines(example: ShownExample, options: ExplainOptions, shade: Shade): readonly string[] {
  const { cyan } = pc.createColors(options.colour);
  const { command, rightCommand = command } = example;
  const mark = markOf(example);
  return [
    cyan('Wrong'),
    ...commandLines(command),
    ...segmentLines(segmentsOf(example.wrong), options, shade, mark),
    '',
    cyan('Right'),
    ...commandLines(rightCommand),
    ...segmentLines(changedSegments(example), options, shade),
    '',
  ];
}

function commandLines(command: string | undefined): readonly string[] {
  return command === undefined ? [] : [`  $ ${commandsOf(command)}`];
}

function segmentLines(
  segments: readonly Segment[],
  { colour, width }: ExplainOptions,
  shade: Shade,
  mark?: Mark,
): readonly string[] {
  const { dim } = pc.createColors(colour);
  return segments.flatMap((segment, index) => {
    const before = segments[index - 1];
    const head = before?.file === segment.file ? [`  ${dim('---')}`] : [`  ${dim(segment.file)}`];
    const lines = segment.text.split('\n').flatMap((line, at) => {
      const isMarked = mark?.line === at && mark.segment.part === segment.part;
      const [from, to] = isMarked ? [mark.start + 1, mark.end + 1] : [1, 1];
      const { text, marks } = sourceExcerpt(line, from, to, Math.max(40, width - 4));
      return isMarked
        ? [`  ${dim('|')} ${text}`, `  ${dim('|')} ${shade(marks)}`]
        : [`  ${dim('|')} ${text}`];
    });
    return [...head, ...lines];
  });
}

function toldLines({ command, meets }: ToldExample, options: ExplainOptions): readonly string[] {
  const { cyan } = pc.createColors(options.colour);
  return [cyan('When'), ...commandLines(command), ...paragraph(meets, options), ''];
}

function paragraph(text: string, { width }: ExplainOptions): readonly string[] {
  return wrapLines(text, Math.min(width, 100), '  ').map((line) =>
    line.startsWith('  ') ? line : `  ${line}`,
  );
}
