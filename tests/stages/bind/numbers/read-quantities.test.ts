import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../../src/ground/language/en/english.ts';
import { languageFor } from '../../../../src/ground/language/language-for.ts';
import { isQuantity, type NumberReading } from '../../../../src/stages/bind/numbers/number-reading.ts';
import { readNumbers } from '../../../../src/stages/bind/numbers/read-numbers.ts';
import { readQualifier } from '../../../../src/stages/bind/numbers/read-qualifier.ts';
import { readUnit } from '../../../../src/stages/bind/numbers/read-unit.ts';
import { growth } from '../../../support/growth.ts';

function only(text: string): NumberReading {
  const readings = readNumbers(text, ENGLISH);
  const [first] = readings;
  if (readings.length !== 1 || first === undefined) {
    throw new Error(`${text}: ${readings.map((reading) => reading.text).join('; ')}`);
  }
  return first;
}

/** Value, unit and rate, as `40000000 USD` or `12.4 per 100000 person`. */
function quantities(text: string): readonly string[] {
  return readNumbers(text, ENGLISH)
    .filter(isQuantity)
    .map(({ values, unit, unitOpen, rate, age }) =>
      [
        values.map(String).join('|'),
        unit && `${unit.name}${unitOpen ? '?' : ''}`,
        rate && `per ${rate.count} ${rate.of}`,
        age && 'age',
      ]
        .filter((part) => part !== undefined)
        .join(' '),
    );
}

describe('money', () => {
  it.each([
    ['US$40 million', '40000000 USD', 'US$40 million'],
    ['U.S. $40m', '40000000 USD', 'U.S. $40m'],
    ['HK$7m', '7000000 HKD', 'HK$7m'],
    ['NZ$ 5m', '5000000 NZD', 'NZ$ 5m'],
    ['C$1.34', '1.34 CAD', 'C$1.34'],
    ['A$5', '5 AUD', 'A$5'],
    ['R$ 500', '500 BRL', 'R$ 500'],
    ['S$500', '500 SGD', 'S$500'],
    ['EUR 3 bn', '3000000000 EUR', 'EUR 3 bn'],
    ['75 USD million', '75000000 USD', '75 USD million'],
    ['40 million US dollars', '40000000 USD', '40 million US dollars'],
    ['$40 million', '40000000 dollar', '$40 million'],
    ['40 dollars', '40 dollar', '40 dollars'],
    ['£1.2bn', '1200000000 GBP', '£1.2bn'],
    ['5p', '5 pence', '5p'],
    ['470 pence', '470 pence', '470 pence'],
    ['50 cents', '50 cent', '50 cents'],
    ['€3.5', '3.5 EUR', '€3.5'],
    ['3.5 €', '3.5 EUR', '3.5 €'],
    ['3.5 euros', '3.5 EUR', '3.5 euros'],
    ['CHF 1’200', '1200 CHF', 'CHF 1’200'],
    ['1200 Swiss francs', '1200 CHF', '1200 Swiss francs'],
    ['¥500', '500 yen', '¥500'],
    ['500 yen', '500 JPY', '500 yen'],
    ['₹500', '500 INR', '₹500'],
    ['Rs 5 crore', '50000000 rupee', 'Rs 5 crore'],
    ['Rs. 500', '500 rupee', 'Rs. 500'],
    ['35 lakh rupees', '3500000 rupee', '35 lakh rupees'],
    ['RMB 100', '100 CNY', 'RMB 100'],
    ['100元', '100 CNY', '100元'],
    ['USD115.5', '115.5 USD', 'USD115.5'],
    ['115USD', '115 USD', '115USD'],
    ['30 MUSD', '30000000 USD', '30 MUSD'],
    ['US$ 1MM', '1000000 USD', 'US$ 1MM'],
    ['$5m US', '5000000 dollar', '$5m'],
    ['£2 million sterling', '2000000 GBP', '£2 million'],
    ['half a million pounds', '500000 pound', 'half a million pounds'],
    ['3 dollars 50 cents', '3.5 dollar', '3 dollars 50 cents'],
    ['thirteen pounds and twenty pence', '13.2 pound', 'thirteen pounds and twenty pence'],
    ['It costs 15 dollars 50.', '15.5 dollar', '15 dollars 50'],
    ['−£5', '-5 GBP', '−£5'],
    ['2-million-pound', '2000000 pound', '2-million-pound'],
  ])('%s is %s', (text, quantity, whole) => {
    const { whole: span } = only(text);
    expect(quantities(text)).toEqual([quantity]);
    expect(text.slice(Math.min(span.start, text.indexOf(whole)), span.end)).toBe(whole);
  });

  it('takes no word for money that only looks like a code', () => {
    expect(quantities('ALL 5 solutions; TOP 10 firms; PHP 7 users')).toEqual(['5', '10', '7']);
  });
});

