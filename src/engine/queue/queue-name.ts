import type { MadeBy } from '../results/manifest.ts';
import { makerKey } from '../store/pack-key.ts';

/** Before all that we write in a Redis that others may use, too. */
export const PREFIX = 'sourcebound';

const DIGITS = 16;

/** Of the version, the rules and the browser: workers of another one would make other bytes, and do not see the jobs. */
export function queueName(madeBy: MadeBy): string {
  return `packs-${makerKey({ ...madeBy, undated: '' }).slice(0, DIGITS)}`;
}
