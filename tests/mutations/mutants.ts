import type { ExtractionData } from '../../src/ground/model/generated/extraction.ts';

/** An extraction with one fabricated error in it. */
export interface Mutant {
  readonly kind: string;
  /** What was changed, for the report of one that slips through. */
  readonly change: string;
  readonly data: ExtractionData;
  /** The item in which it was made. */
  readonly section: 'entities' | 'figures' | 'events' | 'quotations' | 'claims';
  readonly id: string;
}

/** Every single error that the classes of this harness can fabricate in an extraction. */
export function* mutantsOf(data: ExtractionData): Generator<Mutant> {
  for (const site of quotesOf(data)) {
    for (const [kind, make] of Object.entries(QUOTE_CHANGES)) {
      for (const changed of make(site.text)) {
        if (changed !== site.text)
          yield {
            kind: `quotation: ${kind}`,
            change: `${site.text} → ${changed}`,
            data: site.put(changed),
            section: site.section,
            id: site.id,
          };
      }
    }
  }
  yield* figureMutants(data);
  yield* eventMutants(data);
  yield* nameMutants(data);
  yield* claimMutants(data);
}

interface Site extends Pick<Mutant, 'section' | 'id'> {
  readonly text: string;
  put(text: string): ExtractionData;
}

function quotesOf(data: ExtractionData): readonly Site[] {
  const sites: Site[] = [];
  for (const section of ['entities', 'figures', 'events', 'claims'] as const) {
    for (const [id, item] of Object.entries(data[section] ?? {})) {
      for (const [index, { quote }] of (item.evidence ?? []).entries()) {
        sites.push({
          section,
          id,
          text: quote,
          put: (text) => edited(data, [section, id, 'evidence', index, 'quote'], text),
        });
      }
    }
  }
  for (const [id, { words }] of Object.entries(data.quotations ?? {})) {
    sites.push({
      section: 'quotations',
      id,
      text: words,
      put: (text) => edited(data, ['quotations', id, 'words'], text),
    });
  }
  return sites;
}

/** A copy of the data with one value changed; `undefined` deletes it. */
function edited(data: ExtractionData, path: readonly (string | number)[], value: unknown): ExtractionData {
  const copy = structuredClone(data);
  let parent = copy as unknown as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

const NUMBER_WORDS = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'twelve',
  'twenty',
  'thirty',
];
const QUALIFIERS = ['more than', 'at least', 'up to', 'fewer than', 'about', 'at most'];
const NEGATION = /\b(?:not|no|never|nor|without|cannot)\b/gi;

const QUOTE_CHANGES: Readonly<Record<string, (text: string) => readonly string[]>> = {
  'digit changed': changedDigits,
  'number word changed': changedNumberWords,
  'qualifier changed': (text) => QUALIFIERS.flatMap((from) => QUALIFIERS.map((to) => text.replace(from, to))),
  'qualifier dropped inside': (text) => QUALIFIERS.map((words) => text.replace(` ${words} `, ' ')),
  'negation inserted': (text) => inner(text).map((at) => `${text.slice(0, at)} not${text.slice(at)}`),
  'negation deleted': (text) =>
    [...text.matchAll(NEGATION)].map((match) => text.replace(match[0], '').replaceAll('  ', ' ').trim()),
  'case changed': (text) =>
    [...text.matchAll(/\p{Lu}/gu)].map((match) => replaceAt(text, match.index, match[0].toLowerCase())),
  'word deleted inside': (text) =>
    wordsOf(text)
      .slice(1, -1)
      .map((_, index) => without(text, index + 1)),
  'word replaced': (text) =>
    wordsOf(text).map((_, index) => wordsOf(text).with(index, 'otherwise').join(' ')),
  'words swapped': (text) =>
    wordsOf(text)
      .slice(1)
      .map((_, index) => swapped(text, index)),
  'letter changed': (text) =>
    [...text.matchAll(/\p{Ll}{4,}/gu)].map((match) =>
      replaceAt(text, match.index + 1, match[0][1] === 'x' ? 'y' : 'x'),
    ),
  'look-alike letter': (text) =>
    [...text.matchAll(/[aeo]/g)].map((match) =>
      replaceAt(text, match.index, { a: 'а', e: 'е', o: 'о' }[match[0]] ?? ''),
    ),
  'pieces put in another order': (text) => reordered(text),
  'end of another sentence joined on': (text) => [`${text} … and that it would never happen again`],
};

