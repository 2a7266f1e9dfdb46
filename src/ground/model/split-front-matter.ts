import type { Span } from './place.ts';

/** Where the front matter's YAML is in a file, and where the body begins. */
export interface FrontMatter {
  readonly yaml: Span;
  readonly body: number;
}

/**
 * Front matter begins with `---` as the first line and ends with the next line of `---` or `...`; spaces
 * may follow either. Nothing when the file has none, or it is never closed.
 */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^---[ \t]*\n/.exec(text);
  if (opening === null) return undefined;
  const start = opening[0].length;
  for (let line = start; line < text.length; ) {
    const newline = text.indexOf('\n', line);
    const end = newline < 0 ? text.length : newline;
    if (isClosing(text.slice(line, Math.min(end, line + 200)))) {
      return { yaml: { start, end: line }, body: Math.min(end + 1, text.length) };
    }
    line = end + 1;
  }
  return undefined;
}

/** The text with everything before `body` blanked, so that offsets and lines in the rest stay true. */
export function blankBefore(text: string, body: number): string {
  return text.slice(0, body).replace(/[^\n]/g, ' ') + text.slice(body);
}

function isClosing(line: string): boolean {
  const trimmed = line.trimEnd();
  return trimmed === '---' || trimmed === '...';
}
