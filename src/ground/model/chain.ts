import type { Diagnostic } from './diagnostic.ts';
import type { Outcome } from './outcome.ts';

/**
 * Hands the value of a stage, if there is one, to the next, and keeps what both have noticed. Where the first
 * found something wrong, the second has nothing to add about the same place: `3.000` unquoted is not, besides,
 * a figure that the source does not state.
 */
export function chain<In, Out>(before: Outcome<In>, stage: (value: In) => Outcome<Out>): Outcome<Out> {
  if (before.value === undefined) return { value: undefined, diagnostics: before.diagnostics };
  const after = stage(before.value);
  if (before.diagnostics.length === 0) return after;
  const told = new Set(before.diagnostics.map(placeKey));
  const news = after.diagnostics.filter(({ place }) => place === undefined || !told.has(placeKey({ place })));
  return { value: after.value, diagnostics: [...before.diagnostics, ...news] };
}

function placeKey({ place }: Pick<Diagnostic, 'place'>): string {
  return JSON.stringify([place?.file, place?.start, place?.end]);
}
