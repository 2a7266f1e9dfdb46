import type { HtmlDocument } from '../../ground/model/slotted-html.ts';
import { type Filling, fill } from './filling.ts';

/** A document, divided into what an edit of a text leaves alone and what it changes. */
export interface DocumentParts {
  /** Its head, without its end and without `texts`: with its fonts, which take the browser longest. */
  readonly head: string;
  /**
   * What the titles and the style sheets of the head hold, in order, as HTML; null for those that have fonts. They are a
   * pack's own, where the fonts are those of many.
   */
  readonly texts: readonly (string | null)[];
  /** The style sheet of the running heads, which is in the head. */
  readonly runningHeads: string;
  readonly body: string;
}

/** What loads something of its own, of which only a document as a whole tells when it is there. */
const LOADS =
  /<(?:img|image|picture|video|audio|iframe|object|embed|source|input|link|feImage)\b|url\(|@import/i;

/** A title or a style sheet: its beginning, what it holds, its end. */
const TEXTS = /(<(?:title|style)\b[^>]*>)([\s\S]*?)(<\/(?:title|style)>)/g;
const FONT = /@font-face\{[^{}]*\}/g;

/**
 * Divides a document of a pack, filled in. Nothing comes of one without a head, or with pictures: it has to be
 * shown as a whole.
 */
export function documentParts(document: HtmlDocument, filling: Filling): DocumentParts | undefined {
  const { html, slots, bodyStart } = document;
  const end = html.lastIndexOf('</head>', bodyStart);
  const heads = slots.find(({ kind }) => kind === 'running-heads');
  // The element with what it says of the headings: they are the text's.
  const [open, close] = heads
    ? [html.lastIndexOf('<style', heads.start), html.indexOf('>', heads.end) + 1]
    : [end, end];
  const whole = fontsApart(html.slice(0, open) + html.slice(close, end));
  const texts: (string | null)[] = [];
  const rest = whole.replace(TEXTS, (element, start: string, text: string, close: string) => {
    const stays = text.includes('@font-face');
    texts.push(stays ? null : text);
    return stays ? element : `${start}${close}`;
  });
  const filled = fill(document, filling, bodyStart);
  const last = filled.lastIndexOf('</body>');
  if (end < 0 || last < 0) return undefined;
  const body = filled.slice(0, last);
  const own = whole.replace(FONT, '');
  if (LOADS.test(body) || LOADS.test(own)) return undefined;
  // Of two documents of which one has running heads, one is shown as a whole: the other has no place for them.
  const head = heads === undefined ? rest : `${rest}<style id="running-heads">`;
  return { head, texts, runningHeads: heads === undefined ? '' : filling.heads, body: `${body}</body>` };
}

/** The head of a document with its fonts in a style sheet of their own: the other rules are another's. */
export function fontsApart(head: string): string {
  const last = [...head.matchAll(FONT)].at(-1);
  if (last === undefined) return head;
  const after = last.index + last[0].length;
  return `${head.slice(0, after)}</style><style>${head.slice(after)}`;
}
