import type { BoundFigure, LetteredDocument } from '../../../ground/model/bound.ts';
import type { ChartKind } from '../../../ground/model/chart-kinds.ts';
import { lengthOf } from '../../../ground/model/chart-lines.ts';
import {
  areSomeAlike,
  type ChartSeries,
  chartFigures,
  chartSeries,
} from '../../../ground/model/chart-series.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { chartMisfit, chartUndeclared, chartUnlike } from '../../../ground/model/diagnostics/charts.ts';
import { type Fix, likelyFix, newText, withFixes } from '../../../ground/model/fix.ts';
import type { BlockNodeOf } from '../../../ground/model/narrative-nodes.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { Narrative } from '../../../ground/model/sources.ts';
import { textAtPlace } from '../../../ground/model/text-at-place.ts';
import { unitKey } from '../../../ground/model/unit-key.ts';
import { findFigureNamed } from './find-citation.ts';
import { misfitOf } from './misfit-of.ts';

/**
 * Holds the charts of a narrative against what their authors declared comparable: a series has one unit, its times
 * are of one length, and it fits the kind of chart.
 *
 * @param isOwn whether the narrative is the pack's own: its template's draws what there is to draw
 */
export function checkCharts(
  narrative: Narrative,
  documents: readonly LetteredDocument[],
  isOwn: boolean,
): readonly Diagnostic[] {
  return narrative.root.children.flatMap((node) =>
    node.type === 'block' && node.name === 'chart' ? checkChart(node, narrative, documents, isOwn) : [],
  );
}

function checkChart(
  node: BlockNodeOf<'chart'>,
  narrative: Narrative,
  documents: readonly LetteredDocument[],
  isOwn: boolean,
): readonly Diagnostic[] {
  const names = node.named.filter(({ kind }) => kind === 'figures');
  // What is none of a document's has been reported with the other names of blocks.
  if (names.some(({ word, place }) => findFigureNamed(word, place, documents).value === undefined)) return [];
  const { options } = node;
  const place = narrative.placeOf(node);
  const all = chartSeries(options, { documents });
  if (all.length === 0) {
    const figures = chartFigures(options, { documents });
    if (options.compare !== undefined) return [chartUndeclared(place, ...COMPARES_ONE)];
    return isOwn && areSomeAlike(figures) ? [chartUndeclared(place, NOTHING, hintFor(figures))] : [];
  }
  return [
    ...(isOwn && options.topics !== undefined && options.compare === undefined
      ? chartFigures(options, { documents }).flatMap((figure) => {
          const near = all.find(({ figures: [first] }) => first !== undefined && sameUnit(first, figure));
          if (figure.data.series !== undefined || near === undefined) return [];
          const diagnostic = chartUndeclared(
            place,
            `\`${figure.id}\` is not declared comparable, and would be missing beside series \`${near.name}\``,
            `give it \`series: ${near.name}\` where it can be compared; or name in the block what is, \`compare="…"\``,
          );
          return [withFixes(diagnostic, seriesFix(figure, near.name))];
        })
      : []),
    ...all.flatMap((series) => {
      const unlike = unlikeIn(series);
      if (unlike !== undefined) return [chartUnlike(place, ...unlike)];
      const kind: ChartKind = options.kind ?? 'bars';
      const misfit = misfitOf(kind, series.figures);
      if (misfit === undefined) return [];
      const diagnostic = chartMisfit(place, kind, misfit.message, misfit.hint);
      return [withFixes(diagnostic, drawFix(place, narrative.source, misfit.draw))];
    }),
  ];
}

/** Only what is known: which figures may be compared, and which to leave out, is for their author to say. */
function seriesFix({ id, place }: BoundFigure, name: string | undefined): Fix | undefined {
  if (name === undefined) return undefined;
  const path = ['figures', id, 'series'];
  return likelyFix(`write \`series: ${name}\` for \`${id}\``, {
    kind: 'set',
    file: place.file,
    path,
    value: name,
  });
}

/** Another kind, written where the block gives its own. */
function drawFix(place: Place, source: string, kind: ChartKind | undefined): Fix | undefined {
  const written = /kind=(?:"[a-z]+"|[a-z]+)/.exec(textAtPlace(source, place));
  if (kind === undefined || written === null || place.start.line !== place.end.line) return undefined;
  const column = place.start.column + written.index;
  const at = {
    file: place.file,
    start: { line: place.start.line, column },
    end: { line: place.start.line, column: column + written[0].length },
  };
  return likelyFix(`draw it as \`kind="${kind}"\``, newText(at, `kind="${kind}"`));
}

const COMPARES_ONE = [
  '`compare` names fewer than two figures that the block lets through',
  'name two figures or more, and leave `topics` and `documents` out',
] as const;

const NOTHING = 'no two of its figures are declared comparable, and only such figures share a scale';

function hintFor(figures: readonly BoundFigure[]): string {
  const related = figures.find(({ id, document }) =>
    figures.some((part) => part.document === document && part.supersets.includes(id)),
  );
  const parts = figures.filter(
    ({ document, supersets }) => document === related?.document && supersets.includes(related.id),
  );
  const example = related === undefined ? '…' : [related, ...parts].map(({ id }) => id).join(' ');
  return `give those that can be compared the same \`series: name\` in their extraction, or name them in the block, \`compare="${example}"\`; new in rules 2`;
}

/** Why no scale can show a series, and what to do. */
function unlikeIn({ name, figures }: ChartSeries): readonly [message: string, hint: string] | undefined {
  const apart = (figure: BoundFigure): string =>
    name === undefined
      ? `leave \`${figure.id}\` out`
      : `give \`${figure.id}\` a series other than \`${name}\``;
  const [first] = figures;
  const other = figures.find((figure) => first !== undefined && !sameUnit(first, figure));
  if (first !== undefined && other !== undefined)
    return [
      `\`${first.id}\` is in ${unitOf(first)} and \`${other.id}\` in ${unitOf(other)}: one scale cannot show both`,
      `${apart(other)}, or write the unit that both have`,
    ];
  for (const one of figures) {
    const unlike = figures.find((figure) => isLonger(figure, one) && !isPart(one, figure));
    if (unlike === undefined) continue;
    return [
      `\`${unlike.id}\` is of a longer time (${unlike.period?.edtf}) than \`${one.id}\` (${one.period?.edtf})`,
      `${apart(unlike)}: a longer time alone makes a count larger`,
    ];
  }
  return undefined;
}

function sameUnit(one: BoundFigure, other: BoundFigure): boolean {
  return unitKey(one.quantity) === unitKey(other.quantity);
}

function unitOf({ quantity, data }: BoundFigure): string {
  return `“${data.unit ?? quantity.unit?.name ?? 'no unit'}”`;
}

/** Months and leap years are not all as long as one another. */
function isLonger(one: BoundFigure, other: BoundFigure): boolean {
  const [longer, shorter] = [lengthOf(one), lengthOf(other)];
  return longer !== undefined && shorter !== undefined && longer > shorter * 1.5;
}

function isPart(part: BoundFigure, whole: BoundFigure): boolean {
  return part.document === whole.document && part.supersets.includes(whole.id);
}
