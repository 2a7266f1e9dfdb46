import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver/node';
import { relatedPlaces } from '../../engine/language-service/related-places.ts';
import type { Snapshot } from '../../engine/language-service/snapshot.ts';
import { applyEdits } from '../../ground/edit/apply-edits.ts';
import { fixEdits } from '../../ground/edit/fix-edits.ts';
import type { TextEdit } from '../../ground/edit/text-edit.ts';
import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { type EditWriter, textOf } from './edits-to-protocol.ts';
import { toDiagnostic, toRange } from './to-protocol.ts';

/** All certain fixes of a file at once. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.sourcebound`;

export interface CodeActionsOptions {
  readonly snapshot: Snapshot;
  readonly file: string;
  readonly range: Range;
  readonly only: readonly string[] | undefined;
  readonly writer: EditWriter;
}

/** What can be done about the diagnostics of a stretch of a file: a fix that is certain is preferred. */
export function codeActions(options: CodeActionsOptions): readonly CodeAction[] {
  const { snapshot, file, range, only } = options;
  const wants = (kind: string): boolean =>
    only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const own = snapshot.diagnostics.filter(({ place }) => place?.file === file);
  const quick = wants(CodeActionKind.QuickFix)
    ? own
        .filter(({ place }) => place && touches(toRange(place), range))
        .flatMap((one) => quickFixes(options, one))
    : [];
  // Asked for by name alone, as by an editor that fixes on saving.
  const all = only !== undefined && wants(FIX_ALL) ? fixAll(options, own) : undefined;
  return all ? [...quick, all] : quick;
}

function quickFixes({ snapshot, writer }: CodeActionsOptions, diagnostic: Diagnostic): readonly CodeAction[] {
  const { place, fixes = [] } = diagnostic;
  if (place === undefined) return [];
  return fixes.flatMap((fix): readonly CodeAction[] => {
    const made = fixEdits(fix, textOf(snapshot));
    // What cannot be written without touching something else is not offered.
    if ('refusal' in made || made.edits.length === 0) return [];
    return [
      {
        title: capital(fix.title),
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(snapshot, diagnostic, place, relatedPlaces(snapshot, diagnostic))],
        ...(fix.certain && { isPreferred: true }),
        edit: writer.write(snapshot, made.edits),
      },
    ];
  });
}

/** Those that get in one another's way wait for the next time. */
function fixAll(
  { snapshot, writer }: CodeActionsOptions,
  diagnostics: readonly Diagnostic[],
): CodeAction | undefined {
  const edits: TextEdit[] = [];
  for (const { fixes = [] } of diagnostics) {
    const certain = fixes.find((fix) => fix.certain);
    const made = certain && fixEdits(certain, textOf(snapshot));
    if (made && 'edits' in made && made.edits.every((edit) => isApart(edit, edits)))
      append(edits, made.edits);
  }
  if (edits.length === 0 || !canBeMade(snapshot, edits)) return undefined;
  return {
    title: 'Fix all that Sourcebound is certain of',
    kind: FIX_ALL,
    edit: writer.write(snapshot, edits),
  };
}

function isApart(edit: TextEdit, others: readonly TextEdit[]): boolean {
  return others.every(
    (other) => other.file !== edit.file || edit.end < other.start || other.end < edit.start,
  );
}

function canBeMade(snapshot: Snapshot, edits: readonly TextEdit[]): boolean {
  const files = new Set(edits.map(({ file }) => file));
  return [...files].every((file) => {
    const text = textOf(snapshot)(file);
    const own = edits.filter((edit) => edit.file === file).sort((one, other) => one.start - other.start);
    return text !== undefined && !('refusal' in applyEdits({ file, text }, own));
  });
}

function touches(one: Range, other: Range): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function isBefore(one: Range['start'], other: Range['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
