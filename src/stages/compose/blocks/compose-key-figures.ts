import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type { KeyFigure, KeyFiguresBlock } from '../../../ground/model/blocks/key-figures.ts';
import type { BoundFigure } from '../../../ground/model/bound.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';
import { figuresNamed, selectItems } from '../../../ground/model/select-items.ts';
import type { ComposeContext } from '../compose-context.ts';
import { composeMarks } from '../compose-evidence-words.ts';
import { nestFigures } from '../nest-figures.ts';
import { periodBeside } from '../period-beside.ts';
import { describeCalculation, describeWhole, printFigure } from '../print-figure.ts';

/** Large numerals, each with its label and where it is. */
export function composeKeyFiguresBlock(
  heading: Heading | undefined,
  options: BlockOptions['key-figures'],
  context: ComposeContext,
): KeyFiguresBlock | undefined {
  const figures = chooseFigures(options, context);
  if (figures.length === 0) return undefined;
  const printed = figures.map((figure) => ({ figure, ...printFigure(figure, context) }));
  // Numerals of one size: a small sum in large type would shout down a large one in small type.
  const size = sizeOf(Math.max(...printed.map(({ value }) => value.text.length)));
  const items = printed.map(({ figure, value, qualifier, unit }): KeyFigure => {
    const { data } = figure;
    return {
      value,
      qualifier,
      unit,
      label: data.label,
      partOf: describeWhole(figure, context),
      calculation: describeCalculation(figure, context),
      period: periodBeside(figure, context),
      size,
      marks: composeMarks([figure], context),
    };
  });
  return { block: 'key-figures', heading, columns: options.columns, items };
}

/**
 * Those that the block names, in its order; else those that an extraction declares as key figures, by their numbers;
 * else the first ones, where a part follows its whole.
 */
function chooseFigures(
  options: BlockOptions['key-figures'],
  context: ComposeContext,
): readonly BoundFigure[] {
  const found = selectItems('figure', context.bound, options);
  if (options.figures !== undefined)
    return figuresNamed(options.figures, context.bound)
      .filter((figure) => found.includes(figure))
      .slice(0, options.limit);
  const declared = found.filter(({ data: { key } }) => key !== undefined && key !== false);
  const inOrder = declared.toSorted((a, b) => orderOf(a) - orderOf(b));
  if (inOrder.length > 0) return inOrder.slice(0, options.limit);
  return nestFigures(found.slice(0, options.limit)).map(({ figure }) => figure);
}

/** Figures without a number come after. */
function orderOf({ data: { key } }: BoundFigure): number {
  return typeof key === 'number' ? key : Number.MAX_SAFE_INTEGER;
}

function sizeOf(length: number): KeyFigure['size'] {
  if (length <= 7) return 'short';
  return length <= 12 ? 'long' : 'longest';
}
