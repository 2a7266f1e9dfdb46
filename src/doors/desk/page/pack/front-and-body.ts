/** The text of a pack in its two parts. */
export interface FrontAndBody {
  /** With both its lines of hyphens; empty where there is none. */
  readonly front: string;
  readonly body: string;
}

/** Parts the front matter of a pack, with the one blank line after it, from what is written. */
export function frontAndBody(text: string): FrontAndBody {
  const front = /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n\n?|$)/.exec(text)?.[0] ?? '';
  return { front, body: text.slice(front.length) };
}

/** The text of a pack with another body, which `frontAndBody` parts from it again as it is, however it begins. */
export function withBody(text: string, body: string): string {
  const { front } = frontAndBody(text);
  if (front === '' || body === '') return front + body;
  const ended = front.endsWith('\n') ? front : `${front}\n`;
  const hasBlank = ended.endsWith('\n\n');
  return hasBlank || !body.startsWith('\n') ? ended + body : `${ended}\n${body}`;
}
