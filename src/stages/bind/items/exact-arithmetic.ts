/** A fraction of whole numbers: decimals are added and divided as they are written, not as a computer keeps them. */
export interface Exact {
  readonly top: bigint;
  /** More than nought. */
  readonly bottom: bigint;
}

/** A number as it is written in decimals: 0.1 is a tenth. */
export function exactly(value: number): Exact {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return power >= 0
    ? { top: digits * 10n ** BigInt(power), bottom: 1n }
    : { top: digits, bottom: 10n ** BigInt(-power) };
}

export function plus(one: Exact, other: Exact): Exact {
  return { top: one.top * other.bottom + other.top * one.bottom, bottom: one.bottom * other.bottom };
}

export function minus(one: Exact, other: Exact): Exact {
  return plus(one, { ...other, top: -other.top });
}

export function times(one: Exact, other: Exact): Exact {
  return { top: one.top * other.top, bottom: one.bottom * other.bottom };
}

/** Nothing for a division by nought. */
export function dividedBy(one: Exact, other: Exact): Exact | undefined {
  if (other.top === 0n) return undefined;
  const sign = other.top < 0n ? -1n : 1n;
  return { top: one.top * other.bottom * sign, bottom: one.bottom * other.top * sign };
}

/** Rounded half away from nought to so many decimals, and whether nothing was lost. */
export function rounded(
  { top, bottom }: Exact,
  decimals: number,
): { readonly value: number; readonly exact: boolean } {
  const scale = 10n ** BigInt(decimals);
  const scaled = (top < 0n ? -top : top) * scale;
  const nearest = (2n * scaled + bottom) / (2n * bottom);
  const digits = String(nearest).padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  const value = Number(text);
  return { value: top < 0n && value !== 0 ? -value : value, exact: nearest * bottom === scaled };
}
