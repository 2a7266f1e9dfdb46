import { createHash } from 'node:crypto';
import type { Paragraph } from '../../ground/model/canonical-text.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { importRecordDamaged, textEdited } from '../../ground/model/diagnostics/imports.ts';
import { certainFix, withFixes } from '../../ground/model/fix.ts';
import { foldWhite } from '../../ground/model/fold-white.ts';
import type { ImportJson } from '../../ground/model/generated/import.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import type { Document } from '../../ground/model/sources.ts';
import { textDigest } from '../../ground/model/text-digest.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { readOwnJson } from '../../stages/validate/read-own-json.ts';

/**
 * A document whose paragraphs know the pages of the original that it was imported from. A paragraph that was edited
 * since has none, nor have those that the record has on several pages and that are not all there any more.
 */
export function originalPages(opened: Outcome<Document>, record: SourceFile): Outcome<Document> {
  const { value: document, diagnostics } = opened;
  if (document === undefined) return opened;
  const read = readOwnJson('import', record.bytes, record.path);
  if ('fault' in read) {
    const { place, reason } = read.fault;
    return { value: document, diagnostics: [...diagnostics, importRecordDamaged(place, reason)] };
  }
  const { known, noticed } = withEdits(document, read.value);
  const found = { value: known, diagnostics: [...diagnostics, ...noticed] };
  if (read.value.paragraphs.length === 0) return found;
  const { text } = document;
  const digests = text.paragraphs.map(({ start, end }) => paragraphDigest(text.text.slice(start, end)));
  const pages = pagesOf(read.value, digests);
  const paragraphs = text.paragraphs.map((paragraph, index): Paragraph => {
    const page = pages.get(digests[index] ?? '')?.shift();
    return page === undefined ? paragraph : { ...paragraph, page };
  });
  return { ...found, value: { ...known, text: { ...text, paragraphs } } };
}

/** Whether the words are still those that were imported. What is edited is no secret: the author says why, or is asked. */
function withEdits(
  document: Document,
  { original, text }: ImportJson,
): { readonly known: Document; readonly noticed: readonly Diagnostic[] } {
  if (text.canonical === undefined) return { known: document, noticed: [] };
  const { id, front } = document;
  const isEdited = textDigest(document.text) !== text.canonical;
  const isSaid = front.data.edited !== undefined;
  const known = isEdited ? { ...document, editedAfterImport: true } : document;
  if (isEdited === isSaid) return { known, noticed: [] };
  const place = isSaid ? front.placeOf(['edited']) : wholeFile(document.text.file);
  const edited = textEdited(place, id, isEdited ? original : undefined);
  const gone = certainFix('delete `edited`', { kind: 'delete', file: front.file, path: ['edited'] });
  return { known, noticed: [withFixes(edited, isSaid ? gone : undefined)] };
}

/** By what a paragraph is known again, whatever its white space: 16 hexadecimal digits. */
export function paragraphDigest(words: string): string {
  return createHash('sha256').update(foldWhite(words)).digest('hex').slice(0, 16);
}

/** The pages of the paragraphs with the same words, in order, where it is certain which of them is which. */
function pagesOf({ paragraphs }: ImportJson, digests: readonly string[]): Map<string, string[]> {
  const pages = new Map<string, string[]>();
  for (const { sha256, page } of paragraphs) pages.set(sha256, [...(pages.get(sha256) ?? []), page]);
  const there = new Map<string, number>();
  for (const digest of digests) there.set(digest, (there.get(digest) ?? 0) + 1);
  for (const [digest, some] of pages) {
    const isCertain = there.get(digest) === some.length || new Set(some).size === 1;
    if (!isCertain) pages.delete(digest);
    else if (there.get(digest) !== some.length) {
      pages.set(digest, new Array<string>(there.get(digest) ?? 0).fill(some[0] ?? ''));
    }
  }
  return pages;
}
