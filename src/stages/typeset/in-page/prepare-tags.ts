/// <reference lib="dom" />

/** Something that can be seen and is not announced, or is announced wrongly. */
export interface Unheard {
  readonly kind: UnheardKind;
  /** How it begins, where it has words. */
  readonly words: string;
  /** The block that it belongs to. */
  readonly block: string | undefined;
  /** The line of the pack's text that it comes from, from 1. */
  readonly line: number | undefined;
}

/**
 * - `drawing`: it has no words, and is not said to be ornament;
 * - `hidden`: text that is said to be for the eye alone;
 * - `generated`: text that a style sheet adds, which Chromium does not tag;
 * - `effect`: text that is painted as a picture, or twice over;
 * - `table`: it has no heads, and Chromium takes it for a means of layout.
 */
export type UnheardKind = 'drawing' | 'hidden' | 'generated' | 'effect' | 'table';

/** How many columns and rows each cell of a table spans, row by row. */
export type TableShape = readonly (readonly (readonly [columns: number, rows: number])[])[];

/** What the page knows of itself, and Chromium does not tell. */
export interface PageKnowledge {
  readonly unheard: readonly Unheard[];
  /** The tables with cells that span several columns or rows, in order. */
  readonly shapes: readonly TableShape[];
}

/**
 * Makes the document that is shown ready for a print with tags. Nothing that can be seen changes. Chromium tags what
 * it paints, and what has a role:
 * - a cell without words is given something to paint, of no size, or its row would lack a column in the structure;
 *   style sheets still find it `:empty`;
 * - a note in running text is told from the text around it;
 * - words in another language are given a role, without which Chromium forgets their language.
 *
 * It may be run again. Returns what Chromium would lose without a word.
 */
export function prepareTags(): PageKnowledge {
  const BLANK = 'data-blank-cell';
  const SILENT = '[aria-hidden="true"], [hidden]';
  const says = (element: Element): boolean =>
    element.getAttribute('aria-hidden') !== 'true' &&
    (element.getAttribute('role') === 'img' ||
      [...element.childNodes].some((child) =>
        child instanceof Element ? says(child) : child instanceof Text && /\S/.test(child.data),
      ));
  let blanks = 0;
  for (const cell of document.querySelectorAll('td, th')) {
    if (cell.getAttribute('aria-hidden') === 'true' || says(cell)) continue;
    blanks++;
    if (cell.hasAttribute(BLANK)) continue;
    cell.setAttribute(BLANK, '');
    // What would be at the very edge of the page is not painted.
    if (cell.childElementCount === 0 && cell instanceof HTMLElement) cell.style.textAlign = 'left';
    const point = cell.appendChild(document.createElement('span'));
    point.style.cssText = 'position: absolute; font-size: 1px; line-height: 0';
    point.textContent = '\u00a0';
  }
  for (const note of document.querySelectorAll('[role="note"]')) note.setAttribute('role', 'complementary');
  const phrases = ':is(span, bdi, i, b, cite, q, small, u, time, a)[lang]:not([role])';
  for (const phrase of document.querySelectorAll(phrases)) {
    const around = phrase.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
    const isForeign = phrase.getAttribute('lang')?.split('-', 1)[0] !== around.split('-', 1)[0];
    if (isForeign) phrase.setAttribute('role', 'mark');
  }

  const found: Unheard[] = [];
  const add = (kind: UnheardKind, elements: Iterable<Element>): void => {
    for (const element of elements) {
      const near = (name: string): string | undefined =>
        element.closest(`[${name}]`)?.getAttribute(name) ?? undefined;
      const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      const cut = words.length > 60 ? `${words.slice(0, 60).replace(/\s+\S*$/, '')}…` : words;
      const line = near('data-line');
      found.push({
        kind,
        words: cut,
        block: near('data-block'),
        line: line === undefined ? undefined : Number(line),
      });
    }
  };
  const hasText = (element: Element): boolean => /\S/.test(element.textContent ?? '');
  const isShown = (element: Element): boolean => element.closest(SILENT) === null;
  const isNamed = (svg: Element): boolean =>
    svg.getAttribute('role') === 'img' || [...svg.querySelectorAll('text')].some(hasText);
  add(
    'drawing',
    [...document.querySelectorAll('svg')].filter((svg) => isShown(svg) && !isNamed(svg)),
  );
  add(
    'hidden',
    [...document.querySelectorAll<HTMLElement>('[aria-hidden="true"]')].filter(
      // What asks for the fonts of the margins is not drawn.
      (element) =>
        element.style.visibility !== 'hidden' &&
        element.parentElement?.closest(SILENT) === null &&
        !element.hidden &&
        hasText(element),
    ),
  );
  add(
    'table',
    [...document.querySelectorAll('table:not([role="presentation"], [role="none"])')].filter(
      (table) => isShown(table) && table.querySelector('th') === null && hasText(table),
    ),
  );

  const selectorOf = (rule: CSSStyleRule): string => {
    const above = rule.parentRule;
    const own = rule.selectorText;
    if (!(above instanceof CSSStyleRule)) return own;
    const outer = `:is(${selectorOf(above)})`;
    return own.includes('&') ? own.replaceAll('&', outer) : `${outer} ${own}`;
  };
  const matched = (selector: string): readonly Element[] => {
    try {
      return [...document.querySelectorAll(selector)].filter(isShown);
    } catch {
      return [];
    }
  };
  const PSEUDO = /::?(?:before|after)\b/g;
  const visit = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) {
        const { style } = rule;
        if (blanks > 0 && rule.selectorText.includes(':empty') && !rule.selectorText.includes(BLANK)) {
          rule.selectorText = rule.selectorText.replaceAll(':empty', `:is(:empty, [${BLANK}])`);
        }
        const { content } = style;
        if (
          content !== '' &&
          /\b(?:attr|counters?)\(|[\p{L}\p{N}]/u.test(content.replace(/^(?:normal|none)$|\\[0-9a-f]+/gi, ''))
        ) {
          const selector = selectorOf(rule);
          if (selector.search(PSEUDO) >= 0)
            add('generated', matched(selector.replace(PSEUDO, '')).slice(0, 3));
        }
        const values = [style.filter, style.textShadow, style.maskImage];
        if (values.some((value) => value !== '' && value !== 'none')) {
          add('effect', matched(selectorOf(rule)).filter(hasText).slice(0, 3));
        }
      }
      if ('cssRules' in rule) visit(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of document.styleSheets) visit(sheet.cssRules);
  add(
    'effect',
    [...document.querySelectorAll<HTMLElement>('[style]')]
      .filter(({ style }) =>
        [style.filter, style.textShadow, style.maskImage].some((value) => value !== '' && value !== 'none'),
      )
      .filter(hasText),
  );
  const spanning = [...document.querySelectorAll('table')].filter(
    (table) => table.querySelector('[colspan], [rowspan]') !== null && isShown(table),
  );
  const shapes = spanning.map(({ rows }) =>
    [...rows].map(({ cells }) => [...cells].map(({ colSpan, rowSpan }) => [colSpan, rowSpan] as const)),
  );
  return { unheard: found, shapes };
}
