/** What is open in a paragraph, by kind of mark; `NOTHING_OPEN` at its beginning. */
export type OpenMarks = readonly number[];

/** Marks of which a parser looks for the end in all that is left of the paragraph: for each of them again, if there is none. */
const KINDS = [
  { opens: /<!--/g, closes: /-->/g, endsAll: true },
  { opens: /<\?/g, closes: /\?>/g, endsAll: true },
  { opens: /<!(?:[a-z]|\[CDATA\[)/gi, closes: />/g, endsAll: true },
  { opens: /:[a-z][\w-]*\[/gi, closes: /\]/g, endsAll: false },
] as const;

export const NOTHING_OPEN: OpenMarks = KINDS.map(() => 0);

/** What is open after a line. An end of a comment ends all that began before it; a bracket ends one. */
export function openAfter(line: string, open: OpenMarks): OpenMarks {
  if (!SIGN.test(line)) return open;
  return KINDS.map(({ opens, closes, endsAll }, kind) => {
    const before = open[kind] ?? 0;
    const ends = [...line.matchAll(closes)];
    if (!endsAll) return Math.max(0, before + countOf(line, opens) - ends.length);
    const last = ends.at(-1)?.index;
    return last === undefined ? before + countOf(line, opens) : countOf(line.slice(last), opens);
  });
}

/** How many characters a parser goes through in a line to find what ends the marks that are open after it. */
export function stepsThrough(line: string, open: OpenMarks): number {
  return open.reduce((sum, count) => sum + count, 0) * line.length;
}

const SIGN = /[<>\]]|:[a-z]/i;

function countOf(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}