function changedDigits(text: string): readonly string[] {
  return [...text.matchAll(/\d/g)].flatMap((match) =>
    [1, 9].map((step) => replaceAt(text, match.index, String((Number(match[0]) + step) % 10))),
  );
}

function changedNumberWords(text: string): readonly string[] {
  return [...text.matchAll(/\p{L}+/gu)].flatMap((match) => {
    if (!NUMBER_WORDS.includes(match[0].toLowerCase())) return [];
    return NUMBER_WORDS.filter((word) => word !== match[0].toLowerCase()).map((word) => {
      const cased = /^\p{Lu}/u.test(match[0]) ? `${word.slice(0, 1).toUpperCase()}${word.slice(1)}` : word;
      return text.slice(0, match.index) + cased + text.slice(match.index + match[0].length);
    });
  });
}

function inner(text: string): readonly number[] {
  return [...text.matchAll(/ /g)].map((match) => match.index);
}

function replaceAt(text: string, at: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + 1);
}

function wordsOf(text: string): readonly string[] {
  return text.split(' ');
}

function without(text: string, index: number): string {
  return wordsOf(text).toSpliced(index, 1).join(' ');
}

function swapped(text: string, index: number): string {
  const words = wordsOf(text);
  return words
    .with(index, words[index + 1] ?? '')
    .with(index + 1, words[index] ?? '')
    .join(' ');
}

function reordered(text: string): readonly string[] {
  const words = wordsOf(text);
  if (words.length < 6) return [];
  const middle = Math.floor(words.length / 2);
  return [`${words.slice(middle).join(' ')} … ${words.slice(0, middle).join(' ')}`];
}

function* figureMutants(data: ExtractionData): Generator<Mutant> {
  const all = ['exactly', 'about', 'at-least', 'more-than', 'at-most', 'fewer-than'];
  for (const [id, figure] of Object.entries(data.figures ?? {})) {
    const put = (field: string, value: unknown): ExtractionData =>
      edited(data, ['figures', id, field], value);
    if (typeof figure.value === 'number') {
      const values = [figure.value + 1, figure.value - 1, figure.value * 10, figure.value / 10];
      const digits = changedDigits(String(figure.value)).map(Number);
      for (const value of [...values, ...digits]) {
        yield {
          section: 'figures',
          id,
          kind: 'figure: value changed',
          change: `${id}: ${figure.value} → ${value}`,
          data: put('value', value),
        };
      }
    }
    for (const qualifier of all.filter((one) => one !== (figure.qualifier ?? 'exactly'))) {
      yield {
        section: 'figures',
        id,
        kind: 'figure: qualifier changed',
        change: `${id}: ${figure.qualifier} → ${qualifier}`,
        data: put('qualifier', qualifier),
      };
    }
    if (figure['as-printed'] !== undefined) {
      yield {
        section: 'figures',
        id,
        kind: 'figure: ambiguity not settled',
        change: id,
        data: put('as-printed', undefined),
      };
      for (const form of changedDigits(figure['as-printed'])) {
        yield {
          section: 'figures',
          id,
          kind: 'figure: printed form changed',
          change: `${id}: ${form}`,
          data: put('as-printed', form),
        };
      }
    }
    for (const label of [...changedDigits(figure.label), ...changedNumberWords(figure.label)]) {
      yield {
        section: 'figures',
        id,
        kind: 'figure: number in the label changed',
        change: `${id}: ${label}`,
        data: put('label', label),
      };
    }
    yield {
      section: 'figures',
      id,
      kind: 'figure: unit changed (by rule undetectable)',
      change: id,
      data: put('unit', 'tonnes'),
    };
    if (figure['subset-of'] !== undefined) {
      yield {
        section: 'figures',
        id,
        kind: 'figure: subset relation dropped (by rule undetectable)',
        change: id,
        data: put('subset-of', undefined),
      };
    }
  }
}

