import {
  alwaysAtLine,
  cut,
  doubt,
  elsewhere,
  type Finding,
  line,
  MEANT,
  refuse,
  type UnreadRule,
} from './unread-rule.ts';

/** What note-taking programs and other dialects write on lines of their own: comments, entries, names of paragraphs. */
export const lineRules: readonly UnreadRule[] = [
  {
    // The end of a comment is where another begins.
    ...line(`%%(?!%)[^\\n]*`),
    explain: (_, { kind }, shown, { seen }) => {
      if (kind !== 'paragraph') return undefined;
      return seen % 2 === 1 ? 'same' : refuse(...remark(shown));
    },
  },
  {
    // In a table or a heading, and where a line goes on, it is what a figure is of.
    pattern: /^%[ \t]+\p{L}[^\n]*/gu,
    explain: ({ 0: found }, { kind, whole }, shown) =>
      kind === 'paragraph' && whole.startsWith(found.trimEnd()) ? doubt(...remark(shown)) : undefined,
  },
  alwaysAtLine(`\\([\\p{L}][\\w:.-]{0,100}\\)=[ \\t]*$`, elsewhere),
  alwaysAtLine(`!include\\b[^\\n]*|\\{\\{?#include\\b[^\\n]*`, elsewhere),
  alwaysAtLine(`\\(@[\\w-]{0,60}\\)[ \\t]+\\S[^\\n]*`, numbered),
  alwaysAtLine(`#\\.[ \\t]+\\S[^\\n]*`, numbered),
  {
    pattern: /\{=[a-z][\w-]{0,30}\}/gu,
    explain: ({ index = 0 }, { raw }, shown) =>
      raw.charAt(index - 1) === '`' ? elsewhere(shown) : undefined,
  },
  {
    // The name of a paragraph, for links of Obsidian.
    pattern: /(?<=\s|^)\^(?=[\d-]{0,60}[A-Za-z])[A-Za-z0-9-]{1,60}\s*$/gu,
    explain: (_, { kind }, shown) => (kind === 'paragraph' ? elsewhere(shown) : undefined),
  },
  {
    pattern: /^\+{3}$/gu,
    explain: (_, { whole, kind }, shown) =>
      kind === 'paragraph' && whole === '+++' ? elsewhere(shown) : undefined,
  },
];

/** A comment of MyST, TeX or Obsidian, which nobody is meant to read. */
function remark(shown: string): readonly [message: string, hint: string] {
  return [
    `\`${cut(shown)}\` is a comment to other tools, and printed as typed here`,
    `leave it out, or put it between \`<!--\` and \`-->\`; ${MEANT}`,
  ];
}

/** Numbers that Pandoc counts by itself. */
function numbered(shown: string): Finding {
  return refuse(
    `\`${cut(shown)}\` is an entry of a list to other tools: it would be printed as typed`,
    `begin it with \`1.\`: the entries are counted; ${MEANT}`,
  );
}
