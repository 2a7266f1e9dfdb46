import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { patchNode } from '../../../../ground/page/patch-node.ts';
import { BREAK_CLASS } from '../../../../ground/page/place-page-breaks.ts';
import type { Desk } from '../actions/desk.ts';
import { openDocument } from '../actions/load.ts';
import { useDesk, useModel } from '../shell/use-desk.ts';
import { widthOfPaper } from './paper-sizes.ts';
import { showBreaks, withoutBreaks } from './show-breaks.ts';

const WORDS = '[data-ref]';

/** The page as it will print. Only what differs is changed, so that the reader's place stays. */
export function PageFrame(): JSX.Element {
  const desk = useDesk();
  const frame = useRef<HTMLIFrameElement>(null);
  const shown = useRef<string | undefined>(undefined);
  const latest = useRef('');
  const { html = '', pages, settled, zoom, ref, refPage, refTurn } = useModel(({ paper }) => paper);
  const paperSize = useModel((model) => model.pack.data?.front.paper);
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const sizes = new ResizeObserver(() => setWidth(element.clientWidth));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  const sheet = widthOfPaper(paperSize);
  const [bar, setBar] = useState(0);
  const scale = (Math.max(240, width) / (sheet + bar)) * zoom;
  const pack = useModel((model) => model.pack.id);
  const settle = (): void => {
    const page = frame.current?.contentDocument;
    if (!page?.body) return;
    const { paper } = desk.store.get();
    showBreaks(page, paper.pages, paper.settled);
  };
  // Before the browser paints: an effect would wait for the frame after.
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    latest.current = html;
    const page = element.contentDocument;
    if (pack !== shown.current || !page?.body || page.documentElement.dataset.ready !== 'yes') {
      shown.current = pack;
      element.srcdoc = html;
      return;
    }
    patch(page, html);
    settle();
  }, [html, pack]);
  useEffect(settle, [pages, settled]);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (page) markRef(page, ref);
  }, [ref, html]);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (page) goToRef(page, ref, refPage);
  }, [refTurn]);
  return (
    <div
      ref={room}
      class={zoom > 1 ? 'frame-room wide' : 'frame-room'}
      tabIndex={zoom > 1 ? 0 : undefined}
      hidden={html === ''}
    >
      <iframe
        ref={frame}
        class="page-frame"
        style={{ width: `${sheet + bar}px`, height: `${100 / scale}%`, transform: `scale(${scale})` }}
        title="The page as it will print"
        sandbox="allow-same-origin"
        onLoad={({ currentTarget }) => {
          const page = currentTarget.contentDocument;
          if (!page?.body) return;
          page.documentElement.dataset.ready = 'yes';
          watchScrollBar(page, setBar);
          prepareWords(page);
          listen(page, desk);
          if (currentTarget.srcdoc !== latest.current) patch(page, latest.current);
          settle();
          const { ref: sought, refPage: on } = desk.store.get().paper;
          markRef(page, sought);
          goToRef(page, sought, on);
          // Fonts that are still to come move the words.
          void page.fonts?.ready.then(settle);
        }}
      />
    </div>
  );
}

/**
 * Says how wide the bar is that the frame scrolls with: it lies beside the sheet, which is laid out as wide as it prints.
 * It may come a while after the words.
 */
function watchScrollBar({ documentElement, defaultView }: Document, say: (width: number) => void): void {
  documentElement.style.overflowY = 'scroll';
  const measure = (): void => say(Math.max(0, (defaultView?.innerWidth ?? 0) - documentElement.clientWidth));
  new ResizeObserver(measure).observe(documentElement);
  measure();
}

function patch(page: Document, html: string): void {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  prepareWords(fresh);
  withoutBreaks(page);
  const refocus = rememberFocus(page);
  patchNode(page.head, fresh.head);
  patchNode(page.body, fresh.body);
  refocus();
}

function rememberFocus(page: Document): () => void {
  const alike = (ref: string): readonly HTMLElement[] => [
    ...page.querySelectorAll<HTMLElement>(`[data-ref="${CSS.escape(ref)}"]`),
  ];
  const focused = page.activeElement?.closest<HTMLElement>(WORDS);
  const ref = focused?.dataset.ref;
  if (!focused || ref === undefined) return () => undefined;
  const place = alike(ref).indexOf(focused);
  return () => alike(ref)[place]?.focus({ preventScroll: true });
}

/** Bound words answer to a click, and to Enter. */
function prepareWords(page: Document): void {
  for (const words of page.querySelectorAll<HTMLElement>(WORDS)) {
    words.setAttribute('tabindex', '0');
    words.setAttribute('role', 'button');
    words.style.cursor = 'pointer';
  }
}

function listen(page: Document, desk: Desk): void {
  const lead = ({ target }: Event): boolean => {
    // Elements of the frame are not those of this window: `instanceof` says no.
    const words = (target as Element).closest<HTMLElement>(WORDS);
    if (!words?.dataset.ref) return false;
    void goToWords(desk, words.dataset.ref);
    return true;
  };
  page.addEventListener('click', (event) => {
    lead(event);
    const link = (event.target as Element).closest('a[href]');
    if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
  });
  page.addEventListener('keydown', (event) => {
    if (event.key === 'F6') {
      event.preventDefault();
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6', shiftKey: event.shiftKey }));
    }
    if ((event.key === 'Enter' || event.key === ' ') && lead(event)) event.preventDefault();
  });
  page.addEventListener('focusin', () => desk.store.send({ type: 'column-entered', column: 'paper' }));
}

/** From what is printed to the words of the document that back it. */
async function goToWords(desk: Desk, ref: string): Promise<void> {
  // Of several items, the first.
  const [document, id] = (ref.split('+')[0] ?? '').split(':');
  if (document === undefined || id === undefined) return;
  if (desk.store.get().document.id !== document) await openDocument(desk, document);
  const item = desk.store.get().document.data?.items.find((one) => one.id === id);
  if (item) desk.store.send({ type: 'item-chosen', item, reveal: true });
}

/** Marks what an item has printed. */
function markRef(page: Document, ref: string | undefined): void {
  for (const before of page.querySelectorAll<HTMLElement>('[data-shown]')) {
    before.removeAttribute('data-shown');
    before.style.removeProperty('outline');
  }
  if (ref === undefined) return;
  for (const words of wordsOf(page, ref)) {
    words.setAttribute('data-shown', '');
    words.style.outline = '2px solid #2b6a70';
    words.style.outlineOffset = '2px';
  }
}

/** Goes to the first words of an item, or to the first on a page. */
function goToRef(page: Document, ref: string | undefined, number: number | undefined): void {
  if (ref === undefined) return;
  const found = wordsOf(page, ref);
  const begin = page.querySelector(`.${BREAK_CLASS}[data-page="${number}"]`)?.getBoundingClientRect().top;
  const onPage = found.find((words) => words.getBoundingClientRect().bottom > (begin ?? 0));
  const first = begin === undefined ? found[0] : onPage;
  (first ?? found[0])?.scrollIntoView({ block: 'center' });
}

/** What is printed of several items at once is named by all of them. */
function wordsOf(page: Document, ref: string): readonly HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(`[data-ref*="${CSS.escape(ref)}"]`)].filter((words) =>
    words.dataset.ref?.split('+').includes(ref),
  );
}