function* eventMutants(data: ExtractionData): Generator<Mutant> {
  for (const [id, event] of Object.entries(data.events ?? {})) {
    const outside = event['date-basis'] === 'outside';
    const kind = outside
      ? 'event: date known from outside changed (by rule undetectable)'
      : 'event: date changed';
    const date = String(event.date);
    for (const changed of [
      date.replace(/\d{4}/, (year) => String(Number(year) - 1)),
      date.replace(
        /-(\d\d)/,
        (_, month) => `-${month === '12' ? '01' : String(Number(month) + 1).padStart(2, '0')}`,
      ),
    ]) {
      if (changed !== date)
        yield {
          section: 'events',
          id,
          kind,
          change: `${id}: ${date} → ${changed}`,
          data: edited(data, ['events', id, 'date'], changed),
        };
    }
    if (outside) {
      yield {
        section: 'events',
        id,
        kind: 'event: outside date passed off as stated',
        change: id,
        data: edited(data, ['events', id, 'date-basis'], 'stated'),
      };
    }
  }
}

function* nameMutants(data: ExtractionData): Generator<Mutant> {
  for (const [id, entity] of Object.entries(data.entities ?? {})) {
    const put = (name: string): ExtractionData => edited(data, ['entities', id, 'name'], name);
    const letter = /\p{Ll}/u.exec(entity.name.slice(1));
    if (letter !== null && entity.name.length > 4) {
      const changed = replaceAt(entity.name, letter.index + 1, letter[0] === 'x' ? 'y' : 'x');
      yield {
        section: 'entities',
        id,
        kind: 'name: letter changed',
        change: `${entity.name} → ${changed}`,
        data: put(changed),
      };
    }
    const lower = entity.name.toLowerCase();
    if (lower !== entity.name)
      yield {
        section: 'entities',
        id,
        kind: 'name: case changed',
        change: `${entity.name} → ${lower}`,
        data: put(lower),
      };
    yield {
      section: 'entities',
      id,
      kind: 'name: another name',
      change: `${entity.name} → Jane Roe`,
      data: edited(
        edited(data, ['entities', id, 'name'], 'Jane Roe'),
        ['entities', id, 'aliases'],
        undefined,
      ),
    };
  }
}

function* claimMutants(data: ExtractionData): Generator<Mutant> {
  for (const [id, claim] of Object.entries(data.claims ?? {})) {
    const put = (text: string): ExtractionData => edited(data, ['claims', id, 'text'], text);
    for (const text of [...changedDigits(claim.text), ...changedNumberWords(claim.text)]) {
      if (!/MI\d/.test(claim.text) || text.includes('MI5')) {
        yield {
          section: 'claims',
          id,
          kind: 'claim: number changed',
          change: `${id}: ${text}`,
          data: put(text),
        };
      }
    }
    yield {
      section: 'claims',
      id,
      kind: 'claim: number added',
      change: id,
      data: put(`${claim.text} This happened 47 times.`),
    };
    yield {
      section: 'claims',
      id,
      kind: 'claim: quotation added',
      change: id,
      data: put(`${claim.text} He called it "a lost cause entirely".`),
    };
    // Words from both documents would confirm it.
    if (claim.evidence.every(({ document }) => document === undefined))
      yield {
        section: 'claims',
        id,
        kind: 'claim: confirmed without a second origin',
        change: id,
        data: edited(data, ['claims', id, 'credibility'], 1),
      };
    yield {
      section: 'claims',
      id,
      kind: 'claim: sense reversed in own words (by rule undetectable)',
      change: id,
      data: put(`It is not so that ${claim.text}`),
    };
    const other = Object.keys(data.entities ?? {}).find((entity) => entity !== claim.speaker);
    if (claim.speaker !== undefined && other !== undefined) {
      yield {
        section: 'claims',
        id,
        kind: 'claim: speaker swapped for one named nearby (by rule undetectable)',
        change: id,
        data: edited(data, ['claims', id, 'speaker'], other),
      };
    }
  }
}
