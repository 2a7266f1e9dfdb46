/** The text of a pack in its two parts. */
export interface FrontAndBody {
  /** With both its lines of hyphens; empty where there is none. */
  readonly front: string;
  readonly body: string;
}

/** Parts the front matter of a pack, which has a form of its own, from what is written. */
export function frontAndBody(text: string): FrontAndBody {
  const front = /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n+|$)/.exec(text)?.[0] ?? '';
  return { front, body: text.slice(front.length) };
}
