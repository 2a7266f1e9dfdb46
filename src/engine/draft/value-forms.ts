import type { Figure } from '../../ground/model/generated/extraction.ts';
import type { Span } from '../../ground/model/place.ts';
import type { StatedNumber } from '../../stages/bind/items/stated-number.ts';
import type { TaggedWord } from './tag-words.ts';

type Form = Pick<Figure, 'value' | 'unit' | 'qualifier' | 'as-printed'>;

/** The longest text that a value may be. */
const LONGEST = 120;

/**
 * The ways to write a number of a source down, the best first: as the source has it, with the words that limit it;
 * without these, and a qualifier; as a plain number with the unit that the head of its table gives.
 */
export function valueForms(
  stated: StatedNumber,
  text: string,
  counted: string | undefined,
  per: string | undefined,
): readonly Form[] {
  const { number, qualifier, whole } = stated;
  const limited = textAt(text, spanOf(stated));
  const bare = textAt(text, whole);
  const [first] = qualifier.qualifiers;
  const unit = counted === undefined || number.unit !== undefined ? {} : { unit: counted };
  const limit = first === undefined || first === 'exactly' ? {} : { qualifier: first };
  const inTable = stated.above === undefined ? [] : tableForms(stated, bare, per);
  const written = [limited, bare].flatMap((value, index): Form[] =>
    value.length > LONGEST ? [] : [{ value, ...(index > 0 && number.kind !== 'range' ? limit : {}) }],
  );
  const plain =
    number.values.length === 1
      ? number.values.map((value): Form => ({ value: numberOf(value), ...limit }))
      : [];
  const all = [...inTable, ...written, ...plain];
  return [...(counted === undefined ? [] : all.map((form) => ({ ...form, ...unit }))), ...all];
}

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
