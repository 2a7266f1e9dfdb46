import type { BoundFigure, BoundItem } from '../../ground/model/bound.ts';
import type { ExhibitBase, Heading } from '../../ground/model/content-parts.ts';
import { groupBy } from '../../ground/model/group-by.ts';
import { unitKey } from '../../ground/model/unit-key.ts';
import type { ComposeContext } from './compose-context.ts';
import { restsOn } from './compose-evidence-words.ts';
import { formatDate } from './format/format-date.ts';
import { formatList } from './format/format-list.ts';
import { withCapital } from './format/with-capital.ts';
import { printFigure } from './print-figure.ts';

/** What a block says as an exhibit: what all of it shares, and which paragraphs of the sources it rests on. */
export function composeExhibit(
  heading: Heading | undefined,
  items: readonly BoundItem[],
  note: string | undefined,
  context: ComposeContext,
): Pick<ExhibitBase, 'exhibit' | 'note'> {
  const isExhibit = context.exhibits && heading !== undefined;
  return {
    ...(isExhibit && { exhibit: { scope: scopeOf(items, context), source: sourceOf(items, context) } }),
    ...(note !== undefined && { note }),
  };
}

function scopeOf(items: readonly BoundItem[], context: ComposeContext): string | undefined {
  const figures = onlyFigures(items);
  const shared = [sharedUnit(items, context), periodOf(figures, context)].filter((one) => one !== undefined);
  return figures.length === 0 || shared.length === 0 ? undefined : withCapital(shared.join(', '));
}

/** The unit that all of several figures have. */
export function sharedUnit(items: readonly BoundItem[], context: ComposeContext): string | undefined {
  const figures = onlyFigures(items);
  return figures.length === 0 ? undefined : unitOf(figures, context);
}

/** None for one alone, which says it itself, nor for some beside other things: they are not all. */
function onlyFigures(items: readonly BoundItem[]): readonly BoundFigure[] {
  const figures = items.filter((item): item is BoundFigure => item.kind === 'figure');
  return figures.length < 2 || figures.length < items.length ? [] : figures;
}

/** In the words for several, where there are some. */
function unitOf(figures: readonly BoundFigure[], context: ComposeContext): string | undefined {
  const keys = new Set(figures.map(({ quantity }) => unitKey(quantity)));
  if (keys.size > 1) return undefined;
  const several = figures.find(({ data }) => data.value !== 1) ?? figures[0];
  return several && printFigure(several, context).unit;
}

function periodOf(figures: readonly BoundFigure[], { language }: ComposeContext): string | undefined {
  const periods = new Set(figures.map(({ period }) => period && formatDate(period, language)));
  const [period] = periods;
  return periods.size > 1 ? undefined : period;
}

function sourceOf(items: readonly BoundItem[], context: ComposeContext): string | undefined {
  const { exhibits } = context.language.printing.blocks;
  const evidence = items.flatMap((item) => restsOn(item, context)).flatMap((item) => item.evidence);
  const byDocument = groupBy(evidence, ({ document }) => document);
  // In the order of the letters.
  const documents = [...context.documents].flatMap(([id, { letter }]) => {
    const paragraphs = new Set(byDocument.get(id)?.flatMap((one) => [...between(...one.paragraphs)]));
    if (paragraphs.size === 0) return [];
    const ranges = rangesOf([...paragraphs].toSorted((a, b) => a - b));
    return [exhibits.paragraphs(letter, formatList(ranges, context.language), paragraphs.size > 1)];
  });
  return documents.length === 0 ? undefined : exhibits.source(documents);
}

function between(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** `3`, `5–8`: three in a row, or more, are a range. */
function rangesOf(numbers: readonly number[]): readonly string[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run.map(String) : [`${run[0]}–${run.at(-1)}`]));
}
