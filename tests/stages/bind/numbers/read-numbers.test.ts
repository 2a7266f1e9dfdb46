import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../../src/ground/language/en/english.ts';
import type { NumberReading } from '../../../../src/stages/bind/numbers/number-reading.ts';
import { readNumbers } from '../../../../src/stages/bind/numbers/read-numbers.ts';
import { inWords } from './in-words.ts';

/** The readings as `text kind values`, with the extras that are set. */
function read(text: string): readonly string[] {
  return readNumbers(text, ENGLISH).map(({ text: words, kind, values, also, vague, article, measure }) =>
    [
      words,
      kind,
      JSON.stringify(values),
      also && `or ${also}`,
      vague && 'vague',
      article && 'article',
      measure,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

function only(text: string): NumberReading {
  const readings = readNumbers(text, ENGLISH);
  const [first] = readings;
  if (readings.length !== 1 || first === undefined) throw new Error(`${text}: ${read(text).join('; ')}`);
  return first;
}

describe('readNumbers: digits', () => {
  it.each([
    ['3.000 individuals', '3.000', [3000, 3]],
    ['3,000 individuals', '3,000', [3000]],
    ['1,130', '1,130', [1130]],
    ['1.130', '1.130', [1130, 1.13]],
    ['1,13', '1,13', [1.13]],
    ['1,1304', '1,1304', [1.1304]],
    ['0.130', '0.130', [0.13]],
    ['0,130', '0,130', [0.13]],
    ['.5', '.5', [0.5]],
    ['1234.567', '1234.567', [1234.567]],
    ['12.500.000', '12.500.000', [12_500_000]],
    ['12,500,000', '12,500,000', [12_500_000]],
    ['1,23,456', '1,23,456', [123_456]],
    ['12,34,567.5', '12,34,567.5', [1_234_567.5]],
    ['12,500.75', '12,500.75', [12_500.75]],
    ['1.500,75', '1.500,75', [1500.75]],
    ['3 000 people', '3 000', [3000]],
    ['3\u00a0000 people', '3\u00a0000', [3000]],
    ['3\u202f000 people', '3\u202f000', [3000]],
    ['3\u2009000\u2009000', '3\u2009000\u2009000', [3_000_000]],
    ['٣٠٠٠', '٣٠٠٠', [3000]],
    ['٣٫٥', '٣٫٥', [3.5]],
    ['３０００', '３０００', [3000]],
    ["3'000", "3'000", [3000]],
    ['3’000', '3’000', [3000]],
    ['8\u200b00 people', '8\u200b00', [800]],
    ['8\u00ad00 people', '8\u00ad00', [800]],
    ['1,5 million', '1,5 million', [1_500_000]],
    ['1.5 million', '1.5 million', [1_500_000]],
    ['1.13 million', '1.13 million', [1_130_000]],
    ['1.130 million', '1.130 million', [1_130_000]],
    ['£8.125m', '8.125m', [8_125_000]],
    ['£1.2bn', '1.2bn', [1_200_000_000]],
    ['€1.5 bn', '1.5 bn', [1_500_000_000]],
    ['12k', '12k', [12_000]],
    ['£5m', '5m', [5_000_000]],
    ['£5 m', '5 m', [5_000_000]],
    ['US$5m', '5m', [5_000_000]],
    ['$5B', '5B', [5_000_000_000]],
    ['5m people', '5m', [5_000_000]],
    ['5M', '5M', [5_000_000]],
    ['5m', '5m', [5_000_000, 5]],
    ['5m deep', '5m', [5]],
    ['20 thousand', '20 thousand', [20_000]],
    ['2 dozen', '2 dozen', [24]],
    ['2½', '2½', [2.5]],
    ['2 ½', '2 ½', [2.5]],
    ['2 3/4', '2 3/4', [2.75]],
    ['2 and a half million', '2 and a half million', [2_500_000]],
    ['½ million', '½ million', [500_000]],
    ['minus 5', 'minus 5', [-5]],
    ['it fell to -5 there', '-5', [-5]],
    ['−£5', '−£5', [-5]],
    ['800+', '800', [800]],
    ['800.', '800', [800]],
    ['(800)', '800', [800]],
    ['c1200 people', '1200', [1200]],
    ['USD 500', '500', [500]],
  ])('%s', (text, words, values) => {
    expect(only(text)).toMatchObject({ text: words, kind: 'cardinal', values });
  });

  it.each([
    '10²',
    '800¹',
    '8⁻²',
    '12⁻¹',
    '8−²',
    '10⁻ⁿ',
    '2017⁻²',
    '①',
    '1٣',
    '20⁶',
    '5‱',
    '3 × 4',
    '8\u0336',
    '1,2,3',
    '12③',
    '1,000,000,000,000,000,000',
  ])('does not guess at %s', (text) => {
    expect(only(text)).toMatchObject({ text, kind: 'cardinal', values: [] });
  });

  it('leaves superscripts behind words alone', () => {
    expect(read('the attack² and CO₂ over 5 km²')).toEqual(['5 cardinal [5] km']);
  });

  it.each([
    ['100%', 100],
    ['15 %', 15],
    ['15 per cent', 15],
    ['15 percent', 15],
    ['0.5 per cent', 0.5],
    ['fifteen per cent', 15],
    ['one hundred percent', 100],
    ['2 percentage points', 2],
    ['-3%', -3],
  ])('%s is a percentage', (text, value) => {
    expect(only(text)).toMatchObject({ text, kind: 'percent', values: [value], measure: '%' });
  });
});

describe('readNumbers: words', () => {
  it.each([
    ['Twenty attacks', 'Twenty', [20]],
    ['TWENTY', 'TWENTY', [20]],
    ['zero', 'zero', [0]],
    ['twenty-five', 'twenty-five', [25]],
    ['twenty‑five', 'twenty‑five', [25]],
    ['twenty five', 'twenty five', [25]],
    ['two hundred and six', 'two hundred and six', [206]],
    ['two hundred six', 'two hundred six', [206]],
    ['a hundred', 'a hundred', [100]],
    ['one hundred', 'one hundred', [100]],
    ['twelve hundred', 'twelve hundred', [1200]],
    ['a thousand and one', 'a thousand and one', [1001]],
    ['two thousand and seventeen', 'two thousand and seventeen', [2017]],
    ['two hundred and six thousand', 'two hundred and six thousand', [206_000]],
    ['a hundred thousand', 'a hundred thousand', [100_000]],
    ['two million, three hundred thousand', 'two million, three hundred thousand', [2_300_000]],
    ['one million two hundred thousand and five', 'one million two hundred thousand and five', [1_200_005]],
    ['two and a half thousand', 'two and a half thousand', [2500]],
    ['two and a half', 'two and a half', [2.5]],
    ['two-and-a-half-year', 'two-and-a-half', [2.5]],
    ['two and three quarters', 'two and three quarters', [2.75]],
    ['a million and a half', 'a million and a half', [1_500_000]],
    ['one and a half million', 'one and a half million', [1_500_000]],
    ['half a million', 'half a million', [500_000]],
    ['half-a-million', 'half-a-million', [500_000]],
    ['half-million', 'half-million', [500_000]],
    ['half a dozen', 'half a dozen', [6]],
    ['a quarter of a million', 'a quarter of a million', [250_000]],
    ['three quarters of a million', 'three quarters of a million', [750_000]],
    ['a dozen', 'a dozen', [12]],
    ['two dozen', 'two dozen', [24]],
    ['minus five', 'minus five', [-5]],
    ['“Twenty”', 'Twenty', [20]],
    ['Five Attacks', 'Five', [5]],
    ['in Five Cities', 'Five', [5]],
  ])('%s', (text, words, values) => {
    expect(only(text)).toMatchObject({ text: words, kind: 'cardinal', values });
  });

  it.each([
    ['half of them', 'half', 0.5],
    ['more than half', 'half', 0.5],
    ['half an hour', 'half', 0.5],
    ['two thirds', 'two thirds', 2 / 3],
    ['two-fifths', 'two-fifths', 0.4],
    ['one third', 'one third', 1 / 3],
    ['a third of the', 'a third', 1 / 3],
    ['about a quarter', 'a quarter', 0.25],
    ['three quarters', 'three quarters', 0.75],
    ['3/4', '3/4', 0.75],
    ['½', '½', 0.5],
    ['800/1000', '800/1000', 0.8],
    ['one in five', 'one in five', 0.2],
    ['a 1-in-5 chance', '1-in-5', 0.2],
    ['three out of every ten', 'three out of every ten', 0.3],
    ['99 in 100', '99 in 100', 0.99],
  ])('%s is a share', (text, words, value) => {
    expect(only(text)).toMatchObject({ text: words, kind: 'fraction', values: [value] });
  });

  it.each([
    ['a handful of days', 'a handful'],
    ['dozens of people', 'dozens'],
    ['hundreds', 'hundreds'],
    ['hundreds of thousands', 'hundreds of thousands'],
    ['tens of millions', 'tens of millions'],
    ['scores of people', 'scores'],
    ['several', 'several'],
    ['several hundred', 'several hundred'],
    ['a few thousand people', 'a few thousand'],
    ['the last few years', 'few'],
    ['multi-million', 'million'],
    ['thirty-something', 'thirty-something'],
  ])('%s is vague', (text, words) => {
    expect(only(text)).toMatchObject({ text: words, kind: 'cardinal', values: [], vague: true });
  });

  it('gives a couple its loose value', () => {
    expect(only('a couple of days')).toMatchObject({ text: 'a couple', values: [2], vague: true });
    expect(only('a couple of hundred')).toMatchObject({ values: [200], vague: true });
    expect(read('the couple left; few people; the scores were even')).toEqual([]);
  });

  it('marks `one` by itself, which is as often an article', () => {
    expect(only('One man left')).toMatchObject({ text: 'One', values: [1], article: true });
    expect(only('one million')).not.toHaveProperty('article');
    expect(only('one third')).not.toHaveProperty('article');
  });

  it('keeps numbers apart that only stand near each other', () => {
    expect(read('a thousand, five of whom')).toEqual(['a thousand cardinal [1000]', 'five cardinal [5]']);
    expect(read('one hundred and two hundred')).toEqual([
      'one hundred cardinal [100]',
      'two hundred cardinal [200]',
    ]);
    expect(read('twenty, thirty and forty')).toEqual([
      'twenty cardinal [20]',
      'thirty cardinal [30]',
      'forty cardinal [40]',
    ]);
    expect(read('one\n\nhundred')).toEqual(['one cardinal [1] article', 'hundred cardinal [100]']);
    expect(read('12\t000')).toEqual(['12 cardinal [12]', '000 name []']);
    expect(read('12 345 67')).toEqual(['12 345 cardinal [12345]', '67 cardinal [67]']);
    // A share has no sign, and there is none of nothing.
    expect(read('-3 in 5 places')).toEqual(['-3 cardinal [-3]', '5 cardinal [5]']);
    expect(read('-3.000 in 0 of')).toEqual(['-3.000 cardinal [-3000,-3]', '0 cardinal [0]']);
  });

  it('multiplies by the letter of millions once', () => {
    expect(only('£5 m m m')).toMatchObject({ text: '5 m', values: [5_000_000] });
    expect(only(`£5${' m'.repeat(60)}`)).toMatchObject({ text: '5 m', values: [5_000_000] });
  });

  it('takes no word for a number that is only the name of something in the language', () => {
    expect(read('two and constructor thirds')).toEqual(['two cardinal [2]']);
  });
});

describe('readNumbers: ranges', () => {
  it.each([
    ['20-30 people', '20-30', [[20, 30]]],
    ['20–30', '20–30', [[20, 30]]],
    ['20 – 30', '20 – 30', [[20, 30]]],
    ['20—30', '20—30', [[20, 30]]],
    ['20 to 30', '20 to 30', [[20, 30]]],
    ['between 20 and 30', '20 and 30', [[20, 30]]],
    ['between £20 and £30', '20 and £30', [[20, 30]]],
    ['between one hundred and two thousand', 'one hundred and two thousand', [[100, 2000]]],
    ['between one hundred and fifty and two hundred', 'one hundred and fifty and two hundred', [[150, 200]]],
    ['between 1.5 and 2 million', '1.5 and 2 million', [[1_500_000, 2_000_000]]],
    ['five or six', 'five or six', [[5, 6]]],
    ['two to three hundred', 'two to three hundred', [[200, 300]]],
    ['20 to 30 million', '20 to 30 million', [[20_000_000, 30_000_000]]],
    ['500 to 1 million', '500 to 1 million', [[500, 1_000_000]]],
    ['$5-6 million', '5-6 million', [[5_000_000, 6_000_000]]],
    ['£20m-£30m', '20m-£30m', [[20_000_000, 30_000_000]]],
    ['20-30%', '20-30%', [[20, 30]]],
    ['ranging from 20 to 30', '20 to 30', [[20, 30]]],
    ['30,000-40,000', '30,000-40,000', [[30_000, 40_000]]],
    ['1500-1600 people', '1500-1600', [[1500, 1600]]],
    [
      '3.000-4.000',
      '3.000-4.000',
      [
        [3000, 4000],
        [3, 4],
      ],
    ],
  ])('%s', (text, words, values) => {
    expect(only(text)).toMatchObject({ text: words, kind: 'range', values });
  });

  it('gives both ends, with the multiplier that the second lends to the first', () => {
    const ends = only('some 20 to 30 million people').ends;
    expect(ends?.map((end) => [end.text, end.values, end.span])).toEqual([
      ['20', [20_000_000], { start: 5, end: 7 }],
      ['30 million', [30_000_000], { start: 11, end: 21 }],
    ]);
    expect(only('20-30%').ends?.map((end) => end.kind)).toEqual(['percent', 'percent']);
  });

  it('takes a code that is spelt in words for no range', () => {
    expect(readNumbers('they were playing three-nought-four', ENGLISH).map(({ kind }) => kind)).not.toContain(
      'range',
    );
    expect(readNumbers('three-four weeks', ENGLISH)[0]?.values).toEqual([[3, 4]]);
  });

  it('takes a difference and what it led to for two numbers', () => {
    expect(read('rose by £2.4 million to £9.6 million')).toHaveLength(2);
    expect(read('rose by 5 to 38')).toHaveLength(2);
    expect(read('rose by 5 to 10 per cent')).toHaveLength(1);
  });

  it('takes no change and no score for a range', () => {
    expect(read('rose from 20 to 30')).toEqual(['20 cardinal [20]', '30 cardinal [30]']);
    expect(read('seven in 2017, up to 20 to 2018')).toEqual([
      'seven cardinal [7]',
      '2017 year [2017]',
      '20 cardinal [20]',
      '2018 year [2018]',
    ]);
    expect(read('3 or 3000')).toEqual(['3 cardinal [3]', '3000 cardinal [3000]']);
    expect(read('won 2-1')).toEqual(['2-1 name []']);
    expect(read('voted 31–19 to close it')).toEqual(['31 cardinal [31]', '19 cardinal [19]']);
    expect(read('on a 9-4 vote')).toEqual(['9 cardinal [9]', '4 cardinal [4]']);
    expect(read('the plan passed. They won 2-1')).toEqual(['2-1 name []']);
    expect(read('killed 22 and injured 59')).toEqual(['22 cardinal [22]', '59 cardinal [59]']);
  });
});

describe('readNumbers: measures', () => {
  it.each([
    ['34-years', 34, 'years'],
    ['the last four years', 4, 'years'],
    ['12-year-old', 12, 'year'],
    ['24 hours', 24, 'hours'],
    ['seven months’ work', 7, 'months'],
    ['5 km', 5, 'km'],
    ['5km', 5, 'km'],
    ['ten-second', 10, 'second'],
    ['2000 years', 2000, 'years'],
    ['£500', 500, '£'],
    ['20°C', 20, '°'],
  ])('%s', (text, value, measure) => {
    expect(only(text)).toMatchObject({ kind: 'cardinal', values: [value], measure });
  });
});

describe('readNumbers: what counts nothing', () => {
  it.each([
    ['3rd', 'ordinal', [3]],
    ['third', 'ordinal', [3]],
    ['twenty-first', 'ordinal', [21]],
    ['two hundredth', 'ordinal', [200]],
    ['First Paris', 'ordinal', [1]],
    ['a third man', 'ordinal', [3]],
    ['nineteen eighty-four', 'year', [1984]],
    ['twenty seventeen', 'year', [2017]],
    ['nineteen oh five', 'year', [1905]],
    ['1990s', 'year', []],
    ['in 2017', 'year', [2017]],
    ['the 2017 attacks', 'year', [2017]],
    ['2013-2017', 'year', [[2013, 2017]]],
    ['2015-16', 'year', [[2015, 2016]]],
    ['2015/16', 'year', [[2015, 2016]]],
    ['from 2013 to 2017', 'year', [[2013, 2017]]],
    ['22 March 2017', 'date', []],
    ['March 22', 'date', []],
    ['March 22nd, 2017', 'date', []],
    ['22-24 March', 'date', []],
    ['2017-03-22', 'date', []],
    ['22/3/2017', 'date', []],
    ['Sept. 2018', 'date', []],
    ['summer 2014', 'date', []],
    ['the 19th century', 'date', []],
    ['10:30', 'date', []],
    ['6 p.m.', 'date', []],
    ['10am', 'date', []],
    ['8.30 a.m.', 'date', []],
    ['ten o’clock', 'date', []],
    ['1800 GMT', 'date', []],
    ['9/11', 'name', []],
    ['7/7', 'name', []],
    ['24/7', 'name', []],
    ['50/50', 'name', []],
    ['on 3/4 he', 'name', []],
    ['MI5', 'name', []],
    ['G7', 'name', []],
    ['F-16', 'name', []],
    ['AK-47', 'name', []],
    ['COVID-19', 'name', []],
    ['5G', 'name', []],
    ['2x', 'name', []],
    ['Section 702', 'name', []],
    ['Article 5', 'name', []],
    ['Articles 5, 6 and 7', 'name', []],
    ['Vol. 62', 'name', []],
    ['No. 10', 'name', []],
    ['No 10', 'name', []],
    ['page 4', 'name', []],
    ['pages 4-7', 'name', []],
    ['¶3', 'name', []],
    ['#7', 'name', []],
    ['Chapter 2', 'name', []],
    ['Chapter Two', 'name', []],
    ['World War Two', 'name', []],
    ['Resolution 2178', 'name', []],
    ['Windows 2000', 'name', []],
    ['the Five Eyes alliance', 'name', []],
    ['Five Eyes', 'name', []],
    ['version 1.2.3', 'address', []],
    ['1.2.3', 'address', []],
    ['10.0.0.1', 'address', []],
    ['0800', 'name', []],
    ['020 7946 0000', 'name', []],
    ['+44 20 7946 0958', 'name', []],
    ['202-555-0123', 'name', []],
    ['https://example.org/2017/12?a=5', 'address', []],
    ['www.example.org/12', 'address', []],
    ['a12@example.org', 'address', []],
    ['s. 58', 'name', []],
    ['Terminal 5', 'name', []],
    ['a zero-day', 'name', []],
    ['fifty-fifty', 'name', []],
    ['two-way', 'name', []],
  ])('%s is a %s', (text, kind, values) => {
    expect(only(text)).toMatchObject({ kind, values });
  });

  it('passes over idioms', () => {
    const idioms = 'no one, No one, one-off, one another, one of them, second-in-command, anyone, one-to-one';
    expect(read(idioms)).toEqual([]);
    expect(read('the years of the war in March, May I go?')).toEqual([]);
    // A letter of another alphabet makes another word.
    expect(read('Тwenty attacks')).toEqual([]);
  });

  it.each([
    ['1500 people', 'cardinal', undefined],
    ['in 1500 people', 'cardinal', undefined],
    ['2017 people', 'cardinal', undefined],
    ['more than 1500', 'cardinal', undefined],
    ['2,017 attacks', 'cardinal', undefined],
    ['£2000', 'cardinal', undefined],
    ['2000%', 'percent', undefined],
    ['1600 attacks', 'cardinal', 'year'],
    ['of 1600 attacks', 'cardinal', 'year'],
    ['2017 attacks', 'cardinal', 'year'],
    ['1500 were killed', 'cardinal', 'year'],
    ['1500 of them', 'cardinal', 'year'],
    ['at least 1500', 'cardinal', 'year'],
    ['the 2017 attacks', 'year', 'cardinal'],
    ['London’s 2017 attacks', 'year', 'cardinal'],
    ['in 2017 attacks', 'year', 'cardinal'],
    ['later than 2015', 'year', 'cardinal'],
    ['1984', 'year', 'cardinal'],
    ['since 2013', 'year', undefined],
    ['mid-2016', 'year', undefined],
    ['late 2016', 'year', undefined],
  ])('%s is a %s, or a %s', (text, kind, also) => {
    expect(only(text).kind).toBe(kind);
    expect(only(text).also).toBe(also);
  });

  it('tells a label from a count', () => {
    expect(read('meet @ 12, # 5 and [@one-item]')).toEqual([
      '12 cardinal [12]',
      '5 cardinal [5]',
      'one cardinal [1] article',
    ]);
    expect(read('page 4 and 12 people')).toEqual(['4 name []', '12 cardinal [12]']);
    expect(read('That day 12 people died; they question 12 men')).toEqual([
      '12 cardinal [12]',
      '12 cardinal [12]',
    ]);
    expect(read('a new section. 12 people')).toEqual(['12 cardinal [12]']);
    expect(read('In March 12 people died')).toEqual(['12 cardinal [12]']);
    expect(read('the March 12 attacks')).toEqual(['March 12 date []']);
    expect(read('On 7 July 2005, 52 people died')).toEqual(['7 July 2005 date []', '52 cardinal [52]']);
    expect(read('in 2005 52 people died')).toEqual(['2005 year [2005]', '52 cardinal [52]']);
  });
});

describe('readNumbers: in running text', () => {
  it('reads a paragraph as a person does', () => {
    const text =
      'The UK has suffered five attacks this year. In 34-years with MI5 he had not seen 3.000 individuals. ' +
      'Twenty attacks had been foiled in the last four years, including seven in the last seven months. ' +
      'A perfect standard of 100% is not achievable: it takes just a handful of days. More than 800 ' +
      'individuals had left and at least 130 were killed, which led to 12 arrests.';
    expect(read(text)).toEqual([
      'five cardinal [5]',
      '34 cardinal [34] years',
      'MI5 name []',
      '3.000 cardinal [3000,3]',
      'Twenty cardinal [20]',
      'four cardinal [4] years',
      'seven cardinal [7]',
      'seven cardinal [7] months',
      '100% percent [100] %',
      'a handful cardinal [] vague',
      '800 cardinal [800]',
      '130 cardinal [130]',
      '12 cardinal [12]',
    ]);
  });

  it('gives offsets of the text as it is', () => {
    const text = 'A\u00adb — “1,5\u00a0million” and two  and\na half.';
    for (const { span, text: words } of readNumbers(text, ENGLISH)) {
      expect(text.slice(span.start, span.end)).toBe(words);
    }
    expect(readNumbers(text, ENGLISH).map((reading) => reading.values)).toEqual([[1_500_000], [2.5]]);
  });

  it('finds nothing in nothing', () => {
    expect(readNumbers('', ENGLISH)).toEqual([]);
    expect(readNumbers(' \n\n\t ', ENGLISH)).toEqual([]);
  });

  it.each([
    'one hundred and ',
    'million ',
    'minus ',
    'several hundred ',
    'hundreds of ',
    '1,000,',
    '1.',
    '1-',
    '1/',
    '1:',
    '1 000 ',
    'one or two or ',
    'between one and ',
    'pages 1, 2, ',
    'a@',
    '1\u200b',
    '½',
  ])('gets through a long run of %s', (piece) => {
    const text = piece.repeat(20_000);
    const readings = readNumbers(text, ENGLISH);
    expect(readings.every(({ span }, index) => span.start >= (readings[index - 1]?.span.end ?? 0))).toBe(
      true,
    );
  });
});

describe('readNumbers: properties', () => {
  const whole = fc.oneof(
    fc.integer({ min: 0, max: 999_999_999 }),
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 999 }).map((n) => n * 1000),
  );

  it('reads back a number in words, in all their styles', () => {
    fc.assert(
      fc.property(whole, fc.boolean(), fc.boolean(), fc.boolean(), (value, and, hyphen, capital) => {
        const words = inWords(value, { and, hyphen });
        const text = capital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
        expect(only(`${text} people`)).toMatchObject({ text, kind: 'cardinal', values: [value] });
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back digits with any thousands separator', () => {
    const separator = fc.constantFrom(',', '.', ' ', '\u00a0', '\u202f', '\u2009', "'", '’');
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999_999 }), separator, (value, mark) => {
        const text = value.toLocaleString('en-GB').replaceAll(',', mark);
        expect(only(`${text} people`)).toMatchObject({ text, kind: 'cardinal' });
        expect(only(`${text} people`).values[0]).toBe(value);
      }),
    );
  });

  it('notices a change of any one digit', () => {
    const printed = fc
      .tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.constantFrom('', ',', '.', ' '))
      .map(([value, mark]) => value.toLocaleString('en-GB').replaceAll(',', mark));
    fc.assert(
      fc.property(printed, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, at, shift) => {
        const places = [...text.matchAll(/\d/g)].map((match) => match.index);
        const place = places[at % places.length] ?? 0;
        const digit = (Number(text.charAt(place)) + shift) % 10;
        const changed = `${text.slice(0, place)}${digit}${text.slice(place + 1)}`;
        const before = readNumbers(`${text} people`, ENGLISH).flatMap((reading) => reading.values);
        const after = readNumbers(`${changed} people`, ENGLISH).flatMap((reading) => reading.values);
        expect(after.filter((value) => before.includes(value))).toEqual([]);
      }),
    );
  });

  it('notices another number word', () => {
    fc.assert(
      fc.property(whole, whole, (value, other) => {
        fc.pre(value !== other);
        const words = inWords(other, { and: true, hyphen: true });
        expect(only(`${words} people`).values).not.toContain(value);
      }),
    );
  });

  it('does not depend on neutral text around it', () => {
    const sample = fc.constantFrom(
      'Twenty attacks',
      '3.000 individuals',
      'more than 800 people',
      'between 20 and 30 people',
      '£1.2bn was spent',
      'two and a half thousand people',
      'the 2017 attacks',
      '22 March 2017',
      'MI5 and 9/11',
      'a handful of days',
    );
    const neutral = fc.constantFrom(
      'He said:',
      'However,',
      '“Yes.”',
      'The rest is silence.',
      '(Applause.)',
      '…',
    );
    fc.assert(
      fc.property(sample, neutral, neutral, (text, before, after) => {
        const around = readNumbers(`${before} ${text}. ${after}`, ENGLISH);
        const shift = before.length + 1;
        const expected = readNumbers(text, ENGLISH).map((reading) => ({
          ...reading,
          span: { start: reading.span.start + shift, end: reading.span.end + shift },
          whole: { start: reading.whole.start + shift, end: reading.whole.end + shift },
        }));
        expect(around.map(({ ends: _, ...reading }) => reading)).toEqual(
          expected.map(({ ends: _, ...reading }) => reading),
        );
      }),
    );
  });

  it('never overlaps and never throws, whatever the text', () => {
    const piece = fc.constantFrom(
      ...'0 1 7 12 000 3.000 1,5 ½ ² ٣ one two hundred thousand million half a and or to in of the - – / : . , % £ m bn st March May 2017 page No Five people years + \u00ad \n\n'.split(
        ' ',
      ),
    );
    let count = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.constantFrom('', ' ', ' ')), { maxLength: 30 }), (pieces) => {
        const text = pieces.map(([part, gap]) => part + gap).join('');
        let end = 0;
        for (const reading of readNumbers(text, ENGLISH)) {
          expect(reading.span.start).toBeGreaterThanOrEqual(end);
          expect(reading.span.end).toBeGreaterThan(reading.span.start);
          expect(reading.text).toBe(text.slice(reading.span.start, reading.span.end));
          for (const value of reading.values.flat()) expect(Number.isFinite(value)).toBe(true);
          end = reading.span.end;
          count++;
        }
      }),
      { numRuns: 3000 },
    );
    expect(count).toBeGreaterThan(3000);
  });
});
