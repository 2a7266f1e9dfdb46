import type { Span } from './place.ts';

/** A tag or a comment of HTML in a text. */
export interface HtmlMark extends Span {
  readonly kind: 'tag' | 'comment';
}

/**
 * The tags and comments of HTML in a text, left to right. A tag has the name of an element and, if anything,
 * attributes with values: `<inaudible>` and `a < b` are words. What a script or a style holds belongs to its tag.
 * Takes time in proportion to the length of the text.
 */
export function findHtml(text: string): readonly HtmlMark[] {
  if (!text.includes('<')) return [];
  const found: HtmlMark[] = [];
  let at = 0;
  let hasComments = true;
  while (at >= 0 && at < text.length) {
    const start = text.indexOf('<', at);
    if (start < 0) break;
    const comment = hasComments && text.startsWith('<!--', start) ? text.indexOf('-->', start + 4) : -1;
    if (comment >= 0) {
      found.push({ kind: 'comment', start, end: comment + 3 });
      at = comment + 3;
      continue;
    }
    // Without an end here there is none further on either.
    if (text.startsWith('<!--', start)) hasComments = false;
    TAG.lastIndex = start;
    const tag = TAG.exec(text);
    if (tag === null) {
      at = start + 1;
      continue;
    }
    const close = tag[1] === undefined ? -1 : text.indexOf(`</${tag[1]}`, TAG.lastIndex);
    const end = close < 0 ? TAG.lastIndex : close;
    found.push({ kind: 'tag', start, end });
    at = end;
  }
  return found;
}

/** A text without its tags and comments, as far as words go: where two would join, a space divides them. */
export function withoutHtml(text: string): string {
  let plain = '';
  let at = 0;
  for (const { start, end } of findHtml(text)) {
    plain += text.slice(at, start);
    at = end;
    if (/[\p{L}\p{N}]$/u.test(plain) && /^[\p{L}\p{N}<]/u.test(text.slice(at))) plain += ' ';
  }
  return plain + text.slice(at);
}

const TAG =
  /<(?:!doctype\s[^<>]{1,200}|(script|style)(?:\s[^<>]{0,500})?|\/?(?:a|abbr|article|aside|audio|b|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|dd|del|details|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|noscript|object|ol|option|p|pre|q|s|samp|script|section|select|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|var|video|wbr)(?:\s+[a-z][a-z0-9:-]{0,40}\s?=\s?(?:"[^"<>]{0,1000}"|'[^'<>]{0,1000}'|[^\s"'<>=]{1,500})){0,30}\s?\/?)>/iy;
