import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { draftDocument } from '../../src/engine/draft/draft-document.ts';
import { languageOf } from '../../src/engine/draft/passages.ts';
import { DRAFTED_SECTIONS, type LeftOut, type Proposal } from '../../src/engine/draft/proposal.ts';
import { openTagger } from '../../src/engine/draft/tag-words.ts';
import { ENGLISH_DRAFT } from '../../src/ground/language/en/draft-words.ts';
import type { Span } from '../../src/ground/model/place.ts';
import type { Document } from '../../src/ground/model/sources.ts';
import { documentOf } from '../../tests/support/bind-sources.ts';

/** The texts that a draft was improved with. */
export const TEXTS = folderNamed('texts');

/** Folders of texts that were unseen when they were first measured, round by round. */
export const ROUNDS = ['unseen', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'] as const;

/** The texts of a round, with their answers. */
export function folderNamed(name: string): URL {
  return new URL(`../../tests/draft/${name}/`, import.meta.url);
}

/** What a careful person extracts of a text, in the order of the text; and the proposals that they keep as they are. */
interface Answers {
  readonly numbers: readonly string[];
  readonly dates: readonly { readonly at: string; readonly is: string | number }[];
  readonly quotations: readonly { readonly at: string; readonly by?: string }[];
  readonly names: Readonly<Record<string, string>>;
}

/** Of what a person extracts, how much is proposed; and of what is proposed, how much stays as it is. */
export interface DraftRates {
  readonly text: string;
  readonly words: number;
  readonly numbers: Share;
  readonly dates: Share;
  readonly quotations: Share;
  readonly speakers: Share;
  readonly names: Share;
  readonly kinds: Share;
  readonly kept: Share;
  readonly proposals: readonly Proposal[];
  readonly leftOut: readonly LeftOut[];
  readonly skipped: readonly LeftOut[];
  readonly missed: readonly string[];
  /** What nobody has judged yet, or a person would change. */
  readonly changed: readonly string[];
}

export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** Drafts every text of a folder and compares it with its answers. */
export async function measureDraft(folder: URL = TEXTS): Promise<readonly DraftRates[]> {
  const tagger = await openTagger();
  const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name): DraftRates => {
      const id = name.slice(0, -3);
      const document = documentOf(id, read(name));
      const { proposals, leftOut, skipped } = draftDocument({
        reading: { document, language: languageOf(document), words: ENGLISH_DRAFT, tagger },
        data: { document: id },
        bound: undefined,
        documents: new Map([[id, document]]),
        sections: DRAFTED_SECTIONS,
        all: false,
      });
      return compare(
        id,
        document,
        parse(read(`${id}.yaml`)) as Answers,
        judgedOf(new URL(`${id}.kept.txt`, folder)),
        proposals,
        leftOut,
        skipped,
      );
    });
}

/** A proposal on one line, by which it is judged. */
export function lineOf({ section, item }: Proposal, proposals: readonly Proposal[]): string {
  const data = item as unknown as Readonly<Record<string, unknown>>;
  const { label, title, name, words } = data;
  const speaker = proposals.find((one) => one.section === 'entities' && one.id === data.speaker);
  const by = speaker === undefined ? undefined : (speaker.item as { readonly name?: string }).name;
  const more = [
    data.value,
    data.unit,
    data.qualifier,
    data.period,
    data.date,
    data['date-basis'],
    data.kind,
    data.role,
    by,
  ]
    .filter((one) => one !== undefined)
    .map(String);
  return `${section}: ${String(label ?? title ?? name ?? words)} = ${more.join(', ')}`;
}

