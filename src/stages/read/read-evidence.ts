import { noEvidence } from '../../ground/model/diagnostics.ts';
import type { DocumentExcerpt } from '../../ground/model/document-excerpt.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { PrintedCount } from '../../ground/model/printed-count.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import { readExcerpt } from './read-excerpt.ts';

/** The evidence of a pack, as `compose/annotate.ts` writes it: what is needed to bind it again. */
export interface EvidenceFile {
  /** The id of the pack, and its title. */
  readonly pack: string;
  readonly title: string;
  /** How many annotations there are. */
  readonly total: number;
  readonly documents: readonly DocumentExcerpt[];
  readonly printed: readonly PrintedCount[];
  readonly text: string;
}

const KINDS: ReadonlySet<string> = new Set(['figure', 'quotation', 'date', 'evidence']);
/** No pack prints a string more often; a file that says so would keep a reader busy for ever. */
const MOST_TIMES = 100_000;

/** Reads `evidence.json`. Errors: NO_EVIDENCE. */
export function readEvidence(file: SourceFile): Outcome<EvidenceFile> {
  const failed = (reason: string): Outcome<EvidenceFile> => {
    const hint = 'it was written by another version, or changed since: ask for it as it was made';
    return { value: undefined, diagnostics: [noEvidence(file.path, reason, hint)] };
  };
  const text = decode(file.bytes);
  const json = text === undefined ? undefined : parse(text);
  if (text === undefined || json === undefined) return failed('is not JSON');
  const [, pack] = /^urn:sourcebound:pack:([A-Za-z0-9][A-Za-z0-9_-]*):evidence$/.exec(String(json.id)) ?? [];
  const [, title] = /^Evidence of: (.+)$/s.exec(String(json.label)) ?? [];
  const { total, documents, printed } = json;
  if (pack === undefined || title === undefined || !Number.isInteger(total)) {
    return failed('is not the evidence of a pack');
  }
  if (!Array.isArray(documents) || !Array.isArray(printed)) {
    return failed('tells nothing of the documents and of what is printed');
  }
  const excerpts = documents.flatMap((document: unknown) => readExcerpt(document) ?? []);
  if (excerpts.length < documents.length) {
    return failed(
      `has an excerpt of a document that cannot be used: number ${firstBad(documents, readExcerpt)}`,
    );
  }
  const strings = printed.flatMap((one: unknown) => readPrinted(one) ?? []);
  if (strings.length < printed.length) {
    return failed(`has a printed string that cannot be used: number ${firstBad(printed, readPrinted)}`);
  }
  return {
    value: { pack, title, total: Number(total), documents: excerpts, printed: strings, text },
    diagnostics: [],
  };
}

function readPrinted(value: unknown): PrintedCount | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { ref, kind, text, times } = value as Readonly<Record<string, unknown>>;
  if (typeof ref !== 'string' || typeof kind !== 'string' || !KINDS.has(kind)) return undefined;
  if (typeof text !== 'string' || !Number.isInteger(times)) return undefined;
  if (Number(times) < 1 || Number(times) > MOST_TIMES) return undefined;
  return { ref, kind: kind as PrintedCount['kind'], text, times: Number(times) };
}

/** From 1. */
function firstBad(list: readonly unknown[], read: (value: unknown) => unknown): number {
  return list.findIndex((value) => read(value) === undefined) + 1;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null
      ? (json as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}
