import { highest, lowest } from '../../../ground/model/extremes.ts';
import type { DatedEvent } from './dated-event.ts';
import { drawSign, isDrawnAsBar, signWidth } from './draw-sign.ts';
import type { Cluster } from './find-clusters.ts';
import { type Label, placeLabels } from './place-labels.ts';
import { type NumberLabel, type PlacedNumber, placeNumbers } from './place-numbers.ts';
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

/** What a panel may take: a drawing has to end on its page. */
export interface PanelRoom {
  readonly width: number;
  readonly letter: number;
  /** More rows of signs than this lie over each other. */
  readonly rows: number;
  /** How many rows of labels, unless they have titles. */
  readonly lanes: number;
  /** Up to so many events have their titles in the drawing; more have their numbers. */
  readonly titled: number;
}

export interface DrawnPanel {
  readonly svg: string;
  readonly height: number;
  /** Events whose signs are points: they are of a day, or of a time too short to be seen as a bar. */
  readonly points: readonly DatedEvent[];
  /** Those whose signs are bars. */
  readonly bars: readonly DatedEvent[];
}

/** A row of labels, in letters' heights. */
const LANE = 1.3;
/** How deep slanted leaders go, in letters' heights. */
const BEND = 1.6;
/** The longest title that rows and axis are made for, in letters' heights. */
const TITLE = 20;
/** The least part of the width that an axis has beside the titles of its last events. */
const AXIS = 0.5;

/** Draws an axis: dates above, signs on it, labels on leaders under it. Lengths are millimetres. */
export function drawPanel(
  { events, from, to, clusters, title }: Panel,
  room: PanelRoom,
  language: string,
): DrawnPanel {
  const { width, letter } = room;
  const single = events.filter((event) => !clusters.some((cluster) => cluster.events.includes(event)));
  const labelled = labelsOf(single, clusters);
  const titled = labelled.length <= room.titled;
  const longest = roomyLength(labelled, titled, { from, to }, room);
  const length = titled ? Math.max(width * AXIS, longest) : longest;
  const at = (day: Day): number => ((day - from) / (to - from)) * length;
  const row = letter * 0.95;
  const signs = stackSigns(events, at, row);
  const rows = Math.min(room.rows, Math.max(1, highest(signs.map((sign) => sign.row + 1))));
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
    const y = axis - (Math.min(sign.row, room.rows - 1) + 0.62) * row;
    svg.push(drawSign(sign.event, { from: at(sign.event.from), to: at(sign.event.to), y, row }));
  }
  const labels = titled
    ? placeTitles(labelled, at, room)
    : placeNumbers(pointsOf(labelled, at), { ...room, rows: room.lanes });
  const lane = letter * LANE;
  const bend = labels.some(({ slanted }) => slanted) ? letter * BEND : 0;
  for (const label of labels) svg.push(drawLabel(label, { axis, bend, lane, letter }));
  const lanes = Math.max(0, highest(labels.map((label) => label.lane + 1)));
  const isBar = (event: DatedEvent): boolean => isDrawnAsBar({ from: at(event.from), to: at(event.to), row });
  return {
    svg: svg.join(''),
    height: axis + bend + lanes * lane + letter * 0.4,
    points: events.filter((event) => !isBar(event)),
    bars: events.filter(isBar),
  };
}

interface StackedSign {
  readonly event: DatedEvent;
  /** 0 is on the axis. */
  readonly row: number;
}

/** Signs that would lie over each other are in rows, the earlier ones nearer to the axis. */
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

/** What is under an axis: an event, or the cluster that is shown larger. */
interface AxisLabel {
  readonly day: Day;
  readonly event: DatedEvent | undefined;
  /** Without its title. */
  readonly words: string;
}

