import type { BoundPack } from '../../ground/model/bound.ts';
import type { PackContent } from '../../ground/model/content.ts';
import { mediaTypeOf } from '../../ground/model/extraction-files.ts';
import type { Workspace } from '../../ground/model/source-file.ts';
import type { Attachment } from '../../stages/typeset/attach-files.ts';
import type { MadeBy } from '../results/manifest.ts';
import { outputFiles } from '../results/outputs.ts';
import { readExtractionFile } from '../workspace/read-extraction-file.ts';

/** What travels inside the PDF: the extractions as they were read, and the evidence. */
export function attachmentsOf(
  bound: BoundPack,
  evidence: string,
  workspace: Workspace,
): readonly Attachment[] {
  const extractions = bound.documents.flatMap(({ document, letter }): readonly Attachment[] => {
    const file = readExtractionFile(workspace, document.id).value;
    if (!file) return [];
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const description = `What was extracted from document ${letter}`;
    return [{ name, bytes: file.bytes, description, mediaType: mediaTypeOf(name) }];
  });
  return [
    ...extractions,
    {
      name: outputFiles(bound.pack.id).evidence,
      bytes: new TextEncoder().encode(evidence),
      description: 'The evidence as W3C Web Annotations',
      mediaType: 'application/ld+json',
    },
  ];
}

/** The date inside the PDF: the pack's first day, or what stands for the date of packs without one. */
export function pdfDate(content: PackContent, madeBy: MadeBy): Date {
  return new Date(content.isoDate === undefined ? madeBy.undated : `${content.isoDate}T00:00:00Z`);
}
