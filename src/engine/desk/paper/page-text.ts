import { type DefaultTreeAdapterMap, parse } from 'parse5';

/** The text of a page of HTML without its white space, with what is printed of items in it. */
export interface PageText {
  readonly text: string;
  /** In order of `start`. Offsets are UTF-16 units of the text. */
  readonly items: readonly PlacedItem[];
  /** What is printed beside the text that it interrupts here, or not printed at all, in order. */
  readonly aside: readonly Stretch[];
}

/** From a place up to another. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words that are printed of items. */
export interface PlacedItem {
  /** `document:id`; of several items each is one of its own. */
  readonly ref: string;
  readonly start: number;
}

/** What a browser shows nothing of. */
const UNSHOWN: ReadonlySet<string> = new Set(['style', 'script', 'template']);
/** What names a drawing is read aloud, not printed. */
const UNPRINTED: ReadonlySet<string> = new Set(['title', 'desc']);
const WHITE = /\s+/g;

/** The text of a page as its texts follow each other in the body: a browser that walks through it counts the same. */
export function pageText(html: string): PageText {
  const pieces: string[] = [];
  const items: PlacedItem[] = [];
  const aside: Stretch[] = [];
  let length = 0;
  const visit = (node: Node): void => {
    if (UNSHOWN.has(node.nodeName)) return;
    if (node.nodeName === '#text' && 'value' in node) {
      const text = node.value.replace(WHITE, '');
      pieces.push(text);
      length += text.length;
    }
    if (!('childNodes' in node)) return;
    for (const ref of refsOf(node)) items.push({ ref, start: length });
    const start = length;
    for (const child of node.childNodes) visit(child);
    if (isAside(node)) aside.push({ start, end: length });
  };
  const body = bodyOf(parse(html));
  if (body !== undefined) visit(body);
  return { text: pieces.join(''), items, aside };
}

type Node = DefaultTreeAdapterMap['node'];

function bodyOf(node: Node): Node | undefined {
  if (node.nodeName === 'body') return node;
  if (node.nodeName === 'head' || !('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = bodyOf(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function refsOf(node: Node): readonly string[] {
  return attributeOf(node, 'data-ref')?.split('+') ?? [];
}

function isAside(node: Node): boolean {
  return UNPRINTED.has(node.nodeName) || attributeOf(node, 'role') === 'note';
}

function attributeOf(node: Node, wanted: string): string | undefined {
  return 'attrs' in node ? node.attrs.find(({ name }) => name === wanted)?.value : undefined;
}
