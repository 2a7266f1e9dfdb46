import { expect, it } from 'vitest';
import { draftText } from '../../support/draft-text.ts';
import { processorTime } from '../../support/growth.ts';

/** Time of the processor that a draft takes, in ms. */
const costOf = (text: string): number => processorTime(() => draftText(text)) / 1000;

const listed = (count: number, joint: string, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join(joint);

const KINDS: Readonly<Record<string, (pieces: number) => string>> = {
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
  'the same sentence again and again': (pieces) => listed(pieces, ' ', () => 'It paid 12 tonnes.'),
  'a long item of a list': (pieces) =>
    `- ${listed(pieces, '; ', (index) => `item ${index} cost £${index + 3} and Northby paid`)}`,
  'a long cell': (pieces) =>
    `| a | b |\n|---|---|\n| x | ${listed(pieces, ' ', (index) => `${index + 3} tonnes`)} |`,
};

/** So many pieces are a short text of a kind: less than what is read around words makes no difference yet. */
const SHORT: Readonly<Record<string, number>> = {
  'many sentences': 80,
  'days without a year': 20,
  'the same sentence again and again': 150,
};

it.each(Object.keys(KINDS))(
  'four times as long takes nothing like sixteen times the work: %s',
  { timeout: 120_000 },
  (kind) => {
    const text = KINDS[kind] ?? String;
    const pieces = SHORT[kind] ?? 40;
    draftText(text(5));
    const [short, long] = [costOf(text(pieces)), costOf(text(4 * pieces))];
    // What is done once for a text, and what the machine does beside it, is no part of the ratio.
    expect(long).toBeLessThan(11 * Math.max(short, 100));
  },
);

it('reads a paragraph of a thousand quotation marks, and one of 700,000 characters', () => {
  expect(draftText(`${'" '.repeat(1_000)}The repair cost £4 million.`).proposals).toHaveLength(1);
  const long = `${'The council says a word about it here. '.repeat(17_500)}The repair cost £4 million.`;
  const { proposals, leftOut } = draftText(long);
  expect(leftOut).toEqual([]);
  expect(proposals.map(({ item }) => item)).toMatchObject([{ value: '£4 million' }]);
});

it('leaves a paragraph of more than a million characters out, with the reason', () => {
  const { proposals, leftOut } = draftText(
    `It cost £3 million.\n\n${'The council says it. '.repeat(50_000)}`,
  );
  expect(proposals).toHaveLength(1);
  expect(leftOut).toMatchObject([
    { paragraph: 2, reason: expect.stringContaining('more than 1,000,000 characters') },
  ]);
});
