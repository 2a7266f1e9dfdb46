import { lastAtOrBefore } from '../../ground/model/line-index.ts';
import type { Position, Span } from '../../ground/model/place.ts';
import { alignCode, alignText } from './align-raw.ts';
import type { SourceText } from './source-text.ts';

/** A stretch of canonical text and the stretch of the file that it was rendered from. */
export interface Run extends Span {
  readonly raw: Span;
  /** `same` when both are the same text; `point` when the whole stretch stands for each of its characters. */
  readonly form: 'same' | 'text' | 'code' | 'point';
}

/**
 * Finds the position in the file of an offset in the canonical text. Runs that are not in the file as they
 * are get aligned when something in them is asked for. What lies between runs is at the end of the one before.
 */
export function textPositions(
  source: SourceText,
  text: string,
  runs: readonly Run[],
): (offset: number) => Position {
  let starts: readonly number[] | undefined;
  const alignments = new Map<Run, Uint32Array>();
  const offsetsOf = (run: Run): Uint32Array => {
    const known = alignments.get(run);
    if (known !== undefined) return known;
    const value = text.slice(run.start, run.end);
    const raw = source.text.slice(run.raw.start, run.raw.end);
    const made = run.form === 'code' ? alignCode(value, raw) : alignText(value, raw);
    alignments.set(run, made);
    return made;
  };
  return (offset) => {
    starts ??= runs.map((run) => run.start);
    const run = runs[lastAtOrBefore(starts, offset)];
    if (run === undefined) return source.lines.positionAt(0);
    if (offset >= run.end) return source.lines.positionAt(run.raw.end);
    if (run.form === 'point' || offset < run.start) return source.lines.positionAt(run.raw.start);
    const within = offset - run.start;
    const rawWithin = run.form === 'same' ? within : (offsetsOf(run)[within] ?? 0);
    return source.lines.positionAt(run.raw.start + rawWithin);
  };
}