/** Each event, and each cluster, where its leader leaves the axis. */
function labelsOf(events: readonly DatedEvent[], clusters: readonly Cluster[]): readonly AxisLabel[] {
  return [
    ...events.map((event) => ({
      day: event.open === 'from' ? event.to : event.from,
      words: `${event.number}`,
      event,
    })),
    ...clusters.map(({ from, events: inside }) => ({
      day: from,
      words: `${inside.length} events, below`,
      event: undefined,
    })),
  ];
}

/** The longest axis on which each label still has room to the right of its leader. */
function roomyLength(
  labels: readonly AxisLabel[],
  titled: boolean,
  { from, to }: Pick<Panel, 'from' | 'to'>,
  { width, letter }: PanelRoom,
): number {
  const lengths = labels.map((label) => {
    const words = titled ? nameOf(label, letter, letter * TITLE) : label.words;
    return ((width - labelWidth(words, letter)) * (to - from)) / (label.day - from);
  });
  return Math.min(width, lowest(lengths));
}

/** Titles begin at their leaders, in as many rows as they need; none is cut beside room that nothing else takes. */
function placeTitles(
  labels: readonly AxisLabel[],
  at: (day: Day) => number,
  { width, letter }: PanelRoom,
): readonly PlacedNumber[] {
  const sizedFor = (label: AxisLabel, most: number): TitleLabel => {
    const x = at(label.day);
    const words = nameOf(label, letter, Math.min(most, width - x - letter * 0.39));
    return { x, words, width: Math.min(labelWidth(words, letter), width - x) };
  };
  const placed = (sized: readonly TitleLabel[]) => placeLabels(sized, width, sized.length, 'right');
  const rowsOf = (sized: readonly TitleLabel[]): number =>
    highest(placed(sized).map((place) => (place === undefined ? Number.POSITIVE_INFINITY : place.lane)));
  const short = labels.map((label) => sizedFor(label, letter * TITLE));
  // A row more costs less than a title that cannot be read.
  const rows = rowsOf(short) + 1;
  const whole = labels.reduce<readonly TitleLabel[]>((sized, label, index) => {
    const longer = sized.with(index, sizedFor(label, width));
    return longer[index]?.words !== sized[index]?.words && rowsOf(longer) <= rows ? longer : sized;
  }, short);
  return placed(whole).flatMap((place, index) => {
    const label = whole[index];
    if (place === undefined || label === undefined) return [];
    return [
      { text: label.words, xs: [label.x], at: label.x, lane: place.lane, anchor: 'start', slanted: false },
    ];
  });
}

interface TitleLabel extends Label {
  readonly words: string;
}

function pointsOf(labels: readonly AxisLabel[], at: (day: Day) => number): readonly NumberLabel[] {
  return labels.map(({ day, event, words }) => ({
    xs: [at(day)],
    numbers: event === undefined ? [] : [event.number],
    words,
  }));
}

function labelWidth(words: string, letter: number): number {
  return textWidth(words, letter) + letter * 0.4;
}

/** With its title, as far as that has room. */
function nameOf({ event, words }: AxisLabel, letter: number, room: number): string {
  if (event === undefined) return words;
  const fitting = fitText(event.title, letter, room - textWidth(`${words} `, letter));
  return fitting === undefined ? words : `${words} ${fitting}`;
}

/** A label with its leaders, which come from the axis. */
function drawLabel(
  { text: words, xs, at, lane: row, anchor, slanted }: PlacedNumber,
  { axis, bend, lane, letter }: Readonly<Record<'axis' | 'bend' | 'lane' | 'letter', number>>,
): string {
  const y = axis + bend + (row + 1) * lane;
  const beside = { start: letter * 0.25, middle: 0, end: -letter * 0.25 }[anchor];
  const end = anchor === 'middle' ? y - letter * 0.85 : y + letter * 0.1;
  return [
    ...(slanted ? xs.map((x) => line('leader', x, axis, at, axis + bend)) : []),
    line('leader', at, slanted ? axis + bend : axis, at, end),
    text(at + beside, y, words, anchor === 'start' ? {} : { 'text-anchor': anchor }),
  ].join('');
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
