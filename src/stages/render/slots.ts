import Handlebars from 'handlebars';
import { joinHtml, type RunningHead, type SlottedHtml } from '../../ground/model/slotted-html.ts';

/** The page number of an anchor. */
export function pageNumberSlot(anchor: string): SlottedHtml {
  return joinHtml([
    `<span data-page-of="${escaped(anchor)}">`,
    { slot: { kind: 'page-number', anchor }, unfilled: '' },
    '</span>',
  ]);
}

/**
 * The pages of some anchors, each page once, after the numbers of notes, `notes 3, 17, pp. 2, 5`; nothing for none.
 */
export function pageListSlot(anchors: readonly string[], notes: readonly string[] = []): SlottedHtml {
  if (anchors.length === 0) return joinHtml([]);
  return joinHtml([
    `<span class="pages"${notes.length === 0 ? '' : '>'}`,
    notes.length === 0
      ? ''
      : `${notes.length === 1 ? 'note' : 'notes'}\u00a0${escaped(notes.join(', '))}, <span`,
    ` data-pages-of="${escaped(anchors.join(' '))}">`,
    { slot: { kind: 'page-list', anchors }, unfilled: '' },
    notes.length === 0 ? '</span>' : '</span></span>',
  ]);
}

/** The attributes of a blank page, to be there when the anchor after it would otherwise be on a left page. */
export function blankLeafSlot(anchor: string): SlottedHtml {
  return joinHtml([
    `class="blank-leaf" data-blank-before="${escaped(anchor)}"`,
    { slot: { kind: 'blank-leaf', anchor }, unfilled: ' hidden' },
  ]);
}

/** The style sheet that names the sections at the heads of pages; nothing for none. */
export function runningHeadsSlot(heads: readonly RunningHead[]): SlottedHtml {
  if (heads.length === 0) return joinHtml([]);
  return joinHtml([
    `<style id="running-heads" data-heads="${escaped(JSON.stringify(heads))}">`,
    { slot: { kind: 'running-heads', heads }, unfilled: '' },
    '</style>',
  ]);
}

/** Keeps HTML with slots for what a template prints, which can hold only text. */
export interface SlotMarks {
  /**
   * A text that stands for HTML in what a template prints.
   *
   * @param make called when all is printed
   */
  mark(make: () => SlottedHtml): string;
  /** What a template has printed, with its marks replaced by what they stand for. */
  resolve(printed: string): SlottedHtml;
}

export function makeSlotMarks(): SlotMarks {
  const marked: (() => SlottedHtml)[] = [];
  return {
    mark: (make) => `${HALF}${marked.push(make) - 1};`,
    resolve: (printed) =>
      // Every second piece is the number of a mark.
      joinHtml(
        printed.split(MARK).map((piece, at) => (at % 2 === 0 ? piece : (marked[Number(piece)]?.() ?? ''))),
      ),
  };
}

/** Whether the name of an attribute is a mark: of a slot that is within a tag. */
export function isSlotMark(name: string): boolean {
  return name.startsWith(HALF);
}

/** What a serialiser of HTML has made of marks within tags, as it was. */
export function withBareMarks(html: string): string {
  return html.replace(/(\ud800\d+;)=""/gu, '$1');
}

/** Half of a surrogate pair. No file of a template can hold it, and no source may: nothing else looks like a mark. */
const HALF = '\ud800';
const MARK = /\ud800(\d+);/u;

function escaped(text: string): string {
  return Handlebars.escapeExpression(text);
}
