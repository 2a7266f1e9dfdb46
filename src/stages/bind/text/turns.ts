import type { Language } from '../../../ground/language/language.ts';
import type { CanonicalText, Paragraph } from '../../../ground/model/canonical-text.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { readingLanguage } from '../reading-language.ts';
import { sameName } from './same-name.ts';

/** Whose names are known before a document is read for who speaks. */
export interface People {
  /** The names of each. */
  readonly named: readonly (readonly string[])[];
  readonly interviewers: readonly string[];
}

/** The label at the start of a turn: `Parker:`, `Q:`. */
export interface Label extends Span {
  readonly name: string;
  readonly kind: 'name' | 'question' | 'answer' | 'chair';
  /** It is followed by a dash, as a place before a report is too. */
  readonly dash: boolean;
  /** It says from whom a letter is: `From Ada Rossi, 3 May 2031:`. */
  readonly isLetter: boolean;
}

/** The label of the turn that an offset is in. */
export function labelAt(document: Document, offset: number, people: People): Label | undefined {
  const label = labelsOf(document, people).findLast(({ start }) => start <= offset);
  return label === undefined || endsBetween(document.text, label.end, offset) ? undefined : label;
}

/** The paragraphs of a section without turns that an offset is in, where the turns are over: the text of a report. */
export function sectionBehindTurns(
  document: Document,
  offset: number,
  people: People,
): readonly Paragraph[] | undefined {
  const labels = labelsOf(document, people);
  const last = labels.findLast(({ start }) => start <= offset);
  if (last === undefined || !endsBetween(document.text, last.end, offset)) return undefined;
  const { paragraphs } = document.text;
  const from = paragraphs.findLastIndex(({ kind, start }) => kind === 'heading' && start <= offset);
  const behind = paragraphs.findIndex(({ kind }, index) => kind === 'heading' && index > from);
  const section = paragraphs.slice(Math.max(0, from), behind < 0 ? undefined : behind);
  const [first, end] = [section[0], section.at(-1)];
  if (first === undefined || end === undefined) return undefined;
  return labels.some(({ start }) => start >= first.start && start < end.end) ? undefined : section;
}

/** A turn goes on through paragraphs without a label, to a heading or a table. A heading that asks is a part of it. */
function endsBetween({ paragraphs, text }: CanonicalText, from: number, to: number): boolean {
  return paragraphs.some(
    ({ kind, start, end }) =>
      start >= from &&
      start <= to &&
      (kind === 'row' || (kind === 'heading' && !/\?\s*$/u.test(text.slice(end - 2, end)))),
  );
}

/** Who is spoken to in a turn: who has the turn before it, or else the one after it. */
export function addressedIn(document: Document, label: Label, people: People): Label | undefined {
  const labels = labelsOf(document, people);
  const at = labels.findIndex(({ start }) => start === label.start);
  const isOther = (one: Label | undefined): one is Label =>
    one !== undefined && one.kind === 'name' && one.name.toLowerCase() !== label.name.toLowerCase();
  return [labels[at - 1], labels[at + 1]].find(isOther);
}

/** What somebody without a name says in turns that begin with a name: `CALLER: Tess Arden. I run the Gannet.` */
export function introducedNames(document: Document, label: Label, people: People): readonly string[] {
  const labels = labelsOf(document, people);
  const { speech } = readingLanguage(document);
  return labels.flatMap((one, index) => {
    if (one.name.toLowerCase() !== label.name.toLowerCase()) return [];
    const end = labels[index + 1]?.start ?? document.text.text.length;
    const words = document.text.text.slice(one.end, end).trim();
    const opening = /^(?:\p{Lu}[\p{L}'’-]*\.? ?){2,4}(?=[.,]|$)/u.exec(words)?.[0];
    const given = speech.introducing.exec(words)?.[1];
    return [opening, given].flatMap((name) => (name === undefined ? [] : [name]));
  });
}

/** Whether another turn begins within a stretch. */
export function turnStartsIn(document: Document, { start, end }: Span, people: People): boolean {
  return labelsOf(document, people).some((label) => label.start > start && label.start < end);
}

/** The labels of a document. Somebody without a known name has one when it comes twice, or another has. */
export function labelsOf(document: Document, people: People): readonly Label[] {
  const byPeople = acceptedLabels(document);
  const known = byPeople.get(people);
  if (known !== undefined) return known;
  const language = readingLanguage(document);
  const all = candidatesOf(document.text)(language);
  const counts = new Map<string, number>();
  for (const { name } of all) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  const isKnown = (label: Label): boolean =>
    people.named.flat().some((name) => sameName(label.name, name, language)) ||
    people.interviewers.some((name) => sameName(label.name, name, language));
  const sure = all.filter((label) => {
    if (label.kind !== 'name') return (counts.get(label.name.toLowerCase()) ?? 0) > 1 || all.length > 1;
    return isKnown(label) || (counts.get(label.name.toLowerCase()) ?? 0) > 1;
  });
  const accepted =
    sure.length === 0 ? [] : all.filter((label) => sure.includes(label) || (!label.dash && !label.isLetter));
  byPeople.set(people, accepted);
  return accepted;
}

const acceptedLabels = onceFor((_: Document) => new Map<People, readonly Label[]>());

/** At the start of a line: one to five words, and a colon or a dash after them; the number of a question before them. */
const LABEL =
  /(?:^|\n)[ \t]*(?:\[[\d:.]{4,10}\]\s*)?(?:Q\.? ?\d{1,4}[.:]? +)?((?:\p{Lu}[\p{L}\p{M}'’.-]*)(?:[ ](?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Ll}{1,3})){0,4}(?: ?\([^)\n]{1,60}\))?(?:, [^:\n]{1,60})?)(?:(:)(?=\s|$)|(\s?[—–])(?=\s)|(\s-)(?=\s))/gu;

const candidatesOf = onceFor((text: CanonicalText) =>
  onceFor((language: Language): readonly Label[] =>
    text.paragraphs.flatMap((paragraph) => {
      if (paragraph.kind === 'heading' || paragraph.kind === 'row' || paragraph.kind === 'code') return [];
      const words = text.text.slice(paragraph.start, paragraph.end);
      return [...words.matchAll(LABEL)].flatMap((match) => {
        const whole = (match[1] ?? '').replace(/(?: ?\([^)]*\))?(?:, .*)?$/u, '').trim();
        const [first = '', ...more] = whole.split(' ');
        const isLetter = more.length > 0 && language.speech.fromWhom.has(first.toLowerCase());
        const name = isLetter ? more.join(' ') : whole;
        const kind = kindOf(name, language);
        if (kind === undefined || (isLetter && kind !== 'name')) return [];
        const lead = match[0].indexOf(match[1] ?? '');
        const start = paragraph.start + match.index + lead;
        return [
          {
            name,
            kind,
            dash: match[2] === undefined,
            isLetter,
            start,
            end: paragraph.start + match.index + match[0].length,
          },
        ];
      });
    }),
  ),
);

function kindOf(name: string, { speech }: Language): Label['kind'] | undefined {
  const lower = name.toLowerCase().replace(/\.$/, '');
  if (speech.questions.has(lower)) return 'question';
  if (speech.answers.has(lower)) return 'answer';
  const words = lower.split(' ');
  if (speech.chairs.has(lower)) return 'chair';
  if (words.some((word) => speech.notSpeakers.has(word)) || speech.notNames.has(words[0] ?? ''))
    return undefined;
  return 'name';
}
