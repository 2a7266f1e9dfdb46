import type { BoundFigure } from '../../../ground/model/bound.ts';
import { countsAlike } from '../../../ground/model/counts-alike.ts';
import { sumOfSubset, sumOfUnlike } from '../../../ground/model/diagnostics/figures.ts';
import type { Outcome } from '../../../ground/model/outcome.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { Qualifier } from '../../../ground/model/qualifier.ts';
import type { FigureQuantity } from '../../../ground/model/quantity.ts';
import { isSameRate } from '../../../ground/model/unit.ts';
import { exactly, plus, rounded } from '../items/exact-arithmetic.ts';
import { tellingWords } from '../numbers/part-of-whole.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { authorLanguage } from '../reading-language.ts';

/** Adds figures, unless one is a part of another or they count different things. */
export function addFigures(
  figures: readonly BoundFigure[],
  place: Place,
): Outcome<FigureQuantity & { readonly value: number }> & {
  /** The figure that another of them contains. */
  readonly part?: string;
} {
  const names = figures.map(({ id }) => id).join(' + ');
  const overlap = findOverlap(figures);
  if (overlap !== undefined) {
    return {
      value: undefined,
      diagnostics: [sumOfSubset(place, names, overlap.part.id, overlap.whole.id)],
      part: overlap.part.id,
    };
  }
  const unlike = findUnlike(figures);
  if (unlike !== undefined) return { value: undefined, diagnostics: [sumOfUnlike(place, unlike)] };
  const { unit, rate, counted } = figures[0]?.quantity ?? {};
  const sum = {
    value: totalOf(figures),
    qualifier: limitOf(figures.map(({ quantity }) => quantity.qualifier)),
    ...(unit === undefined ? {} : { unit }),
    ...(rate === undefined ? {} : { rate }),
    ...(counted === undefined ? {} : { counted }),
    ...(figures.some(({ quantity }) => quantity.scaled) ? { scaled: true as const } : {}),
  };
  return { value: sum, diagnostics: [] };
}

/** Whether two figures measure the same. @param free where what they count may differ: a share of something */
export function isLike(one: FigureQuantity, other: FigureQuantity, free = false): boolean {
  if (one.unit?.name !== other.unit?.name || !isSameRate(one.rate, other.rate)) return false;
  const isSame = one.counted?.toLowerCase() === other.counted?.toLowerCase();
  return free || isSame || one.unit !== undefined;
}

/** The same, where a figure may leave out what it counts: 144 of 147 stations. */
export function countsTheSame(one: FigureQuantity, other: FigureQuantity): boolean {
  const isSilent = one.counted === undefined || other.counted === undefined;
  return isLike(one, other, isSilent && one.unit === undefined && other.unit === undefined);
}

/** The qualifier of what is taken away, or divides: more of it makes less. */
export function opposite(qualifier: Qualifier): Qualifier {
  switch (qualifier) {
    case 'at-least':
      return 'at-most';
    case 'more-than':
      return 'fewer-than';
    case 'at-most':
      return 'at-least';
    case 'fewer-than':
      return 'more-than';
    default:
      return qualifier;
  }
}

/** Figures, all or two of them, whose values make up a number. */
export function figuresThatMake(
  value: number,
  figures: readonly BoundFigure[],
): readonly BoundFigure[] | undefined {
  const all = [...new Set(figures)].filter(({ data }) => typeof data.value === 'number');
  // A total is no part of a sum, unless all are: those of two towns.
  const parts = all.filter(({ data }) => !isTotal(data.label));
  const distinct = parts.length === 0 ? all : parts;
  if (distinct.length < 2) return undefined;
  if (totalOf(distinct) === value) return distinct;
  for (const [index, first] of distinct.entries()) {
    const second = distinct.slice(index + 1).find((other) => totalOf([first, other]) === value);
    if (second !== undefined) return [first, second];
  }
  return undefined;
}

function isTotal(label: string): boolean {
  const language = authorLanguage();
  return splitTokens(label, language).some(({ lower }) => language.tables.totals.has(lower));
}

function totalOf(figures: readonly BoundFigure[]): number {
  const numbers = figures.map(({ data }) => exactly(typeof data.value === 'number' ? data.value : 0));
  return rounded(numbers.reduce(plus, exactly(0)), DECIMALS).value;
}

/** More than anybody writes. */
const DECIMALS = 12;

