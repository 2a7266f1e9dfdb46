import type { DraftWords } from '../../ground/language/draft-words.ts';
import type { Entity } from '../../ground/model/generated/extraction.ts';
import { peopleInFrontMatter } from '../../stages/bind/items/find-names.ts';
import { numbersOfParagraph } from '../../stages/bind/items/stated-numbers.ts';
import { COUNTRIES } from './countries.ts';
import { CURRENCIES } from './currencies.ts';
import { type KnownNames, kindOfName, type Mention } from './kind-of-name.ts';
import type { Passage, Reading, Sentence } from './passages.ts';
import { textOf } from './phrases.ts';
import type { Candidate } from './proposal.ts';
import { isTableHead } from './table-head.ts';
import type { TaggedWord } from './tag-words.ts';

/** Every name of a document: of a person, an organisation or a place, with the shorter forms of it. */
export function findNames(passages: readonly Passage[], reading: Reading): readonly Candidate[] {
  const { words: draft } = reading;
  if (draft === undefined) return [];
  const mentions = passages.flatMap((passage) =>
    passage.paragraph.kind === 'code' || passage.paragraph.kind === 'heading'
      ? []
      : withoutHeadings(
          passage,
          passage.sentences.flatMap((sentence) =>
            mentionsIn(sentence, passage, isTableHead(passage, passages), draft),
          ),
        ).filter((mention) => !isUnit(mention, reading) && !isPiece(mention, passage)),
  );
  const sure = new Set(mentions.filter(({ isSure }) => isSure).map(({ name }) => name));
  const small = new Set(
    passages.flatMap(({ sentences }) =>
      sentences.flatMap(({ words }) => words.flatMap(({ text, tag }) => (tag === 'NOUN' ? [text] : []))),
    ),
  );
  const accepted = mentions.filter(
    ({ isSure, name, ...mention }) => (isSure || sure.has(name)) && !isThing(name, mention, small),
  );
  const { authors, interviewers } = peopleInFrontMatter(reading.document);
  const { publisher, 'container-title': container } = reading.document.front.data;
  const houses = new Set([publisher, container].flatMap((name) => name ?? []));
  const people = new Set([...authors, ...interviewers].filter((name) => !houses.has(name)));
  const known = { people, houses, describes: describer(reading) };
  return group(accepted, draft, known).map((group) => candidateOf(group, draft, known));
}

/** By the parts of speech that the words of a name have in small letters. */
function describer({ tagger }: Reading): KnownNames['describes'] {
  return (name) => {
    const tags = tagger(`the ${name.toLowerCase()}`).map(({ tag }) => tag);
    return tags[1] === 'ADJ' && tags.at(-1) === 'NOUN';
  };
}

/** `14.6 GWh`: what a number is measured in. */
function isUnit({ sentence, start, end, paragraph }: Mention, { document }: Reading): boolean {
  const [first, last] = [sentence.words[start]?.start ?? 0, sentence.words[end - 1]?.end ?? 0];
  return numbersOfParagraph(document, paragraph).some(
    ({ number, whole }) => number.unit !== undefined && whole.start < last && first < whole.end,
  );
}

/** `Wi` of `Wi-Fi`, `and` of `and/or`: one word that is a piece of another. */
function isPiece({ sentence, start, end }: Mention, { paragraph, text }: Passage): boolean {
  if (end - start > 1) return false;
  const [first, last] = [sentence.words[start]?.start ?? 0, sentence.words[end - 1]?.end ?? 0];
  const before = text.slice(Math.max(0, first - paragraph.start - 2), first - paragraph.start);
  const behind = text.slice(last - paragraph.start, last - paragraph.start + 2);
  return /[\p{L}\p{N}][-/‑]$/u.test(before) || /^[-/‑][\p{L}\p{N}]/u.test(behind);
}

/** `Year 6`, where the text has its years as well: one word that means something, with a capital for once. */
function isThing(
  name: string,
  { sentence, start, end, lead }: Pick<Mention, 'sentence' | 'start' | 'end' | 'lead'>,
  small: ReadonlySet<string>,
): boolean {
  const isCommon = end - start === 1 && lead === start && sentence.words[start]?.common === true;
  const isNumbered = /^\d{1,3}$/.test(sentence.words[end]?.text ?? '');
  const lower = name.toLowerCase();
  return isCommon && (isNumbered || small.has(lower) || small.has(`${lower}s`));
}

