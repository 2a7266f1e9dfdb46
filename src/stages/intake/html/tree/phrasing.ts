import type { PhrasingContent } from 'mdast';
import { append } from '../../../../ground/model/append.ts';

/** How a stretch of text is marked; what is not given is not. */
export interface Marks {
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly struck?: boolean;
  readonly code?: boolean;
  /** The address that it leads to. */
  readonly href?: string;
}

/** A stretch of a paragraph: text, the end of a line, or the mark of a footnote. */
export type Run =
  | { readonly kind: 'text'; readonly value: string; readonly marks: Marks }
  | { readonly kind: 'break' }
  | { readonly kind: 'note'; readonly identifier: string };

/** The words of runs, as a person reads them. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.value : run.kind === 'break' ? '\n' : '')).join('');
}

/**
 * Runs as Markdown has them. Emphasis that begins or ends within a word is left out: Markdown could not be read back
 * without changes to the characters beside it, and it is no word.
 *
 * @param options.breaks false where a line cannot end, in a heading or a cell: there it becomes a blank
 * @param options.strong false where all is strong anyway
 */
export function phrasing(
  runs: readonly Run[],
  options: { readonly breaks: boolean; readonly strong: boolean },
): PhrasingContent[] {
  let plain = trimmed(runs, options.breaks);
  const marked = plain.filter((run) => run.kind === 'text' && Object.keys(run.marks).length > 0).length;
  const keys = KEYS.filter((key) => (options.strong || key !== 'strong') && marked <= MOST_MARKED);
  for (const key of EMPHASES) plain = withinWords(plain, key);
  return group(plain, keys);
}

/** Marked stretches in one paragraph, beyond which they are left out: a reader of Markdown takes the square of them. */
const MOST_MARKED = 200;
const KEYS = ['href', 'struck', 'strong', 'emphasis', 'code'] as const;
const EMPHASES = ['struck', 'strong', 'emphasis'] as const;

/** One run after another of the same marks is one; spaces at both ends of a line are none. */
function trimmed(runs: readonly Run[], breaks: boolean): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const next: Run = run.kind === 'break' && !breaks ? { kind: 'text', value: ' ', marks: {} } : run;
    const last = merged.at(-1);
    if (next.kind === 'text' && last?.kind === 'text' && sameMarks(last.marks, next.marks)) {
      merged[merged.length - 1] = { ...last, value: last.value + next.value };
    } else merged.push(next);
  }
  const lines = merged
    .map((run, index): Run => {
      if (run.kind !== 'text') return run;
      let { value } = run;
      if (index === 0 || merged[index - 1]?.kind === 'break') value = value.replace(/^[ \t\n]+/, '');
      if (index === merged.length - 1 || merged[index + 1]?.kind === 'break')
        value = value.replace(/[ \t\n]+$/, '');
      return { ...run, value };
    })
    .filter((run) => run.kind !== 'text' || run.value !== '');
  while (lines.at(-1)?.kind === 'break') lines.pop();
  while (lines[0]?.kind === 'break') lines.shift();
  return lines.filter((run, index) => run.kind !== 'break' || lines[index - 1]?.kind !== 'break');
}

function sameMarks(one: Marks, other: Marks): boolean {
  return KEYS.every((key) => one[key] === other[key]);
}

/** The runs with spaces at the ends of emphasis outside it, and emphasis within words taken away. */
function withinWords(runs: readonly Run[], key: (typeof EMPHASES)[number]): Run[] {
  const result: Run[] = [];
  for (let start = 0; start < runs.length; ) {
    let end = start;
    for (let run = runs[end]; run?.kind === 'text' && run.marks[key] === true; run = runs[end]) end += 1;
    if (end === start) {
      append(result, runs.slice(start, start + 1));
      start += 1;
      continue;
    }
    const inside = runs.slice(start, end).filter((run) => run.kind === 'text');
    const [before, after] = [runs[start - 1], runs[end]];
    const words = inside.map(({ value }) => value).join('');
    const left = before?.kind === 'text' ? before.value : '';
    const right = after?.kind === 'text' ? after.value : '';
    const joined =
      (/[^\s\p{P}]$/u.test(left) && /^\S/u.test(words)) || (/^[^\s\p{P}]/u.test(right) && /\S$/u.test(words));
    const next = runs[end];
    const glued = next?.kind === 'note' && /\s$/u.test(words);
    const keep = !joined && !glued && /\S/u.test(words) && !/[*_~`\\]/.test(words);
    append(result, keep ? spacesOutside(inside, key) : inside.map((run) => unmarked(run, key)));
    start = end;
  }
  return result;
}

type TextRun = Extract<Run, { kind: 'text' }>;

function unmarked(run: TextRun, key: (typeof EMPHASES)[number]): TextRun {
  const { [key]: _, ...marks } = run.marks;
  return { ...run, marks };
}

function spacesOutside(runs: readonly TextRun[], key: (typeof EMPHASES)[number]): TextRun[] {
  return runs.flatMap((run, index) => {
    const lead = index === 0 ? (/^\s+/u.exec(run.value)?.[0] ?? '') : '';
    const rest = run.value.slice(lead.length);
    const tail = index === runs.length - 1 ? (/\s+$/u.exec(rest)?.[0] ?? '') : '';
    const pieces = [
      { ...unmarked(run, key), value: lead },
      { ...run, value: rest.slice(0, rest.length - tail.length) },
      { ...unmarked(run, key), value: tail },
    ];
    return pieces.filter(({ value }) => value !== '');
  });
}

function group(runs: readonly Run[], keys: readonly (typeof KEYS)[number][]): PhrasingContent[] {
  const [key, ...rest] = keys;
  if (key === undefined) return plainNodes(runs);
  const result: PhrasingContent[] = [];
  for (let start = 0; start < runs.length; ) {
    const mark = markOf(runs[start], key);
    let end = start + 1;
    while (end < runs.length && markOf(runs[end], key) === mark) end += 1;
    const inside = runs.slice(start, end);
    append(result, mark === undefined ? group(inside, rest) : [wrapped(key, mark, inside, rest)]);
    start = end;
  }
  return result;
}

function markOf(run: Run | undefined, key: (typeof KEYS)[number]): string | true | undefined {
  const mark = run?.kind === 'text' ? run.marks[key] : undefined;
  return mark === false ? undefined : mark;
}

function wrapped(
  key: (typeof KEYS)[number],
  mark: string | true,
  runs: readonly Run[],
  rest: readonly (typeof KEYS)[number][],
): PhrasingContent {
  if (key === 'code') return { type: 'inlineCode', value: textOfRuns(runs) };
  const children = group(runs, rest);
  if (key === 'href') return { type: 'link', url: String(mark), children };
  if (key === 'struck') return { type: 'delete', children };
  return { type: key, children };
}

function plainNodes(runs: readonly Run[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const run of runs) {
    const last = nodes.at(-1);
    if (run.kind === 'break') nodes.push({ type: 'break' });
    else if (run.kind === 'note')
      nodes.push({ type: 'footnoteReference', identifier: run.identifier, label: run.identifier });
    else if (last?.type === 'text') nodes[nodes.length - 1] = { ...last, value: last.value + run.value };
    else nodes.push({ type: 'text', value: run.value });
  }
  return nodes;
}
