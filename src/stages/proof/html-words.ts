import type { CssNode, Declaration } from 'css-tree';
import parseCss from 'css-tree/parser';
import walkCss from 'css-tree/walker';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { type HidingRule, hidingRules } from './hiding-rules.ts';

/** They stand for where text that is isolated from the direction of what is around it begins and ends. */
export const ISOLATE = '\uE000';
export const ISOLATE_END = '\uE001';

/** The text that a pack's HTML shows: that of its body, and what its style sheets write into margins. */
export interface HtmlWords {
  /** With `ISOLATE` and `ISOLATE_END` around what is in a `bdi`. */
  readonly body: string;
  /** The same, piece by piece. */
  readonly pieces: readonly HtmlPiece[];
  /** The texts in heads of tables, which are printed again on each page. */
  readonly heads: readonly string[];
  /** The strings that style sheets write: in the margins of pages, and before and after elements. */
  readonly margins: readonly string[];
  /** True when a style sheet writes words or numbers among those of the body. */
  readonly addsWords: boolean;
}

/** A piece of text, and whether a style sheet may hide it. */
export interface HtmlPiece {
  readonly text: string;
  readonly canHide: boolean;
}

/**
 * The words of a pack's HTML, as a browser reads it, and in the order in which its PDF is read: notes come after the
 * text that they interrupt. Words that are hidden by a style sheet are among them; those that the HTML itself hides
 * are not.
 */
export function htmlWords(html: string): HtmlWords {
  const pieces: HtmlPiece[] = [];
  const heads: string[] = [];
  const document = parse(html);
  const css = parseCss(stylesIn(document).join('\n'));
  const rules = hidingRules(css);
  /** Of each text that is being read, from the outermost in, what reads the notes that wait for its end. */
  const waiting: (() => void)[][] = [];
  const readNotes = (): void => {
    for (const read of waiting.at(-1)?.splice(0) ?? []) read();
  };
  const visit = (node: Node, from: Reading): void => {
    if (node.nodeName === 'style') return;
    if ('value' in node && node.nodeName === '#text' && from.shown) {
      pieces.push({ text: node.value, canHide: from.canHide });
      if (from.isHead) heads.push(node.value);
    }
    if (!('childNodes' in node)) return;
    const inside = readingOf(node, from, rules);
    if (inside.shown && isNote(node) && waiting.length > 0) {
      waiting.at(-1)?.push(() => visitInside(node, inside));
    } else if (TEXTS.has(node.nodeName)) {
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
  const visitInside = (node: Node, inside: Reading): void => {
    if (!('childNodes' in node)) return;
    const isIsolated = inside.shown && node.nodeName === 'bdi';
    const isolate = (text: string): void => {
      if (isIsolated) pieces.push({ text, canHide: inside.canHide });
    };
    isolate(ISOLATE);
    for (const child of node.childNodes) visit(child, inside);
    isolate(ISOLATE_END);
  };
  visit(document, { shown: false, around: [], canHide: false, isHead: false });
  const { margins, addsWords } = cssWords(css);
  return { body: pieces.map(({ text }) => text).join(' '), pieces, heads, margins, addsWords };
}

/** How the nodes within an element are read. */
interface Reading {
  readonly shown: boolean;
  /** The classes of the elements around. */
  readonly around: readonly string[];
  readonly canHide: boolean;
  readonly isHead: boolean;
}

function readingOf(node: Node, from: Reading, rules: readonly HidingRule[]): Reading {
  const classes = classesOf(node);
  const around = classes.length === 0 ? from.around : [...from.around, ...classes];
  return {
    shown: (from.shown || node.nodeName === 'body') && !isHidden(node),
    around,
    canHide:
      from.canHide ||
      rules.some((rule) => mayHide(rule, node.nodeName, classes, around)) ||
      isUndisplayed(node),
    isHead: from.isHead || node.nodeName === 'thead',
  };
}

function mayHide(
  { element, classes, around }: HidingRule,
  name: string,
  own: readonly string[],
  all: readonly string[],
): boolean {
  return (
    (element === undefined || element === '*' || element === name) &&
    classes.every((one) => own.includes(one)) &&
    around.every((one) => all.includes(one))
  );
}

function stylesIn(node: Node): readonly string[] {
  if (node.nodeName === 'style') return [textOf(node)];
  return 'childNodes' in node ? node.childNodes.flatMap(stylesIn) : [];
}

function classesOf(node: Node): readonly string[] {
  const value = 'attrs' in node ? node.attrs.find(({ name }) => name === 'class')?.value : undefined;
  return value === undefined ? [] : value.split(/\s+/).filter((one) => one !== '');
}

function isUndisplayed(node: Node): boolean {
  const style = 'attrs' in node ? node.attrs.find(({ name }) => name === 'style')?.value : undefined;
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/i.test(style);
}

type Node = DefaultTreeAdapterMap['node'];

/** What running text is in. */
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

function cssWords(css: CssNode): Pick<HtmlWords, 'margins' | 'addsWords'> {
  const margins: string[] = [];
  let addsWords = false;
  walkCss(css, function (node) {
    const page = this.atrule !== null && isOfPages(this.atrule.name);
    if (node.type === 'Atrule' && node.name === 'font-face') return walkCss.skip;
    const names = this.declaration?.property.startsWith('font') === true;
    // Signs that a style sheet adds are outside of the structure, as margins are.
    if (node.type === 'String' && !names && (page || this.declaration?.property === 'content'))
      margins.push(node.value);
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
