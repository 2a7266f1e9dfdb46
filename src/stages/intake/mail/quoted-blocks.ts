import type { BlockContent, RootContent } from 'mdast';
import { append } from '../../../ground/model/append.ts';
import type { Finding, ImportChoices } from '../imported.ts';
import { textBlocks } from '../text/import-text.ts';
import { FORWARDED, isHeaderBlock } from './split-quoted.ts';

/** Blocks of an earlier message, and what is to be said of them. */
export interface QuotedBlocks {
  readonly children: readonly RootContent[];
  readonly findings: readonly Finding[];
}

interface QuotedLine {
  readonly depth: number;
  readonly text: string;
}

/** Deeper than this nobody reads who answers whom. */
const DEEPEST = 12;

/**
 * The earlier messages below an email: what is quoted is in block quotations, one in the other as the signs before its
 * lines say, and below the line that says who wrote it.
 */
export function quotedBlocks(text: string, choices: ImportChoices): QuotedBlocks {
  return blocksAt(0, depthsOf(text.split('\n')), choices);
}

function blocksAt(depth: number, lines: readonly QuotedLine[], choices: ImportChoices): QuotedBlocks {
  const children: RootContent[] = [];
  const findings: Finding[] = [];
  for (const run of runsOf(depth, lines)) {
    const isDeeper = (run[0]?.depth ?? 0) > depth;
    const made = isDeeper
      ? blocksAt(depth + 1, run, choices)
      : textBlocks(run.map(({ text }) => text).join('\n'), choices);
    for (const finding of made.findings) {
      const block = children.length + (isDeeper ? 0 : (finding.block ?? 0));
      findings.push({ ...finding, block });
    }
    if (!isDeeper) append(children, made.children);
    else if (made.children.length > 0) {
      children.push({ type: 'blockquote', children: made.children as BlockContent[] });
    }
  }
  return { children, findings };
}

/** Neighbouring lines that are all at this depth, or all below it. */
function runsOf(depth: number, lines: readonly QuotedLine[]): readonly (readonly QuotedLine[])[] {
  const runs: QuotedLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    const isDeeper = line.depth > depth;
    if (last?.[0] !== undefined && last[0].depth > depth === isDeeper) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** A blank line belongs to what is on both sides of it. Below the head of a forwarded message all is quoted. */
function depthsOf(lines: readonly string[]): readonly QuotedLine[] {
  let forwarded: 'no' | 'head' | 'body' = 'no';
  const found = lines.map((line, index): QuotedLine & { readonly isBlank: boolean } => {
    const [signs = ''] = /^(?:>[ \t]?)*/.exec(line) ?? [];
    const text = line.slice(signs.length);
    const isBlank = text.trim() === '';
    const begins = FORWARDED.test(line) || isHeaderBlock(lines, index);
    if (begins) forwarded = 'head';
    else if (forwarded === 'head' && isBlank && !FORWARDED.test(lines[index - 1] ?? '')) forwarded = 'body';
    const depth = signs.replace(/[^>]/g, '').length + (forwarded === 'body' ? 1 : 0);
    return { depth: Math.min(depth, DEEPEST), text, isBlank };
  });
  return found.map(({ depth, text, isBlank }, index) => {
    if (!isBlank) return { depth, text };
    const before = found.slice(0, index).findLast((one) => !one.isBlank)?.depth ?? 0;
    const after = found.slice(index + 1).find((one) => !one.isBlank)?.depth ?? 0;
    return { depth: Math.min(before, after), text };
  });
}
