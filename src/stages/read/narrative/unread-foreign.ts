import { rawHtml } from '../../../ground/model/diagnostics/blocks.ts';
import { findHtml } from '../../../ground/model/html-marks.ts';
import {
  always,
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

export const foreignRules: readonly UnreadRule[] = [
  always(/\{(?:==|\+\+|--|>>|~~)[^\n]{0,300}?(?:==|\+\+|--|<<|~~)\}/gu, elsewhere),
  always(/\{\{[^\n]{0,300}?\}\}|\{%[^\n]{0,300}?%\}|<%[^\n]{0,300}?%>/gu, elsewhere),
  always(/\$\{[^\n{}]{1,100}\}/gu, (shown) =>
    doubt(`\`${cut(shown)}\` is printed as typed`, `write what it means; ${MEANT}`),
  ),
  always(
    /\{[ \t]*(?:[#.][\p{L}][\w-]*|[\p{L}][\w-]{0,60}=(?:"[^"\n]{0,200}"|[^\s{}]{1,200}))(?:[ \t]+(?:[#.][\p{L}][\w-]*|[\p{L}][\w-]{0,60}=(?:"[^"\n]{0,200}"|[^\s{}]{1,200})))*[ \t]*\}/gu,
    elsewhere,
  ),
  {
    pattern: /[ \t]\{-\}$/gu,
    explain: (_, { kind }, shown) => (kind === 'heading' ? elsewhere(shown) : undefined),
  },
  {
    pattern: /\{[a-z][\w:-]*\}(?=\ufdd0)|(?<![\p{L}\p{N}]):[a-z][\w-]*:(?=\ufdd0)/gu,
    explain: (match, { raw }, shown) =>
      raw.charAt((match.index ?? 0) + match[0].length) === '`' ? elsewhere(`${shown}\`…\``) : undefined,
  },
  always(/\{:[ \t]*[^{}\n]{0,200}\}/gu, elsewhere),
  always(/%%[^%\n]{1,300}%%/gu, elsewhere),
  always(/(?<![=\p{L}\p{N}])==(?=[^\s=])[^=\n]{1,300}(?<=\S)==(?![=\p{L}\p{N}])/gu, elsewhere),
  always(/(?<![+\p{L}\p{N}])\+\+(?=[^\s+])[^+\n]{1,300}(?<=\S)\+\+(?![+\p{L}\p{N}])/gu, (shown) =>
    doubt(`\`${cut(shown)}\` is printed as typed`, MEANT),
  ),
  always(/\^[\p{L}\p{N}+\u2212-]{1,20}\^/gu, raised),
  always(/(?<=[\p{L}\p{N})])~[\p{L}\p{N}+\u2212-]{1,20}~(?!~)/gu, raised),
  always(/(?<![\p{L}\p{N}~])~[^\s~](?:[^~\n]{0,60}[^\s~])?~(?![~\p{N}])/gu, (shown) =>
    doubt(
      `\`${cut(shown)}\` is printed as typed`,
      `what is struck out has two on both sides: ~~words~~; ${MEANT}`,
    ),
  ),
  alwaysAtLine(
    `(?:!!!|\\?\\?\\?\\+?)[ \\t]+(?:note|warning|tip|info|danger|quote|example|abstract|question|success|failure|bug|important|caution)\\b`,
    elsewhere,
  ),
  alwaysAtLine(`\\.\\.[ \\t]+[a-z][\\w-]*::`, elsewhere),
  alwaysAtLine(`\\*\\[[^\\]\\n]{1,100}\\]:`, elsewhere),
  {
    ...line(`={3,}[ \\t]*$`),
    explain: (_, { kind }, shown) =>
      kind === 'paragraph'
        ? doubt(
            `\`${cut(shown)}\` has no heading above it, and is printed as typed`,
            `a line of it goes right under the words of a heading; ***, on a line of its own, is a rule; ${MEANT}`,
          )
        : undefined,
  },
  {
    // A tag that does not end in its paragraph.
    ...line(
      `</?(?:a|b|blockquote|br|center|code|details|div|em|figure|font|h[1-6]|hr|i|iframe|img|li|ol|p|pre|script|section|small|span|strong|style|sub|summary|sup|svg|table|tbody|td|th|tr|u|ul)(?=[\\s/>]|$)[^>\\ufdd0]*$|<\\?[a-z]+(?=\\s|$)[^>]*$`,
    ),
    explain: (_, __, shown) => ({
      make: rawHtml,
      message: shown,
      hint: 'write it in Markdown; write a `<` that is part of the text as `\\<`',
    }),
  },
  alwaysAtLine(`\\+(?:[-=:]{3,}\\+)+[ \\t]*$`, table),
  {
    ...line(`\\|[^\\n]*|:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)+\\|?[ \\t]*$`),
    // One for the whole of it.
    explain: ({ index = 0 }, { text }, shown, { end }) =>
      end > 0 && index - end < 100 && /^[\s>]*$/.test(text.slice(end, index)) ? 'same' : table(shown),
  },
  {
    // A tag that Markdown does not take for one, since its attributes are not in order.
    pattern: /<\/?[A-Za-z][^<>\n]{0,1000}>/gu,
    explain: ([found = '']) =>
      findHtml(found).length > 0
        ? {
            make: rawHtml,
            message: found,
            hint: 'write it in Markdown; write a `<` that is part of the text as `\\<`',
          }
        : undefined,
  },
  always(/<!--[^\n]*/gu, (shown) =>
    refuse(
      `a comment that does not end in its paragraph would be printed: ${cut(shown)}`,
      'write `-->` where it ends; a comment of several paragraphs begins on a line of its own',
    ),
  ),
  {
    ...line(`(#{1,6})(?=[\\p{L}*\\ufdd0])[^\\n]{0,60}|#{7,}[ \\t][^\\n]{0,60}`),
    explain: ([found, marks = '#######'], { kind }, shown) => {
      if (kind !== 'paragraph' || found === undefined) return undefined;
      const hint = `a heading has a space after its marks, and six of them at most; ${MEANT}`;
      if (marks.length > 1)
        return refuse(`“${cut(shown)}” is not a heading: it would be printed as typed`, hint);
      return doubt(`“${cut(shown)}” is not a heading: it is printed as typed`, hint);
    },
  },
  {
    ...line(`[•◦▪‣][ \\t]`),
    explain: (_, __, ___, { seen }) => {
      if (seen === 0) return undefined;
      if (seen > 1) return 'same';
      return doubt(
        'lines that begin with a bullet run together in one paragraph',
        'begin each of them with `- `',
      );
    },
  },
  always(
    /(?<!\*)\*\*(?!\*)|(?<![_\p{L}\p{N}])__(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])__(?![_\p{L}\p{N}])/gu,
    stray,
  ),
  always(
    /(?<![*\p{L}\p{N}\ufdd0])\*(?=[^\s*])[^*\n]{0,200}[^*\s]\s\*(?=$|[\s.,;:!?)])|(?<=[\p{L}\p{N}])\*["“(][^*\n]{1,200}["”)]\*(?!\*)/gmu,
    stray,
  ),
  always(
    /(?<![_\p{L}\p{N}\ufdd0])_(?=[^\s_])[^_\n]{0,200}[^_\s]\s_(?=$|[\s.,;:!?)])|(?<=[\p{L}\p{N}])_["“(][^_\n]{1,200}["”)]_(?!_)/gmu,
    stray,
  ),
  {
    // One more before the words than after them.
    pattern: /(?<![*_\p{L}\p{N}\ufdd0])(?:\*+|_+)(?=\ufdd0)/gu,
    explain: ({ 0: found, index = 0 }, { raw }, shown) =>
      raw.charAt(index + found.length) === found.charAt(0) ? stray(shown) : undefined,
  },
  {
    // Signs of a list that begin none.
    ...line(`(?:[*+]|\\d{1,2}\\))[ \\t]*$`),
    explain: (_, { kind }, shown) =>
      kind === 'paragraph'
        ? doubt(`\`${shown}\` begins no list, and is printed as typed`, `write words after it; ${MEANT}`)
        : undefined,
  },
  {
    pattern: /(?<=(?:^|\s)[^\s\\]{0,100})\\\s*$/gu,
    explain: (_, __, shown) =>
      doubt(
        `\`${shown}\` at the end breaks no line, and is printed as typed`,
        'take it out; a backslash that is meant has another before it',
      ),
  },
  always(/(?<=[\p{L}\p{N}.,])\\ (?=[\p{L}\p{N}])/gu, () =>
    doubt('`\\ ` is not a space that holds words together, and is printed as typed', 'write `&nbsp;`'),
  ),
  {
    pattern: /-->/gu,
    explain: ({ index = 0 }, { raw }, shown) =>
      /<!--/.test(raw.slice(0, index))
        ? doubt(
            `the \`${shown}\` of a comment that has ended before is printed as typed`,
            'take it out: a comment ends at its first `-->`, and `<!-->` is a whole one',
          )
        : undefined,
  },
  always(/(?<!~)~~(?!~)/gu, stray),
  {
    pattern: /`+/gu,
    // Quotation marks as TeX has them: they are set as such.
    explain: ({ 0: found, index = 0 }, { lastQuote }, shown) =>
      found === '``' && lastQuote > index ? undefined : stray(shown),
  },
  always(/(?<![\p{L}\p{N}:]):(?:[a-z]+(?:_[a-z0-9]+)*|\+1|-1):(?![\p{L}\p{N}:])/gu, (shown) =>
    doubt(`\`${shown}\` is printed as typed`, `write the sign itself; ${MEANT}`),
  ),
  always(/&(?:#\d{1,40}|#[xX][0-9A-Fa-f]{1,40});/gu, (shown) =>
    doubt(`\`${shown}\` is the number of no character`, `write the character itself; ${MEANT}`),
  ),
  always(/&[A-Za-z][A-Za-z0-9]{1,31};/gu, (shown) =>
    doubt(
      `\`${shown}\` stands for no character, and is printed as typed`,
      `write the character itself; ${MEANT}`,
    ),
  ),
];

function raised(shown: string): Finding {
  return refuse(
    `packs have no raised or lowered letters: \`${cut(shown)}\` would be printed as typed`,
    `write the sign itself, such as ² or ₂; ${MEANT}`,
  );
}

function stray(shown: string): Finding {
  return doubt(
    `${shown.includes('`') ? 'a backtick' : `\`${shown}\``} has no partner, and is printed as typed`,
    `the signs stand right at the words, on both sides; ${MEANT}`,
  );
}

function table(shown: string): Finding {
  return refuse(
    `this is not a table: “${cut(shown)}” would be printed as typed`,
    `under the head write a line with as many dashes between bars as it has cells, such as \`|---|---|\`; ${MEANT}`,
  );
}
