import type { Unit, UnitFamily } from '../model/unit.ts';
import type { UnitPhrase } from './unit-words.ts';

/** Units by their one name. */
const FACTORS: Readonly<Partial<Record<UnitFamily, string>>> = {
  time: `ms .001, second 1, minute 60, hour 3600, day 86400, week 604800, fortnight 1209600, month 2629746,
    quarter 7889238, year 31556952, decade 315569520, century 3155695200`,
  length: `nm 1e-9, µm 1e-6, mm .001, cm .01, dm .1, m 1, km 1000, inch .0254, foot .3048, yard .9144,
    mile 1609.344, nautical-mile 1852, fathom 1.8288, furlong 201.168`,
  area: `mm² 1e-6, cm² 1e-4, m² 1, hectare 1e4, km² 1e6, acre 4046.8564224, ft² .09290304, inch² 6.4516e-4,
    yd² .83612736, mile² 2589988.110336`,
  volume: `µl 1e-6, ml .001, cl .01, dl .1, litre 1, hl 100, m³ 1000, cm³ .001, mm³ 1e-6, km³ 1e12, ft³ 28.316846592,
    yd³ 764.554857984, inch³ .016387064, pint .56826125, gallon 4.54609, barrel 158.987294928`,
  mass: `µg 1e-6, mg .001, g 1, kg 1000, tonne 1e6, kt 1e9, Mt 1e12, Gt 1e15, ton 1016046.9088, lb 453.59237,
    oz 28.349523125, stone 6350.29318, carat .2`,
  energy: `J 1, kJ 1e3, MJ 1e6, GJ 1e9, TJ 1e12, PJ 1e15, Wh 3600, kWh 3.6e6, MWh 3.6e9, GWh 3.6e12, TWh 3.6e15,
    cal 4.184, kcal 4184`,
  power: 'mW .001, W 1, kW 1e3, MW 1e6, GW 1e9, TW 1e12, horsepower 745.7',
  data: `bit 1, kbit 1e3, Mbit 1e6, Gbit 1e9, Tbit 1e12, byte 8, kB 8e3, MB 8e6, GB 8e9, TB 8e12, PB 8e15`,
  speed: 'm/s 1, km/h .277777777777778, mph .44704, knot .514444444444444, km/s 1000, ft/s .3048',
  acceleration: 'm/s² 1',
  pressure: `Pa 1, hPa 100, kPa 1e3, MPa 1e6, GPa 1e9, mbar 100, bar 1e5, psi 6894.757293168, atm 101325, mmHg 133.322387415`,
  sound: 'dB 1',
  'per-cent': '% 1',
  'per-mille': '‰ 1',
  'percentage-points': 'pp 1',
  'basis-points': 'bp 1',
};

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...Object.entries(FACTORS).flatMap(([family, list]) =>
    list.split(',').map((entry): readonly [string, Unit] => {
      const [name = '', factor = '1'] = entry.trim().split(' ');
      return [name, { family: family as UnitFamily, name, factor: Number(factor) }];
    }),
  ),
  ...['°C', '°F', 'K'].map((name): readonly [string, Unit] => [name, { family: 'temperature', name }]),
]);

/** The unit of a name. */
export function unitNamed(name: string): Unit {
  const unit = UNITS.get(name);
  if (unit === undefined) throw new Error(`no unit is named ${name}`);
  return unit;
}

/** Symbols, which are the same in all languages, by the unit that they mean. Letters count as they are written. */
const SYMBOLS = `
  ms ms | min minute | h hour
  nm nm | µm µm | μm µm | mm mm | cm cm | dm dm | m m | km km | ft foot | yd yard | mi mile | nmi nautical-mile
  mm ² mm² | cm ² cm² | m ² m² | km ² km² | ha hectare | m 2 m² | km 2 km² | cm 2 cm² | ft ² ft² | ft 2 ft²
  µl µl | µL µl | μl µl | μL µl | dl dl | dL dl | ml ml | mL ml | cl cl | l litre | L litre | hl hl | m ³ m³ | m 3 m³ | cm ³ cm³ | cm 3 cm³ | km ³ km³ | km 3 km³
  bbl barrel
  µg µg | μg µg | mcg µg | mg mg | g g | kg kg | t tonne | Mt Mt | Gt Gt | lb lb | lbs lb | oz oz
  ° C °C | º C °C | ℃ °C | ° F °F | º F °F | ℉ °F
  J J | kJ kJ | MJ MJ | GJ GJ | TJ TJ | PJ PJ | Wh Wh | kWh kWh | KWh kWh | kwh kWh | MWh MWh | GWh GWh | TWh TWh
  kcal kcal
  mW mW | W W | kW kW | KW kW | MW MW | GW GW | TW TW | hp horsepower
  kbit kbit | Mbit Mbit | Gbit Gbit | kB kB | KB kB | MB MB | GB GB | TB TB | PB PB | mb MB | gb GB | tb TB
  km / h km/h | km / hr km/h | kph km/h | kmh km/h | kmph km/h | m / s m/s | m s ⁻ ¹ m/s | m · s ⁻ ¹ m/s |
  m s - 1 m/s | m s ^ - 1 m/s | km s ⁻ ¹ km/s | m / s ² m/s² | m s ⁻ ² m/s² |
  m · s ⁻ ² m/s² | m s - 2 m/s² | km h ⁻ ¹ km/h | km · h ⁻ ¹ km/h | km h - 1 km/h | mph mph | kn knot | kts knot
  Pa Pa | hPa hPa | kPa kPa | MPa MPa | GPa GPa | mbar mbar | bar bar | psi psi | atm atm | mmHg mmHg | mm Hg mmHg
  dB dB | dBA dB | dB ( A ) dB
  ‰ ‰ | pp pp | bp bp | bps bp`;

const SYMBOL = /^(.+) (\S+)$/;

/** Phrases of the symbols. */
export const SYMBOL_PHRASES: readonly UnitPhrase[] = [
  ...SYMBOLS.split(/[|\n]/).flatMap((entry): readonly UnitPhrase[] => {
    const [, words = '', name = ''] = SYMBOL.exec(entry.trim()) ?? [];
    if (name === '') return [];
    const phrase = { unit: unitNamed(name), exact: true, glued: true } as const;
    const written = words.replace('²', '^ 2').replace('³', '^ 3');
    const all = written === words ? [words] : [words, written];
    return all.map((one) => ({ ...phrase, words: one.split(' ') }));
  }),
  // A letter with a space before it is as often an initial, or a mark.
  ...['C', 'F'].map(
    (letter): UnitPhrase => ({ words: [letter], unit: unitNamed(`°${letter}`), exact: true, glued: 'only' }),
  ),
];