function mentionsIn(
  sentence: Sentence,
  passage: Passage,
  isHead: boolean,
  draft: DraftWords,
): readonly Mention[] {
  const { words } = sentence;
  const found: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!startsName(words, at, draft)) continue;
    const end = pastName(words, at, draft, passage);
    const start = pastTitles(words, at, end, draft);
    // `Dear Mr Adeyemi`, `Head of Purchasing`
    const title = words[at - 1];
    const isTitled =
      title !== undefined &&
      isCapital(title) &&
      draft.titles.has(words[at - 1]?.lower.replace(/\.$/, '') ?? '');
    if (isPost(words, start, end, draft) || isAddress(words, at, end, draft)) {
      at = end - 1;
      continue;
    }
    const name = withoutStop(textOf(words, { start, end }).replace(draft.possessive, ''), words, end, draft);
    if (start < end && isName(name, words.slice(start, end), draft)) {
      const isFirst = at === 0 || /^[“"‘:.?!•]$/.test(words[at - 1]?.text ?? '');
      const isOpening = isFirst && start === at;
      const isRow = passage.paragraph.kind === 'row';
      // Where a sentence begins any word has a capital: one alone is a name if it is no common word.
      const isSure =
        !isHead &&
        // `Coast` of `N1 Coast`: part of what names a row is no name.
        (!isRow || isWholeCell(words, at, end)) &&
        (end - start > 1 || !isOpening
          ? !isOpening || words[start]?.tag === 'PROPN'
          : COUNTRIES.has(name) || (words[start]?.tag === 'PROPN' && words[start]?.common === false));
      found.push({
        name,
        sentence,
        start,
        end,
        lead: isTitled && start === at ? at - 1 : at,
        paragraph: passage.paragraph.number,
        isSure,
        inRow: isRow,
      });
    }
    at = end - 1;
  }
  return found;
}

/** A cell that has a name and no more, or a list of them. */
function isWholeCell(words: readonly TaggedWord[], start: number, end: number): boolean {
  const isApart = (word: TaggedWord | undefined): boolean =>
    word === undefined || /^[,;()/]$/.test(word.text);
  return isApart(words[start - 1]) && isApart(words[end]);
}

/**
 * Where a line is set in capitals (`CALL TO ORDER`) any word may be a name and none shows as one; and one word alone on
 * its line (`Fashion`) is as often that of a menu.
 */
function withoutHeadings({ paragraph, text }: Passage, mentions: readonly Mention[]): readonly Mention[] {
  if (paragraph.kind === 'row' || mentions.length === 0) return mentions;
  const isShouted = !/\p{Ll}/u.test(text) && /\p{Lu}{3}/u.test(text);
  const whole = text.trim();
  return mentions.map((one) =>
    isShouted || (one.end - one.start === 1 && one.name === whole) ? { ...one, isSure: false } : one,
  );
}

/** `Dalewater Ltd.` at the end of a sentence has the sentence's full stop. */
function withoutStop(name: string, words: readonly TaggedWord[], end: number, draft: DraftWords): string {
  const last = words[end - 1]?.lower ?? '';
  const isEnd = end >= words.length || words.slice(end).every(({ tag }) => tag === 'PUNCT');
  return isEnd && last.endsWith('.') && draft.legalForms.has(last.slice(0, -1)) ? name.slice(0, -1) : name;
}

function startsName(words: readonly TaggedWord[], at: number, draft: DraftWords): boolean {
  const word = words[at];
  return word !== undefined && isCapital(word) && !draft.notNames.has(word.lower) && !/^\d/.test(word.text);
}

function isCapital({ text }: TaggedWord): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(text) && /\p{L}/u.test(text);
}

/** `Head of Purchasing`: what an office is for. */
function isPost(words: readonly TaggedWord[], start: number, end: number, draft: DraftWords): boolean {
  const [office, of] = [words[start - 2], words[start - 1]];
  return (
    end - start === 1 &&
    of?.lower === draft.wording.of &&
    office !== undefined &&
    isCapital(office) &&
    draft.offices.has(office.lower)
  );
}

