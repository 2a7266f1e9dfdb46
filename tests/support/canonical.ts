import type { CanonicalText } from '../../src/ground/model/canonical-text.ts';

/** A canonical text made of paragraphs, as if each stood on lines of its own from line 1 of `a.md`. */
export function canonical(...paragraphs: readonly string[]): CanonicalText {
  const text = paragraphs.join('\n\n');
  let start = 0;
  const placed = paragraphs.map((paragraph, index) => {
    const span = { number: index + 1, kind: 'paragraph' as const, start, end: start + paragraph.length };
    start = span.end + 2;
    return span;
  });
  return {
    file: 'sources/documents/a.md',
    text,
    paragraphs: placed,
    positionAt: (offset) => {
      const before = text.slice(0, offset).split('\n');
      return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
    },
  };
}
