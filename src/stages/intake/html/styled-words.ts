import { append } from '../../../ground/model/append.ts';
import type { Finding } from '../imported.ts';
import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  wordsOf,
} from './elements.ts';
import { styledElements } from './styled-elements.ts';

/**
 * What the style sheets of a page do to its words, as far as their text shows it: no browser draws the page here. Words
 * that they put before or after others (`::before { content: "−" }`) and words that they strike out by a class cannot be
 * told from the text: a person is asked to compare the two.
 */
export function styledWords(sheets: readonly string[]): readonly Finding[] {
  const css = sheets.join('\n').replace(/\/\*[\s\S]*?\*\//g, ' ');
  const added = [...css.matchAll(CONTENT)]
    .map(([, value = '']) => value.trim())
    .filter((value) => SAYS.test(value));
  const findings: Finding[] = [];
  if (added.length > 0) {
    findings.push({
      ...ABOUT,
      what: 'words of a style sheet',
      words: [...new Set(added)].join(', ').slice(0, 120),
      message:
        'the style sheets of the page put words or signs before or behind others: they are not in the document',
      hint: 'compare the numbers with the page as a browser shows it',
    });
  }
  if (/text-decoration[^;}]*:[^;}]*line-through/i.test(css)) {
    findings.push({
      ...ABOUT,
      what: 'struck-out words',
      words: '',
      message: 'the style sheets of the page strike out words: they are in the document, and not marked',
      hint: 'compare it with the page as a browser shows it',
    });
  }
  return findings;
}

/** How many hidden parts are listed one by one. */
const LISTED = 10;
const HIDES = /(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Words that a style sheet hides by their class or id: a script may show them, so that they are in the document. */
export function hiddenWords(body: HtmlElement, sheets: readonly string[]): readonly Finding[] {
  return [...styledElements(body, sheets, HIDES)]
    .filter((element) => !HIDES.test(attribute(element, 'style') ?? '') && wordsOf(element).trim() !== '')
    .slice(0, LISTED)
    .map((element) => ({
      ...ABOUT,
      what: 'words that a style sheet hides',
      words: wordsOf(element).replace(/\s+/g, ' ').trim().slice(0, 120),
      message: 'a style sheet of the page hides them, and they are in the document',
      hint: 'see whether a browser shows them, and delete them where it does not',
    }));
}

/** The texts of the style sheets inside a page. */
export function sheetsIn(element: HtmlNode): readonly string[] {
  const sheets: string[] = [];
  const waiting: HtmlNode[] = [element];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isElement(node) && node.tagName === 'style') sheets.push(textOf(node));
    else append(waiting, childrenOf(node));
  }
  return sheets;
}

const ABOUT = { kind: 'doubtful', where: 'the whole page' } as const;
const CONTENT = /(?:^|[{;\s])content\s*:\s*([^;}]{1,300})/gi;
/** A number or a letter, a sign before a number, or what is taken from elsewhere. */
const SAYS = /["'][^"']*[\p{L}\p{N}\p{Sc}%−+±-][^"']*["']|\battr\(|\bcounters?\(/u;

function textOf(element: HtmlElement): string {
  return childrenOf(element)
    .map((child) => (isText(child) ? child.value : ''))
    .join('');
}
