import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';

/** @param message why the kind of chart would not be true of the figures, as a clause */
export function chartMisfit(place: Place, kind: string, message: string, hint: string): Diagnostic {
  return make('CHART_MISFIT', 'error', place, `the chart cannot be drawn as \`${kind}\`: ${message}`, hint);
}

export function chartUndeclared(place: Place, message: string, hint: string): Diagnostic {
  return make(
    'CHART_UNDECLARED',
    'error',
    place,
    `the chart compares what cannot be compared: ${message}`,
    hint,
  );
}

/** It has no fixes: which of the figures to leave out, or into what to convert one, changes what the chart says. */
export function chartUnlike(place: Place, message: string, hint: string): Diagnostic {
  return make('CHART_UNLIKE', 'error', place, `the chart compares unlike figures: ${message}`, hint);
}
