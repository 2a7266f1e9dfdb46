import { patchNode } from '../../../ground/page/patch-node.ts';
import { part } from './elements.ts';

/** The frame with the chosen pack's page. */
export interface PackFrame {
  /** Shows a page: of the pack that is shown, only what differs is changed, so that the reader's place stays. */
  show(pack: string, html: string | undefined): void;
  clear(): void;
}

export interface PackFrameOptions {
  /** Bound words were asked about, by click or by key. */
  readonly onWords: (words: HTMLElement) => void;
  readonly onEscape: () => void;
}

const NOTHING = '<!doctype html><p style="font:15px sans-serif">Nothing has been made yet.</p>';
const WORDS = '[data-ref]';

export function openPackFrame(options: PackFrameOptions): PackFrame {
  const frame = part('iframe', 'page');
  /** The page as it was last made: the frame may still be loading the one before. */
  let latest = '';
  let pack: string | undefined;

  const update = (shown: Document): void => {
    const fresh = new DOMParser().parseFromString(latest, 'text/html');
    prepareWords(fresh);
    const refocus = rememberFocus(shown);
    patchNode(shown.head, fresh.head);
    patchNode(shown.body, fresh.body);
    refocus();
  };
  frame.addEventListener('load', () => {
    const page = frame.contentDocument;
    if (page === null) return;
    prepareWords(page);
    listen(page, options);
    if (frame.srcdoc !== latest && page.body) update(page);
  });
  return {
    show: (shown, html = NOTHING) => {
      latest = html;
      if (pack === shown && frame.contentDocument?.body) return update(frame.contentDocument);
      pack = shown;
      frame.srcdoc = html;
    },
    clear: () => {
      latest = '';
      pack = undefined;
      frame.removeAttribute('srcdoc');
    },
  };
}

/** The words with the focus may get another element: what it returns gives them the focus again. */
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

function listen(page: Document, { onWords, onEscape }: PackFrameOptions): void {
  if (page.documentElement.dataset.ready === 'yes') return;
  page.documentElement.dataset.ready = 'yes';
  page.addEventListener('click', (event) => {
    const words = closest(event, WORDS);
    if (words) onWords(words);
    const link = closest(event, 'a[href]');
    if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
  });
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') onEscape();
    const words = closest(event, WORDS);
    if (words && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onWords(words);
    }
  });
}

/** Elements of the frame are not those of this window: `instanceof` says no. */
function closest({ target }: Event, selector: string): HTMLElement | null {
  return (target as Element).closest?.<HTMLElement>(selector) ?? null;
}
