import type { DraftWords } from '../../ground/language/draft-words.ts';
import type { Entity } from '../../ground/model/generated/extraction.ts';
import { COUNTRIES } from './countries.ts';
import type { Sentence } from './passages.ts';

/** A name where a text has it: words by their indices, `end` exclusive. */
export interface Mention {
  readonly name: string;
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  /** Where titles before it begin. */
  readonly lead: number;
  readonly paragraph: number;
  /** False at the start of a sentence, where any word has a capital. */
  readonly isSure: boolean;
  /** It is in a row of a table. */
  readonly inRow: boolean;
}

/** The names that the description of a document has: of people, and of publishers and journals. */
export interface KnownNames {
  readonly people: ReadonlySet<string>;
  readonly houses: ReadonlySet<string>;
  /** Whether a name would be a noun with its quality in small letters: `warm homes`. */
  readonly describes: (name: string) => boolean;
}

/** What bears a name: told by its own words, else by those around it. */
export function kindOfName(
  mentions: readonly Mention[],
  name: string,
  draft: DraftWords,
  { people, houses, describes }: KnownNames,
): Entity['kind'] {
  const words = name.toLowerCase().split(/[\s'’]+/u);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (COUNTRIES.has(name)) return 'place';
  // `Mill Road` is a road.
  if (words.length > 1 && draft.places.has(last) && !draft.organisations.has(last)) return 'place';
  // `Port Reeve` has no port, `Port Authority` is none.
  const isPlaced = draft.placeStarts.has(first) && words.length === 2 && !draft.organisations.has(last);
  if (words.length > 1 && !isPlaced && words.some((word) => draft.organisations.has(word)))
    return 'organisation';
  if (mentions.some((mention) => isCalled(mention, draft))) return 'organisation';
  if (houses.has(name)) return 'organisation';
  if (/^\p{Lu}\./u.test(name)) return 'person';
  if (people.has(name) && words.length > 1) return 'person';
  if (draft.places.has(last) || (draft.places.has(first) && !describes(name))) return 'place';
  if (draft.happenings.has(last)) return 'other';
  if (words.length > 1 && mentions.some((mention) => isUndertaking(mention, draft))) return 'other';
  if (name.includes('&') || /^\p{Lu}{2,6}$/u.test(name)) return 'organisation';
  if (mentions.some((mention) => isPerson(mention, draft))) return 'person';
  if (draft.placeStarts.has(first) && words.length > 1) return 'place';
  if (mentions.some((mention) => isInPlace(mention, draft, words.length))) return 'place';
  if (mentions.some((mention) => isFirm(mention, draft))) return 'organisation';
  // `NatureWatch Scotland`: nobody is called like a country, or writes a capital in the middle.
  const isCoined = name
    .split(' ')
    .some(
      (word) => COUNTRIES.has(word) || /^(?!Mc|Mac|De|Di|Du|La|Le|Van|Fitz)\p{Lu}\p{Ll}+\p{Lu}/u.test(word),
    );
  if (isCoined && words.length > 1) return 'organisation';
  // `Tin Streamers`, `European Standard Population`: of what a word means something.
  const isMeaning = mentions.every(({ sentence, start, end }) =>
    sentence.words.slice(start, end).some(({ common }) => common),
  );
  if (isMeaning && mentions.every(({ inRow }) => inRow)) return 'other';
  // `Warm Homes`, `the Daily Register`: nobody is called by words alone, or with an article.
  const isWords = isMeaningAll(mentions) && !draft.wordyGivenNames.has(first) && describes(name);
  const hasArticle = mentions.some(
    ({ sentence, lead }) => sentence.words[lead - 1]?.lower === draft.wording.the,
  );
  if (words.length > 1 && (isWords || hasArticle))
    return mentions.some((mention) => acts(mention)) ? 'organisation' : 'other';
  if (words.length === 2 || words.length === 3) return 'person';
  return mentions.some(acts) ? 'organisation' : 'place';
}

/** It has something, or does something. */
function acts({ sentence, end }: Mention): boolean {
  return /^['’]s?$/.test(sentence.words[end]?.text ?? '') || isSubject(sentence, end);
}

/** Every word of a name means something by itself. */
function isMeaningAll(mentions: readonly Mention[]): boolean {
  return mentions.every(({ sentence, start, end }) =>
    sentence.words.slice(start, end).every(({ common }) => common),
  );
}

/** `the Safer Streets programme`: a noun after the name says what it is. */
function isUndertaking({ sentence, start, end, lead }: Mention, draft: DraftWords): boolean {
  const [before, next] = [sentence.words[lead - 1], sentence.words[end]];
  const isNamed = next?.tag === 'NOUN' && draft.undertakings.has(next.lower) && before?.tag !== 'ADP';
  const last = sentence.words[end - 1];
  return (
    isNamed ||
    (end - start > 1 &&
      last !== undefined &&
      draft.undertakings.has(last.lower) &&
      before?.lower === draft.wording.the)
  );
}

/** A title before it, an office beside it, a verb of speech, or `who` after it. */
function isPerson({ sentence, start, end, lead }: Mention, draft: DraftWords): boolean {
  const { words } = sentence;
  if (lead < start) return true;
  if (isFirm({ sentence, end }, draft)) return false;
  const [before, behind, second] = [words[lead - 1], words[end], words[end + 1]];
  if (draft.offices.has(before?.lower ?? '') && before?.tag !== 'ADP') return true;
  if (behind?.text === ',' && second?.lower === draft.wording.who) return true;
  // `By Kirsten Vad`, on a line of its own
  if (lead === 1 && before?.lower === draft.wording.by && (behind === undefined || behind.tag === 'PUNCT'))
    return true;
  if (behind?.text !== ',') return false;
  const aside = words.slice(end + 1, end + 9);
  const close = aside.findIndex(({ text }) => /^[,;.:“”"]$/.test(text));
  return aside.slice(0, close < 0 ? aside.length : close).some(({ lower }) => draft.offices.has(lower));
}

/** Of two words, `to` and `of` lead to people, too. */
function isInPlace({ sentence, lead }: Mention, draft: DraftWords, length: number): boolean {
  const before = sentence.words[lead - 1];
  if (before?.tag !== 'ADP' || !draft.placePrepositions.has(before.lower)) return false;
  return length === 1 || !draft.openPrepositions.has(before.lower);
}

/** `the Kessler paper mill`. */
function isFirm({ sentence, end }: Pick<Mention, 'sentence' | 'end'>, draft: DraftWords): boolean {
  const [next, second] = [sentence.words[end], sentence.words[end + 1]];
  // `Ruth Ferreira, hospital porter`: after a comma it is what she does.
  return [next, next?.tag === 'PUNCT' ? undefined : second].some(
    (word) => word?.tag === 'NOUN' && draft.organisations.has(word.lower),
  );
}

/** `the maker, Lindqvist Medical, asks`: what it is comes right before. */
function isCalled({ sentence, start, end, lead }: Mention, { houses, offices }: DraftWords): boolean {
  const [noun, comma] = [sentence.words[lead - 2], sentence.words[lead - 1]];
  // `our auditor, Paul Wieczorek,`: an auditor may be a firm or a person, and no word of a person's name means anything.
  const isNamed = end - start === 2 && sentence.words.slice(start, end).every(({ common }) => !common);
  if (isNamed && offices.has(noun?.lower ?? '')) return false;
  return comma?.text === ',' && noun?.tag === 'NOUN' && houses.has(noun.lower);
}

function isSubject({ words }: Sentence, end: number): boolean {
  return words[end]?.tag === 'VERB' || words[end]?.tag === 'AUX';
}
