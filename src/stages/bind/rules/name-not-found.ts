import { nameNotFound } from '../../../ground/model/diagnostics/names.ts';
import { type Fix, likelyFix, newValue, withFixes } from '../../../ground/model/fix.ts';
import type { Entity } from '../../../ground/model/generated/extraction.ts';
import type { Document } from '../../../ground/model/sources.ts';
import type { EntitySubject } from '../items/entity-subject.ts';
import { isMentioned, misspelt } from '../items/find-names.ts';
import { readingLanguage } from '../reading-language.ts';
import { otherBearer } from '../text/role-bearers.ts';
import type { Rule, RuleCases } from './rule.ts';

/**
 * A name that is not in the document, but is a letter away from one that is, is a slip even when another name is
 * found: the pack would print it.
 */
export const rule: Rule<'entity'> = {
  on: 'entity',
  codes: ['NAME_NOT_FOUND'],
  holds:
    'The name of an entity, or one of its aliases, is in the document; so is every alias without a note that says where it is known from.',
  blind: 'Whether two people share the name.',
  check: ({ data, names, context: { document }, placeOfName }) => {
    const found = names.map((name) => isMentioned(document, name));
    const some = found.includes(true);
    return names.flatMap((name, index) => {
      if (found[index] === true) return [];
      const alias = data.aliases?.[index - 1];
      // A name that is known from elsewhere is meant to differ.
      if (index > 0 && typeof alias !== 'string') return [];
      const meant = misspelt(name, document, names);
      const place = placeOfName(index);
      const report = (hint: string, fix?: Fix) => [
        withFixes(nameNotFound(place, name, document.id, hint), fix),
      ];
      const correct = (words: string): Fix => likelyFix(`write “${words}”`, newValue(place, words));
      const bearer = index === 0 && data.kind === 'person' ? bearerOf(name, document) : undefined;
      if (bearer !== undefined && !hasNote(data))
        return report(`the document has “${bearer}”: correct the name`, correct(bearer));
      if (meant !== undefined) return report(`did you mean “${meant}”?`, correct(meant));
      if (index > 0) {
        // Of an entity that is not there at all, the name is reported.
        return some ? report('delete the alias, or say where it is known from: { name: …, note: … }') : [];
      }
      if (some) return [];
      const inRole = data.kind === 'person' ? bearerOfRole(data, document) : undefined;
      return inRole === undefined
        ? report(otherName(name, document))
        : report(
            `the document gives “${data.role}” to ${inRole}: correct the name, or the role`,
            correct(inRole),
          );
    });
  },
};

/** Whether the name itself is reported: what else is said of the entity follows from it. */
export function isMisnamed(subject: EntitySubject): boolean {
  const { line, column } = subject.placeOfName(0).start;
  return rule.check(subject).some(({ place }) => place?.start.line === line && place.start.column === column);
}

function bearerOfRole({ role, name }: Entity, document: Document): string | undefined {
  if (role === undefined) return undefined;
  return otherBearer(role, [name], { documents: [document], language: readingLanguage(document) });
}

/** An alias that says where it is known from vouches for the name. */
function hasNote({ aliases }: Entity): boolean {
  return (aliases ?? []).some((alias) => typeof alias !== 'string');
}

/**
 * Somebody else of the same last name, where the document has no first name of the one that is meant: what an alias
 * would let pass.
 */
function bearerOf(name: string, document: Document): string | undefined {
  const [first = '', ...more] = name.split(' ');
  const last = more.at(-1);
  const { speech, dates } = readingLanguage(document);
  const { text } = document.text;
  // `Ada and Tom Hale` are both of that name.
  const behind = text
    .split(first)
    .slice(1)
    .map((words) => words.trimStart().split(' ')[0] ?? '');
  if (last === undefined || behind.some((word) => dates.joinsDays.has(word) || /^,/.test(word)))
    return undefined;
  for (let at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + 1)) {
    const before = /(\p{Lu}\p{Ll}+) $/u.exec(text.slice(Math.max(0, at - REACH), at))?.[1];
    const isWhole = !/^[\p{L}\p{N}]/u.test(text.slice(at + last.length, at + last.length + 1));
    const lower = before?.toLowerCase() ?? '';
    if (
      before !== undefined &&
      before !== first &&
      isWhole &&
      !speech.titles.has(lower) &&
      !speech.notNames.has(lower)
    )
      return `${before} ${last}`;
  }
  return undefined;
}

