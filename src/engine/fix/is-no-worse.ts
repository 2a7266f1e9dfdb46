import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { TakenFix } from './fix-result.ts';

/**
 * Whether what fixes were made for is gone, and no error has come that they are to blame for: true, or why not, as a
 * clause. What cannot be read is not looked at further, so that an error which only then appears was there before.
 */
export function isNoWorse(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  fixes: readonly Pick<TakenFix, 'diagnostic'>[],
): true | string {
  const was = countByName(before);
  const is = countByName(after);
  const stays = fixes.find(
    ({ diagnostic }) => (is.get(nameOf(diagnostic)) ?? 0) >= (was.get(nameOf(diagnostic)) ?? 0),
  );
  if (stays !== undefined) return 'it does not fix that';
  const worse = after.find(
    (one) =>
      one.severity === 'error' &&
      (is.get(nameOf(one)) ?? 0) > (was.get(nameOf(one)) ?? 0) &&
      !fixes.some(({ diagnostic }) => hid(diagnostic, one)),
  );
  return worse === undefined ? true : `it would lead to ${worse.code}: ${worse.message}`;
}

/** Whether an error kept the program from looking as far as where another was found. */
function hid(hiding: Diagnostic, found: Diagnostic): boolean {
  if (hiding.severity !== 'error') return false;
  if (isWithinNamed(hiding, found)) return true;
  const [one, other] = [stepOf(hiding), stepOf(found)];
  return one.folder < other.folder || (one.folder === other.folder && one.stage < other.stage);
}

/** A name that is unknown hides what is wrong with what it names, which is behind it. */
function isWithinNamed({ code, place: named }: Diagnostic, { code: found, place }: Diagnostic): boolean {
  if (!NAMING.has(code) || !PROVEN.has(found) || named === undefined || place?.file !== named.file)
    return false;
  const { start } = place;
  return (
    start.line > named.start.line || (start.line === named.start.line && start.column >= named.start.column)
  );
}

const NAMING: ReadonlySet<string> = new Set(['UNKNOWN_BLOCK', 'UNKNOWN_FIELD', 'UNKNOWN_OPTION']);

/** Documents are read first, then extractions, then packs; and each is parsed, proven and bound. */
function stepOf({ code, place }: Diagnostic): { readonly folder: number; readonly stage: number } {
  const folder = /^sources\/(documents|extractions|packs)\//.exec(place?.file ?? '')?.[1];
  const stage = PARSED.has(code) ? 0 : PROVEN.has(code) ? 1 : 2;
  return { folder: folder === undefined ? 3 : FOLDERS.indexOf(folder), stage };
}

const FOLDERS = ['documents', 'extractions', 'packs'];

const PARSED: ReadonlySet<string> = new Set([
  'CONTROL_CHARACTER',
  'DUPLICATE_KEY',
  'FRONT_MATTER_MISSING',
  'INVISIBLE_CHARACTER',
  'JSON_SYNTAX',
  'NOT_UTF8',
  'NUMBER_CORRUPTED',
  'YAML_CUTS_TEXT',
  'YAML_SYNTAX',
]);

const PROVEN: ReadonlySet<string> = new Set([
  'BAD_CITATION',
  'BAD_DATE',
  'BAD_VALUE',
  'LIMIT_EXCEEDED',
  'MISSING_DOCUMENT',
  'MISSING_EXTRACTION',
  'MISSING_FIELD',
  'OPTION_MISSING',
  'PROPOSAL_CITED',
  'RAW_HTML',
  'UNKNOWN_BLOCK',
  'UNKNOWN_DIRECTIVE',
  'UNKNOWN_FIELD',
  'UNKNOWN_OPTION',
  'UNKNOWN_REFERENCE',
  'UNREAD_SYNTAX',
]);

function countByName(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of diagnostics) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
  return counts;
}

/** Lines move: the same words in the same file are the same. */
function nameOf({ code, message, place }: Diagnostic): string {
  return `${code} ${place?.file ?? ''} ${message}`;
}
