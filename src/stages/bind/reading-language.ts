import type { DigitOrder } from '../../ground/language/date-words.ts';
import { ENGLISH, english } from '../../ground/language/en/english.ts';
import type { Language } from '../../ground/language/language.ts';
import { isEnglish, languageFor } from '../../ground/language/language-for.ts';
import { onceFor } from '../../ground/model/once-for.ts';

/** What of a document tells its language. */
interface Written {
  readonly front: { readonly data: { readonly language?: string | undefined } };
  readonly text?: { readonly text: string } | undefined;
}

/**
 * The language by whose rules a document is read: that of its front matter, or English. Of a language that has no
 * folder of words, digits are read, with its separators; its words are not.
 */
export function readingLanguage(document: Written | undefined): Language {
  const tag = document?.front.data.language;
  if (document === undefined) return ENGLISH;
  if (tag !== undefined && !isEnglish(tag)) return languageFor(tag);
  const order = orderOf(tag) ?? orderShown(document);
  return order === undefined ? ENGLISH : ENGLISH_BY_ORDER[order];
}

const ENGLISH_BY_ORDER: Readonly<Record<DigitOrder, Language>> = {
  'day-first': english('en-GB', 'day-first'),
  'month-first': english('en-US', 'month-first'),
};

/** Only Americans write the month first; `en` alone may be theirs. */
function orderOf(tag: string | undefined): DigitOrder | undefined {
  const [, ...subtags] = tag?.toUpperCase().split('-') ?? [];
  if (subtags.includes('US')) return 'month-first';
  return subtags.some((subtag) => /^(?:[A-Z]{2}|\d{3})$/.test(subtag)) ? 'day-first' : undefined;
}

/** A date with a part that is no month shows the order of the others of its document. */
const orderShown = onceFor(({ text }: Written): DigitOrder | undefined => {
  const shown = new Set(
    [...(text?.text ?? '').matchAll(DATE_IN_DIGITS)].flatMap(([, first, , second]): DigitOrder[] => {
      if (Number(first) > 12 && Number(second) <= 12) return ['day-first'];
      return Number(second) > 12 && Number(first) <= 12 ? ['month-first'] : [];
    }),
  );
  const [only, other] = shown;
  return other === undefined ? only : undefined;
});

const DATE_IN_DIGITS = /(?<![\d./-])([0-3]?\d)([./-])([0-3]?\d)\2(?:\d{4}|\d{2})(?![\d/-]|\.\d)/g;

/** False for a document whose number words and limits nobody here can read. */
export function hasReadableWords(document: Written): boolean {
  const tag = document.front.data.language;
  return tag === undefined || isEnglish(tag);
}

/** The language of what authors write: English, which reads digits with the separators of every language. */
export function authorLanguage(): Language {
  return ENGLISH;
}

/** The language of a pack's own text. Without a tag it is printed in British English, and read so. */
export function packLanguage(tag: string | undefined): Language {
  return ENGLISH_BY_ORDER[orderOf(tag) ?? 'day-first'];
}
