import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';
import { list } from './wording.ts';

/** @param place of the pack that it failed over; without one, there is no browser for any pack */
export function browserFailed(message: string, hint?: string, place?: Place): Diagnostic {
  return make('BROWSER_FAILED', 'error', place, message, hint);
}

/** @param advice what to do on this system */
export function browserMissing(tried: readonly string[], advice: string): Diagnostic {
  return make(
    'BROWSER_MISSING',
    'error',
    undefined,
    `no browser to print with: tried ${list(tried, 'and')}`,
    advice,
  );
}

export function internalFault(pack: string, message: string): Diagnostic {
  return make(
    'INTERNAL_FAULT',
    'error',
    undefined,
    `the program itself failed over pack \`${pack}\`: ${message}`,
    'this is a fault in sourcebound, not in your sources: please report it',
  );
}

/** @param place of the field in the document's front matter */
export function notToBeSent(place: Place, document: string): Diagnostic {
  return make(
    'NOT_TO_BE_SENT',
    'error',
    place,
    `document \`${document}\` may not be passed on: it says \`redistribution: none\``,
    'build its packs without --store and --queue; or say --send, if everybody who can read those may have it',
  );
}

/** A pack that the workers of a queue have tried in vain. */
export function packGivenUp(place: Place, pack: string, reason: string): Diagnostic {
  return make(
    'PACK_GIVEN_UP',
    'error',
    place,
    `no worker could build pack \`${pack}\`: ${reason}`,
    `build it here, without --queue, to see what is wrong: \`sourcebound build ${pack}\``,
  );
}

export function queueFailed(queue: string, reason: string, hint: string): Diagnostic {
  return make('QUEUE_FAILED', 'error', undefined, `the queue ${queue} cannot be used: ${reason}`, hint);
}

/** A store of finished work that did not do what it was asked: nothing failed for it. */
export function storeFailed(store: string, reason: string, times: number): Diagnostic {
  const more = times > 1 ? ` (and ${times - 1} more ${times === 2 ? 'fault' : 'faults'} like it)` : '';
  return make(
    'STORE_FAILED',
    'warning',
    undefined,
    `the store ${store} failed some of the time: ${reason}${more}`,
    'the packs are complete: what it did not supply was built instead, and what it did not accept is not in it',
  );
}

/** A store that a command is about, and that does not do what it is asked. */
export function storeUnusable(store: string, reason: string): Diagnostic {
  return make(
    'STORE_UNUSABLE',
    'error',
    undefined,
    `the store ${store} cannot be used: ${reason}`,
    'check the store itself, and try again',
  );
}

/** @param limit how many files this process may have open at once */
export function tooFewFiles(limit: number, needed: number): Diagnostic {
  return make(
    'TOO_FEW_FILES',
    'error',
    undefined,
    `this process may have ${limit} files open at once: the browser needs ${needed}`,
    'raise the limit, `ulimit -n 1024`, or print fewer packs at once (`--jobs 1`)',
  );
}

/** @param place of the pack, when it is known to be the one over which the process ends */
export function workerFailed(reason: string, place?: Place): Diagnostic {
  return make(
    'WORKER_FAILED',
    'error',
    place,
    reason,
    place
      ? 'free some memory, print fewer packs at once (`--jobs 1`), or look for something huge in the pack'
      : 'print fewer packs at once (`--jobs 2` needs no other processes), or find out what keeps programs from starting',
  );
}
