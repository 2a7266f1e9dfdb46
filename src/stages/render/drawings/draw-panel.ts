import { highest, lowest } from '../../../ground/model/extremes.ts';
import type { DatedEvent } from './dated-event.ts';
import { drawSign, signWidth } from './draw-sign.ts';
import type { Cluster } from './find-clusters.ts';
import { placeLabels } from './place-labels.ts';
import { spreadLabels } from './spread-labels.ts';
import { escapeText, svgElement } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';
import { type Day, ticksBetween } from './time-scale.ts';

/** One axis with its events. */
export interface Panel {
  readonly events: readonly DatedEvent[];
  /** What the axis reaches over. */
  readonly from: Day;
  readonly to: Day;
  /** Those of its events that a panel of their own shows larger. */
  readonly clusters: readonly Cluster[];
  readonly title: string | undefined;
}

/** More rows of signs than this lie over each other: a drawing has to end on its page. */
const ROWS = 14;
/** Up to so many events have their titles in the drawing; more have their numbers. */
const TITLED = 14;
const NUMBER_LANES = 6;
/** A row of labels, in letters' heights. */
const LANE = 1.3;
/** How deep slanted leaders go, in letters' heights. */
const BEND = 1.6;
/** The longest title, and the room that the last one has on the right, in letters' heights. */
const TITLE = 20;
const TITLE_ROOM = 11;

/** Draws an axis: dates above, signs on it, labels on leaders under it. Lengths are millimetres. */
export function drawPanel(
  { events, from, to, clusters, title }: Panel,
  width: number,
  letter: number,
  language: string,
): { readonly svg: string; readonly height: number } {
  const single = events.filter((event) => !clusters.some((cluster) => cluster.events.includes(event)));
  const titled = single.length + clusters.length <= TITLED;
  const length = titled
    ? width - letter * TITLE_ROOM
    : roomyLength(numberLabels(single, clusters), from, to, width, letter);
  const at = (day: Day): number => ((day - from) / (to - from)) * length;
  const row = letter * 0.95;
  const signs = stackSigns(events, at, row);
  const rows = Math.min(ROWS, Math.max(1, highest(signs.map((sign) => sign.row + 1))));
  const top = title === undefined ? 0 : letter * 1.5;
  const axis = top + letter * 1.6 + (rows + 0.15) * row;
  const svg: string[] = [];
  if (title !== undefined) svg.push(text(0, letter, title, { 'font-weight': '600' }));
  for (const { from: first, to: last } of clusters) {
    const x = Math.max(0, at(first) - row * 0.8);
    svg.push(
      svgElement('rect', {
        class: 'shade',
        x,
        y: top + letter * 1.4,
        width: Math.min(length, at(last) + row * 0.8) - x,
        height: axis - top - letter * 1.4,
      }),
    );
  }
  const most = Math.floor(length / (letter * 6.5));
  let end = Number.NEGATIVE_INFINITY;
  for (const { day, label } of ticksBetween(from, to, most, language)) {
    const x = at(day);
    svg.push(line('grid', x, top + letter * 1.4, x, axis));
    const half = textWidth(label, letter) / 2;
    const middle = Math.min(width - half, Math.max(half, x));
    if (middle - half < end + letter * 0.5) continue;
    svg.push(text(middle, top + letter, label, { 'text-anchor': 'middle', class: 'tick' }));
    end = middle + half;
  }
  svg.push(line('axis', 0, axis, length, axis));
  for (const sign of signs) {
    const y = axis - (Math.min(sign.row, ROWS - 1) + 0.62) * row;
    svg.push(drawSign(sign.event, { from: at(sign.event.from), to: at(sign.event.to), y, row }));
  }
  const labels = labelsOf(single, clusters, titled, at, { width, letter });
  const lane = letter * LANE;
  const bend = labels.some(({ middle }) => middle !== undefined) ? letter * BEND : 0;
  for (const label of labels) {
    const { middle } = label;
    const y = axis + bend + (label.lane + 1) * lane;
    if (middle !== undefined) {
      svg.push(line('leader', label.x, axis, middle, axis + bend));
      svg.push(line('leader', middle, axis + bend, middle, y - letter * 0.85));
      svg.push(text(middle, y, label.text, { 'text-anchor': 'middle' }));
      continue;
    }
    svg.push(line('leader', label.x, axis, label.x, y + letter * 0.1));
    const ends = label.start < label.x;
    const x = ends ? label.x - letter * 0.25 : label.x + letter * 0.25;
    svg.push(text(x, y, label.text, ends ? { 'text-anchor': 'end' } : {}));
  }
  const lanes = Math.max(0, highest(labels.map((label) => label.lane + 1)));
  return { svg: svg.join(''), height: axis + bend + lanes * lane + letter * 0.4 };
}

