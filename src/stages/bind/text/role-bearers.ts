import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { readingLanguage } from '../reading-language.ts';
import { type NameRun, nameRunsIn, stemOf } from './document-names.ts';
import { paragraphAt } from './folded-document.ts';
import { sameName } from './same-name.ts';

/** UTF-16 units beside a role in which a name belongs to it. */
const REACH = 90;
/** Words between a name and its role: `, the company’s former `. */
const BETWEEN = 4;
/** Words of a role as an author writes it beside a name. */
const LONGEST = 6;

/** Whom a document names right before or after a role: `its director, Ada Rossi`, `Ada Rossi (Chair)`. */
export function bearersOf(role: string, document: Document): readonly string[] {
  const language = readingLanguage(document);
  const { head, of } = headOf(role, language);
  if (head === '') return [];
  const text = document.text.text;
  const lower = lowerOf(document);
  // A text whose length changes with its case cannot be compared place by place.
  if (lower.length !== text.length) return [];
  const wanted = head.toLowerCase();
  const found: string[] = [];
  for (let start = lower.indexOf(wanted); start >= 0; start = lower.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    if (/[\p{L}\p{N}]$/u.test(text.slice(0, start).slice(-1)) || /^[\p{L}\p{N}]/u.test(text.slice(end)))
      continue;
    const paragraph = paragraphAt(document.text, start);
    const before = text.slice(Math.max(paragraph?.start ?? 0, start - REACH), start).replaceAll('\n', ' ');
    const behind = text
      .slice(end, Math.min(paragraph?.end ?? text.length, end + REACH))
      .replaceAll('\n', ' ');
    // `The chairman of the trust, Lord Penrose`: he is no trust.
    if (isAttached(before, language) || !isSameBody(of, behind, language)) continue;
    found.push(...besideRole(before, behind, language));
  }
  return [...new Set(found)];
}

/** Somebody else who has a role in documents, where nobody of these names has it. */
export function otherBearer(
  role: string,
  names: readonly string[],
  { documents, language }: { readonly documents: readonly Document[]; readonly language: Language },
): string | undefined {
  const bearers = documents.flatMap((document) => bearersOf(role, document));
  const isOwn = bearers.some((one) => names.some((name) => sameName(one, name, language)));
  return isOwn ? undefined : bearers[0];
}

const lowerOf = onceFor((document: Document) => document.text.text.toLowerCase());

function isAttached(before: string, { speech }: Language): boolean {
  const words = before.trim().toLowerCase().split(/\s+/);
  if (speech.determiners.has(words.at(-1) ?? '')) words.pop();
  return speech.attached.has(words.at(-1) ?? '');
}

/** The role without what it is in, and that: `chief executive`, of `the chief executive of Varn`. */
function headOf(role: string, { speech }: Language): { readonly head: string; readonly of: string } {
  const words = role.trim().split(/\s+/);
  while (words.length > 1 && speech.determiners.has(words[0]?.toLowerCase() ?? '')) words.shift();
  const at = words.findIndex(
    (word, index) => index > 0 && (speech.attached.has(word) || /,$/.test(words[index - 1] ?? '')),
  );
  const head = (at < 0 ? words : words.slice(0, at)).join(' ').replace(/[,;.]$/u, '');
  const isOfOne = at > 0 && !head.includes(' ');
  // `Member of the council` is no name of an office without what it is of.
  return isOfOne
    ? { head: words.slice(0, endOfName(words, at + OF_WORDS)).join(' '), of: '' }
    : { head, of: at < 0 ? '' : words.slice(at).join(' ') };
}

/** `of the council`. */
const OF_WORDS = 3;

/** No name is cut: `of the London Bridge attack`. */
function endOfName(words: readonly string[], from: number): number {
  let end = from;
  while (end < words.length && /^\p{Lu}/u.test(words[end - 1] ?? '')) end += 1;
  return end;
}

