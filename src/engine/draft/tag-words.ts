import type { Span } from '../../ground/model/place.ts';

/** A part of speech, by the names of Universal Dependencies. */
export type WordTag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

/** A word or a mark with its part of speech. Offsets are UTF-16 units of the text that was tagged. */
export interface TaggedWord extends Span {
  readonly text: string;
  readonly lower: string;
  readonly tag: WordTag;
  /** Its plain form in lower case: `carry` of `carried`. */
  readonly lemma: string;
  /** False for a word with a capital that no list of common words has: it is a name even where a sentence begins. */
  readonly common: boolean;
}

/** Tells the parts of speech of a text in English. */
export type Tagger = (text: string) => readonly TaggedWord[];

let opened: Promise<Tagger> | undefined;

/**
 * Loads the language model: 4 MB and 150 ms, which nothing else than a draft pays for. Once in a process: the model
 * grows each time that it is loaded, and from the twentieth time on it cannot be.
 */
export function openTagger(): Promise<Tagger> {
  opened ??= loadTagger();
  return opened;
}

async function loadTagger(): Promise<Tagger> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const wink = winkNLP(model, ['sbd', 'pos']);
  const { its } = wink;
  const idOf = (word: string): number => Number(wink.readDoc(word).tokens().out(its.uniqueId)[0]);
  // Words that the model does not know get numbers after those of all that it knows.
  const first = idOf('qzxjvwqzxjvw');
  const known = new Map<string, boolean>();
  const isCommon = (text: string): boolean => {
    if (!/^\p{Lu}\p{Ll}/u.test(text)) return true;
    const lower = text.toLowerCase();
    const before = known.get(lower);
    if (before !== undefined) return before;
    const common = idOf(lower) < first;
    known.set(lower, common);
    return common;
  };
  return (text) => {
    const tokens = wink.readDoc(text).tokens();
    const values = tokens.out(its.value) as readonly string[];
    const tags = tokens.out(its.pos) as unknown as readonly WordTag[];
    const lemmas = tokens.out(its.lemma as typeof its.value) as readonly string[];
    let at = 0;
    const words = values.flatMap((value, index) => {
      const start = text.indexOf(value, at);
      if (start < 0 || value === '') return [];
      at = start + value.length;
      const lower = value.toLowerCase().replaceAll('’', "'");
      return [
        {
          text: value,
          lower,
          start,
          end: at,
          tag: tags[index] ?? 'X',
          lemma: lemmas[index] ?? lower,
          common: isCommon(value),
        },
      ];
    });
    return withWholeYears(words);
  };
}

/** `2022–23` is one word: half of it is another year. */
function withWholeYears(words: readonly TaggedWord[]): readonly TaggedWord[] {
  const made: TaggedWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [year, dash, end] = [words[at], words[at + 1], words[at + 2]];
    if (year === undefined) continue;
    const isRange =
      /^(?:1[5-9]|20)\d\d$/.test(year.text) &&
      /^[–-]$/.test(dash?.text ?? '') &&
      /^\d\d(?:\d\d)?$/.test(end?.text ?? '') &&
      year.end === dash?.start &&
      dash.end === end?.start;
    if (!isRange || end === undefined) {
      made.push(year);
      continue;
    }
    const text = `${year.text}${dash?.text ?? ''}${end.text}`;
    made.push({ ...year, text, lower: text, lemma: text, end: end.end });
    at += 2;
  }
  return made;
}
