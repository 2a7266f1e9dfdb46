import type { Element, ElementContent } from 'hast';
import type { Link } from 'mdast';
import { safeAddress } from '../safe-address.ts';

/**
 * A link with its address after it, for those who read on paper; the address alone where it is the words. Lines
 * may break after the signs that divide an address.
 */
export function linkElements(node: Link, words: readonly ElementContent[]): ElementContent[] {
  const href = safeAddress(node.url);
  const address = node.url.trim().replace(/^mailto:/i, '');
  const isAddress = sameAddress(textOf(words), address);
  const shown = isAddress ? withBreaks(textOf(words)) : [...words];
  const link: ElementContent[] =
    href === undefined ? shown : [{ type: 'element', tagName: 'a', properties: { href }, children: shown }];
  // A place in the pack itself has no address.
  if (isAddress || address === '' || address.startsWith('#')) return link;
  const behind: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['address'] },
    children: [{ type: 'text', value: '(' }, ...withBreaks(address), { type: 'text', value: ')' }],
  };
  return [...link, { type: 'text', value: ' ' }, behind];
}

function sameAddress(words: string, address: string): boolean {
  return bare(words) === bare(address);
}

function bare(address: string): string {
  return decoded(address.trim())
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:)/, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}

/** As it is written when somebody types it: what the parser has encoded is not. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/**
 * After a slash or a colon; before all other signs, so that no line ends as if its sentence or word did. `www.` stays
 * with what follows.
 */
const BREAKS =
  /(?<=[/:])(?=[^/])|(?<=[^/:])(?=[?&=#@]|%[\da-f]{2})|(?<=[\p{L}\p{N}])(?<!(?:^|\/\/)www)(?=[.,;_+~-][\p{L}\p{N}])/iu;

function withBreaks(address: string): ElementContent[] {
  return address.split(BREAKS).flatMap((part, index): ElementContent[] => {
    const text = { type: 'text', value: part } as const;
    return index === 0 ? [text] : [{ type: 'element', tagName: 'wbr', properties: {}, children: [] }, text];
  });
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('');
}
