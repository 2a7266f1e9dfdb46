import type { ReboundPack } from './bind-again.ts';
import { README, sourcesOf } from './bundle-names.ts';
import { bundleReadme, readmeFacts } from './bundle-readme.ts';
import { firstDifference } from './first-difference.ts';
import { leftOutOf } from './left-out.ts';
import type { OpenedBundle } from './opened-bundle.ts';
import type { Verification } from './verification.ts';

const CHANGED = 'it was changed after the bundle was made: ask for the bundle again';

/** Makes the page that a receiver reads first again, and compares it: it says how to verify, and what was left out. */
export function checkReadme(
  pack: ReboundPack | undefined,
  { files, manifest, partial, workspace, library }: OpenedBundle,
  verification: Verification,
): void {
  const bytes = files.get(README);
  // That it is missing is reported when the files are counted.
  if (bytes === undefined) return;
  if (pack === undefined) {
    verification.cannot(`${README} was not made again, because the sources do not hold.`);
    return;
  }
  const leftOut = sourcesOf(manifest).flatMap(({ path }) => {
    const excerpt = partial.find(({ file }) => file === path);
    const front = excerpt && library.document(workspace, excerpt.id)?.value?.front.data;
    return excerpt === undefined || front === undefined ? [] : [leftOutOf(excerpt, front)];
  });
  const expected = bundleReadme(readmeFacts(manifest, pack.content, files.keys(), leftOut));
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const different = firstDifference(README, text, expected, 'the page that the bundle gives', CHANGED);
  const lines = text.split('\n').length;
  const sentence = `${README}: ${lines} lines, letter by letter what the bundle gives.`;
  verification.check('readme', lines, sentence, different ? [different] : []);
}
