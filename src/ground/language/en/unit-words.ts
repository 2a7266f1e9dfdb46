import type { Unit } from '../../model/unit.ts';
import { SYMBOL_PHRASES, unitNamed } from '../unit-symbols.ts';
import type { UnitPhrase, UnitWords } from '../unit-words.ts';
import { listWords, phrasesBy, type WordMap, wordSet } from '../word-list.ts';
import { MONEY_BEFORE, MONEY_BEHIND } from './money-words.ts';
import { RATE_VERBS } from './rate-verbs.ts';

/** Words, which bars part, by the unit that they mean. */
const WORDS: readonly (readonly [string, string])[] = [
  ['%', 'percent|per cent|pct'],
  ['‰', 'per mille|per mil|permille'],
  ['pp', 'percentage point|percentage points|percent point|percent points|% point|% points|%-points'],
  ['bp', 'basis point|basis points'],
  ['ms', 'millisecond|milliseconds|msec'],
  ['second', 'second|seconds|sec|secs'],
  ['minute', 'minute|minutes|min|mins'],
  ['hour', 'hour|hours|hr|hrs'],
  ['day', 'day|days|calendar day|calendar days'],
  ['week', 'week|weeks|wk|wks'],
  ['fortnight', 'fortnight|fortnights'],
  ['month', 'month|months|calendar month|calendar months|mth|mths'],
  ['year', 'year|years|yr|yrs|calendar year|calendar years'],
  ['decade', 'decade|decades'],
  ['century', 'century|centuries'],
  ['nm', 'nanometre|nanometres|nanometer|nanometers'],
  ['µm', 'micrometre|micrometres|micrometer|micrometers|micron|microns'],
  ['mm', 'millimetre|millimetres|millimeter|millimeters'],
  ['cm', 'centimetre|centimetres|centimeter|centimeters'],
  ['dm', 'decimetre|decimetres|decimeter|decimeters'],
  ['m', 'metre|metres|meter|meters'],
  ['km', 'kilometre|kilometres|kilometer|kilometers|kms'],
  ['inch', 'inch|inches'],
  ['foot', 'feet'],
  ['yard', 'yds'],
  ['mile', 'mile|miles'],
  ['nautical-mile', 'nautical mile|nautical miles'],
  ['fathom', 'fathom|fathoms'],
  ['furlong', 'furlong|furlongs'],
  ['hectare', 'hectare|hectares'],
  ['acre', 'acre|acres'],
  ['ml', 'millilitre|millilitres|milliliter|milliliters'],
  ['cl', 'centilitre|centilitres|centiliter|centiliters'],
  ['litre', 'litre|litres|liter|liters'],
  ['pint', 'pint|pints'],
  ['gallon', 'gallon|gallons'],
  ['barrel', 'barrel|barrels|bbl|bbls'],
  ['µg', 'microgram|micrograms|microgramme|microgrammes'],
  ['mg', 'milligram|milligrams|milligramme|milligrammes'],
  ['g', 'gram|grams|gramme|grammes'],
  ['kg', 'kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kgs'],
  ['tonne', 'tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes'],
  ['kt', 'kilotonne|kilotonnes'],
  ['Mt', 'megatonne|megatonnes'],
  ['ton', 'ton|tons|long ton|long tons|short ton|short tons'],
  ['oz', 'ounce|ounces'],
  ['carat', 'carat|carats'],
  [
    '°C',
    'degree celsius|degrees celsius|degree centigrade|degrees centigrade|celsius|centigrade|deg celsius|deg c',
  ],
  ['°F', 'degree fahrenheit|degrees fahrenheit|fahrenheit|deg fahrenheit|deg f'],
  ['J', 'joule|joules'],
  ['kJ', 'kilojoule|kilojoules'],
  ['MJ', 'megajoule|megajoules'],
  ['GJ', 'gigajoule|gigajoules'],
  ['TJ', 'terajoule|terajoules'],
  ['Wh', 'watt hour|watt hours|watt-hour|watt-hours'],
  ['kWh', 'kilowatt hour|kilowatt hours|kilowatt-hour|kilowatt-hours'],
  ['MWh', 'megawatt hour|megawatt hours|megawatt-hour|megawatt-hours'],
  ['GWh', 'gigawatt hour|gigawatt hours|gigawatt-hour|gigawatt-hours'],
  ['TWh', 'terawatt hour|terawatt hours|terawatt-hour|terawatt-hours'],
  ['cal', 'calorie|calories'],
  ['kcal', 'kilocalorie|kilocalories'],
  ['W', 'watt|watts'],
  ['kW', 'kilowatt|kilowatts'],
  ['MW', 'megawatt|megawatts'],
  ['GW', 'gigawatt|gigawatts'],
  ['TW', 'terawatt|terawatts'],
  ['horsepower', 'horsepower|horse power'],
  ['kbit', 'kilobit|kilobits'],
  ['Mbit', 'megabit|megabits'],
  ['Gbit', 'gigabit|gigabits'],
  ['byte', 'byte|bytes'],
  ['kB', 'kilobyte|kilobytes'],
  ['MB', 'megabyte|megabytes'],
  ['GB', 'gigabyte|gigabytes'],
  ['TB', 'terabyte|terabytes'],
  ['PB', 'petabyte|petabytes'],
  ['knot', 'knot|knots'],
  ['Pa', 'pascal|pascals'],
  ['hPa', 'hectopascal|hectopascals'],
  ['kPa', 'kilopascal|kilopascals'],
  ['MPa', 'megapascal|megapascals'],
  ['mbar', 'millibar|millibars'],
  ['psi', 'pounds per square inch|pound per square inch|pounds-force per square inch'],
  ['atm', 'atmospheres'],
  ['mmHg', 'millimetres of mercury|millimeters of mercury'],
  ['dB', 'decibel|decibels'],
];

