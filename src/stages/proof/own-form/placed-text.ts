/** Text that was painted in one go: a line, or a piece of one. Lengths are points from the lower left of the page. */
export interface PlacedText {
  /** The marked content that it belongs to; none for what is outside of the structure. */
  readonly content: number | undefined;
  readonly size: number;
  readonly words: string;
  /** Where its baseline begins and ends. */
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
}
