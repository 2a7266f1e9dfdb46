import type { Language } from '../../../ground/language/language.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { nameOfAnother } from '../../../ground/model/diagnostics/names.ts';
import { likelyFix, withFixes } from '../../../ground/model/fix.ts';
import type { Entity } from '../../../ground/model/generated/extraction.ts';
import type { Document } from '../../../ground/model/sources.ts';
import type { EntitySubject } from '../items/entity-subject.ts';
import { namesOf } from '../items/find-names.ts';
import { readingLanguage } from '../reading-language.ts';
import { placesOf } from '../text/folded-document.ts';
import { otherBearer } from '../text/role-bearers.ts';
import { sameName } from '../text/same-name.ts';
import { surroundingsIn } from '../text/sentence-at.ts';
import { standsIn } from '../text/stands-in.ts';
import { isMisnamed } from './name-not-found.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'entity'> = {
  on: 'entity',
  codes: ['NAME_OF_ANOTHER'],
  holds:
    'An alias of a person is not the name of another person of the extraction, and a role is not one that the document gives, in the same words, to somebody else.',
  blind: 'A role in other words than the document’s; what somebody is a member of.',
  check: (subject) => {
    const { id, data, context } = subject;
    if (data.kind !== 'person') return aliasesBeside(subject);
    // Whose the role and the aliases are follows from the name: where that is wrong, it is the one fault.
    if (isMisnamed(subject)) return [];
    const others = Object.entries(context.extraction.content.data.entities ?? {}).flatMap(
      ([other, entity]) => (other !== id && entity.kind === 'person' ? [entity] : []),
    );
    const ofRole = checkRole(subject, others);
    return [...checkAliases(subject, others), ...(ofRole.length > 0 ? ofRole : checkBearers(subject))];
  },
};

function checkAliases(
  { id, data, context, placeOfName }: EntitySubject,
  others: readonly Entity[],
): readonly Diagnostic[] {
  const language = readingLanguage(context.document);
  return (data.aliases ?? []).flatMap((alias, index) => {
    // An alias with a note says where it is known from.
    if (typeof alias !== 'string' || sameName(alias, data.name, language)) return [];
    const other =
      others.find(({ name }) => sameName(alias, name, language))?.name ??
      fullNameOf(alias, context.document) ??
      besideName(alias, data.name, context.document) ??
      bearerOf(alias, data, context.document) ??
      titledOther(alias, data, language);
    return other === undefined ? [] : [withoutAlias({ id, data, context, placeOfName }, alias, index, other)];
  });
}

/** Whom the document calls by the alias in apposition: `Ada Rossi (Chair)`. */
function bearerOf(alias: string, data: Entity, document: Document): string | undefined {
  const language = readingLanguage(document);
  return otherBearer(alias, namesOf(data), { documents: [document], language });
}

/** `Lord Penrose`, of somebody whose name has no `Penrose` in it. */
function titledOther(alias: string, { name }: Entity, { speech }: Language): string | undefined {
  const [title = '', ...more] = alias.split(' ');
  const last = more.at(-1);
  const isName =
    speech.titles.has(title.toLowerCase().replace(/\.$/u, '')) && /^\p{Lu}\p{Ll}/u.test(last ?? '');
  return isName && last !== undefined && !name.includes(last) ? alias : undefined;
}

function withoutAlias(
  { id, data, context, placeOfName }: Pick<EntitySubject, 'id' | 'data' | 'context' | 'placeOfName'>,
  alias: string,
  index: number,
  other: string,
): Diagnostic {
  return withFixes(
    nameOfAnother(placeOfName(index + 1), alias, data.name, other, 'delete the alias'),
    likelyFix('delete the alias', {
      kind: 'delete',
      file: context.extraction.content.file,
      path: ['entities', id, 'aliases', index],
    }),
  );
}

/** An alias of a place or a body that the document names beside it: `Great Varn and Little Varn`, or in another row. */
function aliasesBeside(subject: EntitySubject): readonly Diagnostic[] {
  const { data, context } = subject;
  const language = readingLanguage(context.document);
  return (data.aliases ?? []).flatMap((alias, index) => {
    if (typeof alias !== 'string' || sameName(alias, data.name, language)) return [];
    const other = besideName(alias, data.name, context.document);
    return other === undefined ? [] : [withoutAlias(subject, alias, index, other)];
  });
}

