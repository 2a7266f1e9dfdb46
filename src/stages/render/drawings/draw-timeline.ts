import type { TimelineEntry } from '../../../ground/model/blocks/timeline.ts';
import type { PackContent } from '../../../ground/model/content.ts';
import { formatDayRange } from '../../../ground/model/day-range.ts';
import { highest, lowest } from '../../../ground/model/extremes.ts';
import { dateFormat } from './date-format.ts';
import { type DatedEvent, datedEvent } from './dated-event.ts';
import { drawKey } from './draw-key.ts';
import { drawPanel, type Panel } from './draw-panel.ts';
import { type DrawnOn, drawingSize } from './drawing-size.ts';
import { findClusters } from './find-clusters.ts';
import { escapeText, svgElement } from './svg.ts';
import { type Day, dateOf } from './time-scale.ts';

/** With fewer events than this the list says it all. */
const FEWEST = 3;

/**
 * An overview of events to true scale, as inline SVG: an axis, each event as a sign at its place (a point for a
 * day, a bar for a longer time; certainty by form, never by colour), numbered as in the list. Where many stand
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
  const { width, letter } = drawingSize(content);
  const clusters = findClusters(events, to - from, width / letter);
  const panels: Panel[] = [
    { events, ...padded(from, to), clusters, title: undefined },
    ...clusters.map((cluster) => ({
      events: cluster.events,
      ...padded(cluster.from, cluster.to),
      clusters: [],
      title: `Close-up of ${spanText(cluster.from, cluster.to, content.language)}`,
    })),
  ];
  let height = 0;
  const parts: string[] = [];
  for (const panel of panels) {
    const drawn = drawPanel(panel, width, letter, content.language);
    parts.push(svgElement('g', { transform: `translate(0 ${height})` }, [drawn.svg]));
    height += drawn.height + letter;
  }
  const key = drawKey(events, width, letter);
  parts.push(svgElement('g', { transform: `translate(0 ${height})` }, [key.svg]));
  height += key.height;
  const label = describe(events, content.language);
  return svgElement(
    'svg',
    {
      class: 'timeline-drawing',
      role: 'img',
      'aria-label': label,
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      width: `${width}mm`,
      height: `${Math.ceil(height)}mm`,
      'font-size': letter,
    },
    [`<title>${escapeText(label)}</title>`, ...parts],
  );
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
