/** Characters that Unicode has in a raised form. */
const RAISED: ReadonlyMap<string, string> = new Map(
  zip('0123456789+−=()niabcdefghjklmoprstuvwxyz', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'),
);

/** Characters that Unicode has in a lowered form. */
const LOWERED: ReadonlyMap<string, string> = new Map(
  zip('0123456789+−=()aeoxhklmnpst', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ'),
);

const PLAIN: ReadonlyMap<string, string> = new Map(
  [...RAISED, ...LOWERED].map(([plain, form]) => [form, plain]),
);

/** The raised or lowered form of a character; nothing, if Unicode has none. */
export function shiftedForm(character: string, shift: 'raised' | 'lowered'): string | undefined {
  return (shift === 'raised' ? RAISED : LOWERED).get(character);
}

/** A text with raised and lowered characters as they are on the line: for counting, not for reading. */
export function plainForm(text: string): string {
  let plain = '';
  for (const character of text) plain += PLAIN.get(character) ?? character;
  return plain;
}

/** Raised digits, as many as follow one another. */
export const RAISED_DIGITS = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu;

function zip(plain: string, forms: string): readonly (readonly [string, string])[] {
  const shifted = [...forms];
  return [...plain].map((character, index) => [character, shifted[index] ?? character] as const);
}
