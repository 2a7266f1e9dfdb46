import type { Finding } from '../imported.ts';
import { childrenOf, type HtmlElement, type HtmlNode, isElement, isText } from './elements.ts';

/**
 * What the style sheets of a page do to its words, as far as their text shows it: no browser draws the page here. Words
 * that they put before or behind others (`::before { content: "−" }`) and words that they strike out by a class cannot be
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

/** The texts of the style sheets inside a page. */
export function sheetsIn(element: HtmlNode): readonly string[] {
  const sheets: string[] = [];
  const waiting: HtmlNode[] = [element];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isElement(node) && node.tagName === 'style') sheets.push(textOf(node));
    else waiting.push(...childrenOf(node));
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