describe('units', () => {
  it.each([
    ['12 per cent', '12 %'],
    ['two and a half per cent', '2.5 %'],
    ['half a per cent', '0.5 %'],
    ['half of one per cent', '0.5 %'],
    ['three quarters of a per cent', '0.75 %'],
    ['½ per cent', '0.5 %'],
    ['3‰', '3 ‰'],
    ['3 ‰', '3 ‰'],
    ['3 per mille', '3 ‰'],
    ['3–4‰', '3,4 ‰'],
    ['2 percentage points', '2 pp'],
    ['50 basis points', '50 bp'],
    ['40-odd per cent', '40 %'],
    ['3–4 weeks', '3,4 week'],
    ['seven months’ work', '7 month'],
    ['2 years and six months', '2.5 year'],
    ['5 ft 2 in', '5.16666666666667 foot'],
    ['5 km²', '5 km²'],
    ['190km2', '190 km²'],
    ['12 square miles', '12 mile²'],
    ['500 sq. ft', '500 ft²'],
    ['3 cubic metres', '3 m³'],
    ['40 km/h', '40 km/h'],
    ['4 m s⁻¹', '4 m/s'],
    ['4 m s-1', '4 m/s'],
    ['4–6 m s⁻¹', '4,6 m/s'],
    ['60 km h⁻¹', '60 km/h'],
    ['5 km^2', '5 km²'],
    ['5 km⁴', '5'],
    ['a 5 km-10 km walk', '5,10 km'],
    ['188 miles an hour', '188 mph'],
    ['37.8 °C', '37.8 °C'],
    ['20°C', '20 °C'],
    ['98.6 degrees Fahrenheit', '98.6 °F'],
    ['minus 5 degrees Celsius', '-5 °C'],
    ['3,000 kWh', '3000 kWh'],
    ['2 GB', '2 GB'],
    ['a 12-inch pipe', '12 inch'],
    ['half an hour', '0.5 hour'],
    ['a quarter of a mile', '0.25 mile'],
    ['12 or so miles', '12 mile'],
    ['from 4 to 6 per cent', '4 %|6 %'],
    ['rose from 2 to 3 million tonnes', '2000000 tonne|3000000 tonne'],
    ['between 5 and 10 km', '5,10 km'],
    ['between US$1bn and US$2bn', '1000000000,2000000000 USD'],
    ['£20m to £30m', '20000000,30000000 GBP'],
    ['5°C to 10°C', '5,10 °C'],
    ['two degrees', '2 degree?'],
    ['12 foot soldiers', '12 foot?'],
    ['12 people', '12'],
  ])('%s: %s', (text, expected) => {
    expect(quantities(text).join('|')).toBe(expected);
  });

  it('gives both ends of a range its unit', () => {
    expect(only('3–4 weeks').ends?.map((end) => end.unit?.name)).toEqual(['week', 'week']);
    expect(only('4 to 6 per cent').ends?.map((end) => end.kind)).toEqual(['percent', 'percent']);
  });
});

