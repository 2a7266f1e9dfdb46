import type { BoundFigure } from '../../ground/model/bound.ts';
import type { Printed } from '../../ground/model/content-parts.ts';
import { itemsById } from '../../ground/model/items-by-id.ts';
import { type ComposeContext, refOf } from './compose-context.ts';
import { formatQualifier, formatValue } from './format/format-number.ts';

/** The number of a figure as the pack prints it. */
export function printedValue(figure: BoundFigure, { language }: ComposeContext): Printed {
  return {
    ref: refOf(figure),
    kind: 'figure',
    text: formatValue(figure.data.value, figure.data.unit, language),
  };
}

/** A part says what it is a part of, wherever it stands: nobody should add it. */
export function describeWhole(
  figure: BoundFigure,
  { documents, language }: ComposeContext,
): string | undefined {
  const id = figure.data['subset-of'];
  if (id === undefined) return undefined;
  const extraction = documents.get(figure.document)?.extraction;
  const whole =
    extraction &&
    itemsById(extraction)
      .get(id)
      ?.find((item) => item.kind === 'figure');
  if (whole === undefined) return undefined;
  const { label, value, unit, qualifier } = whole.data;
  const number = [formatQualifier(qualifier, unit, language), formatValue(value, unit, language)];
  return `${label} (${number.filter((part) => part !== undefined).join(' ')})`;
}
