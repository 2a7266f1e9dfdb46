import type { JSX } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskDocument, DeskMark } from '../../../../engine/desk/desk-types.ts';
import { selectWords } from '../actions/read-words.ts';
import { useDesk, useModel } from '../shell/use-desk.ts';
import { findWords } from '../text/find-words.ts';
import { spanOf } from '../text/move-caret.ts';
import { guessHeight, topOfRow, visibleRows } from '../text/visible-rows.ts';
import { trimmed } from '../text/words-in.ts';
import { pressInDocument } from './document-keys.ts';
import { selectedSpan } from './dom-offsets.ts';
import { ParagraphRow } from './paragraph-row.tsx';

/** In CSS pixels: what is drawn above and below of what is seen. */
const BEYOND = 700;
const LINE = 25;
const NO_MARKS: readonly DeskMark[] = [];

/** The paragraphs of a document. Only those near to what is seen are in the page, so that a long one scrolls well. */
export function ParagraphList({ data }: { readonly data: DeskDocument }): JSX.Element {
  const desk = useDesk();
  const { paragraph: current, caret, reveal, find, offers, item } = useModel(({ document: model }) => model);
  const place = useRef<HTMLDivElement>(null);
  const measured = useRef(new Map<number, number>());
  const [view, setView] = useState({ top: 0, height: 900, width: 520 });
  const [edition, setEdition] = useState(0);
  const { paragraphs } = data;
  const chosen = useMemo(() => caret && spanOf(caret), [caret]);
  const found = useMemo(() => findWords(paragraphs, find), [paragraphs, find]);
  const heights = useMemo(
    () =>
      paragraphs.map(
        ({ number, text }) =>
          measured.current.get(number) ?? guessHeight(text.length, LINE, view.width / 8.2),
      ),
    [paragraphs, edition, view.width],
  );
  const rows = visibleRows({ heights, ...view, beyond: BEYOND });
  const marksAt = useMemo(() => marksByParagraph(data), [data]);

  const onHeight = useCallback((number: number, height: number): void => {
    if (Math.abs((measured.current.get(number) ?? -9) - height) < 0.5) return;
    measured.current.set(number, height);
    setEdition((before) => before + 1);
  }, []);
  useLayoutEffect(() => {
    const list = place.current;
    if (!list) return undefined;
    const look = (): void => {
      setView((before) => {
        const now = { top: list.scrollTop, height: list.clientHeight, width: list.clientWidth };
        if (now.width !== before.width) measured.current.clear();
        return now.top === before.top && now.height === before.height && now.width === before.width
          ? before
          : now;
      });
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(list);
    list.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      sizes.disconnect();
      list.removeEventListener('scroll', look);
    };
  }, []);
  useLayoutEffect(() => {
    const list = place.current;
    if (list)
      bringIntoView(list, current, caret !== undefined, () =>
        topOfRow(heights, current - (paragraphs[0]?.number ?? 1)),
      );
  }, [reveal]);

  const onPointerUp = (): void => {
    const span = place.current ? selectedSpan(place.current) : undefined;
    if (span === undefined) return;
    const words = trimmedIn(data, span);
    getSelection()?.removeAllRanges();
    if (words) void selectWords(desk, { anchor: words.start, head: words.end });
  };
  const onMark = useCallback(
    (mark: DeskMark): void => desk.store.send({ type: 'item-chosen', item: mark }),
    [desk],
  );
  const showsCard = offers !== undefined || item !== undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are taken in and out
    <div
      ref={place}
      role="list"
      class="paragraphs"
      aria-label={data.title}
      onPointerUp={onPointerUp}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLElement && event.target.closest('.beside')) return;
        if (!pressInDocument(desk, event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onCopy={(event) => {
        if (!chosen || !(getSelection()?.isCollapsed ?? true)) return;
        event.clipboardData?.setData('text/plain', textOf(data, chosen));
        event.preventDefault();
      }}
    >
      <div class="spacer" style={{ height: `${rows.before}px` }} aria-hidden="true" />
      {paragraphs.slice(rows.from, rows.to).map((paragraph, index) => {
        const before = paragraphs[rows.from + index - 1];
        const end = paragraph.start + paragraph.text.length;
        const isHere = chosen && chosen.start <= end && chosen.end >= paragraph.start;
        return (
          <ParagraphRow
            key={paragraph.number}
            paragraph={paragraph}
            marks={marksAt.get(paragraph.number) ?? NO_MARKS}
            chosen={isHere ? chosen : undefined}
            found={
              found.length === 0
                ? found
                : found.filter((span) => span.start < end && span.end > paragraph.start)
            }
            page={paragraph.page !== before?.page ? paragraph.page : undefined}
            count={paragraphs.length}
            isCurrent={paragraph.number === current}
            hasCard={showsCard && chosen !== undefined && chosen.end > paragraph.start && chosen.end <= end}
            onHeight={onHeight}
            onMark={onMark}
          />
        );
      })}
      <div class="spacer" style={{ height: `${rows.after}px` }} aria-hidden="true" />
    </div>
  );
}

