import { parseFragment } from 'parse5';
import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  visit,
  wordsOf,
} from './elements.ts';
import type { Raised } from './tree/raised.ts';

/** An element that is not in the document: what it is, and the words that are lost with it. */
export interface LeftOut {
  readonly what: string;
  readonly words: string;
  readonly message?: string;
  /** Without words, it is not worth a finding. */
  readonly quiet?: boolean;
  /** A reader sees it between the words before it and those after it. */
  readonly shown?: boolean;
}

/**
 * What an element is, if it is nothing that a document of words can hold, or nothing that a reader sees.
 *
 * @param aroundText elements around the text itself
 */
export function leftOut(element: HtmlElement, aroundText: ReadonlySet<HtmlElement>): LeftOut | undefined {
  const { tagName } = element;
  const hidden = hiddenBy(element, aroundText);
  if (hidden !== undefined)
    return { what: 'hidden text', words: wordsOf(element), message: hidden, quiet: true };
  if (tagName === 'template') return { what: 'template', words: wordsOf(element), quiet: true };
  if (tagName === 'noscript') {
    // Where scripts run, what is in it is not even taken apart.
    const words = wordsOf(
      parseFragment(element.childNodes.map((one) => ('value' in one ? one.value : '')).join('')),
    );
    return { what: 'text for browsers without scripts', words, quiet: true };
  }
  if (tagName === 'input') return formField(element);
  if (tagName === 'math') return isLinear(element) ? undefined : equation(element);
  const what = FOREIGN.get(tagName);
  if (what === undefined) return undefined;
  const within = attribute(element, 'srcdoc');
  const words = [
    within === undefined ? '' : wordsOf(parseFragment(within)),
    wordsOf(element),
    attribute(element, 'title') ?? '',
    attribute(element, 'aria-label') ?? '',
  ];
  const source = attribute(element, 'src') ?? attribute(element, 'data');
  return {
    what,
    words: words.find((some) => some.trim() !== '') ?? '',
    ...(source === undefined || /^data:/i.test(source)
      ? {}
      : { message: `it shows ${source.slice(0, 200)}, which was not opened` }),
    quiet: QUIET.has(tagName),
    shown: SHOWN.has(tagName),
  };
}

/** True for an element that is set above or below the line. */
export function raisedBy(element: HtmlElement): Raised | undefined {
  const { tagName, parentNode } = element;
  // What is in brackets touches no digit: it is the mark of a note.
  if (tagName === 'sup' || tagName === 'sub') return firstText(element).startsWith('[') ? undefined : tagName;
  if (tagName === 'a' && isGluedNoteLink(element)) return 'sup';
  if (parentNode !== null && isElement(parentNode) && /^ms(?:up|ub)$/.test(parentNode.tagName)) {
    const second = parentNode.childNodes.filter(isElement)[1] === element;
    if (second) return parentNode.tagName === 'msup' ? 'sup' : 'sub';
  }
  const align = /(?:^|;)\s*vertical-align\s*:\s*(super|sub)\b/i.exec(attribute(element, 'style') ?? '')?.[1];
  if (align === undefined) return undefined;
  return align.toLowerCase() === 'super' ? 'sup' : 'sub';
}

/** True for the mark of a note: raised, short, and a link to another place of the page. */
export function isNoteMark(element: HtmlElement): boolean {
  if (element.tagName === 'a') return isGluedNoteLink(element);
  if (element.tagName !== 'sup') return false;
  const outer = element.parentNode;
  if (outer !== null && isElement(outer) && outer.tagName === 'a' && wordsOf(outer) === wordsOf(element))
    return leadsToPlace(outer) && wordsOf(element).length <= LONGEST_MARK;
  const first = element.childNodes.find((node) => isElement(node));
  const link =
    first !== undefined && isElement(first) && first.tagName !== 'a'
      ? first.childNodes.find(isElement)
      : first;
  if (link === undefined || !isElement(link) || link.tagName !== 'a') return false;
  return leadsToPlace(link) && wordsOf(element).length <= LONGEST_MARK;
}

const LONGEST_MARK = 20;

/** A link to another place of the page, or of one. */
function leadsToPlace(link: HtmlElement): boolean {
  return /#[^/]+$/.test(attribute(link, 'href') ?? '');
}