function compare(
  id: string,
  document: Document,
  answers: Answers,
  judged: ReadonlySet<string>,
  proposals: readonly Proposal[],
  leftOut: readonly LeftOut[],
  skipped: readonly LeftOut[],
): DraftRates {
  const { text } = document.text;
  const of = (section: Proposal['section']) => proposals.filter((one) => one.section === section);
  const missed: string[] = [];
  const count = (kind: string, found: readonly (readonly [string, boolean])[]): Share => {
    missed.push(...found.filter(([, isFound]) => !isFound).map(([what]) => `${kind}: ${what}`));
    return { part: found.filter(([, isFound]) => isFound).length, whole: found.length };
  };
  const numbers = places(text, answers.numbers).map(([words, span]) => {
    return [words, of('figures').some((one) => overlaps(one.span, span))] as const;
  });
  const dates = places(
    text,
    answers.dates.map(({ at }) => at),
  ).map(([words, span], index) => {
    const is = String(answers.dates[index]?.is);
    return [`${words} (${is})`, isDated(span, words, is, document, proposals)] as const;
  });
  const quoted = places(
    text,
    answers.quotations.map(({ at }) => at),
  ).map(([words, span], index) => {
    const found = of('quotations').find((one) => one.span.start <= span.start && span.end <= one.span.end);
    return { words, found, by: answers.quotations[index]?.by };
  });
  const named = Object.entries(answers.names).map(([name, kind]) => {
    const found = of('entities').find(({ item }) => 'name' in item && item.name === name);
    return { name, kind, found };
  });
  const lines = proposals.map((one) => lineOf(one, proposals));
  return {
    text: id,
    words: text.split(/\s+/).length,
    numbers: count('number', numbers),
    dates: count('date', dates),
    quotations: count(
      'quotation',
      quoted.map(({ words, found }) => [words, found !== undefined]),
    ),
    speakers: count(
      'speaker',
      quoted.map(({ words, found, by }) => {
        const speaker = found !== undefined && 'speaker' in found.item ? found.item.speaker : undefined;
        const entity = of('entities').find((one) => one.id === speaker)?.item;
        const name = entity !== undefined && 'name' in entity ? entity.name : undefined;
        return [`${words} by ${by ?? 'nobody who is named'}`, found !== undefined && name === by];
      }),
    ),
    names: count(
      'name',
      named.map(({ name, found }) => [name, found !== undefined]),
    ),
    kinds: count(
      'kind',
      named.map(({ name, kind, found }) => [
        `${name} (${kind})`,
        found !== undefined && 'kind' in found.item && found.item.kind === kind,
      ]),
    ),
    kept: { part: lines.filter((line) => judged.has(line)).length, whole: lines.length },
    proposals,
    leftOut,
    skipped,
    missed,
    changed: lines.filter((line) => !judged.has(line)),
  };
}

/** The date of an event at the place, or the period of a figure beside it, or within a label. */
function isDated(
  span: Span,
  words: string,
  is: string,
  document: Document,
  proposals: readonly Proposal[],
): boolean {
  const paragraph = document.text.paragraphs.find(
    ({ start, end }) => start <= span.start && span.end <= end,
  )?.number;
  return proposals.some(({ item, span: place, paragraph: own, section }) => {
    if (section === 'events' && 'date' in item) {
      const [from] = String(item.date).split('/');
      return (
        overlaps(place, span) &&
        (String(item.date) === is ||
          (String(item.date).includes('..') && (from === is || String(item.date).endsWith(is))))
      );
    }
    if (section !== 'figures' || own !== paragraph || !('label' in item)) return false;
    const ends = String(item.period).split('/');
    return String(item.period) === is || ends.includes(is) || item.label.includes(words);
  });
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Where each of some words is, behind the one before it. */
function places(text: string, words: readonly (string | number)[]): readonly (readonly [string, Span])[] {
  let at = 0;
  return words.map((one) => {
    const word = String(one);
    let start = text.indexOf(word, at);
    while (
      start >= 0 &&
      (/[\p{L}\p{N}]/u.test(text[start - 1] ?? ' ') ||
        /^[.,]?\d/.test(text.slice(start + word.length)) ||
        (/[.,]$/.test(text.slice(0, start)) && /\d[.,]$/.test(text.slice(0, start))))
    )
      start = text.indexOf(word, start + 1);
    if (start < 0) throw new Error(`“${word}” is not in the text, behind the words before it`);
    at = start + word.length;
    return [word, { start, end: at }] as const;
  });
}

function judgedOf(file: URL): ReadonlySet<string> {
  if (!existsSync(file)) return new Set();
  return new Set(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
}
