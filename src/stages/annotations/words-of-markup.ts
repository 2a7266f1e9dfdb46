const TAG = /<\/?(?:b|i|u|em|strong|sub|sup|span|p|div|br|blockquote)\b[^<>]*>/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: ' ',
};
const DIGITS = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' } as const;

/**
 * Words of a mark that are formatted by tags, as Zotero keeps those of a highlight: without the tags, and with raised
 * and lowered digits as such, so that `250<sup>9</sup>` is not another number. Words without tags stay as they are.
 */
export function wordsOfMarkup(text: string): string {
  if (text.search(TAG) === -1) return text;
  return text
    .replace(/<(sup|sub)\b[^<>]*>([^<>]*)<\/\1>/giu, (_, name: string, inside: string) =>
      inside.replace(
        /\d/g,
        (digit) => DIGITS[name.toLowerCase() === 'sup' ? 'sup' : 'sub'][Number(digit)] ?? digit,
      ),
    )
    .replace(TAG, (tag) => (/^<\/?(?:p|div|br|blockquote)\b/i.test(tag) ? ' ' : ''))
    .replace(
      /&(?:(\w+)|#(\d{1,7})|#x([\da-f]{1,6}));/giu,
      (whole, name?: string, digits?: string, hex?: string) => {
        if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
        const code = digits === undefined ? Number.parseInt(hex ?? '', 16) : Number(digits);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .trim();
}
