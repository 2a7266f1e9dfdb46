import type { Declaration } from 'css-tree';
import parseCss from 'css-tree/parser';
import walkCss from 'css-tree/walker';
import { type DefaultTreeAdapterMap, parse } from 'parse5';

/** The text that a pack's HTML shows: that of its body, and what its style sheets write into margins. */
export interface HtmlWords {
  readonly body: string;
  /** The strings in the margins of pages. */
  readonly margins: readonly string[];
  /** True when a style sheet writes words or numbers among those of the body. */
  readonly addsWords: boolean;
}

/**
 * The words of a pack's HTML, as a browser reads it. Words that are hidden by a style sheet are among them; those
 * that the HTML itself hides are not.
 */
export function htmlWords(html: string): HtmlWords {
  const words: string[] = [];
  const styles: string[] = [];
  const visit = (node: Node, shown: boolean): void => {
    if (node.nodeName === 'style') {
      styles.push(textOf(node));
      return;
    }
    if ('value' in node && node.nodeName === '#text' && shown) words.push(node.value);
    if (!('childNodes' in node)) return;
    const inside = (shown || node.nodeName === 'body') && !isHidden(node);
    for (const child of node.childNodes) visit(child, inside);
  };
  visit(parse(html), false);
  const { margins, addsWords } = cssWords(styles.join('\n'));
  return { body: words.join(' '), margins, addsWords };
}

type Node = DefaultTreeAdapterMap['node'];

/** What names a drawing is read aloud, not shown. */
const UNSHOWN = new Set(['title', 'desc', 'script', 'template']);

function isHidden(node: Node): boolean {
  if (UNSHOWN.has(node.nodeName)) return true;
  if (!('attrs' in node)) return false;
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  const invisible = attributes.get('style')?.includes('visibility:hidden') === true;
  return attributes.has('hidden') || (attributes.get('aria-hidden') === 'true' && invisible);
}

function textOf(node: Node): string {
  if (!('childNodes' in node)) return '';
  return node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

/** The rules whose strings a page has in its margins. */
const OF_PAGES = new Set(['page', 'counter-style']);

function cssWords(css: string): Pick<HtmlWords, 'margins' | 'addsWords'> {
  const margins: string[] = [];
  let addsWords = false;
  walkCss(parseCss(css), function (node) {
    const page = this.atrule !== null && isOfPages(this.atrule.name);
    if (node.type === 'Atrule' && node.name === 'font-face') return walkCss.skip;
    const names = this.declaration?.property.startsWith('font') === true;
    if (node.type === 'String' && page && !names) margins.push(node.value);
    if (node.type === 'Declaration' && !page && writesWords(node)) addsWords = true;
    return undefined;
  });
  return { margins, addsWords };
}

function isOfPages(name: string): boolean {
  return OF_PAGES.has(name) || MARGIN_BOX.test(name);
}

/** The boxes within an `@page` rule. */
const MARGIN_BOX = /^(?:top|right|bottom|left)-/;

function writesWords(declaration: Declaration): boolean {
  if (declaration.property !== 'content') return false;
  let found = false;
  walkCss(declaration.value, (node) => {
    if (node.type === 'Function' && /^(?:counters?|attr)$/.test(node.name)) found = true;
    if (node.type === 'String' && /[\p{L}\p{N}]/u.test(node.value)) found = true;
  });
  return found;
}
