import { isDash, isGlued, lowerAt, type Token } from './split-tokens.ts';

const TIME = `second seconds sec secs minute minutes min mins hour hours hr hrs day days night nights week weeks
  weekend weekends fortnight fortnights month months quarter quarters year years yr yrs decade decades century
  centuries generation generations`;

const OTHER = `km kms kilometre kilometres kilometer kilometers metre metres meter meters m mile miles cm
  centimetre centimetres centimeter centimeters mm millimetre millimetres millimeter millimeters foot feet ft
  inch inches yard yards acre acres hectare hectares ha litre litres liter liters gallon gallons barrel barrels
  kg kilo kilos kilogram kilograms kilogramme kilogrammes g gram grams gramme grammes mg tonne tonnes ton tons
  lb lbs ounce ounces oz stone knot knots mph kph kmh watt watts kw mw gw kwh mwh gwh volt volts amp amps hz khz
  mhz ghz byte bytes kb mb gb tb kilobyte kilobytes megabyte megabytes gigabyte gigabytes terabyte terabytes
  degree degrees celsius fahrenheit pound pounds pence dollar dollars cent cents euro euros yen rouble roubles
  ruble rubles franc francs rupee rupees yuan`;

const TIME_MEASURES = new Set(TIME.split(/\s+/));
const MEASURES = new Set([...TIME_MEASURES, ...OTHER.split(/\s+/)]);

/** Abbreviations that stand behind digits without a blank; `5G` and `10x` are names. */
const GLUED = new Set(
  `km kms m cm mm ha kg g mg lb lbs oz ft yd mi mph kph kmh kt kts kW MW GW kWh MWh GWh Hz kHz MHz GHz KB MB
  GB TB kb mb gb tb hr hrs min mins sec secs ms yr yrs l ml C F`.split(/\s+/),
);

export function isTimeMeasure(word: string | undefined): boolean {
  return word !== undefined && TIME_MEASURES.has(word);
}

/** True for a unit that is written right behind digits: `5km`. */
export function isGluedMeasure(text: string): boolean {
  return GLUED.has(text);
}

/** The measure named right behind a number, after a blank or a dash: `34-years`, `12 km`, `5°`. */
export function measureAt(tokens: readonly Token[], index: number): string | undefined {
  const at =
    isDash(tokens[index]) && isGlued(tokens, index) && isGlued(tokens, index + 1) ? index + 1 : index;
  const word = lowerAt(tokens, at).replace(/'s?$/, '');
  if (word === '°' || word === 'º') return '°';
  return MEASURES.has(word) && tokens[at]?.kind === 'word' ? word : undefined;
}