describe('what is counted against', () => {
  it.each([
    ['12.4 deaths per 100,000 people', '12.4 per 100000 person'],
    ['12.4 per 100,000', '12.4 per 100000 person'],
    ['3 per 1,000 live births', '3 per 1000 live birth'],
    ['£5m a year', '5000000 GBP per 1 year'],
    ['£5m per annum', '5000000 GBP per 1 year'],
    ['5% p.a.', '5 % per 1 year'],
    ['300 patients a day', '300 per 1 day'],
    ['300 patients each day', '300 per 1 day'],
    ['300 patients daily.', '300 per 1 day'],
    ['5.2 tonnes of CO2 per capita', '5.2 tonne per 1 person'],
    ['5.2 tonnes per head of population', '5.2 tonne per 1 person'],
    ['5/km²', '5 per 1 km²'],
    ['5 mg kg⁻¹', '5 mg per 1 kg'],
    ['5 mg kg−1', '5 mg per 1 kg'],
    ['5 mg kg-1', '5 mg per 1 kg'],
    ['5 kg C-4', '5 kg'],
    ['5 mg·L⁻¹', '5 mg per 1 litre'],
    ['7 kg m⁻²', '7 kg per 1 m²'],
    ['7 kg m^-2', '7 kg per 1 m²'],
    ['9 kg/m²', '9 kg per 1 m²'],
    ['9.8 m s⁻²', '9.8 m/s²'],
    ['9.8 m/s²', '9.8 m/s²'],
    ['9.8 m/s^2', '9.8 m/s²'],
    ['9.8 m per s²', '9.8 m/s²'],
    ['9.8 metres per second squared', '9.8 m/s²'],
    ['4 ms⁻¹', '4 per 1 ms⁻¹'],
    ['5 °C⁻¹', '5'],
    ['5 kg m s⁻²', '5 kg per 1 m s⁻²'],
    ['5 metres squared', '5 m²'],
    ['3 kg/s²', '3 kg per 1 s²'],
    ['5 J kg⁻¹ K⁻¹', '5 J per 1 kg⁻¹ K⁻¹'],
    ['5 mmol L⁻¹', '5 per 1 litre'],
    ['5 kg m²', '5 kg per 1 ·m²'],
    ['3 h⁻¹', '3 per 1 hour'],
    ['12 m⁻¹', '12 per 1 m'],
    ['12m⁻²', '12 per 1 m²'],
    ['£4 m⁻²', '4 GBP per 1 m²'],
    ['30 people km⁻²', '30 per 1 km²'],
    ['6 cases person⁻¹', '6 per 1 person'],
    ['3 per village²', '3 per 1 village'],
    ['€1.20/litre', '1.2 EUR per 1 litre'],
    ['$70-a-share', '70 dollar per 1 share'],
    ['50 Mbit/s', '50 Mbit per 1 second'],
    ['4 litres per 100 km', '4 litre per 100 km'],
    ['3 for every 100 pupils', '3 per 100 pupil'],
    ['12 people a day later', '12'],
    ['12 people in a day', '12'],
    ['5 per cent', '5 %'],
    ['12 daily flights', '12'],
  ])('%s: %s', (text, expected) => {
    expect(quantities(text)).toEqual([expected]);
  });

  it('is no value of its own', () => {
    const readings = readNumbers('the rate per 100,000 was 12.4', ENGLISH);
    expect(readings.map(({ kind, text, values }) => [kind, text, values])).toEqual([
      ['base', '100,000', []],
      ['cardinal', '12.4', [12.4]],
    ]);
    expect(quantities('as per 2019 data, 12')).toEqual(['2019', '12']);
  });
});

describe('ages', () => {
  it.each([
    ['aged 9', '9 year age'],
    ['aged nine', '9 year age'],
    ['aged 9 months', '9 month age'],
    ['Price, 67, said', '67 year age'],
    ['a 9-year-old', '9 year age'],
    ['a two-and-a-half-year-old', '2.5 year age'],
    ['12 years old', '12 year age'],
    ['3 years of age', '3 year age'],
    ['at the age of 12', '12 year age'],
    ['aged over 65', '65 year age'],
    ['aged between 16 and 24', '16,24 year age'],
    ['aged 16-24', '16,24 year age'],
    ['the 16-24 age group', '16,24 year age'],
    ['16 to 24-year-olds', '16,24 year age'],
    ['9 years', '9 year'],
    ['In May, 67, said', '67'],
  ])('%s: %s', (text, expected) => {
    expect(quantities(text)).toEqual([expected]);
  });

  it('knows the ages of a list, and the decades of a life', () => {
    expect(quantities('aged 9, 11 and 14')).toEqual(['9 year age', '11 year age', '14 year age']);
    expect(quantities('Leeds, 45, Bradford, 32, and Hull, 12')).toEqual(['45', '32', '12']);
    expect(quantities('in her early 40s')).toEqual([' age']);
    expect(quantities('in their forties')).toEqual([' age']);
    expect(readNumbers('in the forties', ENGLISH)[0]?.kind).toBe('year');
  });
});