/** `Elin Stroud`, of an alias `Stroud` or `Elin`: a single name with another before or after it. */
function fullNameOf(alias: string, document: Document): string | undefined {
  if (!/^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(alias)) return undefined;
  const { text } = document.text;
  const language = readingLanguage(document);
  const { notNames, titles } = language.speech;
  const isName = (word: string | undefined): word is string =>
    word !== undefined && !notNames.has(word.toLowerCase()) && !titles.has(word.toLowerCase());
  for (const { start, end } of placesOf(document.text, alias, language)) {
    const before = /(?<![\p{L}])(\p{Lu}\p{Ll}+) $/u.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
    const behind = /^ (\p{Lu}\p{Ll}+)(?!\p{L})/u.exec(text.slice(end, end + REACH))?.[1];
    // At the start of a sentence any word may have a capital.
    const isFirst =
      before !== undefined && /(?:^|[.!?:]\s+|\n)$/u.test(text.slice(0, start - before.length - 1).slice(-3));
    if (isName(before) && !isFirst) return `${before} ${alias}`;
    if (isName(behind)) return `${alias} ${behind}`;
  }
  return undefined;
}

/** UTF-16 units beside a name in which the rest of it is. */
const REACH = 24;

/** The alias itself, where the document names both side by side, or each at the head of a row. */
function besideName(alias: string, name: string, document: Document): string | undefined {
  const { text } = document.text;
  const { joins } = readingLanguage(document).structure;
  const pairs = [...joins].flatMap((word) => [
    `${name} ${word} ${alias}`,
    `${alias} ${word} ${name}`,
    `${name}, ${word} ${alias}`,
  ]);
  const isRow = (words: string): boolean => text.includes(`\n${words}\t`);
  return pairs.some((pair) => text.includes(pair)) || (isRow(alias) && isRow(name)) ? alias : undefined;
}

/** A role of this few words is one that many people have. */
const WORDS = 2;

function checkRole(
  { id, data, names, context }: EntitySubject,
  others: readonly Entity[],
): readonly Diagnostic[] {
  const { role } = data;
  const { text } = context.document;
  const language = readingLanguage(context.document);
  if (role === undefined || role.split(' ').length < WORDS) return [];
  const sentences = placesOf(text, role, language).map((span) => surroundingsIn(text, span, language));
  const isNamed = (sentence: string, all: readonly string[]): boolean =>
    all.some((name) => standsIn(sentence, name, language) || standsIn(sentence, lastOf(name), language));
  const everybody = [names, ...others.map(namesOf)];
  const of = sentences.map(({ before, behind }) => {
    const sentence = `${before} ${behind}`;
    const named = everybody.filter((all) => isNamed(sentence, all));
    if (named.length < 2) return named[0];
    return everybody.find((all) => beginsWith(behind, all)) ?? lastNamed(before, named) ?? names;
  });
  if (of.length === 0 || of.includes(names)) return [];
  const [first] = of;
  const [name] = first ?? [];
  if (name === undefined || of.includes(undefined)) return [];
  const place = context.extraction.content.placeOf(['entities', id, 'role']);
  return [nameOfAnother(place, role, data.name, name, 'correct the role, or leave it out')];
}

/** Somebody else has the role right beside the name, whoever that is, and nobody of this name has. */
function checkBearers({ id, data, names, context }: EntitySubject): readonly Diagnostic[] {
  const { role } = data;
  if (role === undefined) return [];
  const { document } = context;
  const bearer = otherBearer(role, names, { documents: [document], language: readingLanguage(document) });
  if (bearer === undefined) return [];
  const place = context.extraction.content.placeOf(['entities', id, 'role']);
  return [nameOfAnother(place, role, data.name, bearer, 'correct the role, or leave it out')];
}

/** `the director, Ada Rossi`: a name right after a role. */
function beginsWith(behind: string, all: readonly string[]): boolean {
  const rest = behind.replace(/^,?\s+/u, '');
  return rest !== behind && all.some((name) => rest.startsWith(name));
}

/** Of several who are named before a role the last: `Ada Rossi, the director, and Tom Hale, the mayor`. */
function lastNamed(before: string, named: readonly (readonly string[])[]): readonly string[] | undefined {
  const places = named.map((all) =>
    Math.max(...all.flatMap((name) => [before.lastIndexOf(name), before.lastIndexOf(lastOf(name))])),
  );
  const last = Math.max(...places);
  return last < 0 ? undefined : named[places.indexOf(last)];
}

