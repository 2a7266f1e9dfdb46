import type { Definition, Nodes, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDocument } from 'yaml';
import { append } from '../../../ground/model/append.ts';
import { splitFrontMatter } from '../../../ground/model/split-front-matter.ts';
import { decodeBytes } from '../decode-bytes.ts';
import { htmlToImported } from '../html/html-to-imported.ts';
import { type Raised, raise } from '../html/tree/raised.ts';
import type { Finding, Importer } from '../imported.ts';
import { refuseWithoutWords } from '../refuse-without-words.ts';

/**
 * Reads Markdown as GitHub does. Front matter gives the metadata; HTML becomes what it stands for; pictures and comments
 * are reported; links keep their words. Indented code becomes a block with fences, which documents have.
 */
export const importMarkdown: Importer = async (file, choices) => {
  const { text, encoding } = decodeBytes(file.bytes);
  const source = text.replace(/\r\n?/g, '\n');
  const front = splitFrontMatter(source);
  const body = source.slice(front?.body ?? 0);
  const parsed = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(body) as Root;
  const findings: Finding[] = [];
  const children: RootContent[] = [];
  let pictures = 0;
  const where = (node: Nodes): string =>
    `line ${lineAt(source, (front?.body ?? 0) + (node.position?.start.offset ?? 0))}`;
  const note = (node: Nodes, finding: Pick<Finding, 'kind' | 'what' | 'words' | 'message'>): void => {
    findings.push({ ...finding, where: where(node), block: children.length });
  };
  const addresses = addressesIn(parsed);
  // Tags are nodes of their own beside the words that they mark: they hold until they are closed, or their block ends.
  let raised: Raised | undefined;
  const tidy = <Node extends Nodes>(node: Node): Node => {
    if (node.type === 'text' && raised !== undefined) return raisedText(node, raised);
    if (!('children' in node)) return withoutPosition(node);
    if (BLOCKS.has(node.type)) raised = undefined;
    const kept = (node.children as Nodes[]).flatMap((child): Nodes[] => {
      if (child.type === 'image' || child.type === 'imageReference') {
        pictures += 1;
        const words = child.alt ?? '';
        note(child, { kind: 'dropped', what: 'picture', words, message: 'a picture is not imported' });
        return [];
      }
      if (child.type === 'linkReference') {
        const { title, url } = addresses.get(child.identifier) ?? { title: undefined, url: '' };
        return [tidy({ type: 'link', url, title, children: child.children } satisfies Nodes)];
      }
      if (child.type === 'html') {
        const [, closes, level] = /^<(\/?)(sup|sub)\b/i.exec(child.value) ?? [];
        if (level !== undefined) {
          raised = closes === '/' ? undefined : level.toLowerCase() === 'sup' ? 'sup' : 'sub';
          return [];
        }
        const isComment = child.value.startsWith('<!--');
        if (isComment)
          note(child, {
            kind: 'dropped',
            what: 'comment',
            words: child.value.slice(0, 120),
            message: 'a comment is not imported',
          });
        else if (/^<br\b/i.test(child.value)) return [{ type: 'break' }];
        else if (!seenTags.has(tagOf(child.value))) {
          seenTags.add(tagOf(child.value));
          note(child, {
            kind: 'noted',
            what: 'tag',
            words: child.value.slice(0, 120),
            message: `${tagOf(child.value)} is left out, and the words in it stay`,
          });
        }
        return [];
      }
      if (child.type === 'definition') return [];
      return [tidy(child)];
    });
    return withoutPosition({ ...node, children: kept } as Node);
  };
  const raisedText = <Node extends Nodes>(node: Node, by: Raised): Node => {
    if (node.type !== 'text') return node;
    const value = raise(node.value, by);
    if (value !== node.value) {
      note(node, {
        kind: 'doubtful',
        what: by === 'sup' ? 'raised digits' : 'lowered digits',
        words: value,
        message: 'they are kept as raised or lowered characters: an exponent, a unit, or the mark of a note',
      });
    }
    return withoutPosition({ ...node, value });
  };
  const seenTags = new Set<string>();
  for (const child of parsed.children) {
    if (child.type === 'html' && !/^<!--[\s\S]*-->\s*$/.test(child.value)) {
      const made = htmlToImported(child.value, { path: file.path, choices });
      if ('refused' in made) {
        note(child, {
          kind: 'dropped',
          what: 'tag',
          words: child.value.slice(0, 120),
          message: 'HTML without words is not imported',
        });
        continue;
      }
      for (const finding of made.imported.findings) {
        findings.push({ ...finding, where: where(child), block: children.length + (finding.block ?? 0) });
      }
      pictures += made.imported.counts.pictures;
      append(children, made.imported.root.children);
      continue;
    }
    const [kept] = tidy({ type: 'root', children: [child] } as Root).children;
    if (kept !== undefined) children.push(kept);
  }
  const tables = children.filter(({ type }) => type === 'table');
  const rows = tables.reduce((sum, table) => sum + ('children' in table ? table.children.length : 0), 0);
  if (!children.some(hasWords)) return refuseWithoutWords(file);
  return {
    imported: {
      kind: 'markdown',
      root: { type: 'root', children },
      metadata: front === undefined ? {} : metadataOf(source.slice(front.yaml.start, front.yaml.end)),
      findings,
      counts: {
        tables: tables.length,
        rows,
        pictures,
        footnotes: children.filter(({ type }) => type === 'footnoteDefinition').length,
      },
      reader: `Markdown, ${encoding}`,
    },
  };
};

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/** Where links by reference lead: documents have no such list, and each link gets its address itself. */
function addressesIn(root: Root): ReadonlyMap<string, Definition> {
  const addresses = new Map<string, Definition>();
  const look = (node: Nodes): void => {
    // Of two the first counts.
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(root);
  return addresses;
}

function hasWords(node: Nodes): boolean {
  if ('value' in node && typeof node.value === 'string') return node.value.trim() !== '';
  return 'children' in node && node.children.some(hasWords);
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function tagOf(html: string): string {
  return /^<\/?[a-z][a-z0-9-]*/i.exec(html)?.[0].replace('/', '').concat('>') ?? html.slice(0, 20);
}

function withoutPosition<Node extends Nodes>({ position: _, ...node }: Node): Node {
  return node as unknown as Node;
}

/** What cannot be read is left to the person, who has it in the original. */
function metadataOf(yaml: string): Readonly<Record<string, unknown>> {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  if (document.errors.length > 0) return {};
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : {};
}
