/** What of a text's own structure can be counted. */
export interface StructureCounts {
  /** How many documents the pack has, and how many the sentence cites. */
  readonly documents: readonly number[];
  /** How many people speak in what the sentence cites, and in the whole pack. */
  readonly speakers: readonly number[];
  /** How many items the sentence cites: `two ships` where one is cited for each. */
  readonly items: number;
  /** How many entries each list of the narrative has. */
  readonly lists: readonly number[];
  /** How many entries the list right after the text has, where there is one. */
  readonly listBehind: number | undefined;
}

export const NO_COUNTS: StructureCounts = {
  documents: [],
  speakers: [],
  items: 0,
  lists: [],
  listBehind: undefined,
};
