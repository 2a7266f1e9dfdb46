/** Decimal digits of any script, such as ٣٠٠٠ or ３０００, as ASCII; `undefined` for digits of two scripts. */
export function asciiDigits(digits: string): string | undefined {
  if (/^[0-9]*$/.test(digits)) return digits;
  const read = [...digits].map(digitOf);
  const scripts = new Set(read.map(({ zero }) => zero));
  return scripts.size === 1 ? read.map(({ value }) => value).join('') : undefined;
}

/** The value of a digit, and the zero of its script: Unicode gives every script its ten in one row. */
function digitOf(digit: string): { readonly value: number; readonly zero: number } {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1;
  const value = (code - first) % 10;
  return { value, zero: code - value };
}
