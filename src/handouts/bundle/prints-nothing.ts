import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { noEvidence } from '../../ground/model/diagnostics/citations.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import type { EvidenceFile } from '../../stages/read/read-evidence.ts';

/** Evidence of nothing agrees with every page: it proves none. */
export function printsNothing(evidence: EvidenceFile, path: string): readonly Diagnostic[] {
  const { total, printed, documents } = evidence;
  const missing =
    documents.length === 0
      ? 'no document'
      : total === 0
        ? 'no annotation'
        : printed.length === 0
          ? 'nothing that is printed'
          : undefined;
  if (missing === undefined) return [];
  const hint = 'nothing can be verified by it: ask for the original file';
  return [noEvidence(wholeFile(path), `has ${missing}`, hint)];
}