interface StackedSign {
  readonly event: DatedEvent;
  /** 0 is on the axis. */
  readonly row: number;
}

/** Signs that would lie over each other stand in rows, the earlier ones nearer to the axis. */
function stackSigns(
  events: readonly DatedEvent[],
  at: (day: Day) => number,
  row: number,
): readonly StackedSign[] {
  const ends: number[] = [];
  return events
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .map((event) => {
      const { start, end } = signWidth(event, { from: at(event.from), to: at(event.to), row });
      const free = ends.findIndex((last) => last <= start);
      const place = free >= 0 ? free : ends.length;
      ends[place] = end;
      return { event, row: place };
    });
}

interface LabelRoom {
  readonly width: number;
  readonly letter: number;
}

interface DrawnLabel {
  readonly text: string;
  readonly x: number;
  readonly start: number;
  readonly lane: number;
  /** Where a slanted leader leads to: its label is centred there. */
  readonly middle?: number;
}

/** Titles when there are few events, otherwise numbers; of a cluster how many it has. */
function labelsOf(
  events: readonly DatedEvent[],
  clusters: readonly Cluster[],
  titled: boolean,
  at: (day: Day) => number,
  { width, letter }: LabelRoom,
): readonly DrawnLabel[] {
  const labels = numberLabels(events, clusters).map(({ day, text: short, event }) => {
    const x = at(day);
    const room = Math.min(letter * TITLE, width - x - letter * 1.8);
    const words = titled && event !== undefined ? nameOf(event, letter, room) : short;
    return { x, text: words, width: labelWidth(words, letter) };
  });
  const upright = titled
    ? placeLabels(labels, width, labels.length, 'right')
    : placeLabels(labels, width, NUMBER_LANES, 'both');
  const spread = titled || !upright.includes(undefined) ? undefined : spreadLabels(labels, width);
  if (spread !== undefined) {
    return spread.flatMap(({ middle, lane }, index) => {
      const label = labels[index];
      return label ? [{ text: label.text, x: label.x, start: middle, lane, middle }] : [];
    });
  }
  return upright.flatMap((spot, index) => {
    const label = labels[index];
    return spot && label ? [{ text: label.text, x: label.x, start: spot.x, lane: spot.lane }] : [];
  });
}

interface ShortLabel {
  readonly day: Day;
  readonly text: string;
  readonly event: DatedEvent | undefined;
}

/** The number of each event, and how many each cluster has, where its leader leaves the axis. */
function numberLabels(events: readonly DatedEvent[], clusters: readonly Cluster[]): readonly ShortLabel[] {
  return [
    ...events.map((event) => ({
      day: event.open === 'from' ? event.to : event.from,
      text: `${event.number}`,
      event,
    })),
    ...clusters.map(({ from, events: inside }) => ({
      day: from,
      text: `${inside.length} events, below`,
      event: undefined,
    })),
  ];
}

/** The longest axis on which each label still has room to the right of its leader. */
function roomyLength(
  labels: readonly ShortLabel[],
  from: Day,
  to: Day,
  width: number,
  letter: number,
): number {
  const lengths = labels.map(
    ({ day, text: words }) => ((width - labelWidth(words, letter)) * (to - from)) / (day - from),
  );
  return Math.min(width, lowest(lengths));
}

function labelWidth(words: string, letter: number): number {
  return textWidth(words, letter) + letter * 0.4;
}

function nameOf({ number, title }: DatedEvent, letter: number, room: number): string {
  const fitting = fitText(title, letter, room - textWidth(`${number} `, letter));
  return fitting === undefined ? String(number) : `${number} ${fitting}`;
}

function text(
  x: number,
  y: number,
  words: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  return svgElement('text', { x, y, ...attributes }, [escapeText(words)]);
}

function line(className: string, x1: number, y1: number, x2: number, y2: number): string {
  return svgElement('line', { class: className, x1, y1, x2, y2 });
}
