import type { Language } from '../../../ground/language/language.ts';
import type { Token } from '../numbers/split-tokens.ts';

/** Letters of a verb that is told by its beginning: `close`, `closed`, `closing`. */
const LETTERS = 6;

/** What is the same for all forms of a verb. Of other words it is of no use. */
export function verbBase(lower: string, { verbs }: Language): string {
  const known = verbs.irregular.get(lower) ?? lower;
  const bare = known.replace(known.length > 4 ? verbs.ending : verbs.shortEnding, '');
  // `Stopped` of `stop`.
  return bare.replace(/(\p{L})\1$/u, '$1').slice(0, LETTERS);
}

/** Whether a word helps a verb: `was`, `will`. `May` on the third of it does not. */
export function isAuxiliary({ lower, text }: Token, { dates }: Language): boolean {
  return dates.auxiliaries.has(lower) && !(dates.months.has(lower) && text !== lower);
}

/** Whether a word can tell what is past: `closed`, `met`, `was`. */
export function isPastForm({ kind, lower }: Token, { verbs }: Language): boolean {
  return kind === 'word' && (verbs.pasts.has(lower) || verbs.regularPast.test(lower));
}
