import { applyEdits, chainEdits } from '../../ground/edit/apply-edits.ts';
import { fixEdits } from '../../ground/edit/fix-edits.ts';
import type { TextEdit } from '../../ground/edit/text-edit.ts';
import { fileOfChange } from '../../ground/model/fix.ts';
import { groupBy } from '../../ground/model/group-by.ts';
import type { BuildResult } from '../pipeline/build-result.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { overlayWorkspace } from '../workspace/overlay-workspace.ts';
import type { FixedFile, FixResult, LeftFix, TakenFix } from './fix-result.ts';
import { isNoWorse } from './is-no-worse.ts';
import { openTexts, type SourceTexts } from './source-texts.ts';
import { writeFixed } from './write-fixed.ts';

export interface FixOptions {
  /** Writes nothing. */
  readonly dryRun: boolean;
}

/** How often files are checked again: each time something was fixed that hid something else. */
const ROUNDS = 50;

/**
 * Takes every certain fix of what a check finds, and checks again, until nothing is left to fix. A fix after which its
 * diagnostic is still there, or an error is that was not, is not kept. Files are written at the end, all or none.
 *
 * Errors, besides those of the check: FILE_CHANGED, CANNOT_WRITE.
 */
export async function fixPacks(
  workspace: DiskWorkspace,
  check: (workspace: DiskWorkspace) => Promise<BuildResult>,
  { dryRun }: FixOptions,
): Promise<FixResult> {
  const texts = openTexts(workspace);
  let state: State = { texts: new Map(), made: [], result: await check(workspace) };
  const tried = new Map<string, LeftFix | undefined>();
  const fixed: TakenFix[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const chosen = apart(candidates(state, texts, tried));
    if (chosen.length === 0) break;
    const kept = await keep(chosen, state, { workspace, check, texts, tried });
    if (kept === undefined) continue;
    state = kept.state;
    for (const { diagnostic, fix } of kept.taken) {
      tried.set(nameOf({ diagnostic, fix }), undefined);
      fixed.push({ diagnostic, fix });
    }
  }
  const files = [...state.texts].flatMap(([file, after]): readonly FixedFile[] => {
    const before = texts.original(file) ?? '';
    const own = state.made.flatMap((edits) => {
      const some = edits.filter((edit) => edit.file === file);
      return some.length === 0 ? [] : [() => ({ edits: some })];
    });
    const all = chainEdits({ file, text: before }, own);
    return before === after || 'refusal' in all ? [] : [{ file, before, after, edits: all.edits }];
  });
  const failed = dryRun ? [] : writeFixed(workspace, files);
  const diagnostics = [...state.result.diagnostics, ...failed];
  const left = [...tried.values()].flatMap((one) =>
    one !== undefined && isOpen(one, state.result) ? [one] : [],
  );
  return {
    ...state.result,
    diagnostics,
    fixed,
    left,
    files,
    written: !dryRun && failed.length === 0,
  };
}

interface State {
  /** The files that were fixed so far. */
  readonly texts: ReadonlyMap<string, string>;
  /** The edits that led there, those of each round of the texts that the one before it left. */
  readonly made: readonly (readonly TextEdit[])[];
  readonly result: BuildResult;
}

interface Candidate extends TakenFix {
  readonly edits: readonly TextEdit[];
}

interface Means {
  readonly workspace: DiskWorkspace;
  readonly check: (workspace: DiskWorkspace) => Promise<BuildResult>;
  readonly texts: SourceTexts;
  readonly tried: Map<string, LeftFix | undefined>;
}

/** The first certain fix of each diagnostic, as edits. */
function candidates(state: State, texts: SourceTexts, tried: Means['tried']): readonly Candidate[] {
  return state.result.diagnostics.flatMap((diagnostic): readonly Candidate[] => {
    const fix = diagnostic.fixes?.find(({ certain }) => certain);
    if (fix === undefined || diagnostic.accepted !== undefined) return [];
    const name = nameOf({ diagnostic, fix });
    if (tried.has(name)) return [];
    const locked = fix.changes.map((change) => texts.locked(fileOfChange(change)));
    const reason = locked.find((one) => one !== undefined);
    const made = fixEdits(fix, (file) => state.texts.get(file) ?? texts.original(file));
    if (reason === undefined && 'edits' in made && made.edits.length > 0)
      return [{ diagnostic, fix, edits: made.edits }];
    const why = reason ?? ('refusal' in made ? made.refusal.reason : 'it changes nothing');
    tried.set(name, { diagnostic, fix, reason: why });
    return [];
  });
}

/** Those that do not touch the same words of a file: the others come in a later round. */
function apart(found: readonly Candidate[]): readonly Candidate[] {
  const chosen: Candidate[] = [];
  const taken: TextEdit[] = [];
  for (const candidate of found) {
    const touches = candidate.edits.some((edit) =>
      taken.some((other) => other.file === edit.file && edit.start <= other.end && other.start <= edit.end),
    );
    if (touches) continue;
    chosen.push(candidate);
    taken.push(...candidate.edits);
  }
  return chosen;
}

/** Takes all of them, or where something comes of it that should not, as many as can be told to be innocent. */
async function keep(
  chosen: readonly Candidate[],
  state: State,
  means: Means,
): Promise<{ readonly state: State; readonly taken: readonly Candidate[] } | undefined> {
  const texts = applied(chosen, state, means.texts);
  if (texts !== undefined) {
    const result = await means.check(overlayWorkspace(means.workspace, texts));
    const verdict = isNoWorse(state.result.diagnostics, result.diagnostics, chosen);
    if (verdict === true) {
      const made = [...state.made, chosen.flatMap(({ edits }) => edits)];
      return { state: { texts, made, result }, taken: chosen };
    }
    if (chosen.length === 1) return giveUp(chosen, verdict, means);
  } else if (chosen.length === 1) return giveUp(chosen, 'it cannot be applied', means);
  const half = Math.ceil(chosen.length / 2);
  return (await keep(chosen.slice(0, half), state, means)) ?? (await keep(chosen.slice(half), state, means));
}

function giveUp(chosen: readonly Candidate[], reason: string, { tried }: Means): undefined {
  for (const { diagnostic, fix } of chosen)
    tried.set(nameOf({ diagnostic, fix }), { diagnostic, fix, reason });
}

function applied(
  chosen: readonly Candidate[],
  state: State,
  sources: SourceTexts,
): ReadonlyMap<string, string> | undefined {
  const texts = new Map(state.texts);
  for (const [file, edits] of groupBy(
    chosen.flatMap((one) => one.edits),
    (edit) => edit.file,
  )) {
    const made = applyEdits({ file, text: texts.get(file) ?? sources.original(file) ?? '' }, edits);
    if ('refusal' in made) return undefined;
    texts.set(file, made.text);
  }
  return texts;
}

/** The same fix of the same diagnostic is not tried twice, wherever its line is by then. */
function nameOf({ diagnostic: { code, message, place }, fix }: TakenFix): string {
  return JSON.stringify([code, message, place?.file, place?.start, fix.title]);
}

function isOpen({ diagnostic }: LeftFix, { diagnostics }: BuildResult): boolean {
  return diagnostics.some(
    (one) =>
      one.code === diagnostic.code &&
      one.message === diagnostic.message &&
      one.place?.file === diagnostic.place?.file,
  );
}