const SPEEDS: readonly (readonly [string, string, string])[] = [
  ['km/h', 'kilometre kilometres kilometer kilometers km', 'hour'],
  ['mph', 'mile miles', 'hour'],
  ['m/s', 'metre metres meter meters m', 'second'],
  ['km/s', 'kilometre kilometres kilometer kilometers km', 'second'],
  ['ft/s', 'foot feet', 'second'],
];

/** Units that have a square and a cube. */
const POWERS: readonly (readonly [string, string])[] = [
  ['mm', 'millimetre|millimetres|millimeter|millimeters|mm'],
  ['cm', 'centimetre|centimetres|centimeter|centimeters|cm'],
  ['m', 'metre|metres|meter|meters|m'],
  ['km', 'kilometre|kilometres|kilometer|kilometers|km'],
  ['inch', 'inch|inches|in'],
  ['ft', 'foot|feet|ft'],
  ['yd', 'yard|yards|yd'],
  ['mile', 'mile|miles|mi'],
];

const POUND_MASS = unitNamed('lb');
const POUND: Unit = { family: 'currency', name: 'pound', factor: 1 };

/** Degrees are of a temperature, or of an angle. */
const DEGREE: Unit = { family: 'temperature', name: 'degree' };

const BEHIND: readonly UnitPhrase[] = [
  ...SYMBOL_PHRASES,
  ...WORDS.flatMap(([name, list]) => phrases(list, unitNamed(name))),
  ...SPEEDS.flatMap(([name, words, time]) =>
    listWords(words).flatMap((word) =>
      phrases(`${word} per ${time}|${word} an ${time}|${word} a ${time}`, unitNamed(name)),
    ),
  ),
  ...listWords('metre metres meter meters m').flatMap((word) =>
    phrases(
      `${word} per second squared|${word} per second per second|${word} per s ²|${word} per second ²`,
      unitNamed('m/s²'),
    ),
  ),
  ...POWERS.flatMap(([name, list]) => powers(name, list)),
  ...phrases('cc', unitNamed('cm³')),
  ...phrases('°|º|deg', DEGREE),
  ...open('degree|degrees', DEGREE),
  ...open('foot', unitNamed('foot')),
  ...open('yard|yards', unitNamed('yard')),
  ...open('stone', unitNamed('stone')),
  ...open('bit|bits', unitNamed('bit')),
  ...open('quarters', unitNamed('quarter')),
  ...phrases('degrees c|degree c|degrees C', unitNamed('°C')),
  ...phrases('degrees f|degree f', unitNamed('°F')),
  ...phrases('pound|pounds', { ...POUND, also: [{ ...POUND, name: 'GBP', kindOf: 'pound' }, POUND_MASS] }),
  ...phrases('kt', { ...unitNamed('knot'), also: [unitNamed('kt')] }),
  ...MONEY_BEHIND,
];

