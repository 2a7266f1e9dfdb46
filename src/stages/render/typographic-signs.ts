/**
 * Straight quotation marks and apostrophes as a typesetter sets them; primes after figures (5′ 10″) unless they close
 * what was opened.
 *
 * @param before what the text follows directly: a mark at its start closes after a word
 */
export function withQuotationMarks(text: string, before = ''): string {
  if (!/["']/.test(text)) return text;
  let set = '';
  let last = before.slice(-1);
  let isOpen = false;
  let isInnerOpen = false;
  for (const character of text) {
    let sign = character;
    if (character === '"') {
      if (opens(last)) sign = '“';
      else sign = /\d/.test(last) && !isOpen ? '″' : '”';
      isOpen = sign === '“' || (isOpen && sign !== '”');
    } else if (character === "'") {
      sign = apostrophe(last, text.slice(set.length + 1), isInnerOpen);
      isInnerOpen = sign === '‘' || (isInnerOpen && sign !== '’');
    }
    set += sign;
    last = character;
  }
  return set;
}

/** A hyphen before a number that nothing precedes is a minus. */
export function withMinus(text: string): string {
  if (!text.includes('-')) return text;
  return text.replace(/(?<![^\s(])-(?=[£$€¥]?[\d.]*\d)/g, '\u2212');
}

/**
 * Dashes, ellipses, minus signs and ranges as a typesetter sets them. What is between quotation marks stays as its
 * source has it, but for dashes between spaces, which nobody writes as hyphens.
 */
export function withDashes(text: string): string {
  if (!/-|\.\.\./.test(text)) return text;
  return text
    .replace(/\.\.\./g, '…')
    .replace(/(?<=\s)--?-?(?=\s)/g, '–')
    .replace(/(?<=\p{L})---?(?=\p{L})/gu, '—')
    .replace(QUOTED_OR_NOT, (part) => (/[“”]/.test(part) ? part : withRanges(withMinus(part))));
}

/** `12-18`, `£4-£6 million`, `2024-25`: from less to more. Dates, telephone numbers and names of parts have hyphens. */
function withRanges(text: string): string {
  return text.replace(/(?<=\d)--(?=\d)/g, '–').replace(RANGE, (found, _, from: string, to: string) => {
    const [low, high] = [from, to].map((one) => Number(one.replaceAll(',', ''))) as [number, number];
    const isShortYear = /^[12]\d{3}$/.test(from) && /^\d\d$/.test(to) && high > 12 && high > low % 100;
    const isUnlike = from.length === 4 && to.length < 3;
    return isShortYear || (low < high && !isUnlike) ? found.replace('-', '–') : found;
  });
}

/** A quotation, also one that began or goes on elsewhere; or what is between two. */
const QUOTED_OR_NOT = /^[^“”]*”|“[^”]*”?|[^“”]+/g;

const RANGE =
  /(?<![\p{L}\p{N}.,/:#+\-–−])([£$€¥]?)(\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d{4})-\1(\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d{4})(?![\p{L}\p{N}/:\-–]|[.,]\d)/gu;

/** What follows an apostrophe that stands for letters left off: `’tis`, `’n’`, `’90s`. */
export function isElided(rest: string): boolean {
  return ELIDED.test(rest);
}

const ELIDED = /^(?:(?:tis|twas|twere|twill|twould|em|til|n)(?!\p{L})|\d0s\b|\d\d(?![\p{L}\p{N}'’]))/iu;

function apostrophe(last: string, rest: string, isOpen: boolean): string {
  if (opens(last)) return isElided(rest) ? '’' : '‘';
  return /\d/.test(last) && !isOpen && !/^\p{L}/u.test(rest) ? '′' : '’';
}

function opens(last: string): boolean {
  return last === '' || /[\s([{“‘–—\u00a0/]/u.test(last);
}
