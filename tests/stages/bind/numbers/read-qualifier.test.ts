import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../../src/ground/language/en/english.ts';
import type { Qualifier } from '../../../../src/ground/model/qualifier.ts';
import { compareQualifiers } from '../../../../src/stages/bind/numbers/compare-qualifiers.ts';
import { readNumbers } from '../../../../src/stages/bind/numbers/read-numbers.ts';
import { type QualifierReading, readQualifier } from '../../../../src/stages/bind/numbers/read-qualifier.ts';

/** The qualifier of the number with these words; of the last number when no words are given. */
function read(text: string, words?: string): QualifierReading {
  const readings = readNumbers(text, ENGLISH);
  const number = words === undefined ? readings.at(-1) : readings.find((reading) => reading.text === words);
  if (number === undefined) throw new Error(`no number in ${text}`);
  return readQualifier(text, number, ENGLISH);
}

describe('readQualifier', () => {
  it.each<[string, readonly Qualifier[]]>([
    ['the ward was without water for more than 36 hours', ['more-than']],
    ['crews went without pay for up to 3 months', ['at-most']],
    ['the huts had no power for fewer than 12 hours', ['fewer-than']],
    ['there was no service for at least 5 days', ['at-least']],
    ['the organ has not been tuned for more than 7 years', ['more-than']],
    ["the gate hadn't been locked for more than 2 nights", ['more-than']],
    ['the mill did not grind for more than 8 weeks', ['more-than', 'at-most']],
    ['no tram ran for more than 40 minutes', ['more-than', 'at-most']],
    ['the strike did not last for more than 4 days', ['at-most']],
    ['vans may not wait for more than 20 minutes', ['at-most']],
    ['no room may be without heat for more than 5 hours', ['at-most']],
    ['they worked without pay for over 2 years', ['more-than', 'exactly', 'at-most']],
    ['no class may be without a teacher for more than 2 days', ['at-most']],
    ['tenants cannot sublet for more than 6 months', ['at-most']],
    ['they agreed not to leave for more than 3 hours', ['at-most']],
    ['a crew without more than 3 weeks of training', ['at-most']],
    ['the fund did not lend for more than 900 boats', ['at-most']],
  ])('reads a limit on the time for which something is not so: %s', (text, expected) => {
    expect(read(text).qualifiers).toEqual(expected);
  });

  it.each<[string, readonly Qualifier[], string]>([
    ['800 individuals', ['exactly'], '800'],
    ['that more than 800 individuals', ['more-than'], 'more than 800'],
    ['More than 800', ['more-than'], 'More than 800'],
    ['over 800', ['more-than'], 'over 800'],
    ['well over 800', ['more-than'], 'over 800'],
    ['above 800', ['more-than'], 'above 800'],
    ['in excess of 800', ['more-than'], 'in excess of 800'],
    ['upwards of 800', ['more-than'], 'upwards of 800'],
    ['exceeding 800', ['more-than'], 'exceeding 800'],
    ['greater than £1.2bn', ['more-than'], 'greater than £1.2bn'],
    ['over half of', ['more-than'], 'over half'],
    ['> 800', ['more-than'], '> 800'],
    ['at least 130', ['at-least'], 'at least 130'],
    ['at least a dozen', ['at-least'], 'at least a dozen'],
    ['no fewer than 12', ['at-least'], 'no fewer than 12'],
    ['no less than 12', ['at-least'], 'no less than 12'],
    ['not less than 12', ['at-least'], 'not less than 12'],
    ['a minimum of 12', ['at-least'], 'a minimum of 12'],
    ['as few as 12', ['at-least'], 'as few as 12'],
    ['≥12', ['at-least'], '≥12'],
    ['800 or more', ['at-least'], '800 or more'],
    ['800+', ['at-least'], '800+'],
    ['800-plus', ['at-least'], '800-plus'],
    ['from 800 upwards', ['at-least'], '800 upwards'],
    ['12 people or more.', ['at-least'], '12 people or more'],
    ['up to 12', ['at-most'], 'up to 12'],
    ['at most 12', ['at-most'], 'at most 12'],
    ['no more than 12', ['at-most'], 'no more than 12'],
    ['not more than 12', ['at-most'], 'not more than 12'],
    ['a maximum of 12', ['at-most'], 'a maximum of 12'],
    ['as many as 12', ['at-most'], 'as many as 12'],
    ['12 or fewer', ['at-most'], '12 or fewer'],
    ['12 or less', ['at-most'], '12 or less'],
    ['12 at the most', ['at-most'], '12 at the most'],
    ['fewer than 12', ['fewer-than'], 'fewer than 12'],
    ['less than 12', ['fewer-than'], 'less than 12'],
    ['under 12', ['fewer-than'], 'under 12'],
    ['just under 12', ['fewer-than'], 'just under 12'],
    ['below 12', ['fewer-than'], 'below 12'],
    ['nearly 800', ['about', 'fewer-than'], 'nearly 800'],
    ['almost 800', ['about', 'fewer-than'], 'almost 800'],
    ['close to 800', ['about', 'fewer-than'], 'close to 800'],
    ['about 800', ['about'], 'about 800'],
    ['around a hundred', ['about'], 'around a hundred'],
    ['some 50', ['about'], 'some 50'],
    ['roughly 50', ['about'], 'roughly 50'],
    ['approximately 50', ['about'], 'approximately 50'],
    ['circa 50', ['about'], 'circa 50'],
    ['c. 50', ['about'], 'c. 50'],
    ['~50', ['about'], '~50'],
    ['an estimated 50', ['about'], 'an estimated 50'],
    ['in the region of 50', ['about'], 'in the region of 50'],
    ['of the order of 50', ['about'], 'of the order of 50'],
    ['50 or so', ['about'], '50 or so'],
    ['50-odd', ['about'], '50-odd'],
    ['50-ish', ['about'], '50-ish'],
    ['50ish', ['about'], '50ish'],
    ['little more than 12', ['about', 'more-than'], 'little more than 12'],
    ['between 20 and 30', ['between'], 'between 20 and 30'],
    ['20-30', ['between'], '20-30'],
    ['about 20 to 30', ['between'], 'about 20 to 30'],
    ['up to 20-30', ['between', 'at-most'], 'up to 20-30'],
    ['exactly 12', ['exactly'], 'exactly 12'],
    ['just 12', ['exactly'], 'just 12'],
    ['only 12', ['exactly'], 'only 12'],
  ])('%s', (text, qualifiers, words) => {
    expect(read(text)).toMatchObject({ qualifiers, words });
  });

  it.each<[string, readonly Qualifier[]]>([
    ['more than an estimated 800', ['more-than']],
    ['just over an estimated 800', ['more-than']],
    ['at least some 130', ['at-least']],
    ['at least another 130', ['at-least']],
    ['more than a further 800', ['more-than']],
    ['over a further 800', ['more-than']],
    ['more than a total new 800', ['more-than']],
    ['about 800 or more', ['at-least']],
  ])('small words do not hide it: %s', (text, qualifiers) => {
    expect(read(text).qualifiers).toEqual(qualifiers);
  });

  it('no limit is a number that is known already, with which another is compared', () => {
    expect(read('more than the 800').qualifiers).toEqual(['exactly']);
  });

  it.each<[string, readonly Qualifier[]]>([
    ['weren’t more than 12', ['at-most']],
    ['did not exceed 800', ['at-most']],
    ['never more than 12', ['at-most']],
    ['not significantly more than 12', ['at-most']],
    ['not under 12', ['at-least']],
    ['not at least 12', []],
    ['not exactly 12', []],
    ['not about 12', []],
    ['not 12', []],
    ['not only 12', ['exactly']],
    ['did not fall below 500', ['at-least']],
    ['may not borrow more than £60 million', ['at-most']],
    ['could not take anything longer than 290 metres', ['at-most']],
    ['did not say more than 800 left', ['more-than']],
    ['no warmer than 9.5 °C', ['at-most']],
    ['never got thinner than 9 cm', ['at-least']],
    ['not even 20', ['fewer-than']],
    ['not the 65', ['exactly']],
    ['short of the 77', ['exactly']],
    ['within 3 minutes', ['at-most', 'exactly']],
    ['all but 70 of the 190', ['exactly']],
    ['go up to 35 cents', ['at-most', 'exactly']],
    ['has never been above 500', ['at-most']],
    ['never exceeded 500', ['at-most']],
    ['cannot be more than 500', ['at-most']],
    ['does not cost more than £5', ['at-most']],
    ['at no time above 500', ['at-most']],
    ['At no time did the number exceed 500', ['at-most']],
    ['under no circumstances over 500', ['at-most']],
    ['No attack killed more than 12', ['at-most']],
    ['no longer than 12 days', ['at-most']],
    ['without exceeding 500', ['at-most']],
    ['failed to exceed 500', ['at-most']],
    ['failed to reach 500', ['fewer-than']],
    ['did not reach 500', ['fewer-than']],
    ['fell short of 500', ['fewer-than']],
    ['has yet to reach 500', ['fewer-than']],
    ['never failed to exceed 500', ['more-than']],
    ['rarely exceeds 500', []],
    ['no doubt more than 12', ['more-than']],
    ['said no. More than 12', ['more-than']],
    ['not only more than 800', ['more-than']],
    ['none of the 12', []],
    ['hardly any of 12', []],
    ['few of the 12', []],
    ['not one of the 12', []],
    ['all but two', []],
    ['a few of the 12', ['exactly']],
    ['most of the 12', ['exactly']],
  ])('takes a negation into account: %s', (text, qualifiers) => {
    expect(read(text).qualifiers).toEqual(qualifiers);
  });

  it.each<[string, readonly Qualifier[]]>([
    ['about US$40 million', ['about']],
    ['~US$5m', ['about']],
    ['more than EUR 3 bn', ['more-than']],
    ['nearly HK$7m', ['about', 'fewer-than']],
    ['over R$ 5m', ['more-than']],
    ['some NZ$ 5m', ['about']],
    ['up to CHF 5m', ['at-most']],
    ['around Rs 500', ['about']],
    ['about RMB 100', ['about']],
    ['about (net) 5 million', ['about']],
    ['about 40 million US dollars', ['about']],
    ['37.8 °C or more', ['at-least']],
    ['12 km or less', ['at-most']],
    ['about 40-odd per cent', ['about']],
  ])('looks past money, units and asides: %s', (text, qualifiers) => {
    expect(read(text).qualifiers).toEqual(qualifiers);
  });

  it('takes no mark of HTML, and no arrow, for a limit', () => {
    const html = (tag: string) => read(`A load of ${tag}48</b> kg`, '48').qualifiers;
    expect(html('<b>')).toEqual(['exactly']);
    expect(html(`<td style="${'a: b; '.repeat(100)}">`)).toEqual(['exactly']);
    expect(read('went from 40 -> 55').qualifiers).toEqual(['exactly']);
    expect(read('went from 40 => 55').qualifiers).toEqual(['exactly']);
    expect(read('> 48 kg').qualifiers).toEqual(['more-than']);
    expect(read('a load of >48 kg').qualifiers).toEqual(['more-than']);
    expect(read('a < 3 and > 48 kg', '48').qualifiers).toEqual(['more-than']);
    expect(read('>= 48').qualifiers).toEqual(['at-least']);
    expect(read('<= 48').qualifiers).toEqual(['at-most']);
  });

  it('knows what is passed, topped and reached, and how far off a number may be', () => {
    expect(read('passed 500').qualifiers).toEqual(['more-than']);
    expect(read('passed 12 laws').qualifiers).toEqual(['more-than', 'exactly']);
    expect(read('topped 2 million').qualifiers).toEqual(['more-than']);
    expect(read('reached 500').qualifiers).toEqual(['exactly']);
    expect(read('5 ± 2', '5').qualifiers).toEqual(['about']);
    expect(read('5 plus or minus 2', '5').qualifiers).toEqual(['about']);
  });

  it.each<[string, readonly Qualifier[]]>([
    ['over the last four years', ['exactly']],
    ['over a two-year period', ['exactly']],
    ['over four years', ['more-than', 'exactly']],
    ['took over 12 firms', ['more-than', 'exactly']],
    ['under investigation by 12', ['exactly']],
    ['about the 12 attacks', ['exactly']],
    ['asked about 12 attacks', ['about', 'exactly']],
    ['about technology 12', ['exactly']],
    ['some of the 12', ['exactly']],
    ['almost all of the 12', ['exactly']],
    ['more than half of the 12', ['exactly']],
    ['later than 12', ['exactly']],
    ['other than 12', ['exactly']],
    ['More than that.\n\n12 men', ['exactly']],
    ['a fight over. 12 men', ['exactly']],
  ])('takes no other words for one: %s', (text, qualifiers) => {
    expect(read(text).qualifiers).toEqual(qualifiers);
  });

  it('does not take the qualifier of another number', () => {
    const text = 'Twenty attacks, more than 800 people, at least 130 killed, 12 people at least 5 of whom';
    expect(read(text, 'Twenty').qualifiers).toEqual(['exactly']);
    expect(read(text, '800').qualifiers).toEqual(['more-than']);
    expect(read(text, '130').qualifiers).toEqual(['at-least']);
    expect(read(text, '12').qualifiers).toEqual(['exactly']);
    expect(read(text, '5').qualifiers).toEqual(['at-least']);
    expect(read('800 plus 12', '800').qualifiers).toEqual(['exactly']);
  });

  it('gives the place of the words in the text', () => {
    const text = `${'Nothing to see here. '.repeat(20)}Then more  than\nan estimated 800 left.`;
    const { span, words } = read(text);
    expect(words).toBe('more  than\nan estimated 800');
    expect(text.slice(span.start, span.end)).toBe(words);
  });

  it('does not read half a word where its view of the text begins', () => {
    for (let length = 100; length < 130; length += 1) {
      const text = `${'moreover'.repeat(30).slice(0, length)} 12`;
      expect(read(text).qualifiers).toEqual(['exactly']);
    }
  });

  it('is the same wherever the sentence stands', () => {
    const phrase = fc.constantFrom(
      'more than 800',
      'at least 130',
      'up to 12',
      '50 or so',
      'nearly 800',
      '12',
    );
    const neutral = fc.constantFrom(
      '',
      'He said: ',
      'However, ',
      'The rest is silence. ',
      'x'.repeat(200).concat(' '),
    );
    fc.assert(
      fc.property(phrase, neutral, (text, before) => {
        expect(read(`${before}${text} people left.`).qualifiers).toEqual(read(text).qualifiers);
      }),
    );
  });
});

describe('compareQualifiers', () => {
  const all: readonly Qualifier[] = [
    'exactly',
    'about',
    'at-least',
    'more-than',
    'at-most',
    'fewer-than',
    'between',
  ];

  it('knows the same, and the two that say less and stay true', () => {
    const others = all.flatMap((given) =>
      all.map((stated) => [given, stated, compareQualifiers(given, stated)] as const),
    );
    expect(
      others.filter(([, , verdict]) => verdict === 'same').every(([given, stated]) => given === stated),
    ).toBe(true);
    expect(others.filter(([, , verdict]) => verdict === 'same')).toHaveLength(all.length);
    expect(others.filter(([, , verdict]) => verdict === 'weaker')).toEqual([
      ['at-least', 'more-than', 'weaker'],
      ['at-most', 'fewer-than', 'weaker'],
    ]);
  });
});
