import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';
import { quoted } from './wording.ts';

/** @param role what the sentence makes of the number: the value `from` or `to` which something changed, or `by` which */
export function changeExchanged(
  place: Place,
  number: string,
  role: keyof typeof CHANGES,
  stated: keyof typeof CHANGES,
  hint = `write it after “${stated}”, as the source does`,
): Diagnostic {
  return make(
    'CHANGE_EXCHANGED',
    'error',
    place,
    `${quoted(number)} is ${CHANGES[role]} here, and ${CHANGES[stated]} in what is cited`,
    `${hint}; new in rules 2`,
  );
}

export function columnExchanged(place: Place, named: string, head: string): Diagnostic {
  return ofOtherColumn(
    place,
    `this names the column ${quoted(named)}, but the number is under ${quoted(head)}`,
    'name what its own column says, or take the number of the other column',
  );
}

/** Two cells of a row, each under the head of the other. @param label what the extraction calls the number */
export function cellsExchanged(place: Place, head: string, label: string): Diagnostic {
  return ofOtherColumn(
    place,
    `this is under ${quoted(head)}, but its figure is ${quoted(label)}, and the other way round beside it`,
    'exchange the two cells, or their heads',
  );
}

function ofOtherColumn(place: Place, message: string, hint: string): Diagnostic {
  return make('COLUMN_EXCHANGED', 'error', place, message, `${hint}; new in rules 2`);
}

export function countOfAnother(place: Place, noun: string, stated: string): Diagnostic {
  return make(
    'COUNT_OF_ANOTHER',
    'warning',
    place,
    `the source speaks of ${quoted(noun)} elsewhere, and not where it gives ${quoted(stated)}`,
    'name what the source counts with this number, or give the number of what you name; new in rules 2',
  );
}

/** @param figures the two figures, with their labels, periods and numbers */
export function figuresTurned(place: Place, word: string, figures: string): Diagnostic {
  return make(
    'FIGURES_TURNED',
    'error',
    place,
    `${quoted(word)} goes against the figures that are cited: ${figures}`,
    'say it as the figures do, or cite those that you compare; new in rules 2',
  );
}

export function levelExchanged(place: Place, number: string, stated: 'difference' | 'level'): Diagnostic {
  const [how, hint] =
    stated === 'difference'
      ? [
          'an amount more or less than something, not as the amount itself',
          'say what it is more or less than, as the source does',
        ]
      : [
          'the amount itself, not as a rise, fall or difference',
          'give it as the source does, or take the number of the change',
        ];
  const message = `the source gives ${quoted(number)} as ${how}`;
  return make('LEVEL_EXCHANGED', 'error', place, message, `${hint}; new in rules 2`);
}

/** @param word of what the source says about the number `other` and not about the one that is `stated` */
export function numberOfAnother(place: Place, word: string, other: string, stated: string): Diagnostic {
  return make(
    'NUMBER_OF_ANOTHER',
    'error',
    place,
    `the source gives ${other} with ${quoted(word)}, and ${stated} with something else`,
    'name what the source counts with this number, or give the other one; new in rules 2',
  );
}

export function partsExchanged(place: Place, reason: string, hint: string): Diagnostic {
  return make('PARTS_EXCHANGED', 'error', place, `the label ${reason}`, `${hint}; new in rules 2`);
}

export function rowExchanged(place: Place, named: string, own: string): Diagnostic {
  return make(
    'ROW_EXCHANGED',
    'error',
    place,
    `this names the row ${quoted(named)}, but it rests on the row ${quoted(own)}`,
    `name ${quoted(own)}, or rest it on the row ${quoted(named)}; new in rules 2`,
  );
}

export function shareOfAnother(place: Place, whole: string, why: string): Diagnostic {
  return make(
    'SHARE_OF_ANOTHER',
    'error',
    place,
    `it is not a share of ${quoted(whole)}: ${why}`,
    'say what it is a share of, as the source does; new in rules 2',
  );
}

const CHANGES = {
  from: 'the old value',
  to: 'the new value',
  by: 'the difference',
  part: 'a part of something',
  difference: 'a difference',
} as const;
