import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { badValue } from '../../ground/model/diagnostics/values.ts';
import { certainFix, likelyFix, withFixes } from '../../ground/model/fix.ts';
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
    const path = ['figures', id, 'qualifier'];
    const between = likelyFix('write `qualifier: between`', {
      kind: 'set',
      file: content.file,
      path,
      value: 'between',
    });
    diagnostics.push(withFixes(badValue(at, message, 'write `qualifier: between`, or one number'), between));
  }
  if (low >= high) {
    const message = `the first number of figure \`${id}\` must be lower than the second, and ${low} is not lower than ${high}`;
    const path = ['figures', id, 'value'];
    const turned = certainFix(
      `write [${high}, ${low}]`,
      { kind: 'set', file: content.file, path: [...path, 0], value: high },
      { kind: 'set', file: content.file, path: [...path, 1], value: low },
    );
    const hint = low > high ? `write [${high}, ${low}]` : 'write one number';
    diagnostics.push(withFixes(badValue(place, message, hint), low > high ? turned : undefined));
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
    withFixes(
      badValue(
        content.placeOf(['figures', id, field], 'key'),
        `figure \`${id}\` is derived: \`${field}\` is that of its parts`,
        'delete the line; the parts have it',
      ),
      likelyFix(`delete \`${field}\``, {
        kind: 'delete',
        file: content.file,
        path: ['figures', id, field],
      }),
    ),
  );
}
