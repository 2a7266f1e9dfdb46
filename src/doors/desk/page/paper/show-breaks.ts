import {
  BREAK_CLASS,
  type PageBreak,
  placePageBreaks,
  removePageBreaks,
} from '../../../../ground/page/place-page-breaks.ts';

const STYLE = 'desk-breaks';

/** A line over the page: it takes no room, and moves nothing. Dashed until it is settled. */
const RULES = `
.${BREAK_CLASS} { position: absolute; left: 0; right: 0; height: 0; border-top: 1.5px solid #2a6f78; pointer-events: none; z-index: 9; }
.${BREAK_CLASS}[data-settled="no"] { border-top-style: dashed; }
.${BREAK_CLASS}::after { content: "page " attr(data-page); position: absolute; right: 0; top: 0; padding: 1px 8px 2px; background: #2a6f78; color: #fff; font: 600 11px/1.4 "Source Sans 3", sans-serif; letter-spacing: 0; text-transform: none; font-variant: normal; }
.${BREAK_CLASS}[data-settled="no"]::after { content: "page " attr(data-page) " …"; }
`;

/** Shows where sheets begin in a page of the frame. */
export function showBreaks(page: Document, pages: readonly PageBreak[], settled: boolean): void {
  if (!page.getElementById(STYLE)) {
    const style = page.createElement('style');
    style.id = STYLE;
    style.textContent = RULES;
    page.head.append(style);
  }
  placePageBreaks(page, pages, settled);
}

/** The page as it was made, to be compared with another. */
export function withoutBreaks(page: Document): void {
  page.getElementById(STYLE)?.remove();
  removePageBreaks(page);
}
