import type { DeskProblem } from '../../../../engine/desk/desk-types.ts';

/** A problem, with those that are likely to be its consequences. */
export interface ProblemGroup {
  readonly first: DeskProblem;
  /** Of the same kind, further down in the same file. */
  readonly more: readonly DeskProblem[];
}

/** What breaks the reading of a file breaks it for the lines after it as well. */
const BREAKING: ReadonlySet<string> = new Set(['YAML_SYNTAX', 'JSON_SYNTAX']);

/** The problems in their order; of a file that cannot be read, the first stands for the others. */
export function groupProblems(problems: readonly DeskProblem[]): readonly ProblemGroup[] {
  const groups: { readonly first: DeskProblem; readonly more: DeskProblem[] }[] = [];
  for (const problem of problems) {
    const { code, place } = problem;
    const cause =
      BREAKING.has(code) && place
        ? groups.find(({ first }) => first.code === code && first.place?.file === place.file)
        : undefined;
    if (cause) cause.more.push(problem);
    else groups.push({ first: problem, more: [] });
  }
  return groups;
}
