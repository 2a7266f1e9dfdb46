import type { ParsedValues } from './parsed-values.ts';

/**
 * A note of Zotero with highlights in it, as its export writes it: in HTML, or in Markdown with links to the
 * annotations. Nothing for other texts.
 */
export function zoteroNote(text: string): ParsedValues | undefined {
  const read = HTML.test(text) ? highlightsOfHtml : text.includes(LINK) ? highlightOfMarkdown : undefined;
  if (read === undefined) return undefined;
  const values = text.split('\n').flatMap((line, index) => {
    const value = read(line);
    return value === undefined ? [] : [{ value, line: index + 1 }];
  });
  return { text, isLines: true, values };
}

const HTML = /^\s*<[\s\S]{0,2000}?\bdata-annotation="/u;
const LINK = '](zotero://';

/** A paragraph is on a line of its own, and is read as the note of an item is. */
function highlightsOfHtml(line: string): unknown {
  return line.includes('data-annotation="') ? { itemType: 'note', note: line } : undefined;
}

/**
 * `“The words” ([Holt, 2026, p. 3](zotero://select/…)) ([pdf](zotero://open-pdf/…?page=3)) the comment`, of which the
 * second link may be missing. A line with a link and no words is that of a picture or of a remark.
 */
function highlightOfMarkdown(line: string): unknown {
  const link = line.lastIndexOf(LINK);
  if (link < 0) return undefined;
  const from = line.search(/[“"„«]/u);
  const to = line.indexOf(' ([', from + 1);
  if (from < 0 || to < 0 || to > link) return { annotationType: 'note' };
  const words = line.slice(from + 1, to).replace(/[”"“»]\s*$/u, '');
  const end = line.indexOf(')', link + LINK.length);
  const page = /[?&]page=([^&)]{1,20})/u.exec(line.slice(link, end))?.[1];
  const comment = line.slice(end).replace(/^\)+/, '').trim();
  return {
    annotationType: 'highlight',
    annotationText: withoutEscapes(words),
    ...(page === undefined ? {} : { annotationPageLabel: page }),
    ...(comment === '' ? {} : { annotationComment: withoutEscapes(comment) }),
  };
}

function withoutEscapes(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
