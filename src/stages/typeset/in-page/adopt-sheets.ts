/// <reference lib="dom" />

/** Gives the document these style sheets of ours beside its own, and no others. */
export function adoptSheets(sheets: readonly string[]): void {
  document.adoptedStyleSheets = sheets.map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
}