/** The same office in another body is another office. */
function isSameBody(of: string, behind: string, { speech }: Language): boolean {
  const theirs = /^ (\p{Ll}+) ([^.;:()]*)/u.exec(behind);
  if (of === '' || theirs === null || !speech.attached.has(theirs[1] ?? '')) return true;
  const stems = new Set((theirs[2] ?? '').match(/\p{L}{4,}/gu)?.map(stemOf) ?? []);
  return (of.match(/\p{L}{4,}/gu) ?? []).some((word) => stems.has(stemOf(word)));
}

function besideRole(before: string, behind: string, language: Language): readonly string[] {
  const names: string[] = [];
  const runsBefore = nameRunsIn(before, language);
  const last = runsBefore.findLast(
    (run) => !run.isOwner && isWritten(run) && isAppositionGap(before.slice(run.end), language),
  );
  if (last !== undefined) names.push(nameOf(last));
  const lead = leadToName(behind, language);
  const first = nameRunsIn(behind, language).find(
    ({ start }) => start === lead || isTitled(behind.slice(lead ?? 0, start), language),
  );
  if (lead !== undefined && first !== undefined && isWritten(first)) names.push(nameOf(first));
  return names.filter(
    (name) => !name.split(' ').some((word) => language.speech.bodies.has(word.toLowerCase())),
  );
}

function nameOf({ words }: NameRun): string {
  return words.join(' ');
}

/** A word of it has more than capitals. */
function isWritten({ words }: NameRun): boolean {
  return words.some((word) => /\p{Lu}\p{Ll}/u.test(word));
}