/** A link to a note that only a style sheet raises: it would become part of the word or the number before it. */
function isGluedNoteLink(element: HtmlElement): boolean {
  const href = attribute(element, 'href') ?? '';
  if (!/#[^/]+$/.test(href) || !/^[\d*†‡§]{1,4}$/.test(wordsOf(element))) return false;
  const names = ['id', 'class', 'rel', 'role', 'epub:type'].map((name) => attribute(element, name) ?? '');
  if (!NOTE_NAME.test([href, ...names].join(' ').slice(0, 1_000))) return false;
  const around = element.parentNode?.childNodes ?? [];
  // Nobody writes as much in one paragraph, and each look goes through all of it.
  if (around.length > 5_000) return false;
  const before = around[around.indexOf(element) - 1];
  return before !== undefined && isText(before) && /\S$/.test(before.value);
}

const NOTE_NAME =
  /(?:^|[\s#_-])(?:fn|_?ftn|_?edn|sdfootnote|foot-?note|end-?note|note-?ref|noteref|cite_?note)/i;

/** The first text inside, as far as it is not deep in it. */
function firstText(element: HtmlElement): string {
  let node: HtmlNode | undefined = element;
  for (let depth = 0; node !== undefined && depth < 6; depth += 1) {
    if (isText(node)) return node.value.trimStart();
    node = childrenOf(node).find((child) => isElement(child) || (isText(child) && child.value.trim() !== ''));
  }
  return '';
}

function hiddenBy(element: HtmlElement, aroundText: ReadonlySet<HtmlElement>): string | undefined {
  const hidden = attribute(element, 'hidden');
  if (hidden !== undefined && hidden !== 'until-found') return 'its page hides it';
  // A page that is saved while a dialog is open hides all the rest of itself from screen readers.
  if (attribute(element, 'aria-hidden')?.trim().toLowerCase() === 'true' && !aroundText.has(element))
    return 'its page hides it from screen-reader users; it may be visible: compare it with the page';
  const style = attribute(element, 'style') ?? '';
  if (/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return 'its page hides it';
  if (element.tagName === 'dialog' && attribute(element, 'open') === undefined)
    return 'it is a closed dialog';
  return undefined;
}

const FOREIGN: ReadonlyMap<string, string> = new Map([
  ['iframe', 'frame'],
  ['object', 'embedded object'],
  ['embed', 'embedded object'],
  ['applet', 'embedded object'],
  ['canvas', 'drawing'],
  ['svg', 'drawing'],
  ['video', 'video'],
  ['audio', 'sound'],
  ['select', 'form field'],
  ['textarea', 'form field'],
  ['datalist', 'form field'],
  ['progress', 'form field'],
  ['meter', 'form field'],
  ['rt', 'ruby'],
  ['rp', 'ruby'],
  ['rtc', 'ruby'],
  ['noframes', 'text for browsers without frames'],
  ['noembed', 'text for old browsers'],
  ['annotation', 'source of an equation'],
  ['annotation-xml', 'source of an equation'],
]);
/** Icons and parentheses around ruby come by the hundred. */
const SHOWN: ReadonlySet<string> = new Set(
  'iframe object embed applet canvas svg video audio select textarea progress meter'.split(' '),
);
const QUIET: ReadonlySet<string> = new Set([
  'svg',
  'rp',
  'rt',
  'rtc',
  'annotation',
  'annotation-xml',
  'noframes',
]);

function formField(input: HtmlElement): LeftOut {
  const type = attribute(input, 'type')?.toLowerCase() ?? 'text';
  const silent = type === 'hidden' || type === 'password';
  const words = silent ? '' : (attribute(input, 'value') ?? attribute(input, 'placeholder') ?? '');
  return { what: 'form field', words, quiet: true, shown: type !== 'hidden' };
}

function equation(math: HtmlElement): LeftOut {
  return { what: 'equation', words: attribute(math, 'alttext') ?? wordsOf(math), shown: true };
}

const LINEAR: ReadonlySet<string> = new Set(
  'math mrow mi mn mo mtext mspace mstyle semantics annotation annotation-xml msup msub'.split(' '),
);

/** True for an equation that is one line but for exponents and indices. */
function isLinear(math: HtmlElement): boolean {
  let linear = true;
  visit(math, (node: HtmlNode) => {
    if (isElement(node) && !LINEAR.has(node.tagName)) linear = false;
    return linear && !(isElement(node) && node.tagName.startsWith('annotation'));
  });
  return linear;
}