/** UTF-16 units before a last name in which a first name is looked for. */
const REACH = 24;

/** A document may call somebody by the last name alone. */
function otherName(name: string, document: Document): string {
  const last = name.split(' ').at(-1) ?? name;
  return last !== name && isMentioned(document, last)
    ? `correct the name, or add the alias “${last}”, which the document has`
    : 'spell it as the document does, or add that spelling to `aliases`';
}

const person = (name: string): string => `entities:\n  head: { kind: person, name: ${name} }`;

export const cases: RuleCases = {
  pass: [
    { source: 'Andrew Parker spoke.', extraction: person('Andrew Parker') },
    { source: 'The agency spoke.', extraction: person('Parker Agency, aliases: [the agency]') },
    { source: 'Parker spoke.', extraction: person('Andrew Parker, aliases: [Parker]') },
    {
      source: 'Sir Parker spoke of Director Parker.',
      extraction: person('Andrew Parker, aliases: [Parker]'),
    },
    { source: 'Ada and Tom Parker spoke.', extraction: person('Ada Parker, aliases: [Parker]') },
    { source: 'A. Parker spoke.', extraction: person('Andrew Parker, aliases: [Parker]') },
    {
      source: 'Andrew Parker spoke.',
      extraction: person('Andrew Parker, aliases: [{ name: C, note: His title in the press }, Parker]'),
    },
  ],
  fail: [
    {
      source: 'Tom Parker spoke to Ada Rossi.',
      extraction: person('Ada Parker, aliases: [Parker]'),
      at: 'Ada Parker',
      hint: 'the document has “Tom Parker”',
    },
    {
      source: 'Andrew Parker spoke.',
      extraction: person('Beatrix Parker, aliases: [Parker]'),
      at: 'Beatrix Parker',
      hint: 'the document has “Andrew Parker”',
    },
    {
      source: 'Andrew Parker spoke.',
      extraction: person('Beatrix Parker'),
      at: 'Beatrix Parker',
      hint: 'correct the name',
    },
    {
      source: 'Andrew Parker spoke.',
      extraction: person('Andrew Barker'),
      at: 'Andrew Barker',
      hint: 'Andrew Parker',
    },
    {
      source: 'The director spoke.',
      extraction: person('Andrew Parker'),
      at: 'Andrew Parker',
      hint: 'aliases',
    },
    {
      source: 'Andrew Parker spoke.',
      extraction: person('Andrew Parker, aliases: [The Old Man]'),
      at: 'The Old Man',
      hint: 'delete the alias',
    },
    {
      source: 'Andrew Parker spoke of 40 plots.',
      extraction: person('Andrew Parker, aliases: ["50 plots"]'),
      at: '"50 plots"',
    },
    {
      source: 'The director spoke.',
      extraction: person('Andrew Parker, aliases: [Parker]'),
      at: 'Andrew Parker',
    },
    {
      source: 'The harbour master, Ida Voss, spoke.',
      extraction: person('Andrew Parker, role: harbour master'),
      at: 'Andrew Parker',
      hint: 'gives “harbour master” to Ida Voss',
    },
    {
      source: 'The abbot, Benedikt Saar, spoke. The abbot left.',
      extraction: person('Benedict Saar, role: abbot, aliases: [The abbot, the abbot]'),
      at: 'Benedict Saar',
      hint: 'Benedikt Saar',
    },
  ],
};
