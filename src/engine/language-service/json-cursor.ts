import { jsonSpot } from '../../ground/edit/json-spot.ts';
import type { YamlCursor } from './yaml-cursor.ts';

/** The place where somebody types in JSON, as one in YAML in brackets would be. */
export function jsonCursor(text: string): YamlCursor | undefined {
  const spot = jsonSpot(text);
  if (spot === undefined) return undefined;
  const { path, at, typed, from, isQuoted, siblings } = spot;
  return {
    path,
    at,
    typed,
    from,
    siblings,
    quote: isQuoted ? '"' : '',
    inFlow: true,
    isJson: true,
    inBlockScalar: false,
  };
}
