import { deflateSync } from 'node:zlib';
import { isReference } from '../../pdf/pdf-values.ts';
import { pageNumbers, streamBytes } from '../../pdf/read-pdf.ts';
import type { PdfEdit } from './pdf-edit.ts';
import type { MarkedContent } from './structure-tree.ts';

/** Operators that leave something on the page (ISO 32000-1, table 51). */
const PAINTS = /(?:^|[\s\])>])(?:Tj|TJ|'|"|S|s|f|F|f\*|B|B\*|b|b\*|Do|sh)$/;
const BEGINS = /\b(?:BDC|BMC)$/;
const PIECE = /^\/\w+ <<\/MCID (\d+) ?>> ?BDC$/;

/**
 * Marks as artifacts what a page shows outside of its structure: running heads, page numbers, markings, rules
 * (ISO 14289-1, 7.1), and the pieces that have been taken out of it. Chromium ends a line after each operator,
 * and begins and ends marked content outside of text objects.
 */
export function markArtifacts(edit: PdfEdit, dropped: readonly MarkedContent[]): void {
  for (const page of pageNumbers(edit.pdf)) {
    const content = edit.read(page).get('Contents');
    if (!isReference(content)) continue;
    const ids = new Set(dropped.filter((piece) => piece.page === page).map(({ id }) => id));
    const before = streamBytes(edit.pdf, content).toString('latin1');
    const after = withArtifacts(before, ids);
    if (after === before) continue;
    const packed = deflateSync(Buffer.from(after, 'latin1'), { level: 6 });
    const head = Buffer.from(`<</Filter /FlateDecode /Length ${packed.length}>> stream\n`, 'latin1');
    edit.changes.set(content.ref, Buffer.concat([head, packed, Buffer.from('\nendstream', 'latin1')]));
  }
}

/** The content with artifacts marked. */
export function withArtifacts(content: string, dropped: ReadonlySet<number>): string {
  const out: string[] = [];
  let stretch: string[] = [];
  let depth = 0;
  let first = true;
  const flush = (): void => {
    const [start, end] = paintedPart(stretch);
    if (start < end) {
      // What comes first are the boxes in the page's margins.
      const kind = first ? '/Artifact <</Type /Pagination>>BDC' : '/Artifact BMC';
      out.push(...stretch.slice(0, start), kind, ...stretch.slice(start, end), 'EMC', ...stretch.slice(end));
      first = false;
    } else out.push(...stretch);
    stretch = [];
  };
  for (const line of content.split('\n')) {
    if (BEGINS.test(line)) {
      if (depth === 0) flush();
      depth++;
      const id = PIECE.exec(line)?.[1];
      const isGone = id !== undefined && dropped.has(Number(id));
      out.push(isGone ? '/Artifact <</Type /Pagination>>BDC' : line);
    } else if (depth > 0) {
      out.push(line);
      if (line === 'EMC') depth--;
    } else stretch.push(line);
  }
  flush();
  return out.join('\n');
}

/** The lines from the first that a painting needs to the last that paints. */
function paintedPart(lines: readonly string[]): readonly [number, number] {
  const last = lines.findLastIndex((line) => PAINTS.test(line));
  if (last < 0) return [0, 0];
  // A text object is whole inside the mark, or whole outside.
  const closes = lines.indexOf('ET', last);
  const opens = lines.indexOf('BT', last);
  const isText = closes >= 0 && (opens < 0 || closes < opens);
  return [0, (isText ? closes : last) + 1];
}
