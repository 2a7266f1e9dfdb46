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
  /** Of what the pack says, its recipients apart: all printings of an edition say the same. */
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

/** The register that a file holds, or what is wrong with it. It is never taken for empty: numbers would be reused. */
export function readRegister(text: string, pack: string): Register | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (!isObject(value)) return 'it is not an object';
  if (value.format !== FORMAT) return `its format is ${JSON.stringify(value.format)}, not ${FORMAT}`;
  if (value.pack !== pack) return `it belongs to the pack ${JSON.stringify(value.pack)}`;
  const { printings } = value;
  if (!Array.isArray(printings)) return 'it has no printings';
  if (!printings.every(isPrinting)) return 'one of its printings or copies is not whole';
  const current = printings.filter(({ withdrawn }) => withdrawn === undefined);
  const numbers = current.flatMap(({ edition, copies }) =>
    copies.map(({ number }) => `${edition} ${number}`),
  );
  if (new Set(numbers).size < numbers.length) return 'a number is there twice';
  return { format: FORMAT, pack, printings };
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

function isPrinting(value: unknown): value is RegisteredPrinting {
  if (!isObject(value)) return false;
  const { edition, contentSha256, packSha256, sources, withdrawn, copies, jobs } = value;
  return (
    Number.isInteger(edition) &&
    typeof contentSha256 === 'string' &&
    typeof packSha256 === 'string' &&
    (withdrawn === undefined || typeof withdrawn === 'string') &&
    isListOf(sources, isSource) &&
    isListOf(copies, isCopy) &&
    (jobs === undefined || isListOf(jobs, isJob))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf<T>(value: unknown, is: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}

function isSource(value: unknown): value is RegisteredSource {
  return isObject(value) && typeof value.path === 'string' && typeof value.sha256 === 'string';
}

function isJob(value: unknown): value is RegisteredJob {
  return (
    isObject(value) &&
    typeof value.file === 'string' &&
    typeof value.sha256 === 'string' &&
    isListOf(value.copies, (one): one is number => Number.isInteger(one))
  );
}

function isCopy(value: unknown): value is RegisteredCopy {
  if (!isObject(value)) return false;
  const { number, of, name, organisation, date, file, sha256 } = value;
  return (
    Number.isInteger(number) &&
    Number.isInteger(of) &&
    [name, date, file].every((text) => typeof text === 'string') &&
    (organisation === undefined || typeof organisation === 'string') &&
    (sha256 === null || typeof sha256 === 'string')
  );
}
