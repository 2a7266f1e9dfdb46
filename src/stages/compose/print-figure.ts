import { formatQuantity, formatWhole } from '../../ground/language/printed/format-number.ts';
import type { BoundFigure } from '../../ground/model/bound.ts';
import type { Printed } from '../../ground/model/content-parts.ts';
import { itemsById } from '../../ground/model/items-by-id.ts';
import { type ComposeContext, refOf } from './compose-context.ts';

/** A figure as blocks print it: the number, what goes before it and what goes after it. */
export interface PrintedFigure {
  readonly value: Printed;
  readonly qualifier: string | undefined;
  readonly unit: string | undefined;
}

export function printFigure(figure: BoundFigure, { language }: ComposeContext): PrintedFigure {
  const { qualifier, amount, unit } = formatQuantity(figure.quantity, language);
  return {
    value: { ref: refOf(figure), kind: 'figure', text: amount, ...(qualifier && { qualifier }) },
    qualifier,
    unit,
  };
}

/** A part says what it is a part of, wherever it is: nobody should add it. */
export function describeWhole(figure: BoundFigure, context: ComposeContext): string | undefined {
  const id = figure.data['subset-of'];
  const whole = id === undefined ? undefined : figureOf(figure, id, context);
  return whole && `${whole.data.label} (${formatWhole(whole.quantity, context.language)})`;
}

/** How our own arithmetic comes to a figure: `£40 million − £30 million`; nothing for one that a source states. */
export function describeCalculation(figure: BoundFigure, context: ComposeContext): string | undefined {
  const { derived } = figure;
  if (derived === undefined) return undefined;
  const { numbers } = context.language.printing;
  const parts = derived.parts.flatMap((id) => {
    const part = figureOf(figure, id, context);
    return part === undefined ? [] : [formatWhole(part.quantity, context.language)];
  });
  return numbers.operation[derived.operation](parts);
}

/** The label, which tells of our own arithmetic where there is no room for how it was done. */
export function labelOf(figure: BoundFigure, { language }: ComposeContext): string {
  const { calculation } = language.printing.numbers;
  return figure.derived === undefined
    ? figure.data.label
    : `${figure.data.label} (${calculation.toLowerCase()})`;
}

/** The figures of a source that a figure of our own arithmetic is made of; the figure itself, where it is stated. */
export function statedParts(figure: BoundFigure, context: ComposeContext): readonly BoundFigure[] {
  const found = new Set([figure]);
  for (const one of found) {
    for (const id of one.derived?.parts ?? []) {
      const part = figureOf(one, id, context);
      if (part !== undefined) found.add(part);
    }
  }
  return [...found].filter(({ derived }) => derived === undefined);
}

function figureOf(
  { document }: BoundFigure,
  id: string,
  { documents }: ComposeContext,
): BoundFigure | undefined {
  const extraction = documents.get(document)?.extraction;
  return (
    extraction &&
    itemsById(extraction)
      .get(id)
      ?.find((item) => item.kind === 'figure')
  );
}
