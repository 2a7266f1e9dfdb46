import { createHash } from 'node:crypto';
import type { ImportJson } from '../../ground/model/generated/import.ts';
import { splitFrontMatter } from '../../ground/model/split-front-matter.ts';
import { textDigest } from '../../ground/model/text-digest.ts';
import type { Converted } from '../../stages/intake/convert-file.ts';
import type { Finding, ImportChoices } from '../../stages/intake/imported.ts';
import { readOwnJson } from '../../stages/validate/read-own-json.ts';
import { paragraphDigest } from '../workspace/original-pages.ts';
import { toolVersion } from '../workspace/package-folder.ts';
import { readRegularFile } from '../workspace/read-regular-file.ts';
import { importRecordPath } from '../workspace/source-paths.ts';
import type { MadeDocument } from './make-document.ts';
import { wordsOf } from './make-document.ts';
import { identityOf } from './same-document.ts';

const LIMIT = 32_000_000;

/** The record of a document's import; nothing when there is none that can be read. */
export function readImportRecord(root: string, id: string): ImportJson | undefined {
  const path = importRecordPath(id);
  const file = readRegularFile(root, path, LIMIT);
  if (file.kind !== 'bytes') return undefined;
  const read = readOwnJson('import', file.bytes, path);
  return 'value' in read && read.value.document === id ? read.value : undefined;
}

/** What an import has to remember, besides what is in its result. */
export interface RecordInput {
  readonly id: string;
  readonly original: ImportJson['original'];
  readonly earlier: NonNullable<ImportJson['earlier']>;
  readonly converted: Converted;
  readonly findings: readonly Finding[];
  readonly choices: ImportChoices;
  readonly made: MadeDocument;
}

export function importRecord({
  id,
  original,
  earlier,
  converted,
  findings,
  choices,
  made,
}: RecordInput): ImportJson {
  const { text } = made.document;
  const parts = partsOf(made.file.bytes);
  return {
    format: 1,
    document: id,
    original,
    ...(earlier.length > 0 && { earlier }),
    importer: {
      name: 'sourcebound',
      version: toolVersion().version,
      kind: converted.kind,
      reader: converted.reader,
    },
    choices: plainChoices(choices),
    identity: identityOf(converted),
    text: { front: digest(parts.front), body: digest(parts.body), canonical: textDigest(text) },
    paragraphs: text.paragraphs.flatMap((paragraph, index) => {
      const page = converted.paragraphs[index]?.page;
      return page === undefined ? [] : [{ sha256: paragraphDigest(wordsOf(text, paragraph)), page }];
    }),
    findings: findings.map(({ kind, what, where, words, message }) => ({
      kind,
      what,
      where,
      words,
      ...(message !== undefined && { message }),
    })),
  };
}

/** The choices that make a difference, in one form: the same ones have the same record. */
export function plainChoices({ changes, hyphens, without, pages }: ImportChoices): ImportJson['choices'] {
  return {
    ...(changes !== undefined && { changes }),
    ...(hyphens !== undefined && { hyphens }),
    ...(without !== undefined && without.length > 0 && { without: [...new Set(without)].sort() }),
    ...(pages !== undefined && {
      pages: pages.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(', '),
    }),
  };
}

/** A document's front matter (what is between the lines of `---`) and its body. */
export function partsOf(bytes: Uint8Array): { readonly front: string; readonly body: string } {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  const split = splitFrontMatter(text);
  if (split === undefined) return { front: '', body: text };
  return { front: text.slice(split.yaml.start, split.yaml.end), body: text.slice(split.body) };
}

export function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
