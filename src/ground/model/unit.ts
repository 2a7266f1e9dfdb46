/** Units that can stand for one another. Counted nouns (people, vessels) are of no family, and are not compared. */
export type UnitFamily =
  | 'per-cent'
  | 'per-mille'
  | 'percentage-points'
  | 'basis-points'
  | 'currency'
  | 'time'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'temperature'
  | 'energy'
  | 'power'
  | 'data'
  | 'speed'
  | 'acceleration'
  | 'pressure'
  | 'sound';

/** A unit of a closed family. */
export interface Unit {
  readonly family: UnitFamily;
  /**
   * The one name that all its spellings share: a symbol (`km`, `%`), an English word in the singular (`year`), an
   * ISO 4217 code. Money of which only the word is known has the word: `dollar`, `pound`, `franc`.
   */
  readonly name: string;
  /**
   * How many of the family's base it is: seconds, metres, square metres, litres, grams, joules, watts, bits, metres
   * a second; of currency, the main unit (`pence` are 0.01 GBP). Absent where no factor leads there: temperature.
   */
  readonly factor?: number;
  /** The main unit of money that is a part of one: `GBP` for pence. */
  readonly partOf?: string;
  /** The word for money that this one is a kind of: `dollar` for `USD`. */
  readonly kindOf?: string;
  /** What else the word can mean: pounds are money, or a mass. */
  readonly also?: readonly Unit[];
}

/** What a number is counted against: `per 100,000`, `per head`, `a day`. */
export interface Rate {
  /** How many: 100000 in `per 100,000 people`; 1 in `a day`. */
  readonly count: number;
  /** Of what, in the singular: `day`, `km²`, `live birth`; `person` for heads, people and where nothing is named. */
  readonly of: string;
  /** What that is, where it is a unit. */
  readonly unit?: Unit;
}

/**
 * How a unit agrees with the one that a source gives. `finer` names a kind of what the source gives (`US dollars`
 * for `$`), `looser` leaves out which kind it is (`dollars` for `US$`). `scaled` is another unit of the family, to
 * which a factor leads: the same quantity has another number. `other` is anything else.
 */
export type UnitVerdict = 'same' | 'finer' | 'looser' | 'scaled' | 'other';

/** Compares a unit with the unit of a source. A dollar sign never agrees with another family, nor with a pound. */
export function compareUnits(given: Unit, stated: Unit): UnitVerdict {
  const verdicts = meanings(given).flatMap((one) =>
    meanings(stated).map((other) => compareMeanings(one, other)),
  );
  return ORDER.find((verdict) => verdicts.includes(verdict)) ?? 'other';
}

/** True when two rates count against the same. A base without a noun is one of people. */
export function isSameRate(one: Rate | undefined, other: Rate | undefined): boolean {
  return one?.count === other?.count && one?.of === other?.of;
}

/** A value in another unit of the family; `undefined` where no factor leads there. */
export function convertValue(value: number, from: Unit, to: Unit): number | undefined {
  if (from.name === to.name && from.family === to.family) return value;
  if (compareMeanings(from, to) !== 'scaled' || from.factor === undefined || to.factor === undefined) {
    return undefined;
  }
  return Number(((value * from.factor) / to.factor).toPrecision(15));
}

const ORDER: readonly UnitVerdict[] = ['same', 'finer', 'looser', 'scaled'];

function meanings(unit: Unit): readonly Unit[] {
  return [unit, ...(unit.also ?? [])];
}

function compareMeanings(given: Unit, stated: Unit): UnitVerdict {
  if (given.family !== stated.family) return 'other';
  if (given.name === stated.name) return 'same';
  if (given.kindOf === stated.name) return 'finer';
  if (stated.kindOf === given.name) return 'looser';
  if (given.factor === undefined || stated.factor === undefined) return 'other';
  if (given.family !== 'currency') return 'scaled';
  return mainUnit(given) === mainUnit(stated) ? 'scaled' : 'other';
}

function mainUnit({ name, partOf }: Unit): string {
  return partOf ?? name;
}
