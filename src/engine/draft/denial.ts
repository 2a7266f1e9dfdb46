import { type NumberPlace, verbBefore, verbGroup } from './sentence-parts.ts';

/**
 * How the sentence of a number denies what the number is of: by its verb (`have not cancelled 545 frames`), which a
 * label can say, or by other words (`no plan for 400`, `rather than 20`), which it cannot.
 */
export type Denial = 'by verb' | 'by other words';

export function denialOf(place: NumberPlace): Denial | undefined {
  if (isContrasted(place) || isUnproven(place) || isRejected(place)) return 'by other words';
  const { words, draft } = place;
  const verb = verbBefore(place);
  if (verb === undefined) return undefined;
  // `162 had not been vaccinated, 17 had received one dose`
  if (words.slice(verb, place.first).some((word) => word.tag === 'PUNCT')) return undefined;
  const { lemma = '', tag } = words[verb] ?? {};
  // `should not exceed 45 °C` sets a limit.
  if (LIMITS.has(lemma)) return undefined;
  const { start } = verbGroup(words, verb);
  const group = words.slice(start, verb + 1);
  const isDenied = group.some(({ lower }) => draft.denying.has(lower));
  const isNoLonger = group.some(
    ({ lower }, index) => lower === 'longer' && group[index - 1]?.lower === draft.wording.no,
  );
  const isRefused = group.slice(0, -1).some((word) => draft.refusing.has(word.lemma));
  if (!isDenied && !isRefused && !isNoLonger) return undefined;
  return tag === 'AUX' || draft.joins.has(lemma) ? 'by other words' : 'by verb';
}

const LIMITS = new Set(['exceed', 'surpass', 'overrun']);

/** `not 50`, `without 400`, `rather than 20`, `instead of 200`, `no 40`. */
function isContrasted({ words, first, draft }: NumberPlace): boolean {
  let at = first - 1;
  while (words[at]?.tag === 'DET' || words[at]?.tag === 'ADJ' || draft.owners.has(words[at]?.lower ?? ''))
    at -= 1;
  // `without closing 3 depots`
  if (words[at]?.lower.endsWith('ing') === true && words[at]?.tag !== 'ADP') at -= 1;
  const [before, lead] = [words[at]?.lower ?? '', words[at - 1]?.lower];
  if (draft.contrasts.has(before)) return true;
  return (before === 'than' && lead === 'rather') || (before === draft.wording.of && lead === 'instead');
}

/** `no plan for 400 redundancies`, `no evidence that 40 left`. */
function isUnproven({ words, first, draft }: NumberPlace): boolean {
  const no = words.findLastIndex(
    ({ lower }, index) => index < first && (lower === draft.wording.no || lower === 'any'),
  );
  if (no < 0 || first - no > 8) return false;
  const between = words.slice(no + 1, first);
  const isWhole = !between.some(({ tag }) => tag === 'PUNCT');
  return isWhole && between.slice(0, 2).some(({ lower }) => draft.unproven.has(lower));
}

/** `denies the claim that 40 houses were at risk`. */
function isRejected({ words, first, draft }: NumberPlace): boolean {
  const verb = words.findLastIndex(({ lemma }, index) => index < first && draft.rejecting.has(lemma));
  if (verb < 0 || first - verb > 12) return false;
  const between = words.slice(verb + 1, first);
  const isClaim = between.some(({ lower }) => draft.unproven.has(lower) || lower === draft.wording.that);
  return isClaim && !between.some(({ text }) => /^[;:.“”"]$/.test(text));
}
