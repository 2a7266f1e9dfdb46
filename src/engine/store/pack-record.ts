import { type Manifest, manifestText, parseManifest } from '../results/manifest.ts';
import { outputNames } from '../results/outputs.ts';
import { digestOf, secondKey } from './pack-key.ts';

/** The text under which a store keeps what was made: a digest of the key and the rest, then the manifest. */
export function recordText(key: string, manifest: Manifest): string {
  const { timings: _, ...lasting } = manifest;
  const text = manifestText(lasting);
  return `${digestOf(`${key}\n${text}`)}\n${text}`;
}

/** The manifest that is under the key, or why it is not what it should be, as a clause. */
export function readRecord(
  bytes: Uint8Array,
  wanted: { readonly first: string; readonly key: string; readonly pack: string },
): Manifest | string {
  const text = Buffer.from(bytes).toString('utf8');
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (text.slice(0, end) !== digestOf(`${wanted.key}\n${body}`)) return 'a record is damaged';
  const read = parseManifest(Buffer.from(body), 'record');
  if ('fault' in read) return `a record cannot be used: ${read.fault.reason}`;
  const manifest = read.value;
  const names = manifest.outputs.map(({ path }) => path);
  const isOurs =
    manifest.pack === wanted.pack &&
    manifest.status === 'built' &&
    secondKey(wanted.first, manifest.inputs) === wanted.key &&
    names.join('\n') === outputNames(wanted.pack).join('\n');
  return isOurs ? manifest : 'a record is of something other than it says';
}
