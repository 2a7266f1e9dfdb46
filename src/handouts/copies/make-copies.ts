import type { Run } from '../../engine/pipeline/run.ts';
import { type OutputFolder, takeOutputFolder } from '../../engine/results/write-outputs.ts';
import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import { packPath } from '../../engine/workspace/source-paths.ts';
import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { copyLost, noDistribution } from '../../ground/model/diagnostics/copies.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { copiesPath, digestOfCopiesFile, readCopiesFile, sheetFile } from './copies-folder.ts';
import type { HandoutPack } from './handout-pack.ts';
import { openRegister, saveRegister } from './open-register.ts';
import { printDistributionSheet } from './print-distribution-sheet.ts';
import { assignNumbers } from './register/assign-numbers.ts';
import {
  printingsOf,
  type Register,
  type RegisteredCopy,
  type RegisteredPrinting,
  withPrinting,
} from './register/register.ts';
import { writeCopies } from './write-copies.ts';
import { type PrintSheets, type SheetForm, writeSheets } from './write-sheets.ts';

/** The numbered copies of a pack, all in their places. */
export interface MadeCopies {
  readonly edition: number;
  readonly register: Register;
  /** Those on the distribution list, in order of number. */
  readonly copies: readonly MadeCopy[];
  /** Copies of the edition whose recipients are not on the list any more. */
  readonly unlisted: readonly RegisteredCopy[];
  /** Files of these copies that are laid out to be printed, when such were asked for. */
  readonly sheets: readonly PrintSheets[];
}

export interface MadeCopy extends RegisteredCopy {
  readonly sha256: string;
  /** `kept`: it was there already, with the bytes that the register has; `lost`: it is not, and cannot be made. */
  readonly status: 'made' | 'kept' | 'lost';
}

