import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';

export function notBookletSize(
  place: Place | undefined,
  page: number,
  width: number,
  height: number,
): Diagnostic {
  return make(
    'NOT_BOOKLET_SIZE',
    'error',
    place,
    `page ${page} measures ${width} × ${height} mm, but a booklet is made of A5 or half-letter pages`,
    'write `paper: A5` (for sheets of A4) or `paper: Half-letter` (for sheets of Letter) in the pack, and build it again',
  );
}

export function printerCannot(printer: string, what: string, hint: string): Diagnostic {
  return make('PRINTER_CANNOT', 'error', undefined, `printer ${printer} cannot ${what}`, hint);
}

export function printerNeedsAttention(printer: string, state: string, hint: string): Diagnostic {
  return make('PRINTER_NEEDS_ATTENTION', 'warning', undefined, `printer ${printer} ${state}`, hint);
}

export function printerRefused(printer: string, reason: string, hint?: string): Diagnostic {
  return make('PRINTER_REFUSED', 'error', undefined, `printer ${printer} does not print: ${reason}`, hint);
}

export function printerUnreachable(printer: string, reason: string, hint?: string): Diagnostic {
  return make(
    'PRINTER_UNREACHABLE',
    'error',
    undefined,
    `printer ${printer} cannot be reached: ${reason}`,
    hint,
  );
}

export function printFileChanged(copies: string, from: string): Diagnostic {
  return make(
    'PRINT_FILE_CHANGED',
    'error',
    undefined,
    `the file of ${copies} is not the file whose SHA-256 is in ${from}`,
    'nothing is printed from changed files: make the copies again from the same edition, or print a new edition as a run of its own',
  );
}

export function printRecordDamaged(place: Place, reason: string): Diagnostic {
  return make(
    'PRINT_RECORD_DAMAGED',
    'error',
    place,
    `the record of what was printed cannot be used: ${reason}`,
    'restore a good copy of it; or check which copies are on paper, delete it, and print the others',
  );
}

export function printUnfinished(message: string, hint: string): Diagnostic {
  return make('PRINT_UNFINISHED', 'error', undefined, message, hint);
}

export function signatureTooThick(place: Place | undefined, sheets: number, limit: number): Diagnostic {
  return make(
    'SIGNATURE_TOO_THICK',
    'warning',
    place,
    `${sheets} sheets would be folded together: more than ${limit} do not fold well or stay closed`,
    `use at most ${limit} sheets for a signature`,
  );
}

/** @param from the file that tells the sum */
