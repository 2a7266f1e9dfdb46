/** Something about a printed pack that keeps some readers out, or that an archive cannot keep. */
export interface Barrier {
  /** The condition that it breaks, by its name. */
  readonly condition: string;
  /** What the condition asks for: a clause of PDF/UA-1 (ISO 14289-1), PDF/A-3 (ISO 19005-3) or of our own. */
  readonly clause: string;
  /** What is wrong, as the end of a sentence that begins with where it is. */
  readonly says: string;
  /** What to do about it. */
  readonly remedy: string;
  /** The page, from 1, if it is known. */
  readonly page?: number;
  /** The element of the structure, by the number of its object in the finished PDF. */
  readonly element?: number;
  /** How it begins, where the page has been asked. */
  readonly words?: string;
  /** The line of the pack's text that it comes from, from 1. */
  readonly line?: number;
}
