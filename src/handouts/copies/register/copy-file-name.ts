/** How long a recipient's part of a file name may be, in characters: paths have limits. */
const NAME_LENGTH = 40;

/**
 * The name of a copy's file, such as `uk-threat-edition-2-copy-003-b-reader.pdf`: small Latin letters, digits
 * and hyphens, which every system takes, and which sort by number. Names without a Latin letter leave no trace:
 * the number tells.
 */
export function copyFileName(copy: {
  readonly pack: string;
  readonly edition: number;
  readonly number: number;
  readonly of: number;
  readonly name: string;
}): string {
  const { pack, edition, number, of, name } = copy;
  const width = Math.max(3, String(of).length);
  const parts = [
    pack,
    `edition-${edition}`,
    `copy-${String(number).padStart(width, '0')}`,
    plainLetters(name),
  ];
  return `${parts.filter((part) => part !== '').join('-')}.pdf`;
}

function plainLetters(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđð]/gi, (letter) => LETTERS[letter.toLowerCase()] ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, NAME_LENGTH)
    .replace(/^-+|-+$/g, '');
}

/** Letters that are not a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
};
