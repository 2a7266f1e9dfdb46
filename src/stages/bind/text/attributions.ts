import type { Language } from '../../../ground/language/language.ts';
import type { WordSet } from '../../../ground/language/word-list.ts';
import type { Span } from '../../../ground/model/place.ts';

/** A verb of speech with its subject: `Parker said`, `said Parker`, `according to Parker`. */
export interface Attribution extends Span {
  readonly who: string;
  /** `unnamed`: `residents`; `described`: `the mayor`, who may be anybody that is named. */
  /** Names next to it, of which one may be meant: `the mayor of Ashford, Parker`. */
  readonly also?: readonly string[];
  readonly kind: 'name' | 'pronoun' | 'unnamed' | 'described';
}

export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
}

/** How many words a subject's apposition may have: `Parker, the head of MI5, said`. */
const APPOSITION = 14;

/** How many words after a verb `that` may come: `rejected the idea that`. */
const THAT = 5;

/**
 * Every verb of speech in a text whose subject can be told. Offsets are UTF-16 units of the text.
 * @param more verbs that lead to words between quotation marks, for a text that has such words
 */
export function attributionsIn(text: string, language: Language, more?: WordSet): readonly Attribution[] {
  const words = wordsOf(text);
  const { speech } = language;
  const found = words.flatMap((word, index): readonly Attribution[] => {
    // `the Islamic State`: a verb has no capital.
    if (isCapital(word) || !speaks(words, index, language, more)) return [];
    const one = subjectBefore(words, index, language) ?? subjectBehind(words, index, language);
    return one === undefined ? [] : [one];
  });
  const named = [...text.matchAll(speech.accordingTo)].flatMap((match): readonly Attribution[] => {
    const lead = match[0].length - (match[1] ?? '').length;
    const from = match.index + lead;
    const behind = words.filter(({ start }) => start >= from);
    const one = subjectAt(behind, 0, language);
    return one === undefined ? [] : [{ ...one, start: match.index, end: one.end }];
  });
  const views = [...text.matchAll(speech.inOpinion)].map((match): Attribution => {
    const who = speech.whose.get((match[1] ?? '').toLowerCase()) ?? '';
    return { kind: 'pronoun', who, start: match.index, end: match.index + match[0].length };
  });
  const owned = [...text.matchAll(speech.inWordsOf)].map(
    (match): Attribution => ({
      kind: 'name',
      who: match[1] ?? '',
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
  return [...found, ...named, ...views, ...owned];
}

function speaks(words: readonly Word[], index: number, { speech }: Language, more?: WordSet): boolean {
  const verb = words[index]?.lower ?? '';
  if (speech.verbs.has(verb) || more?.has(verb) === true) return true;
  // `The letters written by her`.
  if (speech.participles.has(verb)) return speech.perfect.has(words[index - 1]?.lower ?? '');
  if (!speech.thatVerbs.has(verb)) return false;
  const behind = words.slice(index + 1, index + 1 + THAT);
  const end = behind.findIndex(isMark);
  return behind.slice(0, end < 0 ? THAT : end).some(({ lower }) => speech.that.has(lower));
}

/** The words of a text, and its marks, one each. */
export function wordsOf(text: string): readonly Word[] {
  return [
    ...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*\.?(?=[^.]|$)|[^\s\p{L}\p{N}]/gu),
  ].map((match) => {
    const dotted = match[0].endsWith('.') && match[0].length > 3 && !/^\p{Lu}\.|\.\p{L}\.$/u.test(match[0]);
    const bare = dotted ? match[0].slice(0, -1) : match[0];
    return {
      text: bare,
      lower: bare.toLowerCase().replaceAll('’', "'"),
      start: match.index,
      end: match.index + bare.length,
    };
  });
}

export function isMark(word: Word | undefined): boolean {
  return word !== undefined && !/[\p{L}\p{N}]/u.test(word.text);
}

export function isCapital(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text);
}

/** The subject that comes before a verb: helpers are passed over, and an apposition between commas. */
function subjectBefore(words: readonly Word[], verb: number, language: Language): Attribution | undefined {
  const { speech } = language;
  let at = verb - 1;
  while (at >= 0 && speech.helpers.has(words[at]?.lower ?? '')) at -= 1;
  if (speech.passives.has(words[at]?.lower ?? '')) return undefined;
  const direct = subjectEnding(words, at, language);
  const end = words[verb]?.end ?? 0;
  if (direct !== undefined && !(direct.kind === 'pronoun' && direct.who === 'who')) {
    return { ...direct, end };
  }
  const comma = direct === undefined ? at : at - 1;
  if (words[comma]?.text !== ',') return undefined;
  if (direct !== undefined) {
    // `Parker, who said`.
    const one = subjectEnding(words, comma - 1, language);
    return one === undefined ? undefined : { ...one, end };
  }
  for (let open = comma - 1; open >= 0 && comma - open <= APPOSITION; open -= 1) {
    if (/["“”.;:?!]/.test(words[open]?.text ?? '')) return undefined;
    if (words[open]?.text !== ',') continue;
    const one = subjectEnding(words, open - 1, language);
    const inner = subjectEnding(words, comma - 1, language);
    if (inner?.kind === 'name' && inner.start === words[open + 1]?.start && one !== undefined) {
      return { ...inner, end, ...(one.kind === 'name' && { also: [one.who] }) };
    }
    if (one !== undefined && one.kind === 'name')
      return { ...one, end, ...(inner?.kind === 'name' && { also: [inner.who] }) };
  }
  return undefined;
}

/** The name, pronoun or description whose last word is at an index. */
function subjectEnding(
  words: readonly Word[],
  last: number,
  language: Language,
): Omit<Attribution, 'end'> | undefined {
  const { speech } = language;
  const word = words[last];
  if (word === undefined || isMark(word)) return undefined;
  if (speech.pronouns.has(word.lower)) return { kind: 'pronoun', who: word.lower, start: word.start };
  let first = last;
  if (isCapital(word) && !(speech.notNames.has(word.lower) && first === 0)) {
    while (first > 0) {
      const before = words[first - 1];
      const small = speech.particles.has(before?.lower ?? '') && isCapital(words[first - 2]);
      if (
        isCapital(before) &&
        !(first - 1 === 0 && speech.notNames.has(before?.lower ?? '')) &&
        !isMark(before)
      )
        first -= 1;
      else if (small) first -= 2;
      else break;
    }
    // A sentence begins with a capital: `Yesterday Parker said`.
    while (first < last && speech.notNames.has(words[first]?.lower ?? '')) first += 1;
    const who = wordsFrom(words, first, last);
    if (speech.unnamed.has(who.toLowerCase()))
      return { kind: 'unnamed', who, start: words[first]?.start ?? 0 };
    const outer = attachedTo(words, first, language);
    if (outer !== undefined) return { ...outer, also: [who, ...(outer.also ?? [])] };
    return { kind: 'name', who, start: words[first]?.start ?? word.start };
  }
  if (speech.unnamed.has(word.lower) && !isDetermined(words, last, language)) {
    return { kind: 'unnamed', who: word.text, start: word.start };
  }
  // `the mayor`, `a resident`, `the town's engineer`.
  for (let at = last; at > last - 5 && at >= 0; at -= 1) {
    const one = words[at];
    if (one === undefined || isMark(one)) return undefined;
    if (!speech.determiners.has(one.lower) && !/'s$/.test(one.lower)) continue;
    if (at === last) return undefined;
    const who = wordsFrom(words, at, last);
    return { kind: speech.indefinites.has(one.lower) ? 'unnamed' : 'described', who, start: one.start };
  }
  return undefined;
}

/** `The official`, `the former senior official`: not just any. */
function isDetermined(words: readonly Word[], last: number, { speech }: Language): boolean {
  for (let at = last - 1; at >= 0 && last - at <= QUALITIES + 1; at -= 1) {
    const { lower = '' } = words[at] ?? {};
    if (speech.determiners.has(lower)) return true;
    const isQuality = ![speech.that, speech.attached, speech.helpers, speech.passives, speech.verbs].some(
      (list) => list.has(lower),
    );
    if (!isQuality || isMark(words[at]) || isCapital(words[at])) return false;
  }
  return false;
}

/** Words between `the` and what it determines. */
const QUALITIES = 3;

function wordsFrom(words: readonly Word[], first: number, last: number): string {
  return words
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(' ');
}

/** `Parker of the Institute`: the name before the one that begins at an index. */
function attachedTo(
  words: readonly Word[],
  first: number,
  language: Language,
): Omit<Attribution, 'end'> | undefined {
  const { attached, determiners } = language.speech;
  const at = determiners.has(words[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  if (!attached.has(words[at]?.lower ?? '') || !isCapital(words[at - 1])) return undefined;
  const outer = subjectEnding(words, at - 1, language);
  return outer?.kind === 'name' ? outer : undefined;
}

/** The subject after a verb, where the verb comes after what is said: `,” said Parker`. */
function subjectBehind(words: readonly Word[], verb: number, language: Language): Attribution | undefined {
  if (!language.speech.inverting.has(words[verb]?.lower ?? '')) return undefined;
  const before = words[verb - 1];
  if (before !== undefined && !/^["“”'’‘,?!»]$/u.test(before.text)) return undefined;
  if (language.speech.that.has(words[verb + 1]?.lower ?? '')) return undefined;
  const one = subjectAt(words, verb + 1, language);
  return one === undefined ? undefined : { ...one, start: words[verb]?.start ?? 0 };
}

/** Who has a role that begins after the name of a body: `said Ferrin Library manager Ada Rossi`. */
function bearerBehind(words: readonly Word[], first: number, language: Language): Attribution | undefined {
  const { dates, shares, speech } = language;
  let at = first;
  for (; at < first + ROLE && !isCapital(words[at]); at += 1) {
    const word = words[at];
    if (word === undefined || isMark(word) || shares.ends.has(word.lower)) return undefined;
    if ([speech.verbs, speech.helpers, speech.attached, speech.notNames].some((list) => list.has(word.lower)))
      return undefined;
  }
  const name = words[at]?.lower ?? '';
  if (at === first || !isCapital(words[at]) || dates.weekdays.has(name) || dates.months.has(name))
    return undefined;
  const found = subjectAt(words, at, language);
  return found?.kind === 'name' && found.who.includes(' ') ? found : undefined;
}

/** Words of a role between two names. */
const ROLE = 4;

/** The name or description that begins at an index: of `the engineer, Parker` and `engineer Parker` the name. */
function subjectAt(words: readonly Word[], first: number, language: Language): Attribution | undefined {
  const { speech } = language;
  let at = first;
  const word = words[at];
  if (word === undefined || isMark(word)) return undefined;
  if (speech.pronouns.has(word.lower))
    return { kind: 'pronoun', who: word.lower, start: word.start, end: word.end };
  while (at < first + 8 && words[at] !== undefined && !isCapital(words[at]) && words[at]?.text !== '.') {
    if (isMark(words[at]) && words[at]?.text !== ',') break;
    at += 1;
  }
  if (isCapital(words[at])) {
    let end = at;
    while (
      isCapital(words[end + 1]) ||
      (speech.particles.has(words[end + 1]?.lower ?? '') && isCapital(words[end + 2]))
    )
      end += 1;
    const bearer = bearerBehind(words, end + 1, language);
    if (bearer !== undefined) return { ...bearer, start: word.start };
    const who = words
      .slice(at, end + 1)
      .map(({ text }) => text)
      .join(' ');
    const next =
      words[end + 1]?.text === ',' && isCapital(words[end + 2])
        ? subjectAt(words, end + 2, language)
        : undefined;
    return {
      kind: 'name',
      who,
      ...(next?.kind === 'name' && { also: [next.who] }),
      start: word.start,
      end: words[end]?.end ?? word.end,
    };
  }
  if (speech.unnamed.has(word.lower))
    return { kind: 'unnamed', who: word.text, start: word.start, end: word.end };
  if (!speech.determiners.has(word.lower)) return undefined;
  const last = descriptionEnd(words, first) ?? first + 1;
  const unnamed = speech.indefinites.has(word.lower);
  return {
    kind: unnamed ? 'unnamed' : 'described',
    who: wordsFrom(words, first, last),
    start: word.start,
    end: words[last]?.end ?? word.end,
  };
}

/** The last word of a description that goes to a mark: `according to the former official, …`. */
function descriptionEnd(words: readonly Word[], first: number): number | undefined {
  const mark = words.findIndex((word, index) => index > first && isMark(word));
  const end = mark < 0 ? words.length : mark;
  return end > first + 1 && end - first <= QUALITIES + 2 ? end - 1 : undefined;
}
