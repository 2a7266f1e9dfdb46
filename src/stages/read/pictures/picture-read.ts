/** What a reader of one kind of picture makes of its bytes: a picture without what is none, or why not. */
export type PictureRead =
  | { readonly bytes: Uint8Array; readonly width: number; readonly height: number }
  | PictureFault;

/** Why a picture cannot be printed, as a clause, and what to do about it. */
export interface PictureFault {
  readonly fault: string;
  readonly hint: string;
}

/** How many dots a picture may have: beyond, a browser needs more memory for it than for all the rest. */
export const MOST_DOTS = 25_000_000;
