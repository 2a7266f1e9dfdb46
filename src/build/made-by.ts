import type { Environment } from './environment.ts';
import type { MadeBy } from './manifest.ts';
import { toolVersion } from './package-folder.ts';
import { undatedFrom } from './pdf-extras.ts';

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
