import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, parseManifest } from '../results/manifest.ts';
import type { Objects, StoredObject } from './objects.ts';
import { digestOf, secondKey } from './pack-key.ts';
import { actionKey, blobKey, firstOf, pathsFolder } from './pack-store.ts';

export interface PruneOptions {
  /** What was written in so many days stays. */
  readonly keepDays: number;
  /** What these tell of stays, however old it is. */
  readonly manifests: readonly Manifest[];
  /** Removes nothing. */
  readonly dryRun: boolean;
}

export interface Pruned {
  /** What goes, records first. */
  readonly removed: readonly StoredObject[];
  readonly kept: number;
  readonly keptBytes: number;
}

const DAY = 86_400_000;
/** In milliseconds: what is so young may be of a build that is still putting the rest there. */
const GRACE = 3_600_000;
const AT_A_TIME = 8;

/**
 * Removes what is old from a store, but for what manifests, or records that stay, still name. Records go before what
 * they name, so that nobody finds a record without it. Ages are told by the store's own clock.
 *
 * @throws StoreTrouble
 */
export async function pruneStore(objects: Objects, options: PruneOptions): Promise<Pruned> {
  const { keepDays, manifests, dryRun } = options;
  const [records, lists, blobs] = [
    await objects.list('actions/'),
    await objects.list('paths/'),
    await objects.list('blobs/'),
  ];
  const oldest = (await objects.now()) - Math.max(keepDays * DAY, GRACE);
  const isOld = ({ written }: StoredObject): boolean => !(written > oldest);
  const wanted = namedBy(manifests);
  const oldRecords = records.filter((record) => isOld(record) && !wanted.has(record.key));
  const gone = new Set(oldRecords);
  const named = namedBy(
    await readRecords(
      objects,
      records.filter((record) => !gone.has(record)),
    ),
  );
  const isNamed = (key: string): boolean =>
    [wanted, named].some((names) => names.has(key) || names.has(key.slice(0, key.lastIndexOf('/') + 1)));
  const removed = [
    ...oldRecords,
    ...[...lists, ...blobs].filter((object) => isOld(object) && !isNamed(object.key)),
  ];
  if (!dryRun) for (const { key } of removed) await objects.remove(key);
  const away = new Set(removed);
  const kept = [...records, ...lists, ...blobs].filter((object) => !away.has(object));
  return { removed, kept: kept.length, keptBytes: kept.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** The manifests in a folder and those below it. Those that cannot be read name nothing. */
export function manifestsIn(folder: string): readonly Manifest[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.flatMap((file) => {
    if (!/(?:^|[\\/])manifest\.json$/.test(file)) return [];
    const read = parseManifest(readFileSync(join(folder, file)), file);
    return 'value' in read ? [read.value] : [];
  });
}

/** The keys of all that belongs to these packs, and the folders of the lists of what they read. */
function namedBy(manifests: readonly Manifest[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { pack, inputs, madeBy, outputs } of manifests) {
    for (const { sha256 } of outputs) keys.add(blobKey(sha256));
    const first = firstOf(pack, inputs, madeBy);
    if (first === undefined) continue;
    keys.add(pathsFolder(first));
    keys.add(actionKey(secondKey(first, inputs)));
  }
  return keys;
}

/** A record that is damaged names nothing: it is a miss for everybody. */
async function readRecords(objects: Objects, records: readonly StoredObject[]): Promise<readonly Manifest[]> {
  const waiting = [...records];
  const manifests: Manifest[] = [];
  const read = async (): Promise<void> => {
    for (let record = waiting.pop(); record; record = waiting.pop()) {
      const text = Buffer.from((await objects.get(record.key)) ?? []).toString('utf8');
      const end = text.indexOf('\n');
      const key = record.key.slice(record.key.lastIndexOf('/') + 1);
      if (text.slice(0, end) !== digestOf(`${key}\n${text.slice(end + 1)}`)) continue;
      const parsed = parseManifest(Buffer.from(text.slice(end + 1)), record.key);
      if ('value' in parsed) manifests.push(parsed.value);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, read));
  return manifests;
}
