import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { namesOf } from '../items/find-names.ts';
import { readingLanguage } from '../reading-language.ts';
import { blankOut } from '../text/blank-out.ts';
import { documentNames, type NameRun, nameRunsIn } from '../text/document-names.ts';
import { paragraphAt } from '../text/folded-document.ts';
import { sameName } from '../text/same-name.ts';
import { standsIn } from '../text/stands-in.ts';
import { type ClauseSense, clauseSenses } from './clause-senses.ts';
import type { KnownNames, Prose } from './prose.ts';
import type { CitedEvidence } from './support.ts';

/** Somebody whom the author names as who did what the evidence says that another did. */
export interface ToldOfAnother {
  readonly span: Span;
  readonly named: string;
  readonly stated: string;
}

/** How many things have two clauses in common that tell the same deed. */
const SHARED = 2;

/** Who is named in the author’s text for a deed that the evidence tells of somebody else, by name or as `I`. */
export function toldOfAnother(prose: Prose): ToldOfAnother | undefined {
  const { known, support, language } = prose;
  const cited = support.cited ?? [];
  if (known === undefined || cited.length === 0) return undefined;
  const bare = blankOut(prose.text, prose.quoted);
  const actors = namedIn(bare, known, language).filter((run) => isActor(run, bare, language));
  const clauses = clauseSenses(bare, language);
  for (const run of actors) {
    const named = run.words.join(' ');
    if (prose.in !== 'item' && prose.isOwn(run)) continue;
    if (speaksOf(run, bare, language)) continue;
    if ((prose.spoken ?? []).some(({ names }) => names.some((name) => sameName(name, named, language))))
      continue;
    const ownClauses = clauses.filter(({ text }) => text.includes(run.words.at(-1) ?? named));
    const doers = cited.map((one) => doersOf(one, { clauses, ownClauses }, named, prose));
    const [first] = doers.flatMap((names) => names ?? []);
    // One place that tells it of this one, or of nobody by name, is enough.
    if (first === undefined || doers.some((names) => names === undefined || names.length === 0)) continue;
    return { span: run, named: bare.slice(run.start, run.end), stated: first };
  }
  return undefined;
}

/** The names of a text, without what only opens a sentence. */
function namedIn(text: string, known: KnownNames | undefined, language: Language): readonly NameRun[] {
  const { notNames, determiners } = language.speech;
  return nameRunsIn(text, language).flatMap((run) => {
    const isOpening = (word = ''): boolean =>
      notNames.has(word.toLowerCase()) || determiners.has(word.toLowerCase());
    const opens =
      isOpening(run.words[0]) ||
      (run.isFirst && run.words.length > 1 && !isProper(run.words[0], known) && !isWhole(run.words, known));
    const words = opens ? run.words.slice(1) : run.words;
    const [first] = words;
    const last = words.at(-1);
    if (first === undefined || last === undefined || isOpening(last) || !isProper(last, known)) return [];
    return [{ ...run, words, start: run.start + text.slice(run.start, run.end).indexOf(first) }];
  });
}

/** A document has all of it side by side, if only at the start of a sentence. */
function isWhole(words: readonly string[], known: KnownNames | undefined): boolean {
  const whole = words.join(' ');
  const isInDocument = known?.documents.some((document) =>
    documentNames(document).runs.some((run) => run.words.join(' ') === whole),
  );
  return isInDocument === true || known?.entities.some((entity) => namesOf(entity).includes(whole)) === true;
}

/** It has a capital within a sentence, or an entity is called so. */
function isProper(word = '', known: KnownNames | undefined): boolean {
  const isInDocument = known?.documents.some((document) =>
    documentNames(document).runs.some(({ words, isFirst }) => words.indexOf(word) >= (isFirst ? 1 : 0)),
  );
  return (
    isInDocument === true || known?.entities.some(({ name }) => name.split(' ').at(-1) === word) === true
  );
}

/** The subject of its clause, or after `by`. */
function isActor(
  { start, end, isOwner }: Span & Pick<NameRun, 'isOwner'>,
  text: string,
  language: Language,
): boolean {
  const { speech, directions, sense, structure, numbers } = language;
  if (isOwner) return false;
  const lead = text.slice(0, start);
  const clause = lead.slice(
    Math.max(...['.', ';', ':', '\n', '\t'].map((mark) => lead.lastIndexOf(mark))) + 1,
  );
  const words = clause.trim() === '' ? [] : clause.trim().split(/\s+/);
  while (speech.titles.has(words.at(-1)?.toLowerCase().replace(/\.$/u, '') ?? '')) words.pop();
  const lower = words.map((word) => word.toLowerCase().replace(/[.,]$/u, ''));
  const bare = lower.filter((word) => !speech.titles.has(word) && !speech.determiners.has(word));
  const isBy = directions.changes.by.has(bare.at(-1) ?? '');
  if (isBy) return true;
  // What follows has to be what they do: no other name that is joined.
  const [, next = ''] = /^ (\p{Ll}+) /u.exec(text.slice(end)) ?? [];
  if (structure.joins.has(next) || numbers.of.has(next)) return false;
  if (bare.length === 0) return true;
  // `Its regional director, Simon Vane, apologised`.
  return /,$/u.test(words.at(-1) ?? '') && words.length <= APPOSITION && !sense.finiteVerb.test(clause);
}

/** Words of a role before a name. */
const APPOSITION = 7;

