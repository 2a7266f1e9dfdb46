import type { TimelineEntry } from '../../../ground/model/blocks/timeline.ts';
import type { PackContent } from '../../../ground/model/content.ts';
import { formatDayRange } from '../../../ground/model/day-range.ts';
import { highest, lowest } from '../../../ground/model/extremes.ts';
import { dateFormat } from './date-format.ts';
import { type DatedEvent, datedEvent } from './dated-event.ts';
import { drawKey } from './draw-key.ts';
import { type DrawnPanel, drawPanel, type Panel, type PanelRoom } from './draw-panel.ts';
import { type DrawnOn, drawingSize } from './drawing-size.ts';
import { findClusters } from './find-clusters.ts';
import { escapeText, svgElement } from './svg.ts';
import { type Day, dateOf } from './time-scale.ts';

/** With fewer events than this the list says it all. */
const FEWEST = 3;
/** Up to so many events of an axis have their titles in the drawing, or where that would be too high. */
const TITLED = 14;
const FEW_TITLED = 6;
/** More rows of signs than this lie over each other, and numbers have no more rows. */
const ROWS = 14;
const LANES = 10;

/**
 * An overview of events to true scale, as inline SVG: an axis, each event as a sign at its place (a point for a
 * day, a bar for a longer time; certainty by form, never by colour), numbered as in the list. Where many are
 * close together beside years without any, a second axis shows that time larger. Empty when there is nothing
 * that a drawing would add: fewer than three dated events, or all on one day.
 */
export function drawTimeline(
  entries: readonly TimelineEntry[],
  content: DrawnOn & Pick<PackContent, 'language'>,
): string {
  const events = entries.map(datedEvent).filter((event) => event !== undefined);
  const from = lowest(events.map(({ from: day }) => day));
  const to = highest(events.map(({ to: day }) => day));
  if (events.length < FEWEST || from === to) return '';
  const { width, height: most, letter } = drawingSize(content);
  const clusters = findClusters(events, to - from, width / letter);
  const overview = { events, ...padded(from, to), clusters: [], title: undefined };
  const panels: readonly Panel[] = [
    { ...overview, clusters },
    ...clusters.map((cluster) => ({
      events: cluster.events,
      ...padded(cluster.from, cluster.to),
      clusters: [],
      title: `Close-up of ${spanText(cluster.from, cluster.to, content.language)}`,
    })),
  ];
  // As much as it can take, whatever is drawn as a point and what as a bar.
  const room = drawKey({ points: events, bars: events }, width, letter).height;
  const upTo = (titled: number): PanelRoom => ({ width, letter, rows: ROWS, lanes: LANES, titled });
  // What is drawn ends on its page: titles go first, then what is shown larger, then height.
  const { parts, height, points, bars } = firstThatFits(most - room, [
    () => drawPanels(panels, upTo(TITLED), content.language),
    () => drawPanels(panels, upTo(FEW_TITLED), content.language),
    () => drawPanels(panels, upTo(0), content.language),
    () => drawPanels([overview], upTo(FEW_TITLED), content.language),
    () => drawPanels([overview], upTo(0), content.language),
    () => drawPanels([overview], flatRoom(width, letter, most - room), content.language),
  ]);
  const key = drawKey({ points, bars }, width, letter);
  const keyAt = svgElement('g', { transform: `translate(0 ${height})` }, [key.svg]);
  const whole = Math.ceil(height + key.height);
  const label = describe(events, content.language);
  return svgElement(
    'svg',
    {
      class: 'timeline-drawing',
      role: 'img',
      'aria-label': label,
      viewBox: `0 0 ${width} ${whole}`,
      width: `${width}mm`,
      height: `${whole}mm`,
      'font-size': letter,
    },
    [`<title>${escapeText(label)}</title>`, ...parts, keyAt],
  );
}

interface DrawnPanels extends Pick<DrawnPanel, 'height' | 'points' | 'bars'> {
  readonly parts: readonly string[];
}

/** Axes below one another. */
function drawPanels(panels: readonly Panel[], room: PanelRoom, language: string): DrawnPanels {
  let height = 0;
  const parts: string[] = [];
  const drawn = panels.map((panel) => drawPanel(panel, room, language));
  for (const panel of drawn) {
    parts.push(svgElement('g', { transform: `translate(0 ${height})` }, [panel.svg]));
    height += panel.height + room.letter;
  }
  return {
    parts,
    height,
    points: drawn.flatMap((panel) => panel.points),
    bars: drawn.flatMap((panel) => panel.bars),
  };
}

/** The first that is no higher than `most`, or else the last. */
function firstThatFits(most: number, ways: readonly (() => DrawnPanels)[]): DrawnPanels {
  let drawn: DrawnPanels = { parts: [], height: 0, points: [], bars: [] };
  for (const draw of ways) {
    drawn = draw();
    if (drawn.height <= most) break;
  }
  return drawn;
}

/** Room for one axis that is no higher than `height`: half of it for signs, half for numbers. */
function flatRoom(width: number, letter: number, height: number): PanelRoom {
  // Beside them an axis has its dates, slanted leaders and the distance to what follows.
  const half = (height / letter - 5) / 2;
  const rows = Math.max(2, Math.floor(half / 0.95));
  return { width, letter, rows, lanes: Math.max(2, Math.floor(half / 1.3)), titled: 0 };
}

/** A little room at both ends, in whole days, so that nothing stands on the edge. */
function padded(from: Day, to: Day): { readonly from: Day; readonly to: Day } {
  const room = Math.max(1, Math.round((to - from) * 0.03));
  return { from: from - room, to: to + room };
}

function spanText(from: Day, to: Day, language: string): string {
  return formatDayRange(dateOf(from), dateOf(to), inFull(language));
}

const inFull = dateFormat({ dateStyle: 'long' });
const ofMonth = dateFormat({ month: 'long', year: 'numeric' });

function describe(events: readonly DatedEvent[], language: string): string {
  const days = events.flatMap(({ from, to }) => [from, to]);
  const [first, last] = [lowest(days), highest(days)].map((day) => ofMonth(language).format(dateOf(day)));
  const unsure = events.filter(({ certainty }) => certainty !== 'certain').length;
  const doubt = unsure === 0 ? '' : `; ${unsure} with an approximate or uncertain date`;
  return `Timeline to scale of ${events.length} events from ${first} to ${last}${doubt}. The list below has the same events.`;
}
