import type { BoundPack } from '../model/bound.ts';
import type { PackContent } from '../model/content.ts';
import type { Workspace } from '../model/source-file.ts';
import type { Attachment } from '../print/attach-files.ts';
import type { MadeBy } from './manifest.ts';
import { extractionPath } from './source-paths.ts';

/** The date in the PDFs of packs that have none, when SOURCE_DATE_EPOCH says nothing either. */
const UNDATED = '2000-01-01T00:00:00.000Z';

/** What travels inside the PDF: the extractions as they were read, and the evidence. */
export function attachmentsOf(
  bound: BoundPack,
  evidence: string,
  workspace: Workspace,
): readonly Attachment[] {
  const extractions = bound.documents.flatMap(({ document, letter }): readonly Attachment[] => {
    const file = workspace.read(extractionPath(document.id)).value;
    if (!file) return [];
    const description = `What was extracted from document ${letter}`;
    return [{ name: `${document.id}.yaml`, bytes: file.bytes, description, mediaType: 'application/yaml' }];
  });
  return [
    ...extractions,
    {
      name: 'evidence.json',
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

/** The date that https://reproducible-builds.org/specs/source-date-epoch/ sets, in seconds since 1970. */
export function undatedFrom(sourceDateEpoch: string | undefined): string {
  if (sourceDateEpoch === undefined || !/^\d{1,11}$/.test(sourceDateEpoch)) return UNDATED;
  return new Date(Number(sourceDateEpoch) * 1000).toISOString();
}
