/** How a stretch of text is set off from the line: `sup` is above it, `sub` below. */
export type Raised = 'sup' | 'sub';

/**
 * The text with each digit and sign replaced by the raised or lowered character that Unicode has for it, so that 250
 * with a small 9 does not become 2509. Letters stay as they are (`1st`), but for a single n or i, which are exponents.
 */
export function raise(text: string, raised: Raised): string {
  const [from, to] = raised === 'sup' ? [PLAIN, SUPERSCRIPT] : [PLAIN, SUBSCRIPT];
  const letters = raised === 'sup' && /^\s*[ni]\s*$/.test(text);
  return [...text]
    .map((character) => {
      if (letters && character === 'n') return 'ⁿ';
      if (letters && character === 'i') return 'ⁱ';
      const at = from.indexOf(character);
      return at < 0 ? character : (to[at] ?? character);
    })
    .join('');
}

/** True for text that `raise` would change. */
export function hasRaisable(text: string, raised: Raised): boolean {
  return raise(text, raised) !== text;
}

/** The text with raised and lowered characters as ordinary ones, each one apart: two ways of writing compare as equal. */
export function lowered(text: string): string {
  return text.replace(RAISED, (character) => ` ${plainOf(character)} `);
}

const PLAIN = [...'0123456789+-−=()'];
const SUPERSCRIPT = [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾'];
const SUBSCRIPT = [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'];
const RAISED = /[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ⁿⁱ]/gu;

function plainOf(character: string): string {
  if (character === 'ⁿ') return 'n';
  if (character === 'ⁱ') return 'i';
  const above = SUPERSCRIPT.indexOf(character);
  return PLAIN[above < 0 ? SUBSCRIPT.indexOf(character) : above] ?? character;
}
