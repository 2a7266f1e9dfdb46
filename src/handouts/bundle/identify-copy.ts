import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { type CopyMark, findCopyMark } from '../copies/copy-mark.ts';
import { loadRegister } from '../copies/open-register.ts';
import type { Register, RegisteredCopy, RegisteredPrinting } from '../copies/register/register.ts';
import { digestOf } from './check-sums.ts';

/** Which copy of which edition a PDF is. */
export interface IdentifyResult {
  readonly file: string;
  /** The SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
  /**
   * - `genuine`: the file is the copy, byte for byte as the register has it;
   * - `altered`: it says which copy it is, and its bytes are others;
   * - `unregistered`: it says which copy it is, and the register has no such copy;
   * - `no-register`: it says which copy it is, and there is no register here to compare it with;
   * - `job`: it holds several copies, to be printed in one go, byte for byte as the register has it;
   * - `pack`: it is the pack that copies were made from, without a number;
   * - `unknown`: nothing in it says that it is a copy.
   */
  readonly status: 'genuine' | 'altered' | 'unregistered' | 'no-register' | 'job' | 'pack' | 'unknown';
  readonly pack?: string;
  readonly edition?: number;
  readonly number?: number;
  readonly of?: number;
  /** The numbers of the copies in a `job`. */
  readonly copies?: readonly number[];
  /** As the register has it. */
  readonly recipient?: { readonly name: string; readonly organisation?: string };
  /** When the copy got its number, as ISO 8601. */
  readonly date?: string;
  /** When the copy was declared void, as ISO 8601. */
  readonly withdrawn?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Tells which copy a PDF is: by its bytes, when a register of the workspace has them, or else by what it says
 * of itself, which survives many ways of saving it again.
 */
export function identifyCopy(
  file: string,
  bytes: Uint8Array,
  workspace: DiskWorkspace | undefined,
): IdentifyResult {
  const mark = findCopyMark(bytes);
  return identifyMarked(file, { sha256: digestOf(bytes), ...(mark && { mark }) }, workspace);
}

/** What the bytes of a file say of which copy it is. */
export interface Marked {
  /** In hexadecimal. */
  readonly sha256: string;
  readonly mark?: CopyMark;
}

/** The same for a file whose bytes were looked into before. */
export function identifyMarked(
  file: string,
  { sha256, mark }: Marked,
  workspace: DiskWorkspace | undefined,
): IdentifyResult {
  const diagnostics: Diagnostic[] = [];
  const known = { file, sha256, diagnostics };
  if (workspace !== undefined) {
    for (const id of mark === undefined ? workspace.folders('output') : [mark.pack]) {
      const register = loadRegister(workspace, id);
      append(diagnostics, register.diagnostics);
      const found = register.value && find(register.value, sha256, mark);
      if (found) return { ...known, pack: id, ...found };
    }
  }
  if (mark === undefined) return { ...known, status: 'unknown' };
  const { pack, edition, number, of } = mark;
  const hasRegister =
    workspace !== undefined && (loadRegister(workspace, pack).value?.printings.length ?? 0) > 0;
  return { ...known, status: hasRegister ? 'unregistered' : 'no-register', pack, edition, number, of };
}

type Found = Omit<IdentifyResult, 'file' | 'sha256' | 'diagnostics'>;

function find(register: Register, sha256: string, mark: CopyMark | undefined): Found | undefined {
  for (const printing of register.printings) {
    for (const copy of printing.copies) {
      if (copy.sha256 === sha256) return describe('genuine', printing, copy);
    }
    for (const job of printing.jobs ?? []) {
      const [only, ...others] = printing.copies.filter(({ number }) => job.copies.includes(number));
      if (job.sha256 !== sha256 || only === undefined) continue;
      if (others.length === 0) return describe('genuine', printing, only);
      return { status: 'job', edition: printing.edition, copies: job.copies };
    }
    if (printing.packSha256 === sha256) return { status: 'pack', edition: printing.edition };
  }
  if (mark === undefined) return undefined;
  for (const printing of register.printings) {
    // A number may have been given out again: the printing that the copy came from tells which is meant.
    if (printing.edition !== mark.edition || printing.packSha256 !== mark.packSha256) continue;
    const copy = printing.copies.find(({ number, of }) => number === mark.number && of === mark.of);
    if (copy !== undefined) return describe('altered', printing, copy);
  }
  return undefined;
}

function describe(status: Found['status'], printing: RegisteredPrinting, copy: RegisteredCopy): Found {
  const { number, of, name, organisation, date } = copy;
  const recipient = { name, ...(organisation === undefined ? {} : { organisation }) };
  const withdrawn = printing.withdrawn === undefined ? {} : { withdrawn: printing.withdrawn };
  return { status, edition: printing.edition, number, of, recipient, date, ...withdrawn };
}
