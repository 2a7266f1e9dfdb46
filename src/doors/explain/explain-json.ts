import { changedSegments, markOf, type Segment, segmentsOf } from './example-files.ts';
import { isShown } from './explanation.ts';
import type { ExplainedCode } from './explanation-of.ts';

/** What there is to say of codes, for programs: one JSON object. Lines and columns count from 1, as in the file. */
export function explainJson(codes: readonly ExplainedCode[]): string {
  return JSON.stringify({ codes: codes.map(flat) }, undefined, 2);
}

function flat({ example, ...rest }: ExplainedCode): object {
  if (!isShown(example)) return { ...rest, example: { command: example.command, meets: example.meets } };
  const { command = 'check', rightCommand = command } = example;
  const mark = markOf(example);
  return {
    ...rest,
    example: {
      wrong: {
        command,
        files: segmentsOf(example.wrong).map(shown),
        ...(mark && {
          at: {
            file: mark.segment.file,
            line: mark.segment.firstLine + mark.line,
            column: mark.start + 1,
            endColumn: mark.end + 1,
          },
        }),
      },
      right: { command: rightCommand, files: changedSegments(example).map(shown) },
    },
  };
}

function shown({ file, firstLine, text }: Segment): object {
  return { file, line: firstLine, text };
}