describe('all of a number, or none', () => {
  it.each([
    ['five point five', 5.5],
    ['two hundred point zero three', 200.03],
    ['nought point five per cent', 0.5],
    ['two point seventy-one million', 2_710_000],
    ['a quarter of a million', 250_000],
    ['quarter million', 250_000],
    ['three quarters billion', 750_000_000],
    ['1/2 million', 500_000],
    ['¾ of a million', 750_000],
    ['3 million and a half', 3_500_000],
    ['one billion and a half million', 1_000_500_000],
    ['one hundred and three quarters', 100.75],
    ['1.3 × 10⁶', 1_300_000],
    ['10⁵', 100_000],
    ['1.3x10^6', 1_300_000],
    ['6.23 × 10⁻⁴', 0.000623],
    ['6 × 10⁺²', 600],
    ['10⁻³', 0.001],
    ['10−³', 0.001],
    ['10¯³', 0.001],
    ['10⁺⁶', 1_000_000],
    ['−10⁻²', -0.01],
    ['1.3e6', 1_300_000],
    ['12.32e+14', 1.232e15],
    ['2.5^2', 6.25],
    ['12,34,567', 1_234_567],
    ['12,34,567.89', 1_234_567.89],
    ['three lakh crore', 3e12],
    ['6 crore and two hundred', 60_000_200],
    ['minus forty', -40],
    ['negative five', -5],
    ['2.33k', 2330],
    ['2.33 k', 2330],
    ['4 thousand 3 hundred and 21', 4321],
    ['3 hundred and one', 301],
    ['2 million three hundred thousand', 2_300_000],
    ['a hundred and one', 101],
    ['twelve hundred', 1200],
    ['twenty-three fifths', 4.6],
    ['three twenty-firsts', 3 / 21],
    ['two of every three', 2 / 3],
    ['6·5 million', 6_500_000],
    ['nine out of ten', 0.9],
    ['one over three', 1 / 3],
    ['2000 over 3', 2000 / 3],
    ['twenty twenty fifths', 20 / 25],
    ['one pound in every eight', 1 / 8],
    ['one day in three', 1 / 3],
    ['10 tln', 1e13],
    ['5 doz', 60],
  ])('%s is %d', (text, value) => {
    expect(only(text).values).toEqual([value]);
  });

  it.each([
    '5 zillion',
    '2.4 [million]',
    '40-odd million',
    '10³',
    '20⁶',
    '3 × 4',
    '5 ‱',
    '1.5^x',
    'one hundred thirty fifths',
    'three hundred and two dozens',
    'fifty - two',
    'one - fourth',
    'one one hundred',
    '12 G',
    '15 dollars and two and',
    '- 10',
  ])('%s has no value', (text) => {
    expect(readNumbers(text, ENGLISH).flatMap(({ values }) => values)).toEqual([]);
  });

  it('reads what stands behind a unit, and only what belongs to it', () => {
    expect(quantities('a year and a half')).toEqual(['1.5 year']);
    expect(quantities('within two miles and a half of here')).toEqual(['2 mile', '0.5']);
    expect(quantities('an hour and three quarters later')).toEqual(['1.75 hour']);
    expect(quantities('ten days and a quarter of the staff')).toEqual(['10 day', '0.25']);
    expect(quantities('two days and a half dozen men')).toEqual(['2 day', '6']);
    expect(quantities('three months and a third report')).toEqual(['3 month']);
  });

  it('lends the unit of the second of two numbers to the first', () => {
    expect(quantities('grew from nine to almost 14 days')).toEqual(['9 day', '14 day']);
    expect(quantities('it was 41 against 22 per cent')).toEqual(['41 %', '22 %']);
    expect(quantities('3 against more than 22 per cent')).toEqual(['3 %', '22 %']);
    expect(quantities('3 against 5 years ago')).toEqual(['3', '5 year']);
  });

  it('reads an en dash before a number as a minus, but not behind a number or a word', () => {
    expect(quantities('wheat (–2.4 per cent)')).toEqual(['-2.4 %']);
    expect(quantities('Rye\t–12\t+3')).toEqual(['-12', '3']);
    expect(quantities('pages of 20 –30 lines')).not.toContain('-30');
    expect(quantities('the dose – 30 mg – was low')).toEqual(['30 mg']);
    expect(quantities('a London–12 train')).not.toContain('-12');
  });

  it('reads every third of them as a share, and a time or a row as none', () => {
    expect(quantities('every third player is young')).toEqual(['0.3333333333333333']);
    expect(quantities('every second farm has a dam')).toEqual(['0.5']);
    expect(quantities('every third week')).toEqual([]);
    expect(quantities('every second counts')).toEqual([]);
    expect(quantities('every fourth Friday')).toEqual([]);
  });

  it('tells one in six that do something from one in six of other things', () => {
    expect(quantities('one girl in six gives up')).toEqual(['0.16666666666666666']);
    expect(quantities('one girl in six loses her place')).toEqual(['0.16666666666666666']);
    expect(quantities('one girl in six towns')).toEqual(['1', '6']);
    expect(quantities('one girl in six villages was ill')).toEqual(['1', '6']);
  });

  it('keeps two numbers apart where they are two', () => {
    expect(quantities('3 hundred and 2 hundred')).toEqual(['300', '200']);
    expect(quantities('fell by 31 per cent to 152 per 100,000')).toEqual(['31 %', '152 per 100000 person']);
    expect(quantities('from roughly 210,000 to 420,000 a year')).toEqual([
      '210000 per 1 year',
      '420000 per 1 year',
    ]);
    expect(quantities('one letter in eight is')).toEqual(['0.125']);
    expect(quantities('two men in five cities')).toEqual(['2', '5']);
    expect(quantities('9 guilders a bushel, 46p a reply')).toEqual([
      '9 guilder per 1 bushel',
      '46 pence per 1 reply',
    ]);
    expect(quantities('runs from 79.6 to 89.0')).toEqual(['79.6,89']);
    expect(quantities('In the first phase 12,34,567 square feet')).toEqual(['1234567 ft²']);
    expect(quantities('two 12-year-olds')).toEqual(['2', '12 year age']);
    expect(quantities('£3 million in 2019, 12 people')).toEqual(['3000000 GBP', '12']);
    expect(quantities('$4.25 and 32 is the quantity')).toEqual(['4.25 dollar', '32']);
    expect(quantities('tested negative two days later')).toEqual(['2 day']);
    expect(quantities('at one point five men left')).toEqual(['1', '5']);
    expect(quantities('a lead of 5 over 3 rivals')).toEqual(['5', '3']);
  });

  it('reads a bracketed number as negative in the cell of a table, and only there', () => {
    expect(quantities('Profit\t(12.3)\t(£4m)')).toEqual(['-12.3', '-4000000 GBP']);
    expect(quantities('Profit\t(12.3%)')).toEqual(['-12.3 %']);
    expect(quantities('the profit (12.3)')).toEqual(['12.3']);
    expect(quantities('Profit\t£(12.3)m')).toEqual(['']);
  });
});

