import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { readingLanguage } from '../reading-language.ts';

/** Words with capitals that are next to one another: what may be a name. */
export interface NameRun extends Span {
  /** As they are written, without a possessive, titles and days of the week. */
  readonly words: readonly string[];
  /** The first of them opens a sentence, where any word has a capital. */
  readonly isFirst: boolean;
  /** It is whose something is: `Parker’s`. */
  readonly isOwner: boolean;
}

/** The names and words of a document, for what others say of it. */
export interface DocumentNames {
  readonly runs: readonly NameRun[];
  /** The beginnings of all its words, in lower case. */
  readonly stems: ReadonlySet<string>;
}

/** Letters by which a word is told from others: `Aldermoor’s` is `Aldermoor`, `nurses` is `nurse`. */
const LETTERS = 5;
const LEAST_LETTERS = 3;

/** The names that a document has in its text and its description. */
export const documentNames: (document: Document) => DocumentNames = onceFor((document) => {
  const language = readingLanguage(document);
  const { text } = document.text;
  const described = describedIn(document);
  const all = [text, ...described];
  return {
    runs: all.flatMap((one) => nameRunsIn(one, language)),
    stems: new Set(all.flatMap((one) => one.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => stemOf(word))),
  };
});

/** Every text of the description: whoever is named there is known. */
function describedIn({ front }: Document): readonly string[] {
  const texts = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.flatMap(texts);
    if (typeof value !== 'object' || value === null) return [];
    const { given, family, ...rest } = value as Readonly<Record<string, unknown>>;
    const name = [given, family].filter((part) => typeof part === 'string').join(' ');
    return [name, ...Object.values(rest).flatMap(texts)].filter((part) => part !== '');
  };
  return texts(front.data);
}

export function stemOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.length <= LEAST_LETTERS ? lower : lower.replace(/s$/u, '').slice(0, LETTERS);
}

const WORD = /\p{Lu}[\p{L}\p{M}\p{N}]*(?:[’'-](?:\p{Lu}|\p{Ll}{2,})[\p{L}\p{M}]*)*/gu;

/** The runs of words with capitals in a text. Titles, days and months part them, and belong to none. */
export function nameRunsIn(text: string, { speech, dates }: Language): readonly NameRun[] {
  const runs: NameRun[] = [];
  let words: { text: string; start: number; end: number }[] = [];
  const close = (): void => {
    const [first] = words;
    const last = words.at(-1);
    if (first !== undefined && last !== undefined) {
      const before = text.slice(Math.max(0, first.start - REACH), first.start);
      runs.push({
        words: words.map((word) => word.text),
        start: first.start,
        end: last.end,
        isFirst: /(?:^|[.!?:;\n\t•“"‘„«([—–])[\s“"‘'„«([*]*$/u.test(before),
        isOwner: /^['’]s?(?!\p{L})/u.test(text.slice(last.end)),
      });
    }
    words = [];
  };
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const end = match.index + word.length;
    const previous = words.at(-1);
    const gap = previous === undefined ? '' : text.slice(previous.end, match.index);
    if (previous !== undefined && !isJoined(gap, speech)) close();
    const lower = word.toLowerCase();
    const isDay = dates.months.has(lower) || dates.weekdays.has(lower);
    // `Good Friday` is nobody's name.
    if (isDay) words = [];
    else if (speech.titles.has(lower) || /^\p{Lu}$/u.test(word)) close();
    else words.push({ text: word, start: match.index, end });
  }
  close();
  return runs;
}

/** UTF-16 units before a name in which a sentence may end. */
const REACH = 4;

/** A blank, or a small word of names between two: `Ferdinand de Saussure`. */
function isJoined(gap: string, { particles, attached }: Language['speech']): boolean {
  if (/^ $/.test(gap)) return true;
  const small = /^ (\p{Ll}{1,4}) $/u.exec(gap)?.[1];
  return small !== undefined && particles.has(small) && !attached.has(small);
}