/** `, the company’s former ` and ` (`: between a name and its role. */
function isAppositionGap(gap: string, { speech }: Language): boolean {
  // `Tom Hale, 46, a driver`
  const [, words] = /^(?:,| \()\s?(?:\d{1,3}, )?((?:[\p{L}’'-]+ ){0,4})$/u.exec(gap) ?? [];
  if (words === undefined) return false;
  const all = words.split(' ').filter((word) => word !== '');
  if (all.length > BETWEEN) return false;
  const [first = ''] = all;
  return (
    all.length === 0 ||
    speech.determiners.has(first.toLowerCase()) ||
    speech.titles.has(first.toLowerCase()) ||
    /['’]s$/u.test(first)
  );
}

/** Where a name begins right after a role: ` of the council, Ada Rossi`, `, Ada Rossi`, ` Ada Rossi`. */
function leadToName(behind: string, { speech }: Language): number | undefined {
  const of = /^ (\p{Ll}+) [^,.;:()]{1,60}(?=, )/u.exec(behind);
  const rest = of !== null && speech.attached.has(of[1] ?? '') ? of[0].length : 0;
  const gap = /^(?:, | )(?=\p{Lu})/u.exec(behind.slice(rest))?.[0];
  return gap === undefined ? undefined : rest + gap.length;
}

/** `Dr `. */
function isTitled(words: string, { speech }: Language): boolean {
  const all = words.trim().split(/\s+/);
  return all.length > 0 && all.every((word) => speech.titles.has(word.toLowerCase().replace(/\.$/u, '')));
}

/** A role that an author gives to somebody in apposition. */
export interface GivenRole {
  readonly role: string;
  readonly name: string;
  readonly span: Span;
  /** Nothing parts it from the name, as in `chief executive Tom Hale` and in `whose secret work Hale describes`. */
  readonly isDirect: boolean;
}

/** The roles beside names in an author’s text: `the mayor, Tom Hale`, `Tom Hale, the mayor,`, `chief executive Tom Hale`. */
export function rolesIn(text: string, language: Language): readonly GivenRole[] {
  const { speech } = language;
  return nameRunsIn(text, language).flatMap((run) => {
    // `HK$` and `MPs` are nobody.
    if (run.isOwner || !isWritten(run)) return [];
    const name = run.words.join(' ');
    const titles = /(?:\p{Lu}\p{L}*\.? )*$/u.exec(text.slice(0, run.start))?.[0] ?? '';
    const before = text.slice(0, run.start - (isTitled(titles, language) ? titles.length : 0));
    const found: GivenRole[] = [];
    const add = (words: string, start: number, isDirect = false): void => {
      const role = withoutOwner(words, language);
      if (role !== '' && role.split(' ').length <= LONGEST)
        found.push({ role, name, span: { start, end: start + words.length }, isDirect });
    };
    const behind = /^(?:, | \()(?:\d{1,3}, )?([\p{L}’' -]{3,60}?)(?=[,.;)]|$| \[)/u.exec(text.slice(run.end));
    const apposed = behind?.[1] ?? '';
    if (isApposed(apposed, language) && !opensClause(apposed, language)) add(apposed, run.end + 2);
    const led = ledBy(before, language);
    if (led !== undefined && isLed(led, language)) add(led, before.length - led.length - 2);
    const [, owner = '', direct = ''] = /(?:^|\s)(\p{L}+ )?((?:\p{L}\p{Ll}+ ){2})$/u.exec(before) ?? [];
    const words = direct.trim();
    // `states whose secret activity Rossi describes`: she does it, and is not it.
    const isDone = speech.determiners.has(owner.trim()) && run.words.length === 1;
    if (words !== '' && !isDone && words.split(' ').every((word) => isNounLike(word, language)))
      add(words, before.length - direct.length, true);
    return found.filter(({ role }) => !speech.pronouns.has(role));
  });
}

/** `the mayor`, and `The mayor` where a determiner begins it. */
function isApposed(words: string, { speech }: Language): boolean {
  return /^\p{Ll}/u.test(words) || speech.determiners.has(words.split(' ')[0]?.toLowerCase() ?? '');
}

/** The words before a comma at the end, from the last mark or the last `that` or `and` on. */
function ledBy(before: string, { speech }: Language): string | undefined {
  const found = /(?:[\p{L}’'-]+ ){0,6}[\p{L}’'-]+(?=, $)/u.exec(before);
  if (found === null) return undefined;
  const words = found[0].split(' ');
  const from = words.findLastIndex((word) => speech.joins.has(word));
  const isStart = found.index === 0 || /[.;:,] $/u.test(before.slice(0, found.index));
  const led = words.slice(from + 1);
  if ((from < 0 && !isStart) || led.length === 0 || led.length > LONGEST) return undefined;
  return led.join(' ');
}

/** `the company’s engineer` is the engineer. */
function withoutOwner(words: string, { speech }: Language): string {
  const all = words.trim().split(' ');
  const owner = all.findLastIndex((word) => /['’]s?$/u.test(word));
  const rest = owner < 0 ? all : all.slice(owner + 1);
  while (
    rest.length > 0 &&
    (speech.determiners.has(rest[0]?.toLowerCase() ?? '') || speech.onceIn.has(rest[0]?.toLowerCase() ?? ''))
  )
    rest.shift();
  return rest.join(' ');
}

function opensClause(words: string, { speech, sense }: Language): boolean {
  const [first = ''] = words.toLowerCase().split(' ');
  return (
    speech.pronouns.has(first) ||
    sense.finiteVerb.test(words) ||
    (speech.notNames.has(first) && !speech.determiners.has(first))
  );
}

/** `The managing director`, and not `On Monday` or `The council met`. */
function isLed(words: string, { speech, sense }: Language): boolean {
  const all = words.split(' ');
  const [first = ''] = all;
  const isOwned = all.some((word) => /['’]s$/u.test(word));
  return (speech.determiners.has(first.toLowerCase()) || isOwned) && !sense.finiteVerb.test(words);
}

function isNounLike(word: string, { speech, sense }: Language): boolean {
  const lower = word.toLowerCase();
  return (
    !speech.notNames.has(lower) &&
    !speech.determiners.has(lower) &&
    !speech.attached.has(lower) &&
    !speech.verbs.has(lower) &&
    !speech.helpers.has(lower) &&
    !speech.passives.has(lower) &&
    !sense.finiteVerb.test(lower)
  );
}
