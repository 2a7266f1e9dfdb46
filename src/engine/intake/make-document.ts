import { createHash } from 'node:crypto';
import type { CanonicalText, Paragraph } from '../../ground/model/canonical-text.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { importRefused } from '../../ground/model/diagnostics/imports.ts';
import { foldWhite } from '../../ground/model/fold-white.ts';
import { hasErrors } from '../../ground/model/outcome.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import type { Document } from '../../ground/model/sources.ts';
import type { Converted } from '../../stages/intake/convert-file.ts';
import { readDocument } from '../../stages/read/read-document.ts';
import { validateDocument } from '../../stages/validate/validate-document.ts';
import { documentPath } from '../workspace/source-paths.ts';

/** A document's file as it is to be written, proven by reading it. */
export interface MadeDocument {
  readonly file: SourceFile;
  readonly document: Document;
  /** Warnings about the text, such as characters that nobody can see. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Puts front matter and text together, and reads the whole again: each paragraph has to come back with the words that
 * it has in the original. Errors: IMPORT_REFUSED, and those of reading a document.
 *
 * @param original what the person calls the original
 */
export function makeDocument(
  id: string,
  yaml: string,
  converted: Converted,
  original: string,
): MadeDocument | { readonly refused: readonly Diagnostic[] } {
  const bytes = Buffer.from(`---\n${yaml}---\n\n${converted.markdown}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file: SourceFile = { path: documentPath(id), bytes, sha256 };
  const read = readDocument(file);
  if (read.value === undefined || hasErrors(read.diagnostics)) return { refused: read.diagnostics };
  const { value: document, diagnostics } = validateDocument(read.value);
  if (document === undefined) return { refused: diagnostics };
  const changed = firstChange(document.text, converted.paragraphs);
  if (changed !== undefined) return { refused: [importRefused(original, changed, REPORT)] };
  return { file, document, diagnostics: read.diagnostics };
}

const REPORT =
  'this is a fault in the importer: report it with the file, and import the file in another format until it is fixed';

/** The words of a paragraph, to be compared: white space folded. */
export function wordsOf({ text }: CanonicalText, { start, end }: Paragraph): string {
  return foldWhite(text.slice(start, end));
}

function firstChange(text: CanonicalText, wanted: Converted['paragraphs']): string | undefined {
  const count = Math.max(text.paragraphs.length, wanted.length);
  for (let index = 0; index < count; index += 1) {
    const paragraph = text.paragraphs[index];
    const found = paragraph === undefined ? '' : wordsOf(text, paragraph);
    const want = wanted[index]?.text ?? '';
    if (found !== want) {
      return `paragraph ${index + 1} would not come back as it is: “${want.slice(0, 80)}” would be read as “${found.slice(0, 80)}”`;
    }
  }
  return undefined;
}
