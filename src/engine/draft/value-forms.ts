import type { Figure } from '../../ground/model/generated/extraction.ts';
import type { Span } from '../../ground/model/place.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { readFigure } from '../../stages/bind/items/read-figure.ts';
import type { StatedNumber } from '../../stages/bind/items/stated-number.ts';
import type { Reading, Sentence } from './passages.ts';
import type { TaggedWord } from './tag-words.ts';

type Form = Pick<Figure, 'value' | 'unit' | 'qualifier' | 'as-printed'>;

/** The longest text that a value may be. */
const LONGEST = 120;

/** A number in its sentence, for the ways to write it down. */
export interface ValuePlace {
  /** The canonical text. */
  readonly text: string;
  /** What it counts, where that is one word. */
  readonly counted: string | undefined;
  readonly sentence: Sentence;
  readonly reading: Reading;
}

/**
 * The ways to write a number of a source down, the best first: as the source has it, with the words that limit it;
 * without these, and a qualifier; as a plain number with the unit that the head of its table gives.
 */
export function valueForms(stated: StatedNumber, place: ValuePlace): readonly Form[] {
  const { number, qualifier, whole } = stated;
  const { text, counted, reading } = place;
  const isNegative =
    number.values.length > 0 && number.values.every((one) => typeof one === 'number' && one < 0);
  const words = textAt(text, whole);
  // The sign may be before that of the currency, or a bracket of an accountant.
  const bare = isNegative && !/^[-−–]/.test(words) ? `−${words}` : words;
  const [first] = qualifier.qualifiers;
  const unit = counted === undefined || number.unit !== undefined ? {} : { unit: counted };
  const limit =
    first === undefined || first === 'exactly' || number.kind === 'range' ? {} : { qualifier: first };
  const inTable = stated.above === undefined ? [] : tableForms(stated, bare, reading.words?.wording.per);
  const written: Form[] = [
    ...(isPlain(stated, text, reading) ? [{ value: textAt(text, spanOf(stated)) }] : []),
    { value: bare, ...limit },
  ].filter(({ value }) => value.length <= LONGEST);
  const [value, ...others] = number.values;
  const plain: Form[] =
    value === undefined || others.length > 0
      ? []
      : [
          ...(number.age === true && number.unit !== undefined
            ? [{ value: numberOf(value), unit: `${number.unit.name}s`, ...limit }]
            : []),
          { value: numberOf(value), ...limit },
        ];
  const all = [...inTable, ...written, ...plain];
  return [
    ...rateForms(stated, place),
    ...(counted === undefined ? [] : all.map((form) => ({ ...form, ...unit }))),
    ...all,
  ];
}

/** Whether the words that limit a number are such as a value is written with: `at least`, and no verb. */
function isPlain(stated: StatedNumber, text: string, { words }: Reading): boolean {
  const { start } = spanOf(stated);
  const before = text
    .slice(start, stated.whole.start)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return words === undefined || before.every((word) => words.limits.has(word));
}

/** `9,500 litres a minute`: the number with the words after it that say what it is counted against. */
function rateForms(stated: StatedNumber, { text, sentence, reading }: ValuePlace): readonly Form[] {
  if (stated.number.rate === undefined || stated.above !== undefined) return [];
  const { start, end } = spanOf(stated);
  const from = isPlain(stated, text, reading) ? start : stated.whole.start;
  const behind = sentence.words.filter((word) => word.start >= end).slice(0, RATE_WORDS);
  const close = behind.findIndex(({ text: word }) => /^[,;:.()?!“”"]/.test(word));
  const forms: Form[] = [];
  for (const word of close < 0 ? behind : behind.slice(0, close)) {
    const value = textAt(text, { start: from, end: word.end });
    const read = readFigure({ label: value, value }, reading.language, () => NOWHERE);
    if (read.diagnostics.length === 0 && read.unit.rate !== undefined && value.length <= LONGEST)
      forms.push({ value });
  }
  return forms;
}

const RATE_WORDS = 8;
const NOWHERE = wholeFile('');

/** The number with its unit and the words that limit it. */
export function spanOf({ number, qualifier, whole }: StatedNumber): Span {
  const shift = whole.start - number.whole.start;
  return {
    start: Math.min(whole.start, qualifier.span.start + shift),
    end: Math.max(whole.end, qualifier.span.end + shift),
  };
}

/** What a number counts, where it is one word: `passengers`. */
export function countedNoun(words: readonly TaggedWord[], behind: number): string | undefined {
  const [one, two] = [words[behind], words[behind + 1]];
  if (one?.tag !== 'NOUN' || two?.tag === 'NOUN' || two?.tag === 'PROPN') return undefined;
  return /^\p{Ll}[\p{L}-]+$/u.test(one.text) && !/^['’-]/.test(two?.text ?? '') ? one.text : undefined;
}

/** In a table, the head adds the unit: `58.3` under `Cases per 100,000`. */
function tableForms({ number }: StatedNumber, bare: string, word: string | undefined): readonly Form[] {
  const { unit, rate } = number;
  const [value] = number.values;
  if (typeof value !== 'number' || number.values.length > 1) return [];
  const per = rate === undefined || word === undefined ? undefined : rateText(rate, word);
  const forms: Form[] = [];
  if (unit?.family === 'per-cent') forms.push({ value: `${bare.replace(/\s*%$/, '')}%` });
  // `2.80` says that it is so exact, and `2.8` does not.
  if (unit !== undefined && /^\d+\.\d*0$/.test(bare) && Number(bare) === value)
    forms.push({ value: bare, unit: [unit.name, per].filter((part) => part !== undefined).join(' ') });
  if (unit !== undefined)
    forms.push({ value, unit: [unit.name, per].filter((part) => part !== undefined).join(' ') });
  if (per !== undefined) forms.push({ value: `${bare} ${per}` }, { value, unit: per });
  return forms;
}

function rateText({ count, of }: NonNullable<StatedNumber['number']['rate']>, per: string): string {
  if (count === 1) return `${per} ${of}`;
  return [per, count.toLocaleString('en'), ...(of === 'person' ? [] : [of])].join(' ');
}

function numberOf(value: StatedNumber['number']['values'][number]): number | [number, number] {
  return typeof value === 'number' ? value : [value[0], value[1]];
}

function textAt(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
}
