import type { BoundItem, LetteredDocument } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { isSamePlace } from '../../../ground/model/is-same-place.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Place, Span } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { foldText } from '../text/fold.ts';
import type { FlatProse } from './flatten-prose.ts';
import { numbersOfProse } from './numbers-of-prose.ts';
import type { ProseText } from './prose.ts';
import { supportOf } from './support.ts';

/** A sentence of a narrative that states what nothing backs that it cites. */
export interface Uncited {
  readonly prose: ProseText;
  /** The stretches of the sentence whose places were asked for while it was checked. */
  readonly placed: readonly PlacedSpan[];
  readonly flat: FlatProse;
  /** Where the sentence is in the text. */
  readonly start: number;
  readonly end: number;
  readonly items: readonly BoundItem[];
  readonly documents: readonly LetteredDocument[];
  readonly sources: ReadonlyMap<string, Document>;
  readonly trials: Trials;
  /** What is wrong with the sentence where it cites these items. */
  check(items: readonly BoundItem[]): readonly Diagnostic[];
}

/** A stretch of a sentence, and where that is in its file. */
export interface PlacedSpan {
  readonly span: Span;
  readonly place: Place;
}

/** What may still be tried for one narrative: where hundreds of sentences cite nothing, the first of them go first. */
export interface Trials {
  left: number;
}

export function openTrials(): Trials {
  return { left: TRIED_IN_ALL };
}

/** The number of items that are offered, and that are tried, for each of what is wrong. */
const OFFERED = 3;
const TRIED = 12;
/** Each trial is a check of a whole sentence, of 1 to 3 ms: an editor waits for them all. */
const TRIED_IN_ALL = 120;

/** The items that back what a diagnostic says is not backed, the likeliest first. */
export function itemsThatState(
  diagnostic: Diagnostic,
  span: Span,
  { found, uncited }: { readonly found: readonly Diagnostic[]; readonly uncited: Uncited },
): readonly BoundItem[] {
  const statement = uncited.trials.left > 0 ? statementOf(diagnostic.code, span, uncited) : undefined;
  if (statement === undefined) return [];
  const near = wordsOf(uncited.prose.text);
  const likeness = (item: BoundItem): number => {
    const all = `${foldText(nameOf(item))} ${evidenceOf(item).join(' ')}`;
    return near.filter((word) => all.includes(word)).length + (statement.isMadeOf(item) ? near.length : 0);
  };
  const likely = uncited.documents
    .flatMap(({ extraction }) => [...extraction.items, ...extraction.proposed])
    .filter((item) => !uncited.items.includes(item) && statement.mayBeIn(item))
    .map((item) => ({ item, like: likeness(item) }))
    .toSorted((one, other) => other.like - one.like)
    .slice(0, TRIED);
  const fitting: BoundItem[] = [];
  for (const { item } of likely) {
    if (fitting.length === OFFERED || uncited.trials.left === 0) break;
    uncited.trials.left -= 1;
    const after = uncited.check([...uncited.items, item]);
    if (putsRight(diagnostic, after, found)) fitting.push(item);
  }
  return fitting;
}

/** Whether the one is gone, and nothing else has come. */
function putsRight(one: Diagnostic, after: readonly Diagnostic[], before: readonly Diagnostic[]): boolean {
  return after.every(
    ({ place, code }) =>
      !(code === one.code && isSamePlace(place, one.place)) &&
      before.some((other) => other.code === code && isSamePlace(other.place, place)),
  );
}

/** What a sentence states and nothing backs, as it is looked for in items. */
interface Statement {
  /** What comes of citing an item is tried with few. */
  mayBeIn(item: BoundItem): boolean;
  /** Whether the item is there to state this, and does not only have it among the words of its evidence. */
  isMadeOf(item: BoundItem): boolean;
}

function statementOf(code: string, span: Span, { prose, sources }: Uncited): Statement | undefined {
  const words = prose.text.slice(span.start, span.end);
  const folded = foldText(words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  const isIn = (item: BoundItem, part: string): boolean =>
    evidenceOf(item).some((evidence) => evidence.includes(part));
  switch (code) {
    case 'UNBOUND_NUMBER': {
      const values = numbersOfProse(prose)
        .filter((number) => number.span.start < span.end && span.start < number.span.end)
        .flatMap((number) => number.values.map(String));
      return {
        mayBeIn: (item) =>
          supportOf(item, sources).numbers.some((number) =>
            number.values.some((value) => values.includes(String(value))),
          ),
        isMadeOf: ({ kind, data }) => kind === 'figure' && values.includes(String(data.value)),
      };
    }
    case 'UNBOUND_DATE': {
      const parts = folded.split(' ').filter((part) => part.length > 1);
      return {
        mayBeIn: (item) => parts.some((part) => isIn(item, part)),
        isMadeOf: ({ kind }) => kind === 'event',
      };
    }
    case 'UNBOUND_QUOTATION':
      return folded === ''
        ? undefined
        : { mayBeIn: (item) => isIn(item, folded), isMadeOf: ({ kind }) => kind === 'quotation' };
    default:
      return undefined;
  }
}

/** A pack may have thousands of items, which every mistake in it asks. */
const evidenceOf: (item: BoundItem) => readonly string[] = onceFor(({ evidence }) =>
  evidence.map(({ words }) => foldText(words)),
);

/** Shorter words are in every text. */
const SHORTEST = 4;

function wordsOf(text: string): readonly string[] {
  return [...new Set(foldText(text).split(/[^\p{L}\p{N}]+/u))].filter((word) => word.length >= SHORTEST);
}

/** What an item is called where it is chosen. */
export function nameOf({ kind, data }: BoundItem): string {
  switch (kind) {
    case 'figure':
      return data.label;
    case 'event':
      return data.title;
    case 'quotation':
      return data.words;
    case 'claim':
      return data.text;
    case 'entity':
      return data.name;
  }
}
