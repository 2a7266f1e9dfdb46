import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { browserFailed } from '../../ground/model/diagnostics.ts';

/** What puppeteer and Chromium say when the browser, or one of its pages, has gone. */
const GONE =
  /Target closed|Session closed|Connection closed|Page crashed|Printing failed|Target crashed|Inspected target navigated|EPIPE|not attached to an active page/i;

/** Whether a fresh browser may do better. */
export function isCrash(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ['TargetCloseError', 'ConnectionClosedError'].includes(error.name) || GONE.test(error.message);
}

/** Why the browser did not start, and what to do about it. */
export function explainStart(executable: string, error: unknown, complaints: string): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  const library = /error while loading shared libraries: (\S+?):/.exec(complaints)?.[1];
  const message = `the browser ${executable} does not start: ${reason}`;
  if (library !== undefined) {
    return browserFailed(
      `${message}; the system lacks ${library}`,
      'install that library, or set SOURCEBOUND_BROWSER to another Chromium or Chrome',
    );
  }
  if (/No usable sandbox|sandbox.*(fail|not)|Failed to move to new namespace/i.test(complaints)) {
    return browserFailed(
      `${message}; this system forbids its sandbox`,
      'allow unprivileged user namespaces (sysctl kernel.unprivileged_userns_clone=1 or kernel.apparmor_restrict_unprivileged_userns=0); in a container without them, run as root',
    );
  }
  if (/EACCES|EPERM/.test(reason)) {
    return browserFailed(
      message,
      'the cache folder may be on a file system that forbids programs: choose another, or set SOURCEBOUND_BROWSER',
    );
  }
  const last = complaints.trim().split('\n').at(-1)?.trim();
  return browserFailed(
    last ? `${message}; its last words: ${last.slice(0, 200)}` : message,
    'run `sourcebound doctor`, or set SOURCEBOUND_BROWSER to another Chromium or Chrome',
  );
}

/** A pack that two browsers in a row could not print. */
export function explainCrash(pack: string, error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return browserFailed(
    `the browser broke down twice while printing ${pack}: ${reason}`,
    'free some memory, print fewer packs at once (`--jobs 1`), or look for something huge in the pack',
  );
}