/** `22 Mill Lane`: a street after the number of a house is where to write to. */
function isAddress(words: readonly TaggedWord[], at: number, end: number, draft: DraftWords): boolean {
  const isHouse = /^\d{1,3}[a-zA-Z]?$/.test(words[at - 1]?.text ?? '') && words[at - 2]?.tag !== 'PROPN';
  return isHouse && end - at > 1 && draft.places.has(words[end - 1]?.lower ?? '');
}

/** Short lines are those of an address or of who signs: a name ends with its line. */
const SHORT = 40;

function isLineEnd({ text, paragraph, lines }: Passage, before: TaggedWord, word: TaggedWord): boolean {
  if (!lines.slice(before.end - paragraph.start, word.start - paragraph.start).includes('\n')) return false;
  const at = word.start - paragraph.start;
  return at - 1 - lines.lastIndexOf('\n', at - 2) < SHORT && text.length > 0;
}

/** Past the words of a name: `Port of Ellisholm`, `Marlow & Dahl`, `St Anne's School`. */
function pastName(words: readonly TaggedWord[], first: number, draft: DraftWords, passage: Passage): number {
  let end = first + 1;
  for (;;) {
    const word = words[end];
    const next = words[end + 1];
    const last = words[end - 1];
    if (word === undefined || (last !== undefined && isLineEnd(passage, last, word))) return end;
    const isPossessive = /^['’]s?$/.test(word.text);
    if (
      end - first > 0 &&
      draft.titles.has(last?.lower.replace(/\.$/, '') ?? '') === false &&
      /^(?:mr|mrs|ms|dr|sgt|cllr)$/.test(word.lower)
    )
      return end;
    if (isCapital(word) && !draft.notNames.has(word.lower)) end += 1;
    else if (isPossessive && next !== undefined && isCapital(next) && isOwned(next.lower, draft)) end += 2;
    else if (isOfPerson(words, end, draft)) end = pastParticles(words, end, draft) + 1;
    else if (word.text === '&' && next !== undefined && isCapital(next)) end += 2;
    else if (draft.withinNames.has(word.lower) && joins(words, first, end, draft))
      end = pastSmall(words, end, draft);
    else return end;
  }
}

/** `St Anne's School`, `Miller's Quay`. */
function isOwned(word: string, { organisations, places }: DraftWords): boolean {
  return organisations.has(word) || places.has(word);
}

/** `Anneke de Wit`, `Jan van der Meer`. */
function isOfPerson(words: readonly TaggedWord[], at: number, draft: DraftWords): boolean {
  const behind = pastParticles(words, at, draft);
  const next = words[behind];
  return behind > at && next !== undefined && isCapital(next) && !draft.notNames.has(next.lower);
}

function pastParticles(words: readonly TaggedWord[], at: number, draft: DraftWords): number {
  let end = at;
  while (draft.particlesOfNames.has(words[end]?.text ?? '') && end - at < 3) end += 1;
  return end;
}

/** `of` and `for` join what an organisation is with what it is for. */
function joins(words: readonly TaggedWord[], first: number, at: number, draft: DraftWords): boolean {
  const last = words[pastSmall(words, at, draft) - 1];
  const isAnd = words[at]?.lower === '&' || words[at]?.tag === 'CCONJ';
  const head = words.slice(first, at).some(({ lower }) => draft.organisations.has(lower));
  const isKind = draft.organisations.has(last?.lower ?? '');
  return (
    last !== undefined &&
    isCapital(last) &&
    !draft.notNames.has(last.lower) &&
    (head || (isAnd && isKind && !draft.titles.has(words[first]?.lower ?? ''))) &&
    (!isAnd || isKind || words.slice(first, at).some(({ tag }) => tag === 'ADP'))
  );
}

function pastSmall(words: readonly TaggedWord[], at: number, draft: DraftWords): number {
  return draft.withinNames.has(words[at + 1]?.lower ?? '') ? at + 3 : at + 2;
}

/** Past `Dr`, `Chief Fire Officer`: they belong to the role. */
function pastTitles(words: readonly TaggedWord[], at: number, end: number, draft: DraftWords): number {
  let start = at;
  while (start < end - 1 && draft.titles.has(words[start]?.lower.replace(/\.$/, '') ?? '')) start += 1;
  // `Fire Service` is no service with a title.
  return draft.organisations.has(words[end - 1]?.lower ?? '') ? at : start;
}

function isName(name: string, words: readonly TaggedWord[], draft: DraftWords): boolean {
  // `J. Abel` is somebody, `Hall C` is not.
  const isInitial = ({ text }: TaggedWord): boolean => /^\p{Lu}\.?$/u.test(text);
  const [first, ...rest] = words;
  const isInitialled =
    first !== undefined && /^\p{Lu}\.$/u.test(first.text) && rest.some((one) => !isInitial(one));
  if (name.length < 2 || (words.some(isInitial) && words.length < 3 && !isInitialled)) return false;
  if (
    words.length === 1 &&
    [draft.titles, draft.organisations, draft.offices].some((set) => set.has(words[0]?.lower ?? ''))
  )
    return false;
  // `Auditor General` is an office.
  if (words.every(({ lower }) => draft.offices.has(lower))) return false;
  // `£3,100 plus VAT`, `DKK 40`, `Eleven tenants`, a postcode
  if (
    words.every(({ tag, lower }) => tag === 'NUM' || NUMBERS.test(lower)) ||
    CURRENCIES.has(name) ||
    /^X+$/.test(name)
  )
    return false;
  return !draft.notNames.has(name.toLowerCase()) && !/\d/.test(name);
}

const NUMBERS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?:-\p{L}+)?$/u;

