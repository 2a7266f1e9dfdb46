import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../ground/machine/package-folder.ts';
import { RULES_EDITION } from '../../stages/bind/generated/rules-edition.ts';
import type { MadeBy } from '../results/manifest.ts';
import type { ReadRecord } from '../workspace/record-reads.ts';

// What a pack is made from is known only once it has been made: which document leads to which extraction, which
// template to which font. So it is found in two steps, as ccache does it with the manifests of its direct mode
// (https://ccache.dev/manual/latest.html#_the_direct_mode), ninja with depfiles, and BuildXL with weak and strong
// fingerprints (https://github.com/microsoft/BuildXL/blob/main/Documentation/Wiki/How-BuildXL-Works/Two-Phase-Cache-Lookup.md).
// The first key is of what is known beforehand: the pack's own file and what builds it. Under it are the lists of
// paths that builds with that key have read, listed or looked for. The second key is of the first, and of what a
// workspace holds at each path of such a list: under it is what was made. A build would read the very same again,
// as each step from one file to the next is decided by the contents that the second key has proven to be the same.

/** Increases when what is under a key changes its meaning. */
const FORMAT = 1;

/** Of the pack's own file and of everything besides sources that decides what the outputs are. */
export function firstKey(id: string, packSha256: string, madeBy: MadeBy): string {
  return digestOf(JSON.stringify([makerKey(madeBy), id, packSha256]));
}

/** Of what is at each path. */
export function secondKey(first: string, inputs: readonly ReadRecord[]): string {
  return digestOf(JSON.stringify([first, inputs.map(({ path, sha256 }) => [path, sha256])]));
}

/**
 * Of the tool, the rules, the browser and what is read from the environment; also of what Node brings: it knows what is
 * a letter, and it compresses what a PDF holds.
 */
export function makerKey({ tool, version, code, browser, undated }: MadeBy): string {
  const { unicode = '', zlib } = process.versions;
  const { version: rules, fingerprint } = RULES_EDITION;
  return digestOf(
    JSON.stringify([
      FORMAT,
      [tool, version, code ?? sourcesDigest()],
      browser,
      undated,
      [rules, fingerprint],
      [unicode, zlib],
    ]),
  );
}

export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

let sources: string | undefined;

/** Code that runs from its sources has no digest of its own, and changes from one run to the next. */
function sourcesDigest(): string {
  if (sources !== undefined) return sources;
  const hash = createHash('sha256');
  const files = readdirSync(join(packageFolder, 'src'), { recursive: true, encoding: 'utf8' });
  const names = files.filter((name) => /\.tsx?$/.test(name)).map((name) => join('src', name));
  for (const name of ['package-lock.json', ...names.sort()]) {
    hash.update(`${name}\n`).update(readFileSync(join(packageFolder, name)));
  }
  sources = hash.digest('hex');
  return sources;
}
