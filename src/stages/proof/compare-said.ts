import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { SaidOfItself } from './own-form/read-own-form.ts';

/**
 * Compares what a PDF says where no page shows it, its languages and what its figures show, with the HTML
 * that it was printed from. Gives the first difference, as a clause after its name; nothing when there is none.
 */
export function wrongSaid(said: SaidOfItself, html: string): string | undefined {
  const page = saidIn(html);
  if (said.language.toLowerCase() !== page.language)
    return `says that its language is ${quoted(said.language)}, and the HTML ${quoted(page.language)}`;
  const foreign = said.languages.find((one) => !page.languages.has(one.toLowerCase()));
  if (foreign !== undefined) return `has words in the language ${quoted(foreign)}, and the HTML has none`;
  const other = said.alternatives.find((one) => !page.words.includes(plain(one)));
  if (other !== undefined) return `says of a figure that it shows ${quoted(other)}, which the HTML does not`;
  return undefined;
}

interface SaidInPage {
  readonly language: string;
  readonly languages: ReadonlySet<string>;
  /** All names and words, those that only screen-reader users get, too. */
  readonly words: string;
}

const NAMES: ReadonlySet<string> = new Set(['alt', 'aria-label', 'aria-description', 'title']);

function saidIn(html: string): SaidInPage {
  const words: string[] = [];
  const languages: string[] = [];
  const waiting: DefaultTreeAdapterMap['node'][] = [parse(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === 'style') continue;
    if ('attrs' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      for (const [name, value] of attributes) if (NAMES.has(name)) words.push(`\n${plain(value)}\n`);
      const language = attributes.get('lang');
      if (language !== undefined) languages.push(language.toLowerCase());
    }
    if ('value' in node && node.nodeName === '#text') words.push(node.value);
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return {
    language: languages[0] ?? '',
    languages: new Set(languages),
    words: plain(words.join('')),
  };
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function quoted(text: string | undefined): string {
  return text === undefined || text === '' ? 'nothing' : `“${text.slice(0, 100)}”`;
}
