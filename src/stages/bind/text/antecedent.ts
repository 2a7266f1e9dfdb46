import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { readingLanguage } from '../reading-language.ts';
import { attributionsIn, isCapital, isMark, type Word, wordsOf } from './attributions.ts';
import { sameName } from './same-name.ts';
import { sentencesIn } from './sentence-at.ts';

/** Whom `he` or `she` means, as far as the sentences before it tell. */
export interface Antecedent {
  readonly who: string;
  /** From the start of the sentence that names them to the end of the text before the pronoun. */
  readonly since: string;
  /** The sentence is the one right before the pronoun's, or its own. */
  readonly isNext: boolean;
}

/** The last sentence of a text that has a person for its subject. `lead` is what comes before, in one paragraph. */
export function antecedentIn(lead: string, document: Document): Antecedent | undefined {
  const language = readingLanguage(document);
  const sentences = sentencesIn(lead, language).filter(
    ({ start, end }) => lead.slice(start, end).trim() !== '',
  );
  for (let index = sentences.length - 1; index >= 0; index -= 1) {
    const { start, end } = sentences[index] ?? { start: 0, end: 0 };
    const who = personOf(lead.slice(start, end), document, language);
    if (who !== undefined) return { who, since: lead.slice(start), isNext: index >= sentences.length - 1 };
  }
  return undefined;
}

/** A person who is the subject of a sentence: `Mr Wenn, 58, has led`, `A dealer in Basel, Leo Hartung, offered`. */
function personOf(sentence: string, document: Document, language: Language): string | undefined {
  const { speech, sense } = language;
  const words = wordsOf(sentence);
  let first = words.findIndex((word) => !isMark(word));
  if (first < 0) return undefined;
  const opening = words[first];
  if (opening !== undefined && !speech.determiners.has(opening.lower) && speech.notNames.has(opening.lower)) {
    // `In 1925, Hartung offered`.
    first = words.findIndex(({ text }) => text === ',') + 1;
    if (first === 0) return undefined;
  }
  let isDescribed = false;
  for (let at = first; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) return undefined;
    if (isMark(word)) {
      if (word.text !== ',') return undefined;
    } else if (isCapital(word) && !speech.determiners.has(word.lower)) {
      const end = endOfName(words, at, language);
      const before = words[at - 1]?.lower ?? '';
      if (!speech.attached.has(before)) {
        const who = words
          .slice(at, end + 1)
          .map(({ text }) => text)
          .join(' ');
        const isTitled = speech.titles.has(words[at]?.lower.replace(/\.$/, '') ?? '');
        const isPerson =
          isDescribed || isTitled || speakersOf(document).some((one) => sameName(one, who, language));
        return /['’]s$/u.test(who) || !isPerson ? undefined : who;
      }
      at = end;
    } else {
      if (sense.finiteVerb.test(word.text)) return undefined;
      isDescribed = !speech.determiners.has(word.lower);
    }
  }
  return undefined;
}

function endOfName(words: readonly Word[], first: number, { speech }: Language): number {
  let end = first;
  for (;;) {
    if (isCapital(words[end + 1])) end += 1;
    else if (speech.particles.has(words[end + 1]?.lower ?? '') && isCapital(words[end + 2])) end += 2;
    else return end;
  }
}

/** Who speaks by name anywhere in a document. */
const speakersOf = onceFor((document: Document): readonly string[] => {
  const all = attributionsIn(document.text.text.replaceAll('\n', ' '), readingLanguage(document));
  return [...new Set(all.flatMap(({ kind, who }) => (kind === 'name' ? [who] : [])))];
});