describe('addresses and houses', () => {
  it.each([
    'https://example.org/a?download=true&session=0af#section-seventeen',
    'https://en.wikipedia.org/wiki/Seven_(1995_film)',
    'www.example.org/12',
    'example.org/2019/17',
    'en.wikipedia.org/wiki/911',
    'doi:10.1000/182',
    '10.1000/182',
    'press7@example.org',
    'mailto:press7@example.org',
    'report_2019.pdf',
    '2019-data.csv',
    '/usr/2019/17',
    '4.12.3',
  ])('%s is no figure', (address) => {
    for (const text of [address, `See ${address}.`, `(${address}), then`, `<${address}>`]) {
      const readings = readNumbers(text, ENGLISH);
      expect(
        readings.map(({ kind }) => kind),
        text,
      ).toEqual(['address']);
    }
  });

  it.each([
    '14 Mill Lane',
    '12-14 High Street',
    '221B Baker Street',
    'ISBN 9780140449136',
    'ISBN: 978-0-14-044913-6',
    'Tel: 01234 567890',
    'week 5',
    'box 12',
    'Letter 2,208',
    'FTSE 100',
  ])('%s is a name', (text) => {
    expect(readNumbers(text, ENGLISH).map(({ kind }) => kind)).toEqual(['name']);
  });

  it('takes no count for a house, and no end of a sentence for an address', () => {
    expect(quantities('12 Oxford Street shops')).toEqual(['12']);
    expect(quantities('He left.In 12 days, 3.Then')).toEqual(['12 day', '3']);
    expect(quantities('and/or 5; 3/4 of them')).toEqual(['5', '0.75']);
  });
});

