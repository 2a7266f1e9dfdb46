import type { Language } from '../../../ground/language/language.ts';
import { namesOf } from '../items/find-names.ts';
import type { Attribution } from '../text/attributions.ts';
import { bearersOf } from '../text/role-bearers.ts';
import { sameName } from '../text/same-name.ts';
import type { Prose, SpokenWords } from './prose.ts';

/** `The medical director said`, where a document or the extraction names somebody else for that. */
export function isRoleOf(
  { who }: Attribution,
  sources: readonly SpokenWords[],
  { known, language }: Pick<Prose, 'known' | 'language'>,
): boolean {
  if (known === undefined) return true;
  const [determiner = '', ...more] = who.toLowerCase().split(' ');
  const role = language.speech.determiners.has(determiner) ? more.join(' ') : who.toLowerCase();
  // What somebody says for a body the body says.
  if (role === '' || language.speech.indefinites.has(determiner)) return true;
  if (language.speech.bodies.has(role.split(' ').at(-1) ?? '')) return true;
  const holds = (text = ''): boolean => ` ${text.toLowerCase()} `.includes(` ${role} `);
  const inRole = known.entities.filter(
    (entity) =>
      entity.kind === 'person' &&
      (holds(entity.role) || namesOf(entity).some((name) => isCalled(role, name, language))),
  );
  const named = [
    ...inRole.map(({ name }) => name),
    ...known.documents.flatMap((document) => bearersOf(role, document)),
  ];
  const own = sources.flatMap(({ names }) => names);
  return named.length === 0 || named.some((name) => own.some((one) => sameName(name, one, language)));
}

/**
 * `The former official`, of a name that describes its bearer: Former Senior Intelligence Official, or The official. One
 * word of a name that does not begin so may be anybody's.
 */
function isCalled(role: string, name: string, { speech }: Language): boolean {
  const words = name.toLowerCase().split(' ');
  const isDescription = speech.determiners.has(words[0] ?? '');
  const asked = role.split(' ');
  if (asked.length === 1 && !isDescription) return false;
  let at = -1;
  return asked.every((word) => {
    at = words.indexOf(word, at + 1);
    return at >= 0;
  });
}
