import type { Language } from '../../../ground/language/language.ts';
import type { BoundEvent, BoundFigure } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { Entity } from '../../../ground/model/generated/extraction.ts';
import type { Place, Span } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { fold, unfold } from '../text/fold.ts';
import { occurrencesIn } from '../text/stands-in.ts';
import { findAddresses } from './find-addresses.ts';
import type { OwnTable, TextBeside } from './flatten-prose.ts';
import type { DateFact } from './known-dates.ts';
import { type QuotedPhrase, quotedPhrases } from './quoted-phrases.ts';
import { NO_COUNTS, type StructureCounts } from './structure-counts.ts';
import type { Support } from './support.ts';

/** A stretch of the author's text and what it rests on. */
export interface ProseText {
  /** The text is what a hint would lead to: it is asked whether it holds, and not what to do about it. */
  readonly isTrial?: true;
  readonly text: string;
  readonly language: Language;
  readonly support: Support;
  /** Figures that the text cites: it may state their sum. */
  readonly figures?: readonly BoundFigure[] | undefined;
  /** Events that the text cites. */
  readonly events?: readonly BoundEvent[] | undefined;
  /** The phrases between quotation marks, where they were found in a longer text; else they are looked for. */
  readonly quoted?: readonly QuotedPhrase[];
  /** Where the text cites more than once: the stretch before each citation, and what it cites. */
  readonly stretches?: readonly CitedStretch[] | undefined;
  /** Whether the sentence has a citation itself; else it rests on that of a later one. */
  readonly cites?: boolean | undefined;
  /** Words that the text cites with the names of who says them. */
  readonly spoken?: readonly SpokenWords[] | undefined;
  /** Whether each item that the text cites says who speaks. */
  readonly isAllSpoken?: boolean | undefined;
  /** The names of everybody who may speak, a list each. */
  readonly people?: readonly (readonly string[])[] | undefined;
  /** What names the text may use; nothing where names are not looked at. */
  readonly known?: KnownNames | undefined;
  /** Phrases that are the author's own, folded. */
  readonly own: readonly string[];
  /**
   * Dates that the text may state without citing them: that of the pack; in a title those of its documents. Few texts
   * ask for them.
   */
  dates(): readonly DateFact[];
  /** What of the text's own structure can be counted; nothing when left out. */
  readonly counts?: StructureCounts;
  /**
   * Where the text is, which decides what may be done about it: only a narrative cites, and an item has no list of
   * its author's own phrases.
   */
  readonly in: 'narrative' | 'field' | 'item';
  /** A note, or a sentence that rests on what a later one cites: it may speak of something beside it. */
  readonly isAside?: boolean | undefined;
  /** The label of a figure: its number, which the label does not print, is the first that it rests on. */
  readonly isLabel?: boolean | undefined;
  /** Of a row: what its table says of its numbers. */
  readonly table?: OwnTable | undefined;
  /** Of the title of a list of quotations: what it lists. */
  readonly lists?: readonly SpokenWords[] | undefined;
  /** What is around the text and may say whose its quotations are, the nearest first. */
  beside?(): readonly TextBeside[];
  /** The title of a table, or its head. */
  readonly names?: true | undefined;
  /** Whether a name, such as `MI5` or the `702` of Section 702, is in one of the documents. */
  isNamed(name: string): boolean;
  /** The stretches of `text` that are printed values. */
  readonly values?: readonly PrintedValue[] | undefined;
  /** The place of a stretch of `text` in its file. */
  placeOf(span: Span): Place;
}

/** Where a value is in a text as it is printed. */
export interface PrintedValue extends Span {
  readonly figures: readonly BoundFigure[];
  /** What has been reported of it, and of the words that change it. */
  readonly faults: readonly Diagnostic[];
}

/** The documents that a text speaks of, and the entities of their extractions. */
export interface KnownNames {
  readonly documents: readonly Document[];
  readonly entities: readonly Entity[];
  /** Those of a pack; nothing for the text of an item. */
  readonly events?: readonly BoundEvent[];
}

/** Words between one citation and the next, with what the next one cites. */
export interface CitedStretch extends Span {
  readonly support: Support;
  readonly figures: readonly BoundFigure[];
  /** Who says it, for each item that says who speaks; nothing where one of the items does not. */
  readonly spoken?: readonly SpokenWords[] | undefined;
  /** The dates of its items: their own, and those in their evidence, not those around it. */
  readonly dates: readonly DateFact[];
}

/** What somebody says, by the item that is cited. */
export interface SpokenWords {
  /** The names of who says it. */
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** The same as rules look at it. */
export interface Prose extends ProseText {
  readonly counts: StructureCounts;
  /** Whether a stretch of `text` lies within an address, where digits count nothing. */
  isAddress(span: Span): boolean;
  readonly quoted: readonly QuotedPhrase[];
  /** Whether a stretch of `text` lies within one of the author's own phrases. */
  isOwn(span: Span): boolean;
}

/**
 * Finds the author's own phrases and the addresses in the text, once for all rules, and not before one asks: most
 * sentences have nothing in them that could be either.
 */
export function proseOf(prose: ProseText): Prose {
  let own: readonly Span[] | undefined;
  let addresses: readonly Span[] | undefined;
  const quoted = prose.quoted ?? quotedPhrases(prose.text, prose.language);
  // Field by field: there are as many of these as sentences, and a copy by `...prose` takes several times as long.
  return {
    text: prose.text,
    language: prose.language,
    support: prose.support,
    figures: prose.figures,
    events: prose.events,
    stretches: prose.stretches,
    cites: prose.cites,
    spoken: prose.spoken,
    isAllSpoken: prose.isAllSpoken,
    people: prose.people,
    known: prose.known,
    own: prose.own,
    dates: prose.dates,
    in: prose.in,
    isAside: prose.isAside,
    isLabel: prose.isLabel,
    table: prose.table,
    names: prose.names,
    lists: prose.lists,
    ...(prose.beside && { beside: prose.beside }),
    isNamed: prose.isNamed,
    values: prose.values,
    placeOf: prose.placeOf,
    quoted,
    counts: prose.counts ?? NO_COUNTS,
    isOwn: ({ start, end }) => {
      own ??= ownPhrases(prose);
      return own.some((span) => span.start <= start && end <= span.end);
    },
    // A number may be read with the mark before it, or beyond the address.
    isAddress: ({ start, end }) => {
      addresses ??= findAddresses(prose.text);
      return addresses.some((span) => start < span.end && span.start < end);
    },
  };
}

function ownPhrases({ text, own, language }: ProseText): readonly Span[] {
  if (own.length === 0) return [];
  const folded = fold(text);
  return own.flatMap((phrase) => occurrencesIn(folded, phrase, language).map((span) => unfold(folded, span)));
}
