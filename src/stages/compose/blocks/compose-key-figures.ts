import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type { KeyFigure, KeyFiguresBlock } from '../../../ground/model/blocks/key-figures.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';
import { selectItems } from '../../../ground/model/select-items.ts';
import type { ComposeContext } from '../compose-context.ts';
import { composeMarks } from '../compose-evidence-words.ts';
import { formatDate } from '../format/format-date.ts';
import { nestFigures } from '../nest-figures.ts';
import { describeCalculation, describeWhole, printFigure } from '../print-figure.ts';

/** Large numerals, each with its label and where it stands; a part follows its whole. */
export function composeKeyFiguresBlock(
  heading: Heading | undefined,
  options: BlockOptions['key-figures'],
  context: ComposeContext,
): KeyFiguresBlock | undefined {
  const figures = selectItems('figure', context.bound, options).slice(0, options.limit);
  if (figures.length === 0) return undefined;
  const printed = nestFigures(figures).map(({ figure }) => ({ figure, ...printFigure(figure, context) }));
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
      period: figure.period === undefined ? undefined : formatDate(figure.period, context.language),
      size,
      marks: composeMarks([figure], context),
    };
  });
  return { block: 'key-figures', heading, columns: options.columns, items };
}

function sizeOf(length: number): KeyFigure['size'] {
  if (length <= 7) return 'short';
  return length <= 12 ? 'long' : 'longest';
}
