import type { DocumentExcerpt } from '../../model/document-excerpt.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Document } from '../../model/sources.ts';
import { readDocument } from '../../read/read-document.ts';
import { restoreExcerpt } from '../../read/restore-excerpt.ts';
import { validateDocument } from '../../validate/validate-document.ts';
import { chain } from '../chain.ts';
import type { DiskWorkspace } from '../disk-workspace.ts';
import { type Library, openLibrary } from '../load-library.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { documentPath } from '../source-paths.ts';
import { excerptPath, frontMatterOf } from './excerpt-file.ts';

/** A bundle's sources, for the stages of a build. */
export interface BundleWorkspace {
  readonly workspace: DiskWorkspace;
  readonly library: Library;
}

/**
 * Opens the sources of a bundle, in memory. Documents of which only an excerpt is there are what the evidence
 * has of their text, under their own front matter.
 *
 * @param partial the excerpts of those documents
 */
export function openBundleWorkspace(
  files: ReadonlyMap<string, Uint8Array>,
  partial: readonly DocumentExcerpt[],
): BundleWorkspace {
  const sources = new Map([...files].filter(([name]) => /^(?:sources|templates)\//.test(name)));
  const excerpts = new Map<string, DocumentExcerpt>();
  for (const excerpt of partial) {
    const file = files.get(excerptPath(excerpt.id)) ?? new Uint8Array();
    sources.set(documentPath(excerpt.id), new TextEncoder().encode(frontMatterOf(file)));
    excerpts.set(documentPath(excerpt.id), excerpt);
  }
  const openDocument = (file: SourceFile): Outcome<Document> => {
    const read = readDocument(file);
    const excerpt = excerpts.get(file.path);
    if (excerpt === undefined || read.value === undefined) return chain(read, validateDocument);
    return chain({ ...read, value: { ...read.value, text: restoreExcerpt(excerpt) } }, validateDocument);
  };
  return { workspace: memoryWorkspace(sources), library: openLibrary(openDocument) };
}
