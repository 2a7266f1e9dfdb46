// The types that come with it describe its ES module, which Node does not take.
declare module 'bidi-js' {
  export interface EmbeddingLevels {
    /** One for each UTF-16 unit: odd ones are read from the right to the left. */
    readonly levels: Uint8Array;
  }
  export interface Bidi {
    getEmbeddingLevels(text: string, baseDirection: 'ltr' | 'rtl'): EmbeddingLevels;
    /** The indices of one line's units, the last included, from the left to the right. */
    getReorderedIndices(text: string, levels: EmbeddingLevels, start: number, end: number): number[];
  }
  export default function makeBidi(): Bidi;
}
