import { splitFrontMatter } from '../model/split-front-matter.ts';
import { diskText } from './disk-text.ts';
import { isBlankLine, lineEnd } from './lines-of.ts';
import type { Edited, EditSource } from './text-edit.ts';

/**
 * Inserts lines of Markdown, such as `::figures{title="Figures"}`, after a line of a narrative (lines count from
 * 1; 0 is before the first), with a blank line on either side where there is none. Refused within front matter
 * and beyond the end.
 */
export function insertBlock(source: EditSource, afterLine: number, block: string): Edited {
  const disk = diskText(source);
  const { text } = disk;
  const body = splitFrontMatter(text)?.body ?? 0;
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const lines = text.endsWith('\n') ? starts.length - 1 : starts.length;
  const at = starts[afterLine] ?? text.length;
  if (afterLine < 0 || afterLine > Math.max(lines, 0)) {
    return disk.refuse(`the file has no line ${afterLine}`, { start: text.length, end: text.length });
  }
  if (at < body) return disk.refuse('this line is front matter', { start: at, end: lineEnd(text, at) });
  const above = text.slice(0, at);
  const open = above !== '' && !above.endsWith('\n') ? '\n' : '';
  const before = starts[afterLine - 1];
  const blankAbove = above === '' || (before !== undefined && above.slice(before).trim() === '');
  const blankBelow = at >= text.length || isBlankLine(text, at);
  const close = open === '' ? '\n' : '';
  const newText = `${open}${blankAbove ? '' : '\n'}${block}${close}${blankBelow ? '' : '\n'}`;
  return { edits: [disk.toDisk({ start: at, end: at, newText })] };
}
