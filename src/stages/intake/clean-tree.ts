import type { Nodes, Root } from 'mdast';
import type { Finding } from './imported.ts';

/** A tree whose words hold no character that a document may not hold, and what was done to them. */
export interface CleanTree {
  readonly root: Root;
  readonly findings: readonly Finding[];
}

/**
 * Takes out the characters that documents cannot hold: controls, marks that turn the direction of the text round, and
 * halves of surrogate pairs. Breaks of lines and pages become line feeds; the rest is reported.
 */
export function cleanTree(root: Root): CleanTree {
  const findings: Finding[] = [];
  const children = root.children.map((child, block) => {
    const taken = new Map<string, string>();
    const clean = cleanNode(child, taken);
    for (const [character, words] of taken) {
      findings.push({
        kind: 'dropped',
        what: 'character that nobody can see',
        where: character,
        words,
        message: `${character} was taken out: no document can hold it`,
        block,
      });
    }
    return clean;
  });
  return { root: { ...root, children }, findings };
}

function cleanNode<Node extends Nodes>(node: Node, taken: Map<string, string>): Node {
  if ('value' in node && typeof node.value === 'string')
    return { ...node, value: cleanText(node.value, taken) };
  if (!('children' in node)) return node;
  return { ...node, children: joined(node.children.map((child) => cleanNode(child, taken))) } as Node;
}

/** Neighbours that are both text are one: what Markdown would read into them together is seen only then. */
function joined(nodes: readonly Nodes[]): readonly Nodes[] {
  const made: Nodes[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      made[made.length - 1] = { ...last, value: last.value + node.value };
    else made.push(node);
  }
  return made;
}

function cleanText(text: string, taken: Map<string, string>): string {
  const lines = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
  return lines.replace(REFUSED, (character, offset: number) => {
    const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    if (!taken.has(name)) taken.set(name, lines.slice(Math.max(0, offset - 20), offset + 20).trim());
    if (WITHOUT_WIDTH.test(character)) return '';
    // Some programs write one for a hyphen at a line end, or between two fields: what it divides stays two words.
    const isBetween =
      WORD.test(lines.charAt(offset - 1)) && WORD.test(lines.charAt(offset + character.length));
    return isBetween ? ' ' : '';
  });
}

const WITHOUT_WIDTH = /[\u202A-\u202E\u2066-\u2069\uFEFF]/;
const WORD = /[\p{L}\p{N}]/u;

const REFUSED =
  /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;
