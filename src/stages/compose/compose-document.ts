import type { Language } from '../../ground/language/language.ts';
import type { LetteredDocument } from '../../ground/model/bound.ts';
import type { DocumentContent } from '../../ground/model/content-parts.ts';
import type { DocumentMetadata } from '../../ground/model/generated/document.ts';
import type { ExtractionData } from '../../ground/model/generated/extraction.ts';
import { onceFor } from '../../ground/model/once-for.ts';
import { parseCalendarDate } from '../../ground/model/parse-calendar-date.ts';
import { cslLiteral, parseCslDate } from '../../ground/model/parse-csl-date.ts';
import type { Document } from '../../ground/model/sources.ts';
import { textDigest } from '../../ground/model/text-digest.ts';
import { formatDate } from './format/format-date.ts';
import { formatList } from './format/format-list.ts';

/** How many digits of a SHA-256 are printed: enough to tell two texts apart by eye. */
const CHECK_DIGITS = 12;

/** A document as the pack describes it. */
export function composeDocument(
  { letter, document }: LetteredDocument,
  extracted: ExtractionData['extracted'],
  language: Language,
): DocumentContent {
  return {
    ...describedIn(language)(document),
    letter,
    extracted: extracted === undefined ? undefined : describeExtraction(extracted, language),
  };
}

/** Once for all packs of the language that cite the document. */
const describedIn = onceFor((language: Language) =>
  onceFor((document: Document) => describe(document, language)),
);

function describe(document: Document, language: Language): Omit<DocumentContent, 'letter' | 'extracted'> {
  const { data } = document.front;
  const { scales } = language.printing;
  return {
    id: document.id,
    title: data.title,
    shortTitle: data['title-short'] ?? data.title,
    authors: namesOf(data.author, language),
    editors: namesOf(data.editor, language),
    interviewers: namesOf(data.interviewer, language),
    container: data['container-title'],
    publisher: data.publisher,
    place: data['publisher-place'],
    part: partOf(data, language),
    identifiers: identifiersOf(data),
    issued: dateOf(data.issued, language),
    said: dateOf(data['event-date'], language),
    accessed: dateOf(data.accessed, language),
    url: data.URL,
    kind: data.genre === undefined ? kindOf(data.type, language) : capitalised(data.genre),
    language: nameLanguage(data.language, language),
    languageTag: data.language ?? language.tag,
    descriptor: data.descriptor,
    reliability:
      data.reliability === undefined
        ? undefined
        : `${data.reliability}: ${scales.reliability.terms[data.reliability]}`,
    origin: data.origin,
    rights: data.rights,
    edited: editedWords(document, language),
    check: textDigest(document.text).slice(0, CHECK_DIGITS),
  };
}

/** That and how the text of a document was edited by hand; nothing where it was not. */
export function editedWords(
  { front, editedAfterImport }: Document,
  { printing }: Language,
): string | undefined {
  const { edited } = front.data;
  return editedAfterImport === true ? printing.documents.editedAfterImport(edited) : edited;
}

type Person = NonNullable<DocumentMetadata['author']>[number];

function namesOf(people: readonly Person[] | undefined, language: Language): string | undefined {
  return people === undefined || people.length === 0 ? undefined : formatList(people.map(nameOf), language);
}

function nameOf(person: Person): string {
  if (typeof person === 'string') return person;
  const { literal, given, family, suffix } = person;
  const particles = [person['dropping-particle'], person['non-dropping-particle']];
  return literal ?? [given, ...particles, family, suffix].filter((part) => part !== undefined).join(' ');
}

function dateOf(date: DocumentMetadata['issued'], language: Language): string | undefined {
  const parsed = parseCslDate(date);
  if (parsed !== undefined) return formatDate(parsed, language);
  return cslLiteral(date);
}

/** CSL's names for kinds of document, such as `article-newspaper`, in plain words. */
function kindOf(type: DocumentMetadata['type'], { printing }: Language): string | undefined {
  if (type === undefined) return undefined;
  const [kind = '', finer] = type.split(/[-_]/);
  const isArticle = finer !== undefined && kind === 'article';
  return capitalised(isArticle ? printing.documents.article(finer) : type.replaceAll(/[-_]/g, ' '));
}

function capitalised(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** Where in its container a document is. */
function partOf(
  { volume, issue, number, page }: DocumentMetadata,
  { printing }: Language,
): string | undefined {
  const words = printing.documents;
  const pages = page === undefined ? undefined : String(page).replaceAll(/\s*[-–]+\s*/g, '–');
  const parts = [
    volume === undefined ? undefined : words.volume(String(volume)),
    issue === undefined ? undefined : words.issue(String(issue)),
    number === undefined ? undefined : words.number(String(number)),
    pages === undefined ? undefined : words.pages(pages, /[–,]/.test(pages)),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

function identifiersOf({ DOI, ISBN, ISSN }: DocumentMetadata): readonly string[] {
  return [
    ...(DOI === undefined ? [] : [`doi:${DOI.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '')}`]),
    ...(ISBN === undefined ? [] : [`ISBN ${ISBN}`]),
    ...(ISSN === undefined ? [] : [`ISSN ${ISSN}`]),
  ];
}

/** The name of a document's language in that of the pack; the tag itself when there is none. */
function nameLanguage(tag: string | undefined, language: Language): string | undefined {
  if (tag === undefined) return undefined;
  try {
    return new Intl.DisplayNames(language.tag, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function describeExtraction(
  { by, on, method, tool }: NonNullable<ExtractionData['extracted']>,
  language: Language,
): string {
  const parsed = parseCalendarDate(on ?? '');
  const when = 'date' in parsed ? formatDate(parsed.date, language) : undefined;
  const { byHand, extractedBy, withTool } = language.printing.documents;
  return extractedBy(by, when, method === 'manual' ? byHand : withTool(tool));
}
