import type { EditionJson } from '../../ground/model/generated/edition.ts';
import type { EvidenceJson } from '../../ground/model/generated/evidence.ts';
import type { ImportJson } from '../../ground/model/generated/import.ts';
import type { LedgerJson } from '../../ground/model/generated/ledger.ts';
import type { ManifestJson } from '../../ground/model/generated/manifest.ts';
import type { RegisterJson } from '../../ground/model/generated/register.ts';
import type { Place } from '../../ground/model/place.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { explainJsonError, nameJsonPath, pathOfPointer } from './explain-json-error.ts';
import { editionErrors } from './generated/edition.ts';
import { evidenceErrors } from './generated/evidence.ts';
import { importErrors } from './generated/import.ts';
import { ledgerErrors } from './generated/ledger.ts';
import { manifestErrors } from './generated/manifest.ts';
import { registerErrors } from './generated/register.ts';
import { DEEPEST, findJsonFlaw, type JsonFlaw, type JsonPath, offsetOfValue } from './scan-json.ts';

/** The JSON files that the program writes itself and reads again, each with a schema in `schemas/`. */
export interface OwnJson {
  readonly manifest: ManifestJson;
  readonly register: RegisterJson;
  readonly ledger: LedgerJson;
  readonly evidence: EvidenceJson;
  readonly import: ImportJson;
  readonly edition: EditionJson;
}

/** Why a file cannot be used. What to do about it, whoever reads the file knows best. */
export interface JsonFault {
  readonly place: Place;
  /** Of the value that is wrong, such as `printings[0].copies[1].number`; empty for the whole file. */
  readonly path: string;
  /** A clause such as "`pages` must be a whole number, not "12"". */
  readonly reason: string;
}

/**
 * Reads a file of our own and checks it against its schema. A crash, a hand, another version or a stranger may have
 * been at it. Fields that the schema does not know are passed over.
 *
 * @param file what it is called in places
 */
export function readOwnJson<Kind extends keyof OwnJson>(
  kind: Kind,
  content: Uint8Array | string,
  file: string,
): { readonly value: OwnJson[Kind] } | { readonly fault: JsonFault } {
  if (content.length > LARGEST) {
    const reason = `it is larger than any file of ours: it has ${content.length} bytes, and the limit is ${LARGEST}`;
    return { fault: { place: wholeFile(file), path: '', reason } };
  }
  const text = typeof content === 'string' ? content.replace(/^\uFEFF/, '') : decode(content);
  const fault = (reason: string, at = 0, path: JsonPath = []): { readonly fault: JsonFault } => ({
    fault: { place: placeAt(file, text ?? '', at), path: nameJsonPath(path), reason },
  });
  if (text === undefined) return fault('it is not UTF-8');
  if (text.trim() === '') return fault('the file is empty');
  const flaw = findJsonFlaw(text);
  if (flaw) return fault(describeFlaw(flaw), flaw.at, flaw.path);
  const parsed = parse(text);
  if ('reason' in parsed) return fault(parsed.reason, parsed.at);
  const { value } = parsed;
  const version = otherVersion(kind, value);
  if (version) return fault(version.reason, offsetOfValue(text, [version.field]), [version.field]);
  const [error] = VALIDATORS[kind](value);
  if (error === undefined) return { value: value as OwnJson[Kind] };
  const path = pathOfPointer(error.instancePath, value);
  return fault(explainJsonError(error, path), offsetOfValue(text, path), path);
}

/** Not from `validators.ts`, which loads those of sources, too. */
const VALIDATORS = {
  manifest: manifestErrors,
  register: registerErrors,
  ledger: ledgerErrors,
  evidence: evidenceErrors,
  import: importErrors,
  edition: editionErrors,
} as const;

/** The field that says which version of its format a file has, and the only one there is so far. */
const VERSION_FIELDS = {
  manifest: 'format',
  register: 'format',
  ledger: 'version',
  evidence: undefined,
  import: 'format',
  edition: 'format',
} as const;
const VERSION = 1;
/** In bytes, or in UTF-16 units: the evidence of a pack of 300 pages has a tenth of it. */
const LARGEST = 32_000_000;

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function describeFlaw({ kind, path }: JsonFlaw): string {
  if (kind === 'too deep') return `it is nested more than ${DEEPEST} levels deep`;
  const name = `\`${nameJsonPath(path)}\``;
  return kind === '__proto__' ? `${name} is not a field that a file of ours has` : `${name} appears twice`;
}

function parse(text: string): { readonly value: unknown } | { readonly reason: string; readonly at: number } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = Number(/ at position (\d+)/.exec(error.message)?.[1] ?? Number.NaN);
    const end = text.trimEnd().length;
    if (/end of JSON|Unterminated/.test(error.message) || position >= end) {
      return { reason: 'it is not whole: it breaks off before its end', at: end };
    }
    const message = error.message.replace(/ \(line \d+ column \d+\)$/, '');
    return { reason: `it is not JSON: ${message}`, at: Number.isNaN(position) ? 0 : position };
  }
}

/** Another version's file is told apart before its fields are: they may all be different. */
function otherVersion(
  kind: keyof OwnJson,
  value: unknown,
): { readonly field: string; readonly reason: string } | undefined {
  const field = VERSION_FIELDS[kind];
  if (field === undefined || typeof value !== 'object' || value === null) return undefined;
  const version: unknown = Reflect.get(value, field);
  if (version === VERSION || version === undefined) return undefined;
  const newer = typeof version === 'number' && version > VERSION;
  const said = typeof version === 'number' ? version : 'none that is known';
  return {
    field,
    reason: newer
      ? `it was written by a newer version of Sourcebound (its ${field} is ${said}, not ${VERSION})`
      : `its ${field} is ${said}, not ${VERSION}`,
  };
}

function placeAt(file: string, text: string, at: number): Place {
  if (at === 0) return wholeFile(file);
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++;
  const start = { line, column: at - lineStart + 1 };
  return { file, start, end: start };
}
