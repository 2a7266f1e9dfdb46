import type { Declaration } from 'css-tree';
import parseCss from 'css-tree/parser';
import walkCss from 'css-tree/walker';
import { type DefaultTreeAdapterMap, parse } from 'parse5';

/** They stand for where text that is isolated from the direction of what is around it begins and ends. */
export const ISOLATE = '\uE000';
export const ISOLATE_END = '\uE001';

/** The text that a pack's HTML shows: that of its body, and what its style sheets write into margins. */
export interface HtmlWords {
  /** With `ISOLATE` and `ISOLATE_END` around what is in a `bdi`. */
  readonly body: string;
  /** The strings in the margins of pages. */
  readonly margins: readonly string[];
  /** True when a style sheet writes words or numbers among those of the body. */
  readonly addsWords: boolean;
}

/**
 * The words of a pack's HTML, as a browser reads it, and in the order in which its PDF is read: notes come behind the
 * text that they interrupt. Words that are hidden by a style sheet are among them; those that the HTML itself hides
 * are not.
 */
export function htmlWords(html: string): HtmlWords {
  const words: string[] = [];
  const styles: string[] = [];
  /** Of each text that is being read, from the outermost in, the notes that wait for its end. */
  const waiting: Node[][] = [];
  const readNotes = (): void => {
    const notes = waiting.at(-1)?.splice(0) ?? [];
    for (const note of notes) visitInside(note, true);
  };
  const visit = (node: Node, shown: boolean): void => {
    if (node.nodeName === 'style') {
      styles.push(textOf(node));
      return;
    }
    if ('value' in node && node.nodeName === '#text' && shown) words.push(node.value);
    if (!('childNodes' in node)) return;
    const inside = (shown || node.nodeName === 'body') && !isHidden(node);
    if (inside && isNote(node) && waiting.length > 0) waiting.at(-1)?.push(node);
    else if (TEXTS.has(node.nodeName)) {
      readNotes();
      waiting.push([]);
      visitInside(node, inside);
      readNotes();
      waiting.pop();
    } else {
      if (BLOCKS.has(node.nodeName)) readNotes();
      visitInside(node, inside);
    }
  };
  const visitInside = (node: Node, inside: boolean): void => {
    if (!('childNodes' in node)) return;
    const isIsolated = inside && node.nodeName === 'bdi';
    if (isIsolated) words.push(ISOLATE);
    for (const child of node.childNodes) visit(child, inside);
    if (isIsolated) words.push(ISOLATE_END);
  };
  visit(parse(html), false);
  const { margins, addsWords } = cssWords(styles.join('\n'));
  return { body: words.join(' '), margins, addsWords };
}

type Node = DefaultTreeAdapterMap['node'];

/** What running text stands in. */
const TEXTS = new Set([
  ...['p', 'li', 'td', 'th', 'caption', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);
/** What ends running text. */
const BLOCKS = new Set(['ul', 'ol', 'table', 'div', 'section', 'pre', 'article', 'aside', 'figure']);

function isNote(node: Node): boolean {
  return 'attrs' in node && node.attrs.some(({ name, value }) => name === 'role' && value === 'note');
}

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
    if (node.type === 'String' && page) margins.push(node.value);
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