describe('other languages', () => {
  const german = (text: string) =>
    readNumbers(text, languageFor('de')).map(({ values, unit }) => [values, unit?.name]);

  it('have their digits read, with their separators, and signs that all share', () => {
    expect(german('3.500 und 1,5 und 12 kg und 5 €')).toEqual([
      [[3500], undefined],
      [[1.5], undefined],
      [[12], 'kg'],
      [[5], 'EUR'],
    ]);
  });

  it('have no words but those that multiply digits', () => {
    expect(german('zwölf Leute')).toEqual([]);
    expect(german('4,8 Mio. Euro und 3 Milliarden')).toEqual([
      [[4_800_000], undefined],
      [[3_000_000_000], undefined],
    ]);
  });

  it.each([
    ['ru', 'до 48 миллионов рублей', [48_000_000]],
    ['uk', '2,5 млрд', [2_500_000_000]],
    ['pl', '12 tys. osób', [12_000]],
    ['es', '7 millones', [7_000_000]],
    ['ko', '총 48억원을', [4_800_000_000]],
    ['zh-Hans', '共48亿元', [4_800_000_000]],
    ['ja', '約3万人', [30_000]],
  ])('%s: %s', (tag, text, values) => {
    expect(readNumbers(text, languageFor(tag)).map((one) => one.values)).toEqual([values]);
  });

  it('gives no value to a number before a multiplier of another language', () => {
    const french = readNumbers('5 Mio. et 3 mld', languageFor('fr'));
    expect(french.map(({ values }) => values)).toEqual([[], []]);
  });

  it('reads a number between letters of a script without spaces', () => {
    expect(readNumbers('共有1,284座桥', languageFor('zh')).map(({ values }) => values)).toEqual([[1284]]);
    expect(readNumbers('도로 48개를', languageFor('ko')).map(({ values }) => values)).toEqual([[48]]);
  });
});

describe('readUnit', () => {
  it.each([
    ['US dollars', 'USD', undefined],
    ['%', '%', undefined],
    ['per cent of GDP', '%', undefined],
    ['people', undefined, undefined],
    ['deaths per 100,000 people', undefined, [100_000, 'person']],
    ['tonnes a year', 'tonne', [1, 'year']],
    ['km²', 'km²', undefined],
    ['£', 'GBP', undefined],
    ['per head', undefined, [1, 'person']],
  ])('%s', (text, unit, rate) => {
    const read = readUnit(text, ENGLISH);
    expect(read.unit?.name).toBe(unit);
    expect(read.rate && [read.rate.count, read.rate.of]).toEqual(rate);
  });
});