function lastOf(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

const SOURCE =
  'Ada Rossi, who runs the pumps, met Tom Hale. Ines Calloway, the chief executive of the grid, spoke. Rossi was named director of water.';
const BESIDE =
  'Ada Rossi, the medical director, and Tom Hale, who speaks for the union, met. Ines Calloway came.';
const people = (more: string): string => `entities:
  rossi: { kind: person, name: Ada Rossi }
  hale: { kind: person, name: Tom Hale${more} }
  calloway: { kind: person, name: Ines Calloway }`;

export const cases: RuleCases = {
  pass: [
    {
      source: 'Ada Rossi (Chair) and Lord Penrose met.',
      extraction:
        'entities:\n  rossi: { kind: person, name: Ada Rossi, aliases: [Chair], role: Chair }\n  penrose: { kind: person, name: Lord Penrose }',
    },
    {
      source: 'Its chief executive, Ada Rossi, met Tom Hale.',
      extraction: 'entities:\n  rossi: { kind: person, name: Ada Rossi, role: chief executive of the grid }',
    },
    {
      source: 'Ada Rossi, known as Mags, spoke. Yesterday Mags left. Dr Rossi came back.',
      extraction:
        'entities:\n  rossi: { kind: person, name: Ada Rossi, aliases: [Mags, Rossi, Ada, Dr Rossi] }',
    },
    {
      source: 'The Security Service, MI5, spoke to the police and the press.',
      extraction:
        'entities:\n  mi5: { kind: organisation, name: MI5, aliases: [Service, the Security Service] }',
    },
    {
      source: BESIDE.replace('who speaks for the union', 'speaker of the union'),
      extraction: people(', role: speaker of the union'),
    },
    {
      source: 'The medical director, Tom Hale, met Ada Rossi and Ines Calloway.',
      extraction: people(', role: medical director'),
    },
    { source: SOURCE, extraction: people(', aliases: [Hale]') },
    { source: SOURCE, extraction: people(', role: mayor of the town') },
    { source: SOURCE, extraction: people(', aliases: [{ name: Rossi, note: His stage name. }]') },
    {
      source: SOURCE,
      extraction: people('').replace('Ines Calloway', 'Ines Calloway, role: chief executive of the grid'),
    },
    {
      source: 'Tom Hale spoke. He is the mayor of Ashford.',
      extraction: 'entities:\n  hale: { kind: person, name: Tom Hale, role: mayor of Ashford }',
    },
  ],
  fail: [
    {
      source: 'Ada Rossi (Chair) and Tom Hale met.',
      extraction: 'entities:\n  hale: { kind: person, name: Tom Hale, aliases: [Chair] }',
      at: 'Chair',
    },
    {
      source: 'Ada Rossi and Lord Penrose met.',
      extraction: 'entities:\n  rossi: { kind: person, name: Ada Rossi, aliases: [Lord Penrose] }',
      at: 'Lord Penrose',
    },
    {
      source: 'Its chief executive, Ada Rossi, met Tom Hale.',
      extraction: 'entities:\n  hale: { kind: person, name: Tom Hale, role: chief executive of the grid }',
      at: 'chief executive',
    },
    {
      source: 'Ada Rossi met Elin Stroud.',
      extraction: 'entities:\n  rossi: { kind: person, name: Ada Rossi, aliases: [Stroud] }',
      at: 'Stroud',
      hint: 'delete the alias',
    },
    {
      source: 'Ada Rossi met Elin Stroud.',
      extraction: 'entities:\n  rossi: { kind: person, name: Ada Rossi, aliases: [Elin] }',
      at: 'Elin',
    },
    {
      source: 'Ash Hill and Elm Road are to merge.',
      extraction: 'entities:\n  ash: { kind: organisation, name: Ash Hill, aliases: [Elm Road] }',
      at: 'Elm Road',
    },
    {
      source: '| Island | Pairs |\n|---|---|\n| Great Varn | 4 |\n| Little Varn | 7 |',
      extraction: 'entities:\n  great: { kind: place, name: Great Varn, aliases: [Little Varn] }',
      at: 'Little Varn',
    },
    {
      source: BESIDE,
      extraction: people(', role: medical director'),
      at: 'medical director',
    },
    { source: SOURCE, extraction: people(', aliases: [Calloway]'), at: 'Calloway' },
    {
      source: SOURCE,
      extraction: people(', aliases: [Ada Rossi]'),
      at: 'Ada Rossi',
      hint: 'delete the alias',
    },
    { source: SOURCE, extraction: people(', role: chief executive of the grid'), at: 'chief executive' },
    {
      source: SOURCE,
      extraction: people(', role: director of water'),
      at: 'director of water',
      hint: 'leave it out',
    },
  ],
};