export interface MakeCopiesOptions {
  /** Declares the copies of this edition void, and begins again at 1. */
  readonly renumber?: boolean | undefined;
  /** Lays the copies on sheets, too. */
  readonly form?: SheetForm | undefined;
  /** Told of each copy that is made. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Makes the numbered copies of a pack's distribution list, those that are not there yet, and keeps the register.
 * A number is written into the register before its copy is made: whatever happens then, nobody else gets it.
 */
export async function makeCopies(
  pack: HandoutPack,
  workspace: DiskWorkspace,
  run: Run,
  options: MakeCopiesOptions,
): Promise<Outcome<MadeCopies>> {
  const { content } = pack;
  const place = wholeFile(packPath(pack.id));
  if (content.distribution.length === 0) {
    return { value: undefined, diagnostics: [noDistribution(place, content.marking?.label === 'TLP:RED')] };
  }
  const folder = takeOutputFolder(workspace.root, copiesPath(pack.id));
  if (!folder.value) return { value: undefined, diagnostics: folder.diagnostics };
  try {
    return await makeInFolder(pack, workspace, folder.value, run, options);
  } finally {
    folder.value.release();
  }
}

async function makeInFolder(
  pack: HandoutPack,
  workspace: DiskWorkspace,
  folder: OutputFolder,
  run: Run,
  options: MakeCopiesOptions,
): Promise<Outcome<MadeCopies>> {
  const { id, edition, pdfSha256: packSha256 } = pack;
  const date = dateOf(run);
  const opened = openRegister(workspace, pack, options.renumber ? date : undefined);
  if (!opened.value) return { value: undefined, diagnostics: opened.diagnostics };
  const printings = printingsOf(opened.value, edition);
  const before = printings.flatMap(({ copies }) => copies);
  const { listed, unlisted } = assignNumbers(pack.content.distribution, before, { pack: id, edition, date });
  const older = new Set(
    printings.filter((one) => one.packSha256 !== packSha256).flatMap((one) => one.copies),
  );
  const isThere = ({ file, sha256 }: RegisteredCopy): boolean =>
    sha256 !== null && digestOfCopiesFile(workspace, id, file) === sha256;
  const absent = listed.filter((copy) => !isThere(copy));
  const lost = absent.filter((copy) => older.has(copy));
  const missing = new Set(absent.filter((copy) => !older.has(copy)));
  const current = [...listed, ...unlisted].filter((copy) => !older.has(copy)).sort(byNumber);

  const diagnostics: Diagnostic[] = lost.map(({ file, number }) =>
    copyLost(`${copiesPath(id)}/${file}`, number),
  );
  const stopped = { value: undefined, diagnostics };
  let register = opened.value;
  let sheets: readonly PrintSheets[] = [];
  const save = async (sums: ReadonlyMap<number, string>): Promise<void> => {
    const copies = current.map((copy) => ({ ...copy, sha256: sums.get(copy.number) ?? copy.sha256 }));
    const sources = sourcesOf(pack);
    const { contentSha256 } = pack;
    const jobs = jobsOf(
      printings.find((one) => one.packSha256 === packSha256),
      sheets,
    );
    register = withPrinting(register, { edition, contentSha256, packSha256, sources, copies, ...jobs });
    append(diagnostics, await saveRegister(folder, register));
  };
  let sums: ReadonlyMap<number, string> = new Map();
  if (missing.size > 0) {
    await save(sums);
    if (hasErrors(diagnostics)) return stopped;
    const written = await writeCopies(pack, current, missing, folder, run, options.onProgress);
    append(diagnostics, written.diagnostics);
    if (!written.value) return stopped;
    sums = written.value;
    await save(sums);
  }
  if (options.form !== undefined) {
    const laid = listed.filter((copy) => !older.has(copy));
    const written = await writeSheets(pack, laid, options.form, folder, run);
    append(diagnostics, written.diagnostics);
    if (!written.value) return stopped;
    sheets = written.value;
    await save(sums);
  }
  const sheetIsThere = readCopiesFile(workspace, id, sheetFile(edition)).kind === 'bytes';
  if (missing.size > 0 || !sheetIsThere) {
    append(diagnostics, await printDistributionSheet(pack, listed, folder, run));
  }
  if (hasErrors(diagnostics)) return stopped;
  append(diagnostics, await removeVoid(register, workspace, folder, id));
  const copies = listed.map((copy): MadeCopy => {
    const made = sums.get(copy.number);
    if (made !== undefined) return { ...copy, sha256: made, status: 'made' };
    return { ...copy, sha256: copy.sha256 ?? '', status: lost.includes(copy) ? 'lost' : 'kept' };
  });
  return { value: { edition, register, copies, unlisted, sheets }, diagnostics };
}

/**
 * Removes the files of copies that are void, and what was laid out of them: beside those of the same numbers nobody
 * could tell them apart. Only what has the bytes that the register has of it is removed.
 */
async function removeVoid(
  register: Register,
  workspace: DiskWorkspace,
  folder: OutputFolder,
  id: string,
): Promise<readonly Diagnostic[]> {
  const filesOf = ({ copies, jobs = [] }: RegisteredPrinting) => [...copies, ...jobs];
  const valid = new Set(
    register.printings
      .filter(({ withdrawn }) => withdrawn === undefined)
      .flatMap((one) => filesOf(one).map(({ file }) => file)),
  );
  const isOurs = ({ file, sha256 }: { readonly file: string; readonly sha256: string | null }): boolean =>
    !valid.has(file) && sha256 !== null && digestOfCopiesFile(workspace, id, file) === sha256;
  const files = register.printings
    .filter(({ withdrawn }) => withdrawn !== undefined)
    .flatMap((one) => filesOf(one).filter(isOurs))
    .map(({ file }) => file);
  return files.length === 0 ? [] : folder.write(new Map(), [...new Set(files)]);
}

/** The day on which numbers are given, as ISO 8601: the one that SOURCE_DATE_EPOCH sets, in UTC, or today, where we are. */
function dateOf({ environment, now }: Run): string {
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && /^\d{1,11}$/.test(epoch)) {
    return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  }
  const today = now();
  const parts = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** The files that are there, and the new ones, which replace those of the same name. */
function jobsOf(
  last: RegisteredPrinting | undefined,
  sheets: readonly PrintSheets[],
): Pick<RegisteredPrinting, 'jobs'> {
  const kept = (last?.jobs ?? []).filter(({ file }) => !sheets.some((one) => one.file === file));
  const jobs = [...kept, ...sheets.map(({ file, sha256, copies }) => ({ file, sha256, copies }))];
  return jobs.length === 0 ? {} : { jobs };
}

function byNumber(a: RegisteredCopy, b: RegisteredCopy): number {
  return a.number - b.number;
}

/** What the pack says comes from these; how it looks is told by the PDF's own sum. */
function sourcesOf({ manifest }: HandoutPack): RegisteredPrinting['sources'] {
  return manifest.inputs.flatMap(({ path, sha256 }) =>
    path.startsWith('sources/') && typeof sha256 === 'string' && !path.endsWith('/')
      ? [{ path, sha256 }]
      : [],
  );
}
