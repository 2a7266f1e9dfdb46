import { expect, it } from 'vitest';
import { draftText } from '../../support/draft-text.ts';

const named = (text: string) =>
  draftText(text).proposals.flatMap(({ item }) => ('name' in item ? [item] : []));
const speakers = (text: string) =>
  draftText(text).proposals.flatMap(({ item }) => ('words' in item ? [item.speaker] : []));

it.each([
  ['Green Roofs has a budget of £3 million.', 'Green Roofs', 'organisation'],
  ['The Quiet Roads programme ends in May.', 'Quiet Roads', 'other'],
  ['Readers of the Morning Bugle knew.', 'Morning Bugle', 'organisation'],
  ['Grace Marsh has a dog.', 'Grace Marsh', 'person'],
  ['Dana Pike has a dog.', 'Dana Pike', 'person'],
])('knows from a person what only has two capitals: %s', (text, name, kind) => {
  expect(named(text)).toMatchObject([{ name, kind }]);
});

it.each([
  ['Mary Holt, our chair, was pleased.', 'chair'],
  ['Our treasurer, Anna Voss, was pleased.', 'treasurer'],
  ['Peter Lund, secretary of our society, was pleased.', 'secretary'],
])('a role is without the “our” of a letter: %s', (text, role) => {
  expect(named(text)).toMatchObject([{ role }]);
});

it('knows that an office with capitals is nobody by name', () => {
  expect(named('A letter to the Auditor General was lost.')).toEqual([]);
});

it.each([
  'The Harwick Gazette was shut. The Gazette reported that “the pool was never inspected by anyone”.',
  'Readers of the Harwick Gazette knew. “There is no money left at all,” according to the Harwick Gazette.',
  'The Harwick Gazette wrote that “all was well with it”. Residents of the town said “the water was brown for weeks”.',
])('gives no paper the words of others: %s', (text) => {
  expect(speakers(text).at(-1)).toBeUndefined();
});

it('gives a paper its own', () => {
  expect(speakers('The Harwick Gazette wrote: “the council has lost its way”.')).toEqual(['harwick-gazette']);
});
