import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { bundleBroken } from '../../ground/model/diagnostics/bundles.ts';
import { hasErrors } from '../../ground/model/outcome.ts';
import { sortDiagnostics } from '../../ground/model/sort-diagnostics.ts';
import { readStranger } from './read-stranger.ts';
import { looksLikeZip, readZip } from './read-zip.ts';
import { type Verified, verifyBundle } from './verify-bundle.ts';
import { verifyPdf } from './verify-pdf.ts';
import type { VerifyResult } from './verify-result.ts';

const NOTHING: Verified = { checks: [], notChecked: [], diagnostics: [] };

/**
 * Looks through a bundle, or through a PDF alone. Nothing else is needed: no workspace, no browser, no network;
 * and nothing is written.
 */
export async function verifyFile(path: string): Promise<VerifyResult> {
  const read = readStranger(path);
  const name = basename(path);
  if (!(read instanceof Uint8Array)) return result(path, '', 'unknown', { ...NOTHING, diagnostics: [read] });
  const sha256 = createHash('sha256').update(read).digest('hex');
  if (looksLikeZip(read)) {
    const files = await readZip(read, name);
    if (!files.value) return result(path, sha256, 'bundle', { ...NOTHING, diagnostics: files.diagnostics });
    return result(path, sha256, 'bundle', await verifyBundle(files.value, name), files.value);
  }
  if (Buffer.from(read.subarray(0, 5)).toString('latin1') === '%PDF-') {
    return result(path, sha256, 'pdf', await verifyPdf(read, name));
  }
  const hint = 'name a bundle that `sourcebound bundle` has made, or the PDF of a pack';
  const neither = bundleBroken(name, 'it is neither a ZIP archive nor a PDF', hint);
  return result(path, sha256, 'unknown', { ...NOTHING, diagnostics: [neither] });
}

function result(
  file: string,
  sha256: string,
  kind: VerifyResult['kind'],
  verified: Verified,
  files: ReadonlyMap<string, Uint8Array> = new Map(),
): VerifyResult {
  const lines = new Map<string, readonly string[]>();
  const lineOf = (name: string, line: number): string | undefined => {
    const known = lines.get(name) ?? new TextDecoder().decode(files.get(name)).split('\n');
    lines.set(name, known);
    return known[line - 1];
  };
  const diagnostics = sortDiagnostics(verified.diagnostics);
  const holds = verified.checks.length > 0 && verified.checks.every((check) => check.holds);
  return { file, sha256, kind, ...verified, diagnostics, verified: holds && !hasErrors(diagnostics), lineOf };
}