describe('properties of quantities', () => {
  const units = [
    ['', ' per cent', '%'],
    ['', ' km', 'km'],
    ['', '-week', 'week'],
    ['£', '', 'GBP'],
    ['US$', '', 'USD'],
    ['EUR ', '', 'EUR'],
    ['', ' Swiss francs', 'CHF'],
    ['', '°C', '°C'],
    ['', ' square miles', 'mile²'],
  ] as const;
  const scales = [
    ['', 1],
    [' thousand', 1e3],
    [' million', 1e6],
    ['bn', 1e9],
  ] as const;
  const qualifiers = [
    ['about ', 'about'],
    ['more than ', 'more-than'],
    ['at least ', 'at-least'],
    ['no more than ', 'at-most'],
    ['fewer than ', 'fewer-than'],
    ['did not fall below ', 'at-least'],
    ['never exceeded ', 'at-most'],
    ['', 'exactly'],
  ] as const;

  it('reads back value, unit and qualifier, however they are printed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.constantFrom(...units),
        fc.constantFrom(...scales),
        fc.constantFrom(...qualifiers),
        fc.boolean(),
        (cents, [before, behind, unit], [word, scale], [hedge, qualifier], grouped) => {
          const value = cents / 100;
          const digits = grouped ? value.toLocaleString('en-GB') : String(value);
          const text = `It ${hedge}${before}${digits}${word}${behind} that year.`;
          const number = readNumbers(text, ENGLISH).find((reading) => isQuantity(reading));
          if (number === undefined) throw new Error(text);
          expect(number.values, text).toContain(Number((value * scale).toPrecision(15)));
          expect(number.unit?.name, text).toBe(unit);
          expect(readQualifier(text, number, ENGLISH).qualifiers, text).toContain(qualifier);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('changes with any other unit', () => {
    const other = fc.constantFrom(...units);
    fc.assert(
      fc.property(other, other, (one, two) => {
        fc.pre(one[2] !== two[2]);
        const name = ([before, behind]: (typeof units)[number]) => only(`${before}12${behind}`).unit?.name;
        expect(name(one)).not.toBe(name(two));
      }),
    );
  });

  it.each([
    '£5 a day, ',
    'per 100 ',
    '5 people per ',
    '12 new cases of flu ',
    '5 dollars 5 cents ',
    'point five ',
    '3 hundred and ',
    '5 × 10',
    '(a(a@',
    'a.a/',
    '1 Mill Hill ',
    'aged 9, ',
    'US$',
    '5 not ',
    'one - ',
    '٣٬',
  ])('takes time in proportion to the length of %s', (piece) => {
    const read = (times: number): unknown => readNumbers(`${piece.repeat(times)}.`, ENGLISH);
    // A quadratic reader takes 64 times as long for 8 times the text.
    expect(growth(read, { size: 2_000, times: 8 })).toBeLessThan(30);
  });
});

describe('a time behind a verb', () => {
  it.each([
    ['The ceiling of €15,000 should be reviewed each year.', '15000 EUR'],
    ['The limit of 50 km/h applies every day.', '50 km/h'],
    ['The fee of £30 rose every year.', '30 GBP'],
    ['A £200 fine is reviewed daily.', '200 GBP'],
    ['The £40 charge is not usually adjusted weekly.', '40 GBP'],
    ['The cap of 8 per cent has been revised every quarter.', '8 %'],
    ['The threshold of 12 mg is tested each hour.', '12 mg'],
    ['The allowance of €500 may be raised per request.', '500 EUR'],
    ['The €500 allowance, which was set in 2019, lapses each year.', '500 EUR'],
    ['A levy of £3 expires every month.', '3 GBP'],
    ['The panel of 12 members meets each month.', '12'],
    ['Its 14 inspectors are assessed annually.', '14'],
    ['A total of 12 vessels were inspected each week.', '12 per 1 week'],
    ['About 12 vessels are inspected each week.', '12 per 1 week'],
    ['She pays £30 each year.', '30 GBP per 1 year'],
    ['£30 is paid every month.', '30 GBP per 1 month'],
    ['A fee of £30 is charged daily.', '30 GBP per 1 day'],
    ['The £30 is then paid weekly.', '30 GBP per 1 week'],
    ['The pump uses 40 litres of water every hour.', '40 litre per 1 hour'],
    ['Some 40 litres are lost each hour.', '40 litre per 1 hour'],
    ['£30,000 is raised each year.', '30000 GBP per 1 year'],
    ['A sum of £30,000 is raised each year.', '30000 GBP per 1 year'],
    ['The limit of £30,000 is raised each year.', '30000 GBP'],
    ['A fee of £5 applies per request.', '5 GBP per 1 request'],
    ['The fee is £30 and the rent £400 a month.', '30 GBP; 400 GBP per 1 month'],
    ['The rent of £400 is monthly.', '400 GBP per 1 month'],
    ['3 people die every day.', '3 per 1 day'],
    ['5 changes a day', '5 per 1 day'],
    ['a 3 mm rise each year', '3 mm per 1 year'],
  ])('%s', (text, expected) => {
    expect(quantities(text).join('; ')).toBe(expected);
  });
});
