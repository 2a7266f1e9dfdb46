/**
 * Straight quotation marks and apostrophes as a typesetter sets them; primes behind figures (5′ 10″) unless they close
 * what was opened.
 *
 * @param before what the text follows directly: a mark at its start closes behind a word
 */
export function withQuotationMarks(text: string, before = ''): string {
  if (!/["']/.test(text)) return text;
  let set = '';
  let last = before.slice(-1);
  let isOpen = false;
  for (const character of text) {
    let sign = character;
    if (character === '"') {
      if (opens(last)) sign = '“';
      else sign = /\d/.test(last) && !isOpen ? '″' : '”';
      isOpen = sign === '“' || (isOpen && sign !== '”');
    } else if (character === "'") {
      sign = apostrophe(last, text.slice(set.length + 1));
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

function apostrophe(last: string, rest: string): string {
  if (opens(last)) return /^\d0s\b/.test(rest) || /^(?:tis|twas|em|n)\b/i.test(rest) ? '’' : '‘';
  return /\d/.test(last) && !/^\p{L}/u.test(rest) ? '′' : '’';
}

function opens(last: string): boolean {
  return last === '' || /[\s([{“‘–—\u00a0/]/u.test(last);
}