const RATE_ADVERBS: WordMap<string> = new Map([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['fortnightly', 'fortnight'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['annually', 'year'],
  ['yearly', 'year'],
  ['hourly', 'hour'],
]);

export const UNITS: UnitWords = {
  behind: phrasesBy('first', BEHIND),
  before: phrasesBy('last', MONEY_BEFORE),
  inch: { words: wordSet('in ins inch inches'), unit: unitNamed('inch') },
  rates: {
    per: wordSet('per'),
    before: wordSet('for'),
    every: wordSet('every each'),
    article: wordSet('a an each every'),
    afterArticle: wordSet(
      `head person share day week fortnight month quarter year night hour minute second litre liter gallon barrel
       tonne ton kilo kilogram pound ounce mile kilometre kilometer acre hectare household vehicle unit pupil
       student patient passenger seat dozen piece page game match`,
    ),
    notPriced: wordSet('little lot few bit while further third quarter half new different small large'),
    notAfter: wordSet(
      `ago later earlier before after from since old long back into away off outside on north south east west inland
       apart deep wide high ahead behind`,
    ),
    openAfter: wordSet('from on'),
    adjectives: new Map([
      ['annual', 'year'],
      ['nightly', 'night'],
    ]),
    adverbs: RATE_ADVERBS,
    set: phrasesBy('first', [
      { words: ['per', 'annum'], of: 'year' },
      { words: ['per', 'diem'], of: 'day' },
      { words: ['per', 'capita'], of: 'person' },
      { words: ['p', '.', 'a', '.'], of: 'year' },
      { words: ['p', '.', 'a'], of: 'year' },
    ]),
    notBefore: wordSet(
      'in for within of after over on as to from by with at is was were be before during than since',
    ),
    notPer: wordSet('cent se'),
    persons: wordSet(
      `head heads capita person persons people inhabitant inhabitants resident residents population citizen citizens`,
    ),
    of: wordSet('of the'),
    means: wordSet('average mean median typical typically'),
    occasions: wordSet('time occasion'),
    parting: wordSet('and or but than while whereas which who that when where as if because although though'),
    ...RATE_VERBS,
  },
  ages: {
    mostOld: wordSet('youngest oldest eldest'),
    aged: wordSet('aged'),
    age: wordSet('age ages'),
    of: wordSet('of'),
    persons: wordSet(
      'boy girl man woman child baby infant newborn toddler youth teenager schoolboy schoolgirl widow widower',
    ),
    limits: wordSet('at more less no older younger'),
    bounds: wordSet('under over below above'),
    are: wordSet('is are was were'),
    them: wordSet('them who those whom they anyone anybody someone everyone'),
    old: wordSet('old olds'),
    whose: wordSet('his her their my our your whose its'),
    part: wordSet('early mid late middle'),
    year: unitNamed('year'),
  },
};

function phrases(list: string, unit: Unit): readonly UnitPhrase[] {
  return list.split('|').map((phrase) => ({ words: listWords(phrase.replaceAll('-', ' - ')), unit }));
}

/** Words that are a unit only where the figure says so. */
function open(list: string, unit: Unit): readonly UnitPhrase[] {
  return phrases(list, unit).map((phrase) => ({ ...phrase, open: true }));
}

/** `square kilometres`, `sq km`, `sq. km`, `cubic feet`, `metres squared`. */
function powers(name: string, list: string): readonly UnitPhrase[] {
  return list
    .split('|')
    .flatMap((word) => [
      ...phrases(`square ${word}|sq ${word}|sq . ${word}|${word} squared`, unitNamed(`${name}²`)),
      ...phrases(`cubic ${word}|cu ${word}|cu . ${word}|${word} cubed`, cubed(name)),
    ]);
}

function cubed(name: string): Unit {
  return name === 'mile'
    ? { family: 'volume', name: 'mile³', factor: 4168181825440.58 }
    : unitNamed(`${name}³`);
}
