import type { DraftWords } from '../../ground/language/draft-words.ts';
import type { TaggedWord } from './tag-words.ts';

/** Words of a sentence by their indices, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The noun phrase that begins at an index, without its article: `the old quay`, `night services`. Nothing when no
 * noun comes before something else does.
 */
export function nounPhraseAt(
  words: readonly TaggedWord[],
  first: number,
  { owners }: DraftWords,
): Range | undefined {
  let start = first;
  while (words[start]?.tag === 'DET' || owners.has(words[start]?.lower ?? '')) start += 1;
  let end = start;
  let noun = -1;
  while (end < words.length && end - start < 8) {
    const word = words[end];
    if (word === undefined) break;
    if (word.tag === 'NOUN' || word.tag === 'PROPN') noun = end;
    else if (!isWithinPhrase(words, end, noun)) break;
    end += 1;
  }
  return noun < 0 ? undefined : { start, end: noun + 1 };
}

/** The noun phrase that ends right before an index. */
export function nounPhraseBefore(words: readonly TaggedWord[], last: number): Range | undefined {
  const isNoun = (word: TaggedWord | undefined): boolean => word?.tag === 'NOUN' || word?.tag === 'PROPN';
  if (!isNoun(words[last - 1])) return undefined;
  let start = last - 1;
  while (start > 0) {
    const before = words[start - 1];
    const goesOn =
      isNoun(before) ||
      before?.tag === 'ADJ' ||
      (before?.tag === 'PART' && before.text !== 'to') ||
      before?.text === '&' ||
      before?.text === '-' ||
      before?.text === "'s" ||
      before?.text === '’s';
    // `Operating profit`: a participle that opens the phrase.
    const opens =
      before?.tag === 'VERB' &&
      /(?:ing|ed)$/.test(before.lower) &&
      (start === 1 || /^(?:DET|ADP|PUNCT)$/.test(words[start - 2]?.tag ?? ''));
    if (!goesOn && !opens) break;
    start -= 1;
  }
  while (start < last - 1 && !/^[\p{L}\p{N}]/u.test(words[start]?.text ?? '')) start += 1;
  return { start, end: last };
}

/**
 * Where the prepositional phrases end that begin at an index: `in the harbour during the festival`. A number ends
 * them, unless it is a year.
 */
export function pastPrepositions(
  words: readonly TaggedWord[],
  first: number,
  draft: DraftWords,
  most: number,
): number {
  let end = first;
  for (;;) {
    const word = words[end];
    if (word === undefined || !draft.prepositions.has(word.lower)) return end;
    const year = words[end + 1];
    if (year !== undefined && isYear(year)) {
      const second = words[end + 3];
      const isPair = words[end + 2]?.tag === 'CCONJ' && second !== undefined && isYear(second);
      end += isPair ? 4 : 2;
      continue;
    }
    const month = words[end + 1];
    const after = words[end + 2];
    if (month?.tag === 'PROPN' && draft.notNames.has(month.lower) && after !== undefined && isYear(after)) {
      end += 3;
      continue;
    }
    const isDouble = words[end + 1]?.tag === 'ADP' && draft.prepositions.has(words[end + 1]?.lower ?? '');
    const opening = isDouble ? end + 2 : end + 1;
    const count = words[opening];
    const isCounted = count?.tag === 'NUM' && !/\d/.test(count.text) && count.lower !== 'one';
    const phrase = nounPhraseAt(words, isCounted ? opening + 1 : opening, draft);
    if (phrase === undefined || phrase.end - first > most) return end;
    // `by the end of June`
    const isEdgeOfTime =
      draft.timeWords.has(words[phrase.end - 1]?.lower ?? '') &&
      phrase.end - phrase.start === 1 &&
      words[phrase.end]?.lower === draft.wording.of &&
      draft.notNames.has(words[phrase.end + 1]?.lower ?? '');
    if (isEdgeOfTime) return end;
    const isMonth = words.slice(phrase.start, phrase.end).every(({ lower }) => draft.notNames.has(lower));
    if (isMonth) return end;
    if (words.slice(end, phrase.end).some(({ text }) => /\d/.test(text))) return end;
    end = phrase.end;
  }
}

/** The words of a range as they are in the text, on one line. */
export function textOf(words: readonly TaggedWord[], { start, end }: Range): string {
  let made = '';
  for (let index = start; index < end; index += 1) {
    const word = words[index];
    const before = words[index - 1];
    if (word === undefined) continue;
    const isApart = index > start && before !== undefined && before.end < word.start;
    made += isApart ? ` ${word.text}` : word.text;
  }
  return made;
}

/** `2022`, and `2022–23`, which the tagger leaves whole. */
export function isYear({ text }: TaggedWord): boolean {
  return /^(?:1[5-9]|20)\d\d(?:[–-]\d\d(?:\d\d)?)?$/.test(text);
}

function isWithinPhrase(words: readonly TaggedWord[], index: number, noun: number): boolean {
  const word = words[index];
  const next = words[index + 1];
  const isNounNext = next?.tag === 'NOUN' || next?.tag === 'PROPN' || next?.tag === 'ADJ';
  if (word?.tag === 'ADJ') return noun < 0;
  if (word?.tag === 'PART' && /^['’]s?$/.test(word.text))
    return noun >= 0 && (isNounNext || next?.tag === 'VERB');
  if (word?.text === '&' || word?.text === '-' || word?.text === '–')
    return index > 0 && next !== undefined && /^\p{L}/u.test(next.text) && next.start - word.end <= 1;
  // `printed books`, `increasing costs`: a participle before its noun.
  if (word?.tag === 'VERB') return noun < 0 && /(?:ed|ing)$/.test(word.lower) && isNounNext;
  return false;
}
