/**
 * A style sheet as a browser takes it: comments taken out, each leaving its line breaks, and escapes such as
 * `\75` read, so that nothing can hide behind them. Lines stay where they were.
 */
export function plainCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment) => ` ${comment.replace(/[^\n]/g, '')}`)
    .replace(/\\(?:([0-9a-f]{1,6})[ \t]?|([^\n]))/gi, (_, hex?: string, character?: string) => {
      if (hex === undefined) return character ?? '';
      const point = Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    });
}
