import { cssString } from '../../ground/model/css-string.ts';
import { decodeAttribute } from './decode-attribute.ts';

/** What stands at the head of the pages of a section. */
export interface RunningHead {
  /** The anchor of the section's heading. */
  readonly anchor: string;
  /** The whole heading. */
  readonly title: string;
  /** As much of it as the head of a page has room for. */
  readonly text: string;
}

const PLACEHOLDER = /(<style id="running-heads" data-heads="([^"]*)">)[^<]*(<\/style>)/;

/** The running heads that a document asks for: those of its `<style id="running-heads" data-heads="[…]">`. */
export function wantedHeads(html: string): readonly RunningHead[] {
  const list: unknown = JSON.parse(decodeAttribute(PLACEHOLDER.exec(html)?.[2] ?? '[]'));
  return Array.isArray(list) ? list.filter(isHead) : [];
}

/** The document with the style sheet in its place. */
export function fillRunningHeads(html: string, css: string): string {
  return html.replace(PLACEHOLDER, (_, start: string, __, end: string) => start + css + end);
}

/**
 * A counter style that writes a page's number as the name of its section. Chromium knows no `string-set`, but
 * in a margin box `counter(page, running-head)` gives the symbol of that number: of each page the section that
 * begins on it, or else the one that goes on (the value `first` of CSS Generated Content for Paged Media, 1.1).
 */
export function runningHeadsCss(heads: readonly RunningHead[], pageOf: ReadonlyMap<string, number>): string {
  const starts = heads
    .flatMap(({ anchor, text }) => {
      const page = pageOf.get(anchor);
      return page === undefined ? [] : [{ page, text }];
    })
    .toSorted((a, b) => a.page - b.page);
  const last = starts.at(-1);
  const first = starts[0];
  if (last === undefined || first === undefined) return style('running-head', 'cyclic', ['']);
  const symbols: string[] = [];
  for (let page = 1; page <= last.page; page++) {
    const here = starts.find((start) => start.page === page) ?? starts.findLast((start) => start.page < page);
    symbols.push(here?.text ?? '');
  }
  return [
    style('running-head', 'fixed', symbols, 'running-head-after'),
    style('running-head-after', 'cyclic', [last.text]),
  ].join('\n');
}

function style(name: string, system: string, symbols: readonly string[], fallback?: string): string {
  const then = fallback === undefined ? '' : ` fallback: ${fallback};`;
  return `@counter-style ${name} { system: ${system}; symbols: ${symbols.map(cssString).join(' ')};${then} suffix: ""; }`;
}

function isHead(value: unknown): value is RunningHead {
  return (
    typeof value === 'object' &&
    value !== null &&
    'anchor' in value &&
    typeof value.anchor === 'string' &&
    'title' in value &&
    typeof value.title === 'string' &&
    'text' in value &&
    typeof value.text === 'string'
  );
}