function findOverlap(
  figures: readonly BoundFigure[],
): { readonly part: BoundFigure; readonly whole: BoundFigure } | undefined {
  for (const [index, part] of figures.entries()) {
    const whole = figures.find(
      (other, at) =>
        at !== index &&
        other.document === part.document &&
        (other.id === part.id ||
          part.supersets.includes(other.id) ||
          isPartByWords(part, other) ||
          isPartByLabel(part, other)),
    );
    if (whole !== undefined) return { part, whole };
  }
  return undefined;
}

/** `100 ships came, 40 of them from the north`: the source says that the one is a part of the other. */
function isPartByWords(part: BoundFigure, whole: BoundFigure): boolean {
  const { partBefore, partBehind } = authorLanguage().qualifiers;
  return part.evidence.some(({ words, pieces: [first], document }) => {
    const at = words.indexOf(part.asPrinted);
    if (part.asPrinted === '' || at < 0) return false;
    if (leadsTo(words.slice(at + part.asPrinted.length), whole)) return true;
    const isPart =
      partBehind.test(words.slice(at + part.asPrinted.length)) || partBefore.test(words.slice(0, at));
    const isNear = ({ document: id, pieces }: BoundFigure['evidence'][number]): boolean =>
      id === document && pieces[0].start <= first.start && first.start - pieces[0].end < PART_REACH;
    return isPart && whole.evidence.some(isNear);
  });
}

/** `Beds in Ash`, beside `Total number of beds`: what is a total by its name has the others in it. */
function isPartByLabel(part: BoundFigure, whole: BoundFigure): boolean {
  const [less, more] = [part.data.value, whole.data.value];
  if (!isTotal(whole.data.label) || isTotal(part.data.label)) return false;
  if (typeof less !== 'number' || typeof more !== 'number' || less >= more) return false;
  const language = authorLanguage();
  const own = tellingWords(part.data.label, language);
  return tellingWords(whole.data.label, language).some((word) => own.includes(word));
}

/**
 * `1,900 of the 6,300`: the words after the part lead to the whole. `£85 million, one pound in eight that we allowed for
 * new lines`: they name it.
 */
function leadsTo(behind: string, whole: BoundFigure): boolean {
  const language = authorLanguage();
  const at = whole.asPrinted === '' ? -1 : behind.slice(0, LEAD).indexOf(whole.asPrinted);
  const isOf = (words: string): boolean =>
    splitTokens(words, language).some(({ lower }) => language.numbers.of.has(lower));
  if (at > 0 && !/[.;:,]/.test(behind.slice(0, at)) && isOf(behind.slice(0, at))) return true;
  if (!language.qualifiers.partShare.test(behind)) return false;
  const named = tellingWords(behind.split(/[.;:!?]/)[0] ?? '', language);
  const own = tellingWords(whole.data.label, language);
  return own.length > 1 && own.every((word) => named.includes(word));
}

/** UTF-16 units between a part and `of the 6,300`. */
const LEAD = 40;

/** UTF-16 units between a whole and its part. */
const PART_REACH = 80;

function findUnlike(figures: readonly BoundFigure[]): string | undefined {
  if (figures.some(({ data }) => typeof data.value !== 'number')) return 'one of them is a range';
  const [first] = figures;
  const isUnlike = figures.some(({ quantity }) => first !== undefined && !isLike(first.quantity, quantity));
  const units = new Set(figures.map(({ data }) => data.unit ?? 'no unit'));
  if (isUnlike) return `they count different things: ${[...units].join(', ')}`;
  for (const [index, one] of figures.entries()) {
    const other = figures.slice(index + 1).find((later) => countsAlike(one, later) === false);
    if (other !== undefined)
      return `they have no unit, and their table counts “${one.columnHead}” and “${other.columnHead}”`;
  }
  const periods = new Set(
    figures.flatMap(({ data }) => (data.period === undefined ? [] : [String(data.period)])),
  );
  if (periods.size > 1) return `they are of different periods: ${[...periods].join(', ')}`;
  return undefined;
}

/** What comes of several is no sharper than the loosest; limits in both directions make it approximate. */
export function limitOf(qualifiers: readonly Qualifier[]): Qualifier {
  const all = new Set(qualifiers);
  all.delete('exactly');
  if (all.size === 0) return 'exactly';
  const up = [...all].every((one) => one === 'at-least' || one === 'more-than');
  if (up) return all.has('more-than') ? 'more-than' : 'at-least';
  const down = [...all].every((one) => one === 'at-most' || one === 'fewer-than');
  if (down) return all.has('fewer-than') ? 'fewer-than' : 'at-most';
  return 'about';
}
