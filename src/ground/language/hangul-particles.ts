/**
 * Whether a word ends at an offset although a letter follows, because what follows is a particle of Korean, which is
 * written on to its noun: `김민수` in `김민수는`, `항구` in `항구에서`. Nobody writes a name without one.
 */
export function endsBeforeParticle(text: string, offset: number): boolean {
  const before = text.charAt(offset - 1);
  if (!HANGUL.test(before)) return false;
  PARTICLE.lastIndex = offset;
  const [particle] = PARTICLE.exec(text) ?? [];
  // `십이` is twelve, and not `십` with a particle.
  return particle !== undefined && !(NUMERAL.test(before) && NUMERAL.test(particle.charAt(0)));
}

const HANGUL = /\p{Script=Hangul}/u;
const NUMERAL = /[영공일이삼사오육륙칠팔구십백천만억조]/;
const PARTICLE =
  /(?:은|는|이|가|을|를|의|에|에게|에게서|에서|에는|에도|께|께서|께서는|와|과|도|만|로|으로|로서|으로서|로부터|부터|까지|처럼|보다|라고|이라고|라는|이라는|이며|이자|이다|입니다|씨|씨는|씨가|들|들은|들이|들을|들의)(?![\p{L}\p{N}\p{M}_])/uy;
