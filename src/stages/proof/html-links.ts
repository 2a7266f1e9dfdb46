import { type DefaultTreeAdapterMap, parse } from 'parse5';

/** A link of a page, and an element that links may lead to. */
export interface HtmlLinks {
  /** The words of each link, by where it leads: `#anchor`, or a whole address. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  /** The words that begin at each element that has an id. */
  readonly places: ReadonlyMap<string, string>;
}

/** The links of a page, as a browser reads it. */
export function htmlLinks(html: string): HtmlLinks {
  const links = new Map<string, string[]>();
  const places = new Map<string, string>();
  const waiting: Node[] = [parse(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        if (name === 'id' && !places.has(value)) places.set(value, textOf(node));
        if (name !== 'href') continue;
        const target = normalised(value);
        const known = links.get(target);
        if (known === undefined) links.set(target, [textOf(node)]);
        else known.push(textOf(node));
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) waiting.push(child);
  }
  return { links, places };
}

/** A link of a PDF or of a page, so that the same target is the same text. */
export function normalised(link: string): string {
  if (link.startsWith('#')) return `#${decoded(link.slice(1))}`;
  return URL.canParse(link) ? new URL(link).href : link;
}

type Node = DefaultTreeAdapterMap['node'];

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** As much of a text as tells where it is. */
const ENOUGH = 2_000;

function textOf(node: Node): string {
  let text = '';
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined && text.length < ENOUGH; next = waiting.pop()) {
    if (next.nodeName === 'style' || next.nodeName === 'title') continue;
    if ('value' in next && next.nodeName === '#text') text += next.value;
    if ('childNodes' in next) for (const child of next.childNodes.toReversed()) waiting.push(child);
  }
  return text;
}
