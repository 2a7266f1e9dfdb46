import type { MeasureWords } from '../measure-words.ts';
import { wordSet } from '../word-list.ts';

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

/** `5G` and `10x` are names. */
const GLUED = `km kms m cm mm ha kg g mg lb lbs oz ft yd mi mph kph kmh kt kts kW MW GW kWh MWh GWh Hz kHz MHz
  GHz KB MB GB TB kb mb gb tb hr hrs min mins sec secs ms yr yrs l ml C F`;

export const MEASURES: MeasureWords = {
  time: wordSet(TIME),
  all: wordSet(`${TIME} ${OTHER}`),
  glued: wordSet(GLUED),
};
