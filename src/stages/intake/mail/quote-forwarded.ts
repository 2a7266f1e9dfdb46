import type { BlockContent, RootContent } from 'mdast';
import type { Imported } from '../imported.ts';
import { plainText } from './plain-text.ts';
import { isHeaderBlock } from './split-quoted.ts';

/**
 * A formatted mail in which the messages below the heads that Outlook writes are in block quotations. Other programs
 * write such quotations themselves.
 */
export function quoteForwarded(imported: Imported): Imported {
  const { children } = imported.root;
  const first = children.findIndex(isHead);
  if (first < 0) return imported;
  const blockOf = new Map<number, number>();
  const made: RootContent[] = [];
  let quoted: BlockContent[] | undefined;
  for (const [index, child] of children.entries()) {
    if (index < first || isHead(child) || child.type === 'footnoteDefinition') {
      made.push(child);
      quoted = index < first || child.type === 'footnoteDefinition' ? undefined : [];
    } else if (quoted !== undefined && quoted.length > 0) {
      quoted.push(child as BlockContent);
    } else {
      quoted = [child as BlockContent];
      made.push({ type: 'blockquote', children: quoted });
    }
    blockOf.set(index, made.length - 1);
  }
  return {
    ...imported,
    root: { ...imported.root, children: made },
    findings: imported.findings.map((finding) =>
      finding.block === undefined
        ? finding
        : { ...finding, block: blockOf.get(finding.block) ?? made.length },
    ),
  };
}

/** `From: … Sent: … To: …`, in one paragraph with line breaks. */
function isHead(block: RootContent): boolean {
  return block.type === 'paragraph' && isHeaderBlock(plainText(block).split('\n'), 0);
}
