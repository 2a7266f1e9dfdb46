import Handlebars from 'handlebars';
import type { Root } from 'mdast';
import { textDirection } from '../../../ground/language/text-direction.ts';
import type { Chart, ChartBar } from '../../../ground/model/blocks/chart.ts';
import type { TimelineEntry } from '../../../ground/model/blocks/timeline.ts';
import type { Block, PackContent } from '../../../ground/model/content.ts';
import type { Heading, Mark, Printed, PrintedPicture } from '../../../ground/model/content-parts.ts';
import { drawAxis } from '../drawings/draw-axis.ts';
import { drawBar } from '../drawings/draw-bar.ts';
import { drawChart } from '../drawings/draw-chart.ts';
import { drawTimeline } from '../drawings/draw-timeline.ts';
import { elementHtml } from '../element-html.ts';
import { marksElement, printedSpan } from '../evidence-note.ts';
import { tableRoom } from '../narrative/fit-tables.ts';
import { narrativeToHtml } from '../narrative/narrative-to-html.ts';
import { notePlaceOf, notePlaces } from '../note-place.ts';
import { pictureElement } from '../picture-element.ts';
import type { PrintRecorder } from '../print-recorder.ts';
import { safeAddress } from '../safe-address.ts';
import { blankLeafSlot, pageListSlot, pageNumberSlot, type SlotMarks } from '../slots.ts';

/**
 * What templates can call. None reads a clock or chance. Those that give HTML make it of escaped text, and
 * they alone are printed as they are.
 */
