import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { badValue } from '../../ground/model/diagnostics.ts';
import type { Located } from '../../ground/model/located.ts';
import { fieldsOf } from './plain-data.ts';

/** Checks that a figure has two numbers, the lower one first, exactly when it lies between them. */
export function checkFigures(content: Located<unknown>): readonly Diagnostic[] {
  const figures = Object.entries(fieldsOf(fieldsOf(content.data).figures));
  return figures.flatMap(([id, figure]) => checkFigure(content, id, fieldsOf(figure)));
}

function checkFigure(
  content: Located<unknown>,
  id: string,
  figure: Readonly<Record<string, unknown>>,
): readonly Diagnostic[] {
  const { value, qualifier, derived } = figure;
  if (derived !== undefined) return checkDerived(content, id, figure);
  const place = content.placeOf(['figures', id, 'value']);
  if (typeof value === 'number') {
    if (qualifier !== 'between') return [];
    const message = `figure \`${id}\` lies between two numbers, but \`value\` is the number ${value}`;
    const hint =
      'write both numbers, the lower one first, as in `[4, 6]`; or give the qualifier of the one number';
    return [badValue(place, message, hint)];
  }
  if (!Array.isArray(value) || value.length !== 2) return [];
  const [low, high]: readonly unknown[] = value;
  if (typeof low !== 'number' || typeof high !== 'number') return [];
  const diagnostics: Diagnostic[] = [];
  if (qualifier !== 'between') {
    const at = qualifier === undefined ? place : content.placeOf(['figures', id, 'qualifier']);
    const message = `figure \`${id}\` has two numbers, which only a figure between them has`;
    diagnostics.push(badValue(at, message, 'write `qualifier: between`, or one number'));
  }
  if (low >= high) {
    const message = `the first number of figure \`${id}\` must be lower than the second, and ${low} is not lower than ${high}`;
    diagnostics.push(badValue(place, message, low > high ? `write [${high}, ${low}]` : 'write one number'));
  }
  return diagnostics;
}

/** What a figure of our own arithmetic has from its parts. */
const INHERITED = ['evidence', 'unit', 'qualifier', 'as-printed', 'subset-of', 'said-by'];

function checkDerived(
  content: Located<unknown>,
  id: string,
  figure: Readonly<Record<string, unknown>>,
): readonly Diagnostic[] {
  return INHERITED.filter((field) => figure[field] !== undefined).map((field) =>
    badValue(
      content.placeOf(['figures', id, field], 'key'),
      `figure \`${id}\` is derived: \`${field}\` is that of its parts`,
      'delete the line; the parts have it',
    ),
  );
}
