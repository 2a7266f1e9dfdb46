import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { isSamePlace } from '../../../ground/model/is-same-place.ts';
import type { Place, Span } from '../../../ground/model/place.ts';
import { checkProse } from './check-prose.ts';
import type { PrintedValue, ProseText } from './prose.ts';
import type { Support } from './support.ts';

/**
 * Holds a sentence as it will be printed against what it rests on. That the number of a value is its figure's need not
 * be asked, and of a value that is at fault itself nothing else is said.
 */
export function checkPrinted(prose: ProseText, inDoubt: readonly Support[]): readonly Diagnostic[] {
  const { values = [] } = prose;
  if (values.length === 0) return checkProse(prose, inDoubt);
  const spans = new Map<string, Span>();
  const placeOf = (span: Span): Place => {
    const place = prose.placeOf(span);
    spans.set(keyOf(place), span);
    return place;
  };
  const told = values.flatMap(({ faults }) => faults);
  return checkProse({ ...prose, placeOf }, inDoubt).flatMap((one): readonly Diagnostic[] => {
    if (told.some(({ code, place }) => code === one.code || isSamePlace(place, one.place))) return [];
    const span = one.place && spans.get(keyOf(one.place));
    const touched = span === undefined ? [] : values.filter((value) => isTouched(value, span));
    if (span === undefined || touched.length === 0) return [one];
    if (touched.some(({ faults }) => faults.length > 0)) return [];
    // What heads a column gives a unit and a scale to what is under it, to a value too.
    if (
      prose.table === undefined &&
      OWN.has(one.code) &&
      touched.some(({ start, end }) => start <= span.start && span.end <= end)
    )
      return [];
    return [ofValue(one)];
  });
}

function keyOf({ start, end }: Place): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

/** What a value settles by being one: where the words beside it change that, `checkValues` says so. */
const OWN: ReadonlySet<string> = new Set(['UNBOUND_NUMBER', 'UNIT_CHANGED']);

function isTouched(value: PrintedValue, span: Span): boolean {
  return span.start < value.end && value.start < span.end;
}

/** No number of a value can be written otherwise: what can be changed are the words around it. */
function ofValue({ fixes: _, ...diagnostic }: Diagnostic): Diagnostic {
  const isOfNumber = NUMBER.has(diagnostic.code);
  return isOfNumber ? { ...diagnostic, hint: HINT } : diagnostic;
}

const NUMBER: ReadonlySet<string> = new Set([...OWN, 'QUALIFIER_CHANGED']);
const HINT =
  'delete the words beside it that change the number: a printed value brings its own qualifier, scale and unit';
