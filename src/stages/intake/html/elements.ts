import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;

export function isElement(node: HtmlNode): node is HtmlElement {
  return defaultTreeAdapter.isElementNode(node);
}

export function isText(node: HtmlNode): node is HtmlText {
  return defaultTreeAdapter.isTextNode(node);
}

/** The children of a node; those of a template are in its content. */
export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  if (isElement(node) && node.tagName === 'template' && 'content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** Goes through a tree in its order, however deep it is. Where `enter` gives false, what is inside is passed over. */
export function visit(
  root: HtmlNode,
  enter: (node: HtmlNode) => boolean | undefined,
  leave?: (node: HtmlNode) => void,
): void {
  const path: { readonly node: HtmlNode; readonly children: readonly HtmlNode[]; next: number }[] = [];
  const go = (node: HtmlNode): void => {
    const inside = enter(node) !== false;
    path.push({ node, children: inside ? childrenOf(node) : [], next: 0 });
  };
  go(root);
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    const child = at.children[at.next];
    at.next += 1;
    if (child !== undefined) go(child);
    else {
      path.pop();
      leave?.(at.node);
    }
  }
}

const MOST_WORDS = 4_000;

/**
 * The words inside a node, with a space where a block ends; code of scripts and styles is none. For a person to find
 * them: no more than their first few thousand characters.
 */
export function wordsOf(root: HtmlNode): string {
  const parts: string[] = [];
  let length = 0;
  visit(
    root,
    (node) => {
      if (length > MOST_WORDS) return false;
      if (isText(node)) {
        parts.push(node.value);
        length += node.value.length;
      }
      if (!isElement(node)) return true;
      if (isCode(node)) return false;
      if (isBlock(node)) parts.push(' ');
      return true;
    },
    (node) => {
      if (isElement(node) && isBlock(node)) parts.push(' ');
    },
  );
  return parts.join('').replace(/\s+/gu, ' ').trim();
}

/** True for programs and looks: what is inside is nobody's words. */
export function isCode({ tagName }: HtmlElement): boolean {
  return tagName === 'script' || tagName === 'style';
}

/** True for what begins a line of its own, as browsers show it without a style sheet. */
export function isBlock(element: HtmlElement): boolean {
  if (BLOCKS.has(element.tagName)) return true;
  return /(?:^|;)\s*display\s*:\s*(?:block|list-item|table|flex|grid|flow-root)/i.test(
    attribute(element, 'style') ?? '',
  );
}

const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body br button caption center col colgroup dd details dialog dir div dl dt fieldset
  figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li listing main
  menu nav object ol optgroup option p pre plaintext search section select summary table tbody td textarea tfoot th
  thead title tr ul video xmp`.split(/\s+/),
);
