import { describe, expect, test } from 'vitest';
import { drawnValue } from '../../../src/stages/render/drawn-characters.ts';
import { withTies } from '../../../src/stages/render/ties.ts';
import { withDashes, withMinus, withQuotationMarks } from '../../../src/stages/render/typographic-signs.ts';

test.each([
  ["It's the men's, the boys' and O'Brien's", 'It’s the men’s, the boys’ and O’Brien’s'],
  ['He called it "hard" (the "last" one)', 'He called it “hard” (the “last” one)'],
  ["a 'good' deal, the '90s, 'tis", 'a ‘good’ deal, the ’90s, ’tis'],
  ["\"It's 'fine'\", they said", '“It’s ‘fine’”, they said'],
  ["rock 'n' roll, 'twas 'til the '24 season", 'rock ’n’ roll, ’twas ’til the ’24 season'],
  ["the 'tissue', '24' and 'no'", 'the ‘tissue’, ‘24’ and ‘no’'],
  ['5\' 10" tall, a 6" pipe', '5′ 10″ tall, a 6″ pipe'],
  ['the "class of 1990" met in 1990\'s town', 'the “class of 1990” met in 1990’s town'],
  ['already “set” and don’t', 'already “set” and don’t'],
])('%s is set as %s', (typed, set) => {
  expect(withQuotationMarks(typed)).toBe(set);
});

test('a mark at the start closes what stands before', () => {
  expect(withQuotationMarks("'s and", 'town')).toBe('’s and');
  expect(withQuotationMarks('" he said', 'final')).toBe('” he said');
});

test.each([
  ['-4 per cent', '−4 per cent'],
  ['fell by -£3.5 million (-2 %)', 'fell by −£3.5 million (−2 %)'],
  ['2013-2017, MI-5, co-operate, - 4', '2013-2017, MI-5, co-operate, - 4'],
])('%s has a minus where it has one: %s', (typed, set) => {
  expect(withMinus(typed)).toBe(set);
});

test.each([
  ['12-18 days, £4-£6 million, 1,200-1,300', '12–18 days, £4–£6 million, 1,200–1,300'],
  ['1996-2001, 2024-25, pp. 4-9.', '1996–2001, 2024–25, pp. 4–9.'],
  [
    '2024-01-05, 2024-11, 020-7946-0000, MI-5, F-16, 5-3',
    '2024-01-05, 2024-11, 020-7946-0000, MI-5, F-16, 5-3',
  ],
  ['slow - or not -- so... it--stays, 3--5', 'slow – or not – so… it—stays, 3–5'],
  ['He said “12-18 days” of -4', 'He said “12-18 days” of −4'],
  ['12-18” of 12-18 “-4', '12-18” of 12–18 “-4'],
])('%s has the dashes of a typesetter: %s', (typed, set) => {
  expect(withDashes(typed)).toBe(set);
});

test.each([
  ['on 1 June 2026', 'on 1~June 2026'],
  ['from 22nd Sept. on', 'from 22nd~Sept. on'],
  ['May 22, 2017 and Mayor 2', 'May~22, 2017 and Mayor 2'],
  ['May 2017, in 2017 June came', 'May 2017, in 2017 June came'],
  ['not less than £5 million or 4 % of 12 hours', 'not less than £5~million or 4~% of 12~hours'],
  ['Dr Lee, No. 4, p. 7', 'Dr~Lee, No.~4, p.~7'],
])('%s holds together', (typed, set) => {
  expect(withTies(typed)).toBe(set.replaceAll('~', '\u00a0'));
});

describe('what a pack says', () => {
  test('has the signs in words of people, in sources as in labels', () => {
    const content = {
      title: "The town's pack",
      url: "https://example.org/it's",
      anchor: "o'x",
      blocks: [
        {
          label: "Men's -4",
          note: 'a "few"',
          value: { ref: 'd:x', kind: 'quotation', text: "they can't be -4" },
        },
        {
          runs: [
            { line: 1, words: undefined, text: 'He said "' },
            { line: undefined, words: { ref: 'd:q', kind: 'evidence', text: "it's over" }, text: '" and' },
          ],
        },
      ],
    };
    expect(drawnValue(content)).toEqual({
      title: 'The town’s pack',
      url: "https://example.org/it's",
      anchor: "o'x",
      blocks: [
        {
          label: 'Men’s −4',
          note: 'a “few”',
          value: { ref: 'd:x', kind: 'quotation', text: 'they can’t be -4' },
        },
        {
          runs: [
            { line: 1, words: undefined, text: 'He said “' },
            { line: undefined, words: { ref: 'd:q', kind: 'evidence', text: 'it’s over' }, text: '” and' },
          ],
        },
      ],
    });
  });

  test('is the same value where nothing changes, and leaves markings and running text', () => {
    const content = { marking: { scheme: 'text', label: '"SECRET"' }, root: { type: 'text', value: "it's" } };
    expect(drawnValue(content)).toEqual(content);
    const plain = { title: 'Plain', rows: [{ label: 'One' }] };
    expect(drawnValue(plain)).toBe(plain);
  });
});