export function makeHelpers(
  recorder: PrintRecorder,
  slots: SlotMarks,
  content: PackContent,
  renderBlock: (block: Block) => string,
): Record<string, (...given: never[]) => unknown> {
  const changed = new Set(content.changed);
  const isOther = ({ block }: Block): boolean => !OPENING.has(block);
  const opening = new Set(
    content.blocks.slice(0, content.blocks.some(isOther) ? content.blocks.findIndex(isOther) : undefined),
  );
  // Of the block that is printed.
  let isTurned = false;
  const printNumber = (printed: Printed): string => {
    recorder.record(printed);
    return `<tspan class="bound" data-ref="${escapeText(printed.ref)}">${escapeText(printed.text)}</tspan>`;
  };
  return {
    /** `{{printed value}}`: a bound string, and a note that it was printed. */
    printed: (printed: Printed) => html(elementHtml(printedSpan(printed, recorder))),
    /**
     * `{{narrative root}}`: running text. The source's words are where the paper has room for them; a second
     * value says where: `{{narrative root "below"}}`, `"beside"` or `"none"`.
     */
    narrative: (root: Root, ...given: readonly unknown[]) => {
      const place = notePlaces.find((name) => name === given[0]) ?? notePlaceOf(content);
      return html(
        narrativeToHtml(root, place, recorder, tableRoom({ ...content, turned: isTurned }, place), (anchor) =>
          slots.mark(() => pageNumberSlot(anchor)),
        ),
      );
    },
    /** `{{block this}}`: a block, by the template of its name in `blocks/`. */
    block: (block: Block) => {
      recorder.startBlock();
      isTurned = 'landscape' in block && block.landscape === true;
      const printed = renderBlock(block);
      const isText = block.block === 'narrative' || recorder.margin.notes.length === 0;
      // It takes the whole width: notes of the text before it end above it.
      const placed = isText ? printed : withAnchor(printed, (own) => recorder.margin.edge(false, own));
      return html(isTurned ? `<div class="landscape">\n${placed}</div>\n` : placed);
    },
    /** `{{heading heading}}`: a heading of its level, with the anchor that the contents point to. */
    heading: ({ text, level, anchor, number, exhibit }: Heading) => {
      const tag = `h${Math.min(Math.max(level, 1) + 1, 6)}`;
      const words =
        number !== undefined && text.startsWith(`${number} `)
          ? `<span class="section-number">${escapeText(number)}</span>${escapeText(text.slice(number.length))}`
          : escapeText(text);
      const names = [
        ...(exhibit === undefined ? [] : ['exhibit-title']),
        ...(changed.has(`#${anchor}`) ? ['changed'] : []),
      ];
      const name = names.length === 0 ? '' : ` class="${names.join(' ')}"`;
      return html(`<${tag} id="${escapeText(anchor)}"${name}>${words}</${tag}>`);
    },
    /** `{{picture brand.logo}}`: a picture; nothing where there is none. */
    picture: (picture: PrintedPicture | undefined) =>
      picture === undefined ? '' : html(slots.mark(() => pictureElement(picture))),
    /** `{{marks marks}}`: raised references. */
    marks: (marks: readonly Mark[]) =>
      marks.length === 0 ? '' : html(elementHtml(marksElement(marks, recorder))),
    /** `{{timelineDrawing entries}}`: events to scale; nothing when a drawing would add nothing to the list. */
    timelineDrawing: (entries: readonly TimelineEntry[]) =>
      html(drawTimeline(entries, { ...content, turned: isTurned })),
    /** `{{chartDrawing this}}`: lines over time, slopes, small multiples or stacks, without the table of their values. */
    chartDrawing: (chart: Chart) => html(drawChart(chart, { ...content, turned: isTurned }, printNumber)),
    /** `{{axisDrawing this}}`: the numbers along the bars of a chart, for the head of its table. */
    axisDrawing: (chart: Chart) => html(drawAxis(chart, { ...content, turned: isTurned })),
    /** `{{barDrawing this}}`: the bar of a chart, without its label and value; the hatching of a part of a stack. */
    barDrawing: (bar: ChartBar) => html(drawBar(bar, { ...content, turned: isTurned })),
    /**
     * `{{#if (opens this)}}`: whether a block is one of those that a pack begins with, text, claims and key figures,
     * before any other. A template can set them in columns, and what follows in its order.
     */
    opens: (block: Block) => opening.has(block),
    /**
     * `{{blankLeaf heading}}`, before a heading that begins a page: a blank page, which says so, when the
     * heading would otherwise be on a left page.
     */
    blankLeaf: ({ anchor }: Heading) =>
      html(`<div ${slots.mark(() => blankLeafSlot(anchor))}><p>This page is intentionally blank</p></div>`),
    /** `{{pageOf anchor}}`: the page of an anchor, filled in when the pack is printed; put it in a link to it. */
    pageOf: (anchor: string) => html(slots.mark(() => pageNumberSlot(anchor))),
    /**
     * `{{pagesOf ref}}`: the notes and pages that use an item, such as `note 12, pp. 4, 9`; the pages are filled in
     * when the pack is printed.
     */
    pagesOf: (ref: string) =>
      html(slots.mark(() => pageListSlot(recorder.usesOf(ref), recorder.notesOf(ref)))),
    /** `href="{{address url}}"`: an address that may be linked to; `#` for any other. */
    address: (url: string | undefined) => safeAddress(url ?? '') ?? '#',
    /**
     * `dir="{{directionOf words}}"`: `rtl` when most letters of a bound string, or of a paragraph's `runs`, are read
     * from right to left.
     */
    directionOf: (value: unknown) => textDirection(lettersIn(value)) ?? 'ltr',
    /** `{{join authors ", "}}`. */
    join: (items: readonly string[], between: string) => items.join(between),
    /** `{{authors}}{{stop authors}}`: a full stop, unless the text ends with one, as `Ferries Inc.`, or with `?`, `!` or `…`. */
    stop: (text: string) => (ENDED.test(text) ? '' : '.'),
    /** `{{#if (changed ref)}}`: whether an item, or a document by its id, was changed or added since the last edition, and is to have a bar beside it. */
    changed: (ref: string) => changed.has(ref),
    /** `{{#if (eq kind "judgement")}}`. */
    eq: (left: unknown, right: unknown) => left === right,
    /** `{{#if (or note basis)}}`: true when one of them is there; `0` and empty lists and texts are not. */
    or: (left: unknown, right: unknown) => isThere(left) || isThere(right),
  };
}

const ENDED = /[.?!…]["'”’»)]?$/u;

const OPENING: ReadonlySet<Block['block']> = new Set(['narrative', 'claims', 'key-figures']);

/** With an id at the end of its first tag, unless it has one. */
function withAnchor(markup: string, anchorFor: (own: string | undefined) => string): string {
  const tag = /^\s*<[a-z][a-z0-9]*[^<>]*(?=>)/.exec(markup)?.[0];
  if (tag === undefined) return markup;
  const own = /\sid="([^"&]*)"/.exec(tag)?.[1];
  const anchor = anchorFor(own);
  return own === undefined ? `${tag} id="${anchor}"${markup.slice(tag.length)}` : markup;
}

function escapeText(text: string): string {
  return Handlebars.escapeExpression(text);
}

function html(text: string): Handlebars.SafeString {
  return new Handlebars.SafeString(text);
}

/** The texts of what is printed. */
function lettersIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(lettersIn).join(' ');
  if (typeof value !== 'object' || value === null) return '';
  return lettersIn(['text', 'words'].map((key) => Reflect.get(value, key)));
}

function isThere(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
