import { cssString } from '../../ground/model/css-string.ts';
import type { RunningHead } from '../../ground/model/slotted-html.ts';

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
