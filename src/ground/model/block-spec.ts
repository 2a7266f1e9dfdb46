import type { CalendarDate } from './calendar.ts';

/** An option of a block: what its value has to be, and what it does, in a sentence for the documentation. */
export type OptionSpec = {
  readonly says: string;
  /** There is nothing to print without it. */
  readonly required?: true;
} & (
  | {
      /** Words that are printed: their numbers are checked as those of a heading are. */ readonly kind: 'text';
    }
  | {
      /** Topics of items, or ids of documents, of the pack: one or several. */ readonly kind:
        | 'topics'
        | 'documents';
    }
  | {
      /** Ids of figures, with or without their document: `boats`, `report:boats`. */ readonly kind: 'figures';
    }
  | { /** One or several of the words. */ readonly kind: 'some-of'; readonly words: readonly string[] }
  | { readonly kind: 'one-of'; readonly words: readonly string[] }
  | { /** A name by which the text refers to the block. */ readonly kind: 'id' }
  | { /** The name of a file in `sources/pictures/`. */ readonly kind: 'file' }
  | { /** It is there, or it is not: `{landscape}`. */ readonly kind: 'flag' }
  | { /** A whole number from 1. */ readonly kind: 'count'; readonly most: number }
  | { /** EDTF. */ readonly kind: 'date' }
);

/** What `::name{…}` in a narrative may be, all in one place. */
export interface BlockSpec {
  readonly name: string;
  /** Its place among the blocks wherever they are listed. */
  readonly order: number;
  /** What it prints, in a sentence for the documentation. */
  readonly says: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** As what it is counted where exhibits are numbered. */
  readonly exhibit?: 'figure' | 'table';
  /**
   * What it needs to know of the others, and is composed after: the `items` that they print, or the `headings`
   * that they have.
   */
  readonly waitsFor?: 'items' | 'headings';
}

/** The values of a block's options; those that were not given are undefined. */
export type OptionsOf<Spec extends BlockSpec> = {
  readonly [Name in keyof Spec['options']]: ValueOf<Spec['options'][Name]> | undefined;
};

type ValueOf<Option> = Option extends { readonly kind: 'some-of'; readonly words: readonly (infer Word)[] }
  ? readonly Word[]
  : Option extends { readonly kind: 'one-of'; readonly words: readonly (infer Word)[] }
    ? Word
    : Option extends { readonly kind: 'topics' | 'documents' | 'figures' }
      ? readonly string[]
      : Option extends { readonly kind: 'flag' }
        ? boolean
        : Option extends { readonly kind: 'count' }
          ? number
          : Option extends { readonly kind: 'date' }
            ? CalendarDate
            : string;
