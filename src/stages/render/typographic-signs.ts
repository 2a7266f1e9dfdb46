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
