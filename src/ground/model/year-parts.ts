/** The months of a part of a year, by its EDTF number: how many months after January it begins, and how many it has. */
export interface YearPart {
  readonly kind: 'season' | 'quarter' | 'third' | 'half';
  /** Which one of its kind: 1 for spring, for the first quarter. */
  readonly number: number;
  readonly firstMonth: number;
  readonly months: number;
}

/**
 * A part of a year by its number in EDTF (ISO 8601-2, level 2): 21 to 24 spring to winter, by the months of the
 * northern hemisphere, as 25 to 28 are; 29 to 32 those of the southern; 33 to 36 quarters, 37 to 39 thirds, 40 and
 * 41 halves. Undefined for any other number.
 */
export function yearPart(code: number): YearPart | undefined {
  if (code >= 21 && code <= 28) return part('season', (code - 21) % 4, 2, 3);
  if (code >= 29 && code <= 32) {
    // Spring begins in September, and autumn in March of the year that names it.
    const index = code - 29;
    return { ...part('season', index, 8, 3), firstMonth: index < 2 ? 8 + index * 3 : (index - 2) * 3 + 2 };
  }
  if (code >= 33 && code <= 36) return part('quarter', code - 33, 0, 3);
  if (code >= 37 && code <= 39) return part('third', code - 37, 0, 4);
  if (code === 40 || code === 41) return part('half', code - 40, 0, 6);
  return undefined;
}

/** The year and the EDTF number of a date such as `2024-33`, with or without its mark; undefined for other dates. */
export function yearPartOf(edtf: string): { readonly year: number; readonly code: number } | undefined {
  const [, year, code] = /^(\d{4})-(\d\d)[?~%]?$/.exec(edtf) ?? [];
  return yearPart(Number(code)) === undefined ? undefined : { year: Number(year), code: Number(code) };
}

function part(kind: YearPart['kind'], index: number, begin: number, months: number): YearPart {
  return { kind, number: index + 1, firstMonth: begin + index * months, months };
}
