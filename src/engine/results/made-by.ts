import type { Environment } from '../workspace/environment.ts';
import { toolVersion } from '../workspace/package-folder.ts';
import type { MadeBy } from './manifest.ts';

/** The date in the PDFs of packs that have none, when SOURCE_DATE_EPOCH says nothing either. */
const UNDATED = '2000-01-01T00:00:00.000Z';

/** This version of the tool with the browser that it would print with. */
export function madeByThis(environment: Environment, browser: string | null): MadeBy {
  const { version, code } = toolVersion();
  return {
    tool: 'sourcebound',
    version,
    code,
    browser,
    undated: undatedFrom(environment.SOURCE_DATE_EPOCH),
  };
}

/** The date that https://reproducible-builds.org/specs/source-date-epoch/ sets, in seconds since 1970. */
export function undatedFrom(sourceDateEpoch: string | undefined): string {
  if (sourceDateEpoch === undefined || !/^\d{1,11}$/.test(sourceDateEpoch)) return UNDATED;
  return new Date(Number(sourceDateEpoch) * 1000).toISOString();
}
