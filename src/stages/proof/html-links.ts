import { type DefaultTreeAdapterMap, parse } from 'parse5';

/** Where the links of a page lead, as a PDF has it: `#anchor`, each character a byte of UTF-8, or a whole address. */
export function htmlLinks(html: string): ReadonlySet<string> {
  const links = new Set<string>();
  const waiting: Node[] = [parse(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) if (name === 'href') links.add(normalised(value));
    }
    if ('childNodes' in node) for (const child of node.childNodes) waiting.push(child);
  }
  return links;
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
