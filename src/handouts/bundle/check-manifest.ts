import type { Manifest } from '../../engine/results/manifest.ts';
import { outputFiles, outputNames } from '../../engine/results/outputs.ts';
import { counted } from '../../ground/model/counted.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { bundleDiffers } from '../../ground/model/diagnostics/bundles.ts';
import { sumMismatch } from '../../ground/model/diagnostics/figures.ts';
import type { DocumentExcerpt } from '../../ground/model/document-excerpt.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { excerptOf, fixedNames, recordedId, sourcesOf, templatesOf } from './bundle-names.ts';
import { digestOf } from './check-sums.ts';
import { placeOfWords } from './first-difference.ts';
import { recordedOriginal } from './recorded-original.ts';
import type { Verification } from './verification.ts';

const ASK = 'ask the sender for the bundle again';

/**
 * Holds the files of a bundle against the build's own record: each output and each source has the sum that it
 * had then, none is missing, and there is nothing else.
 */
export function checkManifest(
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
  excerpts: readonly DocumentExcerpt[],
  verification: Verification,
): void {
  const names = outputFiles(manifest.pack);
  const text = new TextDecoder().decode(files.get(names.manifest));
  const diagnostics: Diagnostic[] = [];
  const known = new Set(fixedNames(manifest.pack));
  let count = 0;
  const hold = (name: string, sha256: string, found: string): void => {
    count++;
    if (found === sha256) return;
    diagnostics.push(sumMismatch(placeOfWords(names.manifest, text, sha256), name, names.manifest));
  };
  if (manifest.status !== 'built') {
    const place = placeOfWords(names.manifest, text, '"status"');
    diagnostics.push(bundleDiffers(place, 'the pack in the bundle is stale: older than its sources', ASK));
  }
  for (const name of outputNames(manifest.pack)) {
    const file = files.get(name);
    const record = manifest.outputs.find(({ path }) => path === name);
    if (record === undefined) {
      diagnostics.push(
        bundleDiffers(wholeFile(names.manifest), `${names.manifest} does not list ${name}`, ASK),
      );
    } else if (file === undefined) {
      diagnostics.push(bundleDiffers(wholeFile(name), `${name} is missing from the bundle`, ASK));
    } else hold(name, record.sha256, digestOf(file));
  }
  for (const { path, sha256 } of sourcesOf(manifest)) {
    const file = files.get(path);
    const excerptName = excerptOf(path) ?? '';
    const excerpt = excerpts.find((one) => one.file === path);
    if (recordedId(path) !== undefined) {
      // It travels with a document that travels whole, and so does the original.
      if (file === undefined) continue;
      known.add(path);
      hold(path, sha256, digestOf(file));
      const original = recordedOriginal(file, path);
      const bytes = original && files.get(original.path);
      if (original !== undefined && bytes !== undefined) {
        known.add(original.path);
        hold(original.path, original.sha256, digestOf(bytes));
      }
      continue;
    }
    if (file !== undefined) hold(path, sha256, digestOf(file));
    else if (excerpt !== undefined && files.has(excerptName)) hold(excerptName, sha256, excerpt.sha256);
    else diagnostics.push(bundleDiffers(wholeFile(path), `${path} is missing from the bundle`, ASK));
    known.add(path);
    if (file === undefined) known.add(excerptName);
  }
  for (const { path, sha256 } of templatesOf(manifest)) {
    const file = files.get(path);
    if (file !== undefined) hold(path, sha256, digestOf(file));
    known.add(path);
  }
  for (const name of files.keys()) {
    if (known.has(name)) continue;
    const message = `${name} is in the bundle, but the pack was not made from it`;
    diagnostics.push(bundleDiffers(wholeFile(name), message, ASK));
  }
  const sentence = `Manifest: ${counted(count, 'file')}, each as it was when the pack was built.`;
  verification.check('manifest', count, sentence, diagnostics);
}
