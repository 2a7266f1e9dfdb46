import { createHash } from 'node:crypto';
import { counted } from '../../ground/model/counted.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { bundleDiffers } from '../../ground/model/diagnostics/bundles.ts';
import { sumMismatch } from '../../ground/model/diagnostics/figures.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { SUMS } from './bundle-names.ts';
import { parseSums } from './sums.ts';
import type { Verification } from './verification.ts';

const ASK = 'ask the sender for the bundle again';

/** Holds every file of a bundle against SHA256SUMS, and every line of SHA256SUMS against the files. */
export function checkSums(files: ReadonlyMap<string, Uint8Array>, verification: Verification): void {
  const bytes = files.get(SUMS);
  if (bytes === undefined) {
    const missing = bundleDiffers(wholeFile(SUMS), `there is no ${SUMS} in the bundle`, ASK);
    verification.check('sums', 0, '', [missing]);
    return;
  }
  const text = new TextDecoder().decode(bytes);
  const parsed = parseSums(text);
  if ('badLine' in parsed) {
    const at = { line: parsed.badLine, column: 1 };
    const message = `line ${parsed.badLine} of ${SUMS} is not a SHA-256 and a new file's name`;
    verification.check('sums', 0, '', [bundleDiffers({ file: SUMS, start: at, end: at }, message, ASK)]);
    return;
  }
  const diagnostics: Diagnostic[] = [];
  for (const [name, { sha256, line }] of parsed.sums) {
    const file = files.get(name);
    const start = { line, column: 1 };
    const place = { file: SUMS, start, end: { line, column: 1 + sha256.length } };
    if (file === undefined) diagnostics.push(bundleDiffers(place, `${name} is missing from the bundle`, ASK));
    else if (digestOf(file) !== sha256) diagnostics.push(sumMismatch(place, name, SUMS));
  }
  for (const name of files.keys()) {
    if (name === SUMS || parsed.sums.has(name)) continue;
    diagnostics.push(bundleDiffers(wholeFile(name), `${name} is in the bundle, but not in ${SUMS}`, ASK));
  }
  const { size } = parsed.sums;
  const sentence = `${SUMS}: ${counted(size, 'file')}, each with the checksum given there.`;
  verification.check('sums', size, sentence, diagnostics);
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