/** UTF-16 units after a name in which what they say begins. */
const REACH = 60;

/** What they say is for the rules of speech. */
function speaksOf({ end }: Span, text: string, { speech }: Language): boolean {
  const behind: readonly string[] =
    text
      .slice(end, end + REACH)
      .toLowerCase()
      .match(/\p{L}+|[:“"]/gu) ?? [];
  const verb = behind
    .slice(0, 3)
    .findIndex((word) => speech.verbs.has(word) || speech.thatVerbs.has(word) || speech.asking.has(word));
  // `Wrote to the board` is a deed.
  return verb >= 0 && behind.slice(verb + 1).some((word) => speech.that.has(word) || /[:“"]/.test(word));
}

/** Who does it by the evidence; nobody where it does not tell; nothing where it may be the one who is named. */
function doersOf(
  one: CitedEvidence,
  {
    clauses,
    ownClauses,
  }: { readonly clauses: readonly ClauseSense[]; readonly ownClauses: readonly ClauseSense[] },
  named: string,
  prose: Prose,
): readonly string[] | undefined {
  const { evidence, document } = one;
  const { known, text } = prose;
  const language = readingLanguage(document);
  const isMeant = (name: string): boolean => isSameOne(named, name, known, language);
  const words = evidence.words;
  const paragraph = paragraphAt(document.text, evidence.pieces[0].start);
  const isRow = paragraph?.kind === 'row';
  const row = isRow ? document.text.text.slice(paragraph.start, paragraph.end) : '';
  if (namesIn(`${words}\n${row}`, named, language)) return undefined;
  const things = new Set(clauseSenses(words, language).flatMap((clause) => [...clause.things]));
  const shared = (names: readonly string[]): number => {
    const left = new Set(
      names.flatMap((name) =>
        name
          .toLowerCase()
          .split(' ')
          .map((word) => word.slice(0, 5)),
      ),
    );
    const count = (those: readonly ClauseSense[]): number =>
      [...new Set(those.flatMap((clause) => [...clause.things]))].filter(
        (thing) => things.has(thing) && !left.has(thing),
      ).length;
    // The clause of the name has to be about it, too.
    return isRow || count(ownClauses) > 0 ? count(clauses) : 0;
  };
  const doers = isRow
    ? namedIn(row.slice(row.indexOf('\t') + 1), known, language).filter(
        ({ words: parts }) => parts.length > 1,
      )
    : namedIn(words, known, language).filter((run) => isActor(run, words, language));
  const spoken = isFirstPerson(words, language) ? speakersOf(one, prose) : [];
  const all = [...doers.map((run) => run.words.join(' ')), ...spoken];
  const least = isRow ? 1 : SHARED;
  if (all.some(isMeant) || shared([named, ...all]) < least) return undefined;
  const others = all.filter(
    (name) => !isNamedIn(name, text, known, language) && isAlike(named, name, known, language),
  );
  return others.length < all.length ? undefined : others;
}

/** `I left`, and nobody else who is meant without a name. */
function isFirstPerson(words: string, { speech }: Language): boolean {
  const all: readonly string[] = words.toLowerCase().match(/\p{L}+/gu) ?? [];
  return all.includes(speech.myself) && !all.some((word) => speech.persons.has(word));
}

function speakersOf({ evidence }: CitedEvidence, { spoken = [] }: Prose): readonly string[] {
  const found = spoken.filter(({ words }) => words.includes(evidence.words));
  return found.length === 1 ? (found[0]?.names.slice(0, 1) ?? []) : [];
}

function namesIn(text: string, name: string, language: Language): boolean {
  const lower = text.toLowerCase();
  return name.split(' ').some((word) => word.length > 2 && standsIn(lower, word.toLowerCase(), language));
}

/** Whether the author’s text names somebody, or speaks of them by a word of the role. */
function isNamedIn(name: string, text: string, known: KnownNames | undefined, language: Language): boolean {
  if (namesIn(text, name, language)) return true;
  const entity = entityOf(name, known, language);
  const role = (entity?.role ?? '').toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const lower = text.toLowerCase();
  const names = entity === undefined ? [] : namesOf(entity);
  return role.some((word) => lower.includes(word)) || names.some((one) => namesIn(text, one, language));
}

function entityOf(
  name: string,
  known: KnownNames | undefined,
  language: Language,
): KnownNames['entities'][number] | undefined {
  return known?.entities.find((entity) => namesOf(entity).some((one) => sameName(name, one, language)));
}

function isSameOne(one: string, other: string, known: KnownNames | undefined, language: Language): boolean {
  if (sameName(one, other, language)) return true;
  const entity = entityOf(one, known, language);
  return entity !== undefined && namesOf(entity).some((name) => sameName(name, other, language));
}

/** A person for a person, a body for a body: what its director says a company may say. */
function isAlike(one: string, other: string, known: KnownNames | undefined, language: Language): boolean {
  const kindOf = (name: string): 'person' | 'body' | undefined => {
    const kind = entityOf(name, known, language)?.kind;
    if (kind !== undefined) return kind === 'person' ? 'person' : 'body';
    return name.split(' ').some((word) => language.speech.bodies.has(word.toLowerCase()))
      ? 'body'
      : undefined;
  };
  const [a, b] = [kindOf(one), kindOf(other)];
  return a === b || (a !== 'body' && b !== 'body');
}
