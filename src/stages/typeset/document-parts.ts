/** A document, divided into what an edit of a text leaves alone and what it changes. */
export interface DocumentParts {
  /** Its head: style sheets and fonts. */
  readonly head: string;
  /** The style sheet of the running heads, which stands in the head. */
  readonly runningHeads: string;
  readonly body: string;
}

const RUNNING_HEADS = /(<style id="running-heads"[^>]*>)([^<]*)(<\/style>)/;
/** What loads something of its own, of which only a document as a whole tells when it is there. */
const LOADS =
  /<(?:img|image|picture|video|audio|iframe|object|embed|source|input|link|feImage)\b|url\(|@import/i;

/**
 * Divides a document of a pack. Nothing comes of a document that is built otherwise, or with pictures: it has to
 * be shown as a whole.
 */
export function documentParts(html: string): DocumentParts | undefined {
  const end = html.indexOf('</head>\n<body');
  const start = end + '</head>\n'.length;
  const close = html.lastIndexOf('</body>');
  if (end < 0 || close < start) return undefined;
  const head = html.slice(0, end);
  const body = html.slice(start, close);
  const own = head.replace(/@font-face\{[^{}]*\}/g, '');
  if (LOADS.test(body) || LOADS.test(own)) return undefined;
  return {
    head: head.replace(RUNNING_HEADS, ''),
    runningHeads: RUNNING_HEADS.exec(head)?.[2] ?? '',
    body: `${body}</body>`,
  };
}
