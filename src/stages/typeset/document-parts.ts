import type { HtmlDocument } from '../../ground/model/slotted-html.ts';
import { type Filling, fill } from './filling.ts';

/** A document, divided into what an edit of a text leaves alone and what it changes. */
export interface DocumentParts {
  /** Its head, without its end: style sheets and fonts. */
  readonly head: string;
  /** The style sheet of the running heads, which stands in the head. */
  readonly runningHeads: string;
  readonly body: string;
}

/** What loads something of its own, of which only a document as a whole tells when it is there. */
const LOADS =
  /<(?:img|image|picture|video|audio|iframe|object|embed|source|input|link|feImage)\b|url\(|@import/i;

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
  const head = html.slice(0, open) + html.slice(close, end);
  const filled = fill(document, filling, bodyStart);
  const last = filled.lastIndexOf('</body>');
  if (end < 0 || last < 0) return undefined;
  const body = filled.slice(0, last);
  const own = head.replace(/@font-face\{[^{}]*\}/g, '');
  if (LOADS.test(body) || LOADS.test(own)) return undefined;
  return { head, runningHeads: heads === undefined ? '' : filling.heads, body: `${body}</body>` };
}
