import type { ImportJson } from '../../ground/model/generated/import.ts';
import type { Converted } from '../../stages/intake/convert-file.ts';

/** By what an original is known again: what it says of itself. */
export type Identity = NonNullable<ImportJson['identity']>;

/** At most so much of the shorter text's vocabulary has a text that is another one, where the two files disagree on what they are. */
const FEW_SHARED = 0.5;
/** And where they do not say what they are, or say the same: forms have their headings in common. */
const HARDLY_SHARED = 0.2;
/** Of fewer words than this nothing can be said by counting. */
const ENOUGH_WORDS = 8;

export function identityOf({ identity, metadata }: Converted): Identity {
  const { title, author } = metadata;
  const authors = Array.isArray(author) ? author.map(nameOf).filter((name) => name !== '') : [];
  return {
    ...(identity !== undefined && { id: identity }),
    ...(typeof title === 'string' && { title }),
    ...(authors.length > 0 && { authors }),
  };
}

/**
 * Why a file is plainly another document, and no newer edition of the one that was imported before; nothing where it may
 * be one.
 *
 * @param before the texts, in Markdown
 */
export function anotherDocument(
  was: Identity | undefined,
  is: Identity,
  before: string,
  now: string,
): string | undefined {
  if (was?.id !== undefined && is.id !== undefined) {
    return was.id === is.id ? undefined : `its Message-ID is ${is.id}, not ${was.id}`;
  }
  const shared = sharedWords(before, now);
  if (shared === undefined) return undefined;
  const differs = difference(was, is);
  if (differs !== undefined && shared < FEW_SHARED) return `${differs}, and few of its words are the same`;
  return shared < HARDLY_SHARED ? 'hardly any of its words are the same' : undefined;
}

function difference(was: Identity | undefined, is: Identity): string | undefined {
  if (was?.title !== undefined && is.title !== undefined && fold(was.title) !== fold(is.title)) {
    return `its title is “${is.title}”, not “${was.title}”`;
  }
  const [authors, others] = [was?.authors ?? [], is.authors ?? []];
  const known = new Set(authors.map(fold));
  if (authors.length === 0 || others.length === 0 || others.some((one) => known.has(fold(one))))
    return undefined;
  return `it is by ${others.join(', ')}, not by ${authors.join(', ')}`;
}

function nameOf(person: unknown): string {
  if (typeof person === 'string') return person;
  const { literal, given, family } = (person ?? {}) as Readonly<Record<string, unknown>>;
  const parts = literal === undefined ? [given, family] : [literal];
  return parts.filter((part) => typeof part === 'string').join(' ');
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** How much of the smaller vocabulary is in the larger, from 0 to 1. Short words are in every text. */
function sharedWords(one: string, other: string): number | undefined {
  const [fewer, more] = [vocabulary(one), vocabulary(other)].sort((a, b) => a.size - b.size);
  if (fewer === undefined || more === undefined || fewer.size < ENOUGH_WORDS) return undefined;
  let shared = 0;
  for (const word of fewer) if (more.has(word)) shared += 1;
  return shared / fewer.size;
}

function vocabulary(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}{5,}|\p{N}{2,}|\p{Script=Han}/gu) ?? []);
}
