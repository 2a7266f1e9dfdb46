import type { Diagnostic } from '../../src/ground/model/diagnostic.ts';
import { type RunFiles, runFiles } from '../../tests/support/run-files.ts';
import type { Case, Distortion, Text } from './case.ts';
import { MAIN_FIELDS } from './item-line.ts';
import { type Remedy, remedyOf } from './obey-hint.ts';
import { workspaceOf } from './workspace-of.ts';

/** What became of a distortion. */
export interface Verdict {
  readonly distortion: Distortion;
  /** `missed` when nothing is said that is not said of the honest version too. */
  readonly result: 'error' | 'warning' | 'missed';
  /** Whether it is reported at the words that are false. */
  readonly placed: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What became of honest work: it passes when nothing is said of it. */
export interface HonestVerdict {
  readonly honest: Case;
  readonly result: 'passed' | 'warned' | 'refused';
  readonly diagnostics: readonly Diagnostic[];
}

/** What became of a case when one of its hints was obeyed. */
export interface HintVerdict {
  readonly case: Case;
  readonly diagnostic: Diagnostic;
  readonly kind: Remedy['kind'];
  /** `right`: the code is gone, and the item says what the source says. `no place`: there is no such field. */
  readonly result: 'right' | 'false' | 'in vain' | 'no place';
}

export function judgeHonest(honest: Case, text: Text): HonestVerdict {
  const { diagnostics } = tried(honest, text);
  const result = diagnostics.some(isError) ? 'refused' : diagnostics.length > 0 ? 'warned' : 'passed';
  return { honest, result, diagnostics };
}

export function judgeDistortion(distortion: Distortion, text: Text): Verdict {
  const { files, diagnostics: found } = tried(distortion, text);
  const before = new Set(honestWords(distortion, text));
  const diagnostics = found.filter(
    (one) => !before.has(keyOf(one, distortion)) && !isUnread(one.code, distortion),
  );
  const errors = diagnostics.filter(isError);
  return {
    distortion,
    result: errors.length > 0 ? 'error' : diagnostics.length > 0 ? 'warning' : 'missed',
    placed: (errors.length > 0 ? errors : diagnostics).some((one) => isPlaced(one, distortion, files)),
    diagnostics,
  };
}

/** What becomes of a case when the hints that it gets are obeyed, one at a time. */
export function obeyHints(one: Case, diagnostics: readonly Diagnostic[], text: Text): readonly HintVerdict[] {
  return diagnostics.flatMap((diagnostic): readonly HintVerdict[] => {
    const remedy = remedyOf(diagnostic, one, text);
    if (remedy === undefined) return [];
    const { kind, item, isTrue } = remedy;
    const verdict = { case: one, diagnostic, kind };
    if (item === undefined) return [{ ...verdict, result: 'no place' }];
    const again = tried({ ...one, item }, text).diagnostics.filter(
      (found) => found.code === diagnostic.code || (kind === 'value' && isError(found)),
    );
    return [{ ...verdict, result: again.length > 0 ? 'in vain' : isTrue ? 'right' : 'false' }];
  });
}

/** What is said where the case is: of the items that a sentence cites its own case speaks. */
function tried(
  one: Case,
  text: Text,
): { readonly files: RunFiles; readonly diagnostics: readonly Diagnostic[] } {
  const files = workspaceOf(one, text);
  const said = runFiles(files, text.id);
  if (one.kind === 'document') return { files, diagnostics: said.document };
  return { files, diagnostics: files.pack === undefined ? said.extraction : said.pack };
}

function honestWords({ honest, ...distortion }: Distortion, text: Text): readonly string[] {
  return honest === undefined ? [] : tried(honest, text).diagnostics.map((one) => keyOf(one, distortion));
}

/** An item that is refused when it is honest tells nothing by being refused; a sentence may have other faults. */
function keyOf({ code, message }: Diagnostic, { item }: Case): string {
  return item === undefined ? `${code} ${message}` : code;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

/** A program that does not take `value: 5 km` at all has not seen what is false about it. */
function isUnread(code: string, { item }: Distortion): boolean {
  return code === 'BAD_VALUE' && typeof item?.data.value === 'string' && !readsWrittenValues();
}

let written: boolean | undefined;

function readsWrittenValues(): boolean {
  const document = '---\ntitle: A source\n---\nIt is 5 km long.\n';
  const extraction =
    'document: a\nfigures:\n  road:\n    label: Length\n    value: 5 km\n    evidence: [{ quote: It is 5 km long }]\n';
  written ??= runFiles({ document, extraction }, 'a').extraction.length === 0;
  return written;
}

function isPlaced({ place }: Diagnostic, { at, item, changed }: Distortion, files: RunFiles): boolean {
  if (place === undefined) return false;
  const file = fileOf(place.file, files);
  const lines = file.split('\n');
  const start = offsetOf(lines, place.start);
  const end = Math.max(start + 1, offsetOf(lines, place.end));
  const overlaps = (from: number, to: number): boolean => start < to && from < end;
  if (at.length > 0) {
    const stretches = at.flatMap((words) =>
      placesOf(file, words).map((from) => [from, words.length] as const),
    );
    if (stretches.some(([from, length]) => overlaps(from, from + length))) return true;
    if (stretches.length > 0) return false;
  }
  if (item === undefined) return false;
  const fields = new Set([
    ...MAIN_FIELDS[item.kind],
    ...changed,
    ...(changed.length === 0 || changed.includes('quote') ? ['evidence'] : []),
  ]);
  const own = new RegExp(`^  ${item.id === '-' ? 'new' : item.id}:$`);
  const first = lines.findIndex((line) => own.test(line));
  for (let line = place.start.line - 1; line > first; line -= 1) {
    const field = /^ {4}([\w-]+):/.exec(lines[line] ?? '')?.[1];
    if (field !== undefined) return fields.has(field);
  }
  return place.start.line - 1 === first;
}

function fileOf(path: string, files: RunFiles): string {
  if (path.includes('/documents/')) return files.document;
  return (path.includes('/packs/') ? files.pack : files.extraction) ?? '';
}

function offsetOf(lines: readonly string[], { line, column }: { line: number; column: number }): number {
  return lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}
