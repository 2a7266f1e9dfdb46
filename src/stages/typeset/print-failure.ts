import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { browserFailed } from '../../ground/model/diagnostics/machine.ts';
import type { Place } from '../../ground/model/place.ts';

/** The browser answered, but not with what was asked for. */
export class WrongAnswer extends Error {
  override readonly name = 'WrongAnswer';

  /** @param method what was asked */
  constructor(method: string) {
    super(`it answers ${method} with something else`);
  }
}

/** What puppeteer and Chromium say when the browser, or one of its pages, has gone. */
const GONE =
  /Target closed|Session closed|Connection closed|Page crashed|Printing failed|Target crashed|Inspected target navigated|EPIPE|not attached to an active page/i;

/** Errors of a browser that does not do what every browser does. */
const BROKEN = new Set(['TargetCloseError', 'ConnectionClosedError', 'ProtocolError', 'WrongAnswer']);

/** Whether a fresh browser may do better. */
export function isCrash(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return BROKEN.has(error.name) || GONE.test(error.message);
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

/** A pack that two browsers in a row could not print. The place says that it is not for other packs. */
export function explainCrash(place: Place, error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return browserFailed(
    `the browser broke down twice while printing ${place.file}: ${reason}`,
    'free some memory, print fewer packs at once (`--jobs 1`), or look for something huge in the pack',
    place,
  );
}

/** A pack over which a browser has not come to an end, or has not answered any more. */
export function explainSilence(place: Place, seconds: number, answers: boolean): Diagnostic {
  const limit = `${seconds.toLocaleString('en-GB', { maximumFractionDigits: 1 })} s`;
  return browserFailed(
    answers
      ? `the browser did not finish ${place.file} in ${limit}: another was started`
      : `the browser did not answer for ${limit} while printing ${place.file}, twice: another was started`,
    answers
      ? 'build the pack again, with less else to do for the machine; if it happens again, split the pack'
      : 'look what keeps the browser from running: a debugger, a stopped process, a machine without memory',
    place,
  );
}
