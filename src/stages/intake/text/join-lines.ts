import type { Finding, ImportChoices } from '../imported.ts';

/** The lines of a paragraph as one text, and what a person has to decide about their ends. */
export interface JoinedLines {
  readonly text: string;
  readonly findings: readonly Omit<Finding, 'where'>[];
}

/**
 * Joins lines. Line ends stay, but for those that divide a word with a hyphen: by the author's choice it is joined
 * without the hyphen or with it; where none is made the hyphen stays and is reported. Digits that meet at a line end
 * are two numbers or one: they stay apart, and are reported.
 */
export function joinLines(lines: readonly string[], { hyphens }: ImportChoices): JoinedLines {
  const findings: Omit<Finding, 'where'>[] = [];
  const pieces: string[] = [];
  // Only the end of what is there is looked at, and nothing is put together before all of it is there: all of the text,
  // line by line, takes minutes for one without blank lines.
  let tail = '';
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    const [, before = '', hyphen = ''] = HYPHEN.exec(tail) ?? [];
    const after = /^[\p{Ll}\d][\p{L}\d]*/u.exec(line.slice(0, LONGEST_WORD))?.[0];
    if (hyphen !== '' && after !== undefined) {
      const isSoft = hyphen === '\u00ad';
      const joins = isSoft || (hyphens === 'join' && !/\d$/.test(before));
      if (joins) pieces.push((pieces.pop() ?? '').slice(0, -hyphen.length));
      if (hyphens === undefined && !isSoft) findings.push(dividedWord(before, hyphen, after));
      pieces.push(line);
      tail = `${joins ? tail.slice(0, -hyphen.length) : tail}${line.slice(-LONGEST_WORD)}`.slice(
        -LONGEST_WORD,
      );
      continue;
    }
    if (/\d[.,]?$/.test(tail) && /^[.,]?\d/.test(line)) {
      findings.push({
        kind: 'doubtful',
        what: 'digits at a line end',
        words: `${tail.slice(-30)} | ${line.slice(0, 30)}`,
        message: 'a line ends with a digit and the next begins with one: they are two numbers here',
        hint: 'join them by hand where the original means one number',
      });
    }
    if (index > 0) pieces.push('\n');
    pieces.push(line);
    tail = line.slice(-LONGEST_WORD);
  }
  return { text: pieces.join(''), findings };
}

/** How much of a word is looked at and shown, in UTF-16 code units. */
const LONGEST_WORD = 100;
const HYPHEN = /([\p{L}\d]+)([-\u2010\u00ad])$/u;

function dividedWord(before: string, hyphen: string, after: string): Omit<Finding, 'where'> {
  return {
    kind: 'doubtful',
    what: 'hyphen at a line end',
    words: `${before}${hyphen}${after}`,
    message: `“${before}${hyphen}⏎${after}” is one word or two: the document has “${before}${hyphen}${after}”, not “${before}${after}”`,
    hint: 'import again with `--hyphens join` or `--hyphens keep`, or change it by hand',
  };
}
