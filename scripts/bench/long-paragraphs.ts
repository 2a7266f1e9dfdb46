const listed = (count: number, joint: string, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join(joint);

/** Paragraphs that nobody writes to be read, by the number of their pieces: each piece has a figure that binds. */
export const LONG_PARAGRAPHS: Readonly<Record<string, (pieces: number) => string>> = {
  'many sentences': (pieces) =>
    listed(
      pieces,
      ' ',
      (index) => `In March ${1900 + (index % 120)} the council paid £${index + 3} million, said Anna Berg.`,
    ),
  'a sentence without stops': (pieces) =>
    listed(
      pieces,
      ' and ',
      (index) => `the council paid £${index + 3} million for ${index + 17} buses in ${1900 + (index % 120)}`,
    ),
  'days without a year': (pieces) =>
    listed(
      pieces,
      ' and then ',
      (index) =>
        `the town of Ham ${index} paid £${index + 30} for ${index + 3} buses on ${(index % 28) + 1} May`,
    ),
  quotations: (pieces) =>
    `${listed(pieces, ', ', (index) => `Anna Berg said “it was ${index + 10} days too late for us”`)}.`,
  'one sentence again and again': (pieces) => listed(pieces, ' ', () => 'It paid 12 tonnes.'),
  'an item of a list': (pieces) =>
    `- ${listed(pieces, '; ', (index) => `item ${index} cost £${index + 3} and Northby paid`)}`,
  'a cell of a table': (pieces) =>
    `| a | b |\n|---|---|\n| x | ${listed(pieces, ' ', (index) => `${index + 3} tonnes`)} |`,
};
