import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import { type Library, openLibrary } from '../../engine/workspace/load-library.ts';
import { memoryWorkspace } from '../../engine/workspace/memory-workspace.ts';
import { documentPath, isDress } from '../../engine/workspace/source-paths.ts';
import { chain } from '../../ground/model/chain.ts';
import type { DocumentExcerpt } from '../../ground/model/document-excerpt.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import type { Document } from '../../ground/model/sources.ts';
import { readDocument } from '../../stages/read/read-document.ts';
import { restoreExcerpt } from '../../stages/read/restore-excerpt.ts';
import { validateDocument } from '../../stages/validate/validate-document.ts';
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
  const sources = new Map([...files].filter(([name]) => name.startsWith('sources/') || isDress(name)));
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
  return { workspace: memoryWorkspace(sources), library: openLibrary({ openDocument }) };
}
