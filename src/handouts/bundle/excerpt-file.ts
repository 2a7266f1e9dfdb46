import type { DocumentExcerpt } from '../../ground/model/document-excerpt.ts';
import { splitFrontMatter } from '../../ground/model/split-front-matter.ts';

/** Where the excerpt of a document is in a bundle. */
export function excerptPath(id: string): string {
  return `sources/excerpts/${id}.md`;
}

/** A document's front matter as it stands in its file, with the lines that enclose it and LF at their ends. */
export function frontMatterOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  const front = splitFrontMatter(text);
  return front === undefined ? '' : text.slice(0, front.body);
}

/**
 * The file that is in a bundle for a document that may not travel whole: its front matter, and under it, for
 * people, the parts of each paragraph that the evidence has.
 */
export function excerptFile(frontMatter: string, excerpt: DocumentExcerpt): string {
  const parts = excerpt.paragraphs.flatMap(({ start, end }, index) => {
    const shown = shownIn(excerpt, start, end);
    return shown === undefined ? [] : [`[paragraph ${index + 1}, line ${shown.line}]\n${shown.text}\n`];
  });
  const head =
    'An excerpt: the paragraphs that hold evidence, and names elsewhere. [...] stands for what is left out.\n';
  return [frontMatter.endsWith('\n') ? frontMatter : `${frontMatter}\n`, head, ...parts].join('\n');
}

function shownIn(
  { kept }: DocumentExcerpt,
  start: number,
  end: number,
): { readonly line: number; readonly text: string } | undefined {
  let text = '';
  let at = start;
  let line: number | undefined;
  for (const stretch of kept) {
    const from = Math.max(start, stretch.start);
    const to = Math.min(end, stretch.start + stretch.text.length);
    if (from >= to) continue;
    line ??= stretch.lines.findLast((one) => one.start <= from)?.line;
    if (from > at) text += `${text === '' ? '' : ' '}[...] `;
    text += stretch.text.slice(from - stretch.start, to - stretch.start);
    at = to;
  }
  if (line === undefined) return undefined;
  return { line, text: at < end ? `${text} [...]` : text };
}
