import { toolVersion } from '../../engine/workspace/package-folder.ts';
import { otherVersion } from '../../ground/model/diagnostics/bundles.ts';
import type { Verification } from './verification.ts';

/**
 * What another version has made is to be verified with that version: its rules, words and pages may be others.
 *
 * @param madeBy the tool and its version, such as `Sourcebound 1.0.0`; nothing for a file that does not say
 */
export function checkVersion(madeBy: string | undefined, file: string, verification: Verification): void {
  const here = toolVersion().version;
  const made = madeBy?.replace(/^Sourcebound /, '') ?? 'unknown';
  const diagnostics = made === here ? [] : [otherVersion(file, made.slice(0, 40), here)];
  verification.check(
    'version',
    1,
    `Version: made by Sourcebound ${here}, which is the one that verifies.`,
    diagnostics,
  );
}
