import { distance } from 'fastest-levenshtein';
import type { Language } from '../../../ground/language/language.ts';
import type { Entity } from '../../../ground/model/generated/extraction.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { readingLanguage } from '../reading-language.ts';
import { paragraphAt, placesOf } from '../text/folded-document.ts';
import { nearestWords } from '../text/nearest-words.ts';
import { standsIn } from '../text/stands-in.ts';

/** The name of an entity and its other names. */
export function namesOf({ name, aliases }: Entity): readonly string[] {
  return [name, ...(aliases ?? []).map(aliasName)];
}

/** An alias is a name, or a name with a note on where it is known from. */
export function aliasName(alias: NonNullable<Entity['aliases']>[number]): string {
  return typeof alias === 'string' ? alias : alias.name;
}

/** The names of people in a document's description. */
export function peopleInFrontMatter({ front }: Document): {
  readonly authors: readonly string[];
  readonly interviewers: readonly string[];
} {
  const { author, interviewer } = front.data;
  return {
    authors: (author ?? []).flatMap(personForms),
    interviewers: (interviewer ?? []).flatMap(personForms),
  };
}

/** The paragraphs of a document, by number, in which one of the names is. */
export function paragraphsNaming(document: Document, names: readonly string[]): readonly number[] {
  const { text } = document;
  const language = readingLanguage(document);
  const forms = names.flatMap((name) => formsOf(name, language));
  const numbers = forms.flatMap((name) =>
    placesOf(text, name, language).map(({ start }) => paragraphAt(text, start)?.number ?? 1),
  );
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Whether a name is in a document or in its description. */
export function isMentioned(document: Document, name: string): boolean {
  const language = readingLanguage(document);
  const isInText = formsOf(name, language).some((form) => placesOf(document.text, form, language).length > 0);
  return isInText || isInFrontMatter(document, name);
}

/** `the agency` may be in a document at the start of its sentences only. */
function formsOf(name: string, { speech }: Language): readonly string[] {
  const [first = ''] = name.split(' ');
  if (!speech.determiners.has(first)) return [name];
  return [name, `${name.charAt(0).toUpperCase()}${name.slice(1)}`];
}

/** Whether a name is in the document's description: its author, title, container or publisher. */
export function isInFrontMatter(document: Document, name: string): boolean {
  const { front } = document;
  const { title, author, editor, interviewer, publisher } = front.data;
  const language = readingLanguage(document);
  const people = [author, editor, interviewer].flatMap((list) => list ?? []).flatMap(personForms);
  return [title, publisher, front.data['container-title'], ...people].some(
    (text) => text !== undefined && standsIn(text, name, language),
  );
}

type Person = NonNullable<Document['front']['data']['author']>[number];

function personForms(person: Person): readonly string[] {
  if (typeof person === 'string') return [person];
  const { literal, given, family } = person;
  const full = [given, family].filter((part) => part !== undefined).join(' ');
  return literal === undefined ? [full] : [literal];
}

/**
 * A spelling in the document that a missing name was probably meant to be: the same but for case, or a letter
 * or two. Another of the entity's own names does not count.
 */
export function misspelt(name: string, document: Document, names: readonly string[]): string | undefined {
  const nearest = nearestWords(document.text, name)?.words;
  if (nearest === undefined) return undefined;
  for (const candidate of candidates(nearest, name)) {
    if (names.includes(candidate)) continue;
    if (candidate.toLowerCase() === name.toLowerCase()) return candidate;
    const allowed = name.length < 5 ? 0 : name.length < 9 ? 1 : 2;
    if (distance(candidate, name) <= allowed) return candidate;
  }
  return undefined;
}

/** The words found may have a word too many at an end, and a possessive or a comma. */
function candidates(found: string, name: string): readonly string[] {
  const words = found.split(' ').map((word) => word.replace(/^[^\p{L}\p{N}]+|(?:'s)?[^\p{L}\p{N}]*$/gu, ''));
  const count = name.split(' ').length;
  return words.flatMap((_, start) => {
    const run = words.slice(start, start + count);
    return run.length === count ? [run.join(' ')] : [];
  });
}
