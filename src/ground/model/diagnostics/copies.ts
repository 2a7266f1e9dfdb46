import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';

/** @param place where the pack says its edition */
export function copiesDiffer(place: Place, edition: number, count: number): Diagnostic {
  return make(
    'COPIES_DIFFER',
    'error',
    place,
    `the ${count} registered ${count === 1 ? 'copy' : 'copies'} of edition ${edition} do not say what the pack says now`,
    'increase `edition` in the pack; or declare those copies void and begin again at 1 with --renumber',
  );
}

export function copyChanged(file: string, number: number): Diagnostic {
  return make(
    'COPY_CHANGED',
    'error',
    { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
    `copy ${number} can be made again, but not byte for byte as it is registered`,
    'the browser or the template has changed: increase `edition` in the pack, or begin again with --renumber',
  );
}

/** @param file where the copy was, and is not any more */
export function copyLost(file: string, number: number): Diagnostic {
  return make(
    'COPY_LOST',
    'warning',
    { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
    `copy ${number} is missing or changed, and the PDF that it was made from has been replaced`,
    'restore the file; the copies on paper are not affected',
  );
}

export function notCurrent(pack: string, reason: string, hint?: string): Diagnostic {
  return make(
    'NOT_CURRENT',
    'error',
    undefined,
    `pack \`${pack}\` ${reason}`,
    hint ?? `build it first: \`sourcebound build ${pack}\``,
  );
}

/** @param red the pack is marked TLP:RED */
export function noDistribution(place: Place, red: boolean): Diagnostic {
  return make(
    'NO_DISTRIBUTION',
    'error',
    place,
    red
      ? 'a pack marked TLP:RED goes to named people only, and this one names nobody'
      : 'the pack does not say who gets a copy',
    'write `distribution: [{ name: …, organisation: …, copies: 1 }]` into its front matter',
  );
}

export function registerDamaged(place: Place, reason: string): Diagnostic {
  return make(
    'REGISTER_DAMAGED',
    'error',
    place,
    `the register of copies cannot be used: ${reason}`,
    'restore a good copy of it: without it, numbers would be given out twice',
  );
}

export function unknownCopy(copies: string, known: string): Diagnostic {
  return make('UNKNOWN_COPY', 'error', undefined, `this run has no ${copies}`, `it has ${known}`);
}
