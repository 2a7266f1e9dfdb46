import { fileURLToPath } from 'node:url';
import type { Environment } from '../workspace/environment.ts';
import { folderObjects } from './folder-objects.ts';
import { limitObjects } from './limit-objects.ts';
import type { Objects } from './objects.ts';
import { s3Place } from './s3-place.ts';

/** How long a store may take over one object, in milliseconds. */
const LIMIT = 20_000;

export interface OpenObjectsOptions {
  readonly environment: Environment;
  /** How long the store may take over one object, in milliseconds. */
  readonly limit?: number | undefined;
}

/** The objects of `file:///…` or `s3://bucket/prefix`, or why it names no store: a clause that says nothing secret. */
export async function openObjects(address: string, options: OpenObjectsOptions): Promise<Objects | string> {
  const { environment, limit = LIMIT } = options;
  if (!URL.canParse(address)) return 'it is not an address such as file:///srv/packs or s3://bucket/packs';
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') {
    return 'it has a key in it, which every list of processes shows: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY instead';
  }
  if (url.search !== '' || url.hash !== '')
    return 'it has a query or a fragment (`?` or `#`), which no store has';
  if (url.protocol === 'file:') {
    if (!/^file:\/\//i.test(address)) return 'a folder is written with its whole path: file:///srv/packs';
    if (url.host !== '') return 'it names another machine: write file:/// and a folder of this one';
    return limitObjects(folderObjects(fileURLToPath(url).replace(/(?<=.)[\\/]+$/, '')), limit);
  }
  if (url.protocol !== 's3:') return `a store is file: or s3:, not ${url.protocol}`;
  const place = s3Place(url, environment);
  if (typeof place === 'string') return place;
  const { s3Objects } = await import('./s3-objects.ts');
  return s3Objects(place, { clock: Date.now, limit });
}
