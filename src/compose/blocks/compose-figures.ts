import type { BoundFigure } from '../../model/bound.ts';
import type {
  FigureRow,
  FiguresBlock,
  Heading,
  KeyFigure,
  KeyFiguresBlock,
  Printed,
} from '../../model/content.ts';
import { type BlockOptions, selectItems } from '../block-options.ts';
import { type ComposeContext, entityName, refOf } from '../compose-context.ts';
import { composeEvidence, composeMarks } from '../compose-evidence-words.ts';
import { formatDate } from '../format/format-date.ts';
import { formatQualifier, formatUnit, formatValue } from '../format/format-number.ts';
import { nameTopic } from '../format/name-topic.ts';
import { gradeOf } from '../grade.ts';

/** Large numerals, each with its label and where it stands. */
export function composeKeyFigures(
  heading: Heading | undefined,
  options: BlockOptions,
  context: ComposeContext,
): KeyFiguresBlock | undefined {
  const figures = selectItems('figure', context.bound, options).slice(0, options.limit);
  if (figures.length === 0) return undefined;
  const items = figures.map((figure): KeyFigure => {
    const { data } = figure;
    return {
      value: printedValue(figure, context),
      qualifier: formatQualifier(data.qualifier, data.unit),
      unit: formatUnit(data.unit),
      label: data.label,
      period: figure.period === undefined ? undefined : formatDate(figure.period, context.language),
      marks: composeMarks([figure], context),
    };
  });
  return { block: 'key-figures', heading, columns: options.columns, items };
}

/** The summary table, grouped by the first topic of each figure. */
export function composeFigures(
  heading: Heading | undefined,
  options: BlockOptions,
  context: ComposeContext,
): FiguresBlock | undefined {
  const figures = selectItems('figure', context.bound, options).slice(0, options.limit);
  if (figures.length === 0) return undefined;
  const groups = new Map<string | undefined, FigureRow[]>();
  for (const figure of figures) {
    const topic = figure.data.topics?.find((one) => options.topics?.includes(one) ?? true);
    const rows = groups.get(topic) ?? [];
    rows.push(composeRow(figure, context));
    groups.set(topic, rows);
  }
  const named = [...groups].map(([topic, rows]) => ({
    topic: topic === undefined ? undefined : nameTopic(topic),
    rows,
  }));
  return {
    block: 'figures',
    heading,
    groups: named.length === 1 ? named.map((group) => ({ ...group, topic: undefined })) : named,
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

function composeRow(figure: BoundFigure, context: ComposeContext): FigureRow {
  const { data } = figure;
  const value = printedValue(figure, context);
  return {
    ref: refOf(figure),
    value,
    qualifier: formatQualifier(data.qualifier, data.unit),
    asPrinted: figure.asPrinted === value.text ? undefined : figure.asPrinted,
    unit: formatUnit(data.unit),
    label: data.label,
    partOf: labelOf(figure, data['subset-of'], context),
    period: figure.period === undefined ? undefined : formatDate(figure.period, context.language),
    saidBy: entityName(figure, data['said-by'], context),
    grade: gradeOf(figure, context),
    note: data.note,
    evidence: composeEvidence(figure, context),
  };
}

function labelOf(
  figure: BoundFigure,
  id: string | undefined,
  { documents }: ComposeContext,
): string | undefined {
  const items = documents.get(figure.document)?.extraction.items ?? [];
  const whole = items.find((item) => item.kind === 'figure' && item.id === id);
  return whole?.kind === 'figure' ? whole.data.label : undefined;
}
