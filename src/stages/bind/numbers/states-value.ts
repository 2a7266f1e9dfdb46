import { isQuantity, type NumberReading, type NumberValue } from './number-reading.ts';

/**
 * True when the number in the text can mean the value. One end of a range, or of a share that counts, states its own
 * value (its qualifier tells that it is an end); a share such as `two thirds` also states its quotient rounded to two
 * decimals or more.
 */
export function statesValue(reading: NumberReading, value: NumberValue): boolean {
  if (reading.level === true || (!isQuantity(reading) && reading.also !== 'cardinal')) return false;
  if (reading.values.some((stated) => isSame(stated, value))) return true;
  if (typeof value !== 'number') return false;
  if (reading.kind === 'fraction' && reading.values.some((stated) => isRounded(stated, value))) return true;
  // `One in twenty lorries` counts neither one lorry nor twenty, `3 in 10,000` counts three, `12 out of 15` both.
  const ends = reading.kind === 'fraction' ? reading.ends?.slice(0, reading.counted ?? 0) : reading.ends;
  return ends?.some((end) => end.values.includes(value)) ?? false;
}

function isSame(stated: NumberValue, value: NumberValue): boolean {
  if (typeof stated === 'number' || typeof value === 'number') return stated === value;
  return stated[0] === value[0] && stated[1] === value[1];
}

function isRounded(stated: NumberValue, value: number): boolean {
  const decimals = `${value}`.split('.')[1]?.length ?? 0;
  return typeof stated === 'number' && decimals >= 2 && Number(stated.toFixed(decimals)) === value;
}
