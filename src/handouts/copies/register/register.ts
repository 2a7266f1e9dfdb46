import { registerDamaged } from '../../../ground/model/diagnostics/copies.ts';
import type { Outcome } from '../../../ground/model/outcome.ts';
import type { Place } from '../../../ground/model/place.ts';
import { wholeFile } from '../../../ground/model/whole-file.ts';
import { readOwnJson } from '../../../stages/validate/read-own-json.ts';

/** `copies.json`: every numbered copy of a pack that was ever made. */
export interface Register {
  readonly format: typeof FORMAT;
  readonly pack: string;
  /** In the order in which copies were first made of them. */
  readonly printings: readonly RegisteredPrinting[];
}

/** The copies that were made of one PDF. An edition has several when its list of recipients has changed since. */
export interface RegisteredPrinting {
  readonly edition: number;
  /** Of what the pack says, without its recipients: all printings of an edition say the same. */
  readonly contentSha256: string;
  /** The SHA-256 of the PDF that the copies were made from, in hexadecimal. */
  readonly packSha256: string;
  /** What that PDF was made from. */
  readonly sources: readonly RegisteredSource[];
  /** When its numbers were given out again, as ISO 8601: these copies are void. */
  readonly withdrawn?: string;
  readonly copies: readonly RegisteredCopy[];
  /** Files that were made of the copies to be printed. */
  readonly jobs?: readonly RegisteredJob[];
}

/** Booklets, several pages to a side, or all copies in one. */
export interface RegisteredJob {
  readonly file: string;
  readonly sha256: string;
  /** The numbers of the copies in it. */
  readonly copies: readonly number[];
}

export interface RegisteredSource {
  /** Relative to the workspace. */
  readonly path: string;
  readonly sha256: string;
}

export interface RegisteredCopy {
  readonly number: number;
  /** How many copies there were when this one was made: what it says itself. */
  readonly of: number;
  readonly name: string;
  readonly organisation?: string;
  /** When the number was given, as ISO 8601. */
  readonly date: string;
  /** The name of its file, in the folder of the register. */
  readonly file: string;
  /** Of the file; null while the copy has a number, but has not been made. */
  readonly sha256: string | null;
}

const FORMAT = 1;

export function emptyRegister(pack: string): Register {
  return { format: FORMAT, pack, printings: [] };
}

/**
 * The register that a file holds. It is never taken for empty, since numbers would be reused.
 * Errors: REGISTER_DAMAGED.
 *
 * @param file what it is called, for diagnostics
 */
export function readRegister(content: Uint8Array | string, pack: string, file: string): Outcome<Register> {
  const damaged = (place: Place, reason: string): Outcome<Register> => ({
    value: undefined,
    diagnostics: [registerDamaged(place, reason)],
  });
  const read = readOwnJson('register', content, file);
  if ('fault' in read) return damaged(read.fault.place, read.fault.reason);
  const register: Register = read.value;
  if (register.pack !== pack) return damaged(wholeFile(file), `it belongs to the pack \`${register.pack}\``);
  const twice = repeatedNumber(register);
  if (twice !== undefined) return damaged(wholeFile(file), `${twice} is in it twice`);
  return { value: register, diagnostics: [] };
}

export function registerText(register: Register): string {
  return `${JSON.stringify(register, undefined, 2)}\n`;
}

/** The printings of an edition whose copies hold. */
export function printingsOf(register: Register, edition: number): readonly RegisteredPrinting[] {
  return register.printings.filter((one) => one.edition === edition && one.withdrawn === undefined);
}

/** The register with a printing put in place of the one of the same edition and PDF, or added. */
export function withPrinting(register: Register, printing: RegisteredPrinting): Register {
  const isThis = (one: RegisteredPrinting): boolean =>
    one.edition === printing.edition && one.packSha256 === printing.packSha256 && one.withdrawn === undefined;
  const printings = register.printings.some(isThis)
    ? register.printings.map((one) => (isThis(one) ? printing : one))
    : [...register.printings, printing];
  return { ...register, printings };
}

/** The register with the copies of an edition declared void. They stay in it. */
export function withdrawEdition(register: Register, edition: number, date: string): Register {
  const current = printingsOf(register, edition);
  const printings = register.printings.map((one) =>
    current.includes(one) ? { ...one, withdrawn: date } : one,
  );
  return { ...register, printings };
}

/** The first copy that an edition has twice, in words. */
function repeatedNumber({ printings }: Register): string | undefined {
  const seen = new Set<string>();
  for (const { edition, copies, withdrawn } of printings) {
    if (withdrawn !== undefined) continue;
    for (const { number } of copies) {
      const name = `copy ${number} of edition ${edition}`;
      if (seen.has(name)) return name;
      seen.add(name);
    }
  }
  return undefined;
}
