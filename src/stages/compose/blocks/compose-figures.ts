import type { BoundFigure } from '../../../ground/model/bound.ts';
import type {
  FigureRow,
  FiguresBlock,
  Heading,
  KeyFigure,
  KeyFiguresBlock,
  Printed,
} from '../../../ground/model/content.ts';
import { itemsById } from '../../../ground/model/items-by-id.ts';
import { type BlockOptions, selectItems } from '../block-options.ts';
import { type ComposeContext, entityName, refOf } from '../compose-context.ts';
import { composeEvidence, composeMarks } from '../compose-evidence-words.ts';
import { formatDate } from '../format/format-date.ts';
import { formatQualifier, formatUnit, formatValue } from '../format/format-number.ts';
import { nameTopic } from '../format/name-topic.ts';
import { gradeOf } from '../grade.ts';
import { nestFigures } from '../nest-figures.ts';

/** Large numerals, each with its label and where it stands; a part follows its whole. */
export function composeKeyFigures(
  heading: Heading | undefined,
  options: BlockOptions,
  context: ComposeContext,
): KeyFiguresBlock | undefined {
  const figures = selectItems('figure', context.bound, options).slice(0, options.limit);
  if (figures.length === 0) return undefined;
  const items = nestFigures(figures).map(({ figure }): KeyFigure => {
    const { data } = figure;
    const value = printedValue(figure, context);
    return {
      value,
      qualifier: formatQualifier(data.qualifier, data.unit, context.language),
      unit: formatUnit(data.unit, context.language),
      label: data.label,
      partOf: describeWhole(figure, context),
      period: figure.period === undefined ? undefined : formatDate(figure.period, context.language),
      size: sizeOf(value.text),
      marks: composeMarks([figure], context),
    };
  });
  return { block: 'key-figures', heading, columns: options.columns, items };
}

/** The summary table, grouped by the first topic of each figure; a part stands under its whole. */
export function composeFigures(
  heading: Heading | undefined,
  options: BlockOptions,
  context: ComposeContext,
): FiguresBlock | undefined {
  const figures = selectItems('figure', context.bound, options).slice(0, options.limit);
  if (figures.length === 0) return undefined;
  const topics = new Map<string | undefined, BoundFigure[]>();
  for (const figure of figures) {
    const topic = figure.data.topics?.find((one) => options.topics?.includes(one) ?? true);
    topics.set(topic, [...(topics.get(topic) ?? []), figure]);
  }
  const groups = [...topics].map(([topic, members]) => ({
    // A single group needs no name; those without a topic do when others have one.
    topic:
      topics.size === 1
        ? undefined
        : topic === undefined
          ? context.language.printing.blocks.otherFigures
          : nameTopic(topic),
    rows: nestFigures(members).map(({ figure, depth }) => composeRow(figure, depth, context)),
  }));
  const rows = groups.flatMap((group) => group.rows);
  return {
    block: 'figures',
    heading,
    periods: rows.some(({ period }) => period !== undefined),
    speakers: rows.some(({ saidBy }) => saidBy !== undefined),
    grades: rows.some(({ grade }) => grade !== undefined),
    groups,
  };
}

/** The number of a figure as the pack prints it. */
export function printedValue(figure: BoundFigure, { language }: ComposeContext): Printed {
  return {
    ref: refOf(figure),
    kind: 'figure',
    text: formatValue(figure.data.value, figure.data.unit, language),
  };
}

function composeRow(figure: BoundFigure, depth: number, context: ComposeContext): FigureRow {
  const { data } = figure;
  const value = printedValue(figure, context);
  return {
    ref: refOf(figure),
    value,
    qualifier: formatQualifier(data.qualifier, data.unit, context.language),
    asPrinted: isSameForm(figure.asPrinted, value.text) ? undefined : figure.asPrinted,
    unit: formatUnit(data.unit, context.language),
    label: data.label,
    partOf: describeWhole(figure, context),
    depth,
    period: figure.period === undefined ? undefined : formatDate(figure.period, context.language),
    saidBy: entityName(figure, data['said-by'], context),
    grade: gradeOf(figure, context),
    note: data.note,
    evidence: composeEvidence(figure, context),
  };
}

/** A part says what it is a part of, wherever it stands: nobody should add it. */
function describeWhole(figure: BoundFigure, { documents, language }: ComposeContext): string | undefined {
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

/** A currency or per cent sign may belong to the number in one form and stand beside it in the other. */
function isSameForm(asPrinted: string, text: string): boolean {
  const bare = (number: string): string => number.replaceAll(/[\s£€$¥%]/g, '');
  return bare(asPrinted) === bare(text);
}

function sizeOf(text: string): KeyFigure['size'] {
  if (text.length <= 7) return 'short';
  return text.length <= 12 ? 'long' : 'longest';
}
