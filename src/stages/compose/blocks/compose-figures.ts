import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type { FigureRow, FiguresBlock } from '../../../ground/model/blocks/figures.ts';
import type { BoundFigure } from '../../../ground/model/bound.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';
import { selectItems } from '../../../ground/model/select-items.ts';
import { type ComposeContext, entityName, refOf } from '../compose-context.ts';
import { composeEvidence } from '../compose-evidence-words.ts';
import { composeExhibit, sharedUnit } from '../compose-exhibit.ts';
import { formatDate } from '../format/format-date.ts';
import { nameTopic } from '../format/name-topic.ts';
import { gradeOf } from '../grade.ts';
import { nestFigures } from '../nest-figures.ts';
import { periodBeside } from '../period-beside.ts';
import { describeCalculation, describeWhole, printFigure } from '../print-figure.ts';

/** The summary table, grouped by the first topic of each figure; a part is under its whole. */
export function composeFiguresBlock(
  heading: Heading | undefined,
  options: BlockOptions['figures'],
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
  const exhibit = composeExhibit(heading, figures, options.note, context);
  return {
    block: 'figures',
    heading,
    ...exhibit,
    periods: rows.some(({ period }) => period !== undefined),
    speakers: rows.some(({ saidBy }) => saidBy !== undefined),
    grades: rows.some(({ grade }) => grade !== undefined),
    longPeriods: rows.some(({ period = '' }) => period.length > LONG),
    wide: rows.some(({ value }) => value.text.length > WIDE),
    longSpeakers: rows.some(({ saidBy = '' }) => saidBy.length > LONG_NAME),
    unitOverAll: exhibit.exhibit?.scope !== undefined && sharedUnit(figures, context) !== undefined,
    groups,
  };
}

/** In UTF-16 units. */
const WIDE = 12;
const LONG = 9;
const LONG_NAME = 28;

function composeRow(figure: BoundFigure, depth: number, context: ComposeContext): FigureRow {
  const { data } = figure;
  const { value, qualifier, unit } = printFigure(figure, context);
  return {
    ref: refOf(figure),
    value,
    qualifier,
    asPrinted: figure.derived || isSameForm(figure.asPrinted, value.text) ? undefined : figure.asPrinted,
    unit,
    calculation: describeCalculation(figure, context),
    label: data.label,
    partOf: describeWhole(figure, context),
    depth,
    period: figure.period === undefined ? undefined : formatDate(figure.period, context.language),
    unsaidPeriod: periodBeside(figure, context),
    saidBy: entityName(figure, data['said-by'], context),
    grade: gradeOf(figure, context),
    note: data.note,
    evidence: composeEvidence(figure, context),
  };
}

/** Signs, units and scales may be written in words; what is not the same are the digits, or a number in words. */
function isSameForm(asPrinted: string, text: string): boolean {
  const digits = (number: string): string => (number.match(/\p{N}[\p{N}.,'’]*/gu) ?? []).join(' ');
  const [one, other] = [digits(asPrinted), digits(text)];
  return one === other && (one !== '' || asPrinted.toLowerCase() === text.toLowerCase());
}