interface Group {
  readonly name: string;
  readonly forms: readonly string[];
  readonly mentions: readonly Mention[];
}

/** The longest form of each name, with those that are its last word, or its first ones. */
function group(mentions: readonly Mention[], draft: DraftWords, known: KnownNames): readonly Group[] {
  const byName = new Map<string, Mention[]>();
  for (const mention of mentions) byName.set(mention.name, [...(byName.get(mention.name) ?? []), mention]);
  const longest = [...byName.keys()].toSorted(
    (a, b) => b.split(' ').length - a.split(' ').length || b.length - a.length,
  );
  const groups: { name: string; forms: string[]; mentions: Mention[] }[] = [];
  for (const name of longest) {
    const found = byName.get(name) ?? [];
    const owners = groups.filter((one) =>
      isShortFor(name, one.name, kindOfName(one.mentions, one.name, draft, known), draft),
    );
    const [owner] = owners;
    if (owners.length === 1 && owner !== undefined) {
      owner.forms.push(name);
      owner.mentions.push(...found);
    } else groups.push({ name, forms: [], mentions: found });
  }
  return groups.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ mentions }: Group): number {
  return Math.min(...mentions.map(({ sentence, start }) => sentence.words[start]?.start ?? 0));
}

function isShortFor(short: string, long: string, kind: Entity['kind'], draft: DraftWords): boolean {
  if (kind === 'person')
    return long.endsWith(` ${short}`) || (long.startsWith(`${short} `) && !short.includes(' '));
  // `Veldane` is Veldane Storage Ltd; `Tarnbridge` is not Tarnbridge General Hospital.
  const last = long.split(' ').at(-1)?.toLowerCase().replace(/\.$/, '') ?? '';
  return kind === 'organisation' && long.startsWith(`${short} `) && draft.legalForms.has(last);
}

function candidateOf({ name, forms, mentions }: Group, draft: DraftWords, known: KnownNames): Candidate {
  const [first] = mentions.toSorted(
    (a, b) => (a.sentence.words[a.start]?.start ?? 0) - (b.sentence.words[b.start]?.start ?? 0),
  );
  const span = {
    start: first?.sentence.words[first.start]?.start ?? 0,
    end: first?.sentence.words[first.end - 1]?.end ?? 0,
  };
  const kind = kindOfName(mentions, name, draft, known);
  const role = mentions.map((mention) => roleOf(mention, kind, draft)).find((one) => one !== undefined);
  const aliases = forms.length === 0 ? {} : { aliases: [...forms] };
  const base: Entity = { kind, name, ...aliases };
  const ways: readonly Entity[] = [...(role === undefined ? [] : [{ ...base, role }]), base, { kind, name }];
  return {
    section: 'entities',
    span,
    paragraph: first?.paragraph ?? 1,
    words: name,
    name,
    ways: () => ways,
    names: [name, ...forms],
    mentioned: [...new Set(mentions.map(({ paragraph }) => paragraph))],
  };
}

