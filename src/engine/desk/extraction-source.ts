import { extractionPath } from '../../ground/model/extraction-files.ts';
import type { Snapshot } from '../language-service/snapshot.ts';
import { readExtractionFile } from '../workspace/read-extraction-file.ts';
import type { ExtractionSource } from './item-edits.ts';

/** The file of a document's extraction, which may not be there yet. */
export function extractionSource(snapshot: Snapshot, document: string): ExtractionSource {
  const file = readExtractionFile(snapshot.workspace, document).value?.path ?? extractionPath(document);
  return { file, text: snapshot.text(file)?.source.text };
}
