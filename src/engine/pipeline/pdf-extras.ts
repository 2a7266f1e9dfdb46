import { append } from '../../ground/model/append.ts';
import type { BoundPack } from '../../ground/model/bound.ts';
import type { PackContent } from '../../ground/model/content.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { mediaTypeOf } from '../../ground/model/extraction-files.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Workspace } from '../../ground/model/source-file.ts';
import type { Attachment } from '../../stages/typeset/attach-files.ts';
import type { MadeBy } from '../results/manifest.ts';
import { outputFiles } from '../results/outputs.ts';
import { readExtractionFile } from '../workspace/read-extraction-file.ts';
import { settledExtraction } from '../workspace/settled-extraction.ts';

/**
 * What travels inside the PDF: the extractions without what is only proposed, and the evidence.
 *
 * Error: EDIT_REFUSED, where a proposal cannot be taken out of an extraction.
 */
export function attachmentsOf(
  bound: BoundPack,
  evidence: Uint8Array,
  workspace: Workspace,
): Outcome<readonly Attachment[]> {
  const diagnostics: Diagnostic[] = [];
  const extractions = bound.documents.flatMap(({ document, letter }): readonly Attachment[] => {
    const file = readExtractionFile(workspace, document.id).value;
    if (!file) return [];
    const settled = settledExtraction(file);
    append(diagnostics, settled.diagnostics);
    if (!settled.value) return [];
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const description = `What was extracted from document ${letter}`;
    return [{ name, bytes: settled.value.bytes, description, mediaType: mediaTypeOf(name) }];
  });
  const value: readonly Attachment[] = [
    ...extractions,
    {
      name: outputFiles(bound.pack.id).evidence,
      bytes: evidence,
      description: 'The evidence as W3C Web Annotations',
      mediaType: 'application/ld+json',
    },
  ];
  return { value, diagnostics };
}

/** The date inside the PDF: the pack's first day, or what stands for the date of packs without one. */
export function pdfDate(content: Pick<PackContent, 'isoDate'>, madeBy: MadeBy): Date {
  return new Date(content.isoDate === undefined ? madeBy.undated : `${content.isoDate}T00:00:00Z`);
}