/** `Ingrid Solheim, chief executive of the port`; `Councillor Maeve Adair`; `the mayor, Robert Eames`. */
function roleOf(
  { sentence, start, end, lead }: Mention,
  kind: Entity['kind'],
  draft: DraftWords,
): string | undefined {
  if (kind !== 'person') return undefined;
  const { words } = sentence;
  if (words[end]?.text === ',') {
    let last = end + 1;
    while (last < words.length && !/^[,;:.()“”"]$/.test(words[last]?.text ?? '') && last - end < 12)
      last += 1;
    const isRole =
      words.slice(end + 1, last).some(({ lower }) => draft.offices.has(lower)) &&
      !words.slice(end + 1, last).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
    if (isRole) return roleIn(words, { start: end + 1, end: last }, draft);
  }
  // `J. Abel (chair)`
  const close = words.findIndex(({ text }, index) => index > end && text === ')');
  if (words[end]?.text === '(' && close > 0 && close - end < 8) {
    const inside = { start: end + 1, end: close };
    if (words.slice(inside.start, inside.end).some(({ lower }) => draft.offices.has(lower)))
      return roleIn(words, inside, draft);
  }
  const before = words[lead - 1];
  if (before?.text === ',' && lead > 2 && words[lead - 2]?.text !== ')') {
    let first = lead - 2;
    while (first > 0 && !/^[,;:.()“”"]$/.test(words[first - 1]?.text ?? '') && lead - first < 8) first -= 1;
    const isRole =
      words.slice(first, lead - 1).some(({ lower }) => draft.offices.has(lower)) &&
      !words.slice(first, lead - 1).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
    if (isRole) return roleIn(words, { start: first, end: lead - 1 }, draft);
  }
  if (lead < start) {
    const title = textOf(words, { start: lead, end: start });
    const isOffice = title.split(' ').some((word) => draft.offices.has(word.toLowerCase()));
    if (isOffice) return title;
  }
  const office = nounRunBefore(words, lead, draft);
  return office;
}

/** `our chair`, `chair of our society`: whose it is only the letter's own reader knows. */
function roleIn(
  words: readonly TaggedWord[],
  { start, end }: { readonly start: number; readonly end: number },
  draft: DraftWords,
): string | undefined {
  const isOwner = (word: TaggedWord | undefined): boolean => draft.owners.has(word?.lower ?? '');
  const first = words[start]?.tag === 'DET' || isOwner(words[start]) ? start + 1 : start;
  const owner = words.findIndex((word, index) => index > first && index < end && isOwner(word));
  const last = owner > first && words[owner - 1]?.tag === 'ADP' ? owner - 1 : end;
  const role = { start: first, end: last };
  return words.slice(role.start, role.end).some(({ lower }) => draft.offices.has(lower))
    ? textOf(words, role)
    : undefined;
}

/** `crew commander Callum Ferris`. */
function nounRunBefore(words: readonly TaggedWord[], lead: number, draft: DraftWords): string | undefined {
  let first = lead;
  while (first > 0 && words[first - 1]?.tag === 'NOUN') first -= 1;
  // The first word of a sentence may be tagged as a name.
  if (
    first === 1 &&
    first < lead &&
    /^\p{Lu}\p{Ll}+$/u.test(words[0]?.text ?? '') &&
    /^(?:NOUN|VERB|ADJ|PROPN)$/.test(words[0]?.tag ?? '')
  )
    first = 0;
  const isRole = words.slice(first, lead).some(({ lower }) => draft.offices.has(lower));
  return isRole ? textOf(words, { start: first, end: lead }) : undefined;
}
