import type { Language } from '../../../ground/language/language.ts';
import { type Attribution, attributionsIn } from '../text/attributions.ts';
import type { TextBeside } from './flatten-prose.ts';
import type { Prose } from './prose.ts';

/** UTF-16 units of a title, or a sentence that says whose the words beside it are. */
const LONGEST = 200;

/** Whom a text gives the words beside it to: by a name alone, a verb of speech, or as `the words of Wren`. */
export function creditsIn(
  { is, text }: Pick<TextBeside, 'is' | 'text'>,
  prose: Prose,
): readonly Attribution[] {
  const { language } = prose;
  if (text.length > LONGEST || language.sense.plainNegation.test(text)) return [];
  const label = labelIn(text, prose);
  if (label !== undefined) return [label];
  if (is !== 'behind') return [...saidIn(text, 0, language), ...ownedIn(text, prose)];
  const points = language.speech.pointing.exec(text)?.[0].length ?? 0;
  if (points === 0 || language.speech.asWell.test(text)) return [];
  const named = labelIn(text.slice(points), prose);
  if (named !== undefined) return [{ ...named, start: named.start + points, end: named.end + points }];
  return [...saidIn(text.slice(points), points, language), ...ownedIn(text, prose)];
}

function saidIn(text: string, offset: number, language: Language): readonly Attribution[] {
  const { speech } = language;
  return attributionsIn(text, language, speech.speaking).flatMap((one) => {
    const verbs = text.slice(one.start, one.end).toLowerCase().split(' ');
    if (verbs.some((word) => speech.asking.has(word)) || language.sense.denying.test(text)) return [];
    return [{ ...one, start: one.start + offset, end: one.end + offset }];
  });
}

/** `The words of Wren`, `Wren’s own words`. */
function ownedIn(text: string, { language, people = [] }: Prose): readonly Attribution[] {
  const { speech } = language;
  return namesIn(text, people).filter(({ start, end }) => {
    const before = text.slice(0, start).replace(/(?:\p{Lu}[\p{L}.’-]* ){0,3}$/u, '');
    return speech.wordsOf.test(before) || speech.wordsOwned.test(text.slice(end));
  });
}

/** Words of a label beside the name in it. */
const LABEL_WORDS = 8;

/** A text that is no more than somebody's name: `Magnus Wren, secretary of the union`. */
export function labelIn(
  text: string,
  { language, people = [], known }: Pick<Prose, 'language' | 'people' | 'known'>,
): Attribution | undefined {
  const { speech } = language;
  const found = namesIn(text, people).find(({ start, end }) => {
    const before = wordsOf(text.slice(0, start));
    const last = before.at(-1) ?? '';
    const after = text.slice(end);
    return (
      /^[\s.:;)\]]*$|^\s?[,(–—-]/u.test(after) &&
      (speech.determiners.has(last) ||
        speech.fromWhom.has(last) ||
        !(speech.attached.has(last) || speech.notNames.has(last))) &&
      isNoClause([...before, ...wordsOf(after)], language)
    );
  });
  if (found !== undefined) return found;
  const bare = text
    .trim()
    .replace(/[\s.:)]+$/u, '')
    .replace(/^[\s–—(-]+/u, '');
  const [first = '', ...rest] = bare.toLowerCase().split(' ');
  const role = speech.determiners.has(first) ? rest.join(' ') : bare.toLowerCase();
  const isRole = role !== '' && known?.entities.some((one) => one.role?.toLowerCase() === role);
  const start = text.indexOf(bare);
  return isRole === true ? { kind: 'described', who: bare, start, end: start + bare.length } : undefined;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
}

function isNoClause(words: readonly string[], { sense, speech }: Language): boolean {
  return (
    words.length <= LABEL_WORDS &&
    words.every((word) => !speech.verbs.has(word) && !speech.that.has(word) && !sense.finiteVerb.test(word))
  );
}

/** The last word of a name, where it looks like one: no number, and no office. */
const LAST_NAME = / (\p{Lu}[\p{L}\p{M}'’-]+)$/u;

/** Where a text has the name of somebody, whole or by its last word. */
export function namesIn(text: string, people: readonly (readonly string[])[]): readonly Attribution[] {
  const found = people.flatMap((names) => {
    const all = names.flatMap((name) => [name, ...(LAST_NAME.exec(name)?.slice(1) ?? [])]);
    const forms = [...new Set(all)].toSorted((a, b) => b.length - a.length);
    for (const form of forms) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        const isWord =
          !/[\p{L}\p{N}]$/u.test(text.slice(0, at).slice(-1)) &&
          !/^[\p{L}\p{N}]/u.test(text.slice(at + form.length));
        if (isWord)
          return [{ kind: 'name' as const, who: names[0] ?? form, start: at, end: at + form.length }];
      }
    }
    return [];
  });
  // An author may be an entity, too.
  return found.filter(({ start }, index) => found.findIndex((one) => one.start === start) === index);
}
