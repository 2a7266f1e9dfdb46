import { noEvidence } from '../../ground/model/diagnostics/citations.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { type EvidenceFile, readEvidence } from '../../stages/read/read-evidence.ts';
import { readOwnJson } from '../../stages/validate/read-own-json.ts';

const HINT = 'it was written by another version, or changed since: ask for the original file';

/**
 * Reads `evidence.json`. Errors: NO_EVIDENCE.
 *
 * @param path what it is called, for diagnostics
 */
export function openEvidence(bytes: Uint8Array, path: string): Outcome<EvidenceFile> {
  const read = readOwnJson('evidence', bytes, path);
  if ('fault' in read) {
    const { place, reason } = read.fault;
    return { value: undefined, diagnostics: [noEvidence(place, `cannot be used: ${reason}`, HINT)] };
  }
  // A byte order mark stays: the text is compared letter by letter.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const evidence = readEvidence(read.value, text);
  if ('badDocument' in evidence) {
    const reason = `cannot be used: the parts of \`documents[${evidence.badDocument}]\` contradict each other`;
    return { value: undefined, diagnostics: [noEvidence(wholeFile(path), reason, HINT)] };
  }
  return { value: evidence, diagnostics: [] };
}