/** A row that is not drawn yet is drawn by scrolling to where it will be. */
function bringIntoView(list: HTMLElement, number: number, moves: boolean, top: () => number): void {
  const rowOf = (): HTMLElement | null => list.querySelector(`[data-number="${number}"]`);
  const settle = (): void => {
    const row = rowOf();
    const words = row?.querySelector<HTMLElement>('.words');
    if (!row || !words) return;
    const target = row.querySelector<HTMLElement>('.chosen') ?? row;
    const [outer, inner] = [list.getBoundingClientRect(), target.getBoundingClientRect()];
    if (inner.top < outer.top + 20 || inner.bottom > outer.bottom - 160) {
      list.scrollTop += inner.top - outer.top - outer.height / 3;
    }
    const { activeElement: active } = document;
    // Who is typing elsewhere stays there; the first page that is shown takes nobody anywhere.
    const isHere = list.contains(active) || active?.closest('[data-walk]');
    if (isHere || (active === document.body && moves)) words.focus({ preventScroll: true });
  };
  if (rowOf()) {
    requestAnimationFrame(settle);
    return;
  }
  list.scrollTop = Math.max(0, top() - list.clientHeight / 3);
  requestAnimationFrame(() => requestAnimationFrame(settle));
}

function marksByParagraph({ paragraphs, marks }: DeskDocument): ReadonlyMap<number, readonly DeskMark[]> {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  const found = new Map<number, DeskMark[]>();
  let first = 0;
  for (const { number, start, text } of paragraphs) {
    const end = start + text.length;
    while (first < sorted.length && (sorted[first]?.end ?? 0) <= start && isPast(sorted, first, start))
      first += 1;
    for (let at = first; at < sorted.length && (sorted[at]?.start ?? 0) < end; at += 1) {
      const mark = sorted[at];
      if (mark && mark.end > start) found.set(number, [...(found.get(number) ?? []), mark]);
    }
  }
  return found;
}

function isPast(sorted: readonly DeskMark[], at: number, start: number): boolean {
  return (sorted[at]?.end ?? 0) <= start;
}

function textOf(
  { paragraphs }: DeskDocument,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return paragraphs
    .filter((one) => one.start < end && one.start + one.text.length > start)
    .map((one) => one.text.slice(Math.max(0, start - one.start), end - one.start))
    .join('\n\n');
}

/** Without the spaces at both ends, which a mouse takes with it. */
function trimmedIn(
  data: DeskDocument,
  span: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } | undefined {
  const first = data.paragraphs.findLast(({ start }) => start <= span.start);
  const last = data.paragraphs.findLast(({ start }) => start < span.end);
  if (!first || !last) return undefined;
  const start = trimmed(first.text, { start: span.start - first.start, end: first.text.length });
  const end = trimmed(last.text, { start: 0, end: span.end - last.start });
  if (!start || !end) return undefined;
  const trimmedSpan = { start: start.start + first.start, end: end.end + last.start };
  return trimmedSpan.start < trimmedSpan.end ? trimmedSpan : undefined;
}
