import { expect, it } from 'vitest';
import { LONG_PARAGRAPHS } from '../../../scripts/bench/long-paragraphs.ts';
import { draftText } from '../../support/draft-text.ts';

// How the time grows with the length is a row of the benchmark: beside other work, one run measures nothing.
it.each(Object.entries(LONG_PARAGRAPHS))(
  'proposes each figure of a long paragraph, or says why not: %s',
  (_, paragraph) => {
    const pieces = 40;
    const { proposals, leftOut } = draftText(paragraph(pieces));
    expect(proposals.length + leftOut.length).toBeGreaterThanOrEqual(pieces);
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
