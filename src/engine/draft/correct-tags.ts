import type { DraftWords } from '../../ground/language/draft-words.ts';
import { CURRENCIES } from './currencies.ts';
import type { TaggedWord, WordTag } from './tag-words.ts';

/**
 * The parts of speech of a sentence, where its other words show that the tagger took one for another: `were infected`
 * is no adjective, `Sick leave averaged` has one verb, `the precept rises by 3 %` has one, `the Met Office` has none.
 */
export function correctTags(words: readonly TaggedWord[], draft: DraftWords): readonly TaggedWord[] {
  return words.map((word, index) => {
    const tag = tagOf(words, index, draft);
    return tag === word.tag ? word : { ...word, tag };
  });
}

function tagOf(words: readonly TaggedWord[], index: number, draft: DraftWords): WordTag {
  const word = words[index];
  if (word === undefined) return 'X';
  const { tag, lower, lemma, text } = word;
  const [before, next] = [words[index - 1], words[index + 1]];
  if (tag === 'ADJ' && /..ed$/.test(lower) && isHelped(words, index)) return 'VERB';
  // `did not close 12 shops`
  const isNot = before?.tag === 'PART' && words[index - 2]?.lemma === 'do';
  if (tag === 'ADJ' && isNot) return 'VERB';
  // `three new electric ferries`
  const isCounted = before?.tag === 'NUM' || before?.tag === 'DET';
  if (tag === 'ADV' && isCounted && next?.tag === 'ADJ' && isName(words[index + 2]) && !/ly$/.test(lower))
    return 'ADJ';
  if (tag === 'VERB' && /^\p{Lu}/u.test(text) && before?.tag === 'DET' && isName(next)) return 'PROPN';
  // `Seven have since begun`
  if (tag !== 'ADV' && lower === 'since' && before?.tag === 'AUX' && next?.tag === 'VERB') return 'ADV';
  // `The move costs £40`, `A fracture costs the board £16`
  const isPriceNext = next?.tag === 'SYM' || next?.tag === 'NUM' || next?.tag === 'DET' || isCurrency(next);
  if (tag === 'NOUN' && lemma === 'cost' && (isName(before) || before?.lower === 'which') && isPriceNext)
    return 'VERB';
  // `A tonne cost Hartnell's £412`, `for nine days and cost £600`
  const isPriceNear = words
    .slice(index + 1, index + 5)
    .some((one) => /^\p{Sc}/u.test(one.text) || isCurrency(one));
  if (
    tag === 'NOUN' &&
    lower === 'cost' &&
    isPriceNear &&
    (next?.tag === 'PROPN' || next?.tag === 'PRON') &&
    isName(before)
  )
    return 'VERB';
  const isPaid = isPriceNext || (next?.tag === 'PRON' && isPriceNear);
  if (tag === 'NOUN' && lower === 'cost' && before?.tag === 'CCONJ' && isPaid) return 'VERB';
  // `will close six shops`
  const isAhead = before?.tag === 'AUX' && draft.toCome.has(before.lower);
  if (tag === 'ADJ' && isAhead && isPriceNext && next?.tag !== 'DET') return 'VERB';
  // `and five sent comments`
  if (
    tag === 'NOUN' &&
    lower !== lemma &&
    before?.tag === 'NUM' &&
    next?.tag === 'NOUN' &&
    draft.participles.has(lemma)
  )
    return 'VERB';
  // `Care homes account for 21 per cent`
  const governs = draft.governed.get(lemma);
  const isMany = before?.tag === 'NOUN' && before.lower.endsWith('s');
  if (tag === 'NOUN' && governs !== undefined && governs === next?.lower && isMany && lower === lemma)
    return 'VERB';
  const isVerbNext = next?.tag === 'AUX' || (next?.tag === 'VERB' && /(?:ed|ew|ose|ell|s)$/.test(next.lower));
  const isNamed = before?.tag === 'PROPN' || before?.tag === 'ADJ' || before?.tag === 'DET';
  if (tag === 'VERB' && isNamed && isVerbNext && !/ed$/.test(lower)) return 'NOUN';
  if (
    tag === 'NOUN' &&
    draft.changes.has(lemma) &&
    lower !== lemma &&
    isName(before) &&
    isLevel(words, index)
  )
    return 'VERB';
  return tag;
}

/** A form of `be` before it, and only adverbs between. */
function isHelped(words: readonly TaggedWord[], index: number): boolean {
  let at = index - 1;
  while (words[at]?.tag === 'ADV' || words[at]?.tag === 'PART') at -= 1;
  return words[at]?.tag === 'AUX' && words[at]?.lemma === 'be';
}

function isName(word: TaggedWord | undefined): boolean {
  return word?.tag === 'NOUN' || word?.tag === 'PROPN';
}

/** `DKK 118 million` */
function isCurrency(word: TaggedWord | undefined): boolean {
  return word !== undefined && CURRENCIES.has(word.text);
}

/** `by 3.5`, `to £29,400`: after a verb of a change. */
function isLevel(words: readonly TaggedWord[], index: number): boolean {
  const [joint, one, two] = [words[index + 1], words[index + 2], words[index + 3]];
  return (
    /^(?:ADP|PART)$/.test(joint?.tag ?? '') &&
    (one?.tag === 'NUM' || (one?.tag === 'SYM' && two?.tag === 'NUM'))
  );
}
