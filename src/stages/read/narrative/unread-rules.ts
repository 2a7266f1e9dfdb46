import { blockNames } from '../../../ground/model/block-names.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { doubtfulSyntax, rawHtml, unreadSyntax } from '../../../ground/model/diagnostics/blocks.ts';
import { badCitation, unknownLabel } from '../../../ground/model/diagnostics/citations.ts';
import { noPictures } from '../../../ground/model/diagnostics/template.ts';
import { findHtml } from '../../../ground/model/html-marks.ts';
import { nearestName } from '../../../ground/model/nearest-name.ts';
import { panelNames } from '../../../ground/model/panels.ts';
import type { Place } from '../../../ground/model/place.ts';
import { correctedBlock } from './corrected-block.ts';

/** What is left of a paragraph, a heading or a cell of a table. */
export interface Stretch {
  /** As it is in the file, with a mark for each character of what was understood or escaped. */
  readonly text: string;
  /** The same without blanks around it. */
  readonly whole: string;
  /** Where its lines begin in `text`, behind blanks and the marks of quotations. */
  readonly lines: readonly number[];
  /** Where the last `''` is. */
  readonly lastQuote: number;
  /** The same with all that was understood. */
  readonly raw: string;
  /** Where it begins in the file. */
  readonly start: number;
  readonly kind: 'paragraph' | 'heading' | 'tableCell';
  /** The kind of node around it. */
  readonly within: string;
}

export interface Finding {
  make(place: Place, message: string, hint: string): Diagnostic;
  readonly message: string;
  readonly hint: string;
  /** What the whole of it was meant to be, beyond doubt. */
  readonly meant?: string;
}

export interface UnreadRule {
  readonly pattern: RegExp;
  /** It is looked for at the beginnings of lines only. */
  readonly atLines?: true;
  /**
   * Nothing when the signs are meant as they are, `same` when they belong to what was found before. `shown` is what was
   * found, on one line; `before` is how often it was found in this text, and where the last ends that was explained.
   */
  explain(
    match: RegExpMatchArray,
    stretch: Stretch,
    shown: string,
    before: { readonly seen: number; readonly end: number },
  ): Finding | 'same' | undefined;
}

/** In place of what was understood: no rule knows it. */
export const READ = '\ufdd0';

/** In place of `\(` and `\[`, and of `\)` and `\]`: brackets that need no escape, so that TeX may be meant. */
export const [OPENED, CLOSED] = ['\ufdd1', '\ufdd2'] as const;

/** How a hint ends where the signs may be meant. */
export const MEANT = 'signs that are meant as they are have a backslash before them';

function refuse(message: string, hint: string): Finding {
  return { make: unreadSyntax, message, hint };
}

function doubt(message: string, hint: string): Finding {
  return { make: doubtfulSyntax, message, hint };
}

/** A rule that needs to look no further. */
function always(pattern: RegExp, find: (shown: string, first: string) => Finding): UnreadRule {
  return { pattern, explain: (match, _, shown) => find(shown, match[1] ?? '') };
}

/** What is looked for at the beginnings of lines, which may be within lists and quotations. */
function line(source: string): Pick<UnreadRule, 'pattern' | 'atLines'> {
  return { pattern: new RegExp(source, 'muy'), atLines: true };
}

function alwaysAtLine(source: string, find: (shown: string) => Finding): UnreadRule {
  return { ...line(source), explain: (_, __, shown) => find(shown) };
}

const names = blockNames.join('|');

const LETTERED = '(?:[A-Za-z]|[ivxIVX]{1,5}|\\d{1,3})[.)][ \\t]';
const LETTERED_LINES = new RegExp(`^[ \\t>]*${LETTERED}`, 'gmu');

const ownRules: readonly UnreadRule[] = [
  {
    ...line(`(?::[ \\t]*){2,}([^\\n]*)`),
    explain: ([found, rest = ''], _, shown, { end }) => {
      const word = /^\{?[ \t]*[.#]?([\p{L}][\w-]*)/u.exec(rest)?.[1];
      // The end of what another line has begun.
      if (rest.trim() === '' && end > 0) return 'same';
      const corrected = correctedBlock(found.trimEnd());
      if (corrected !== undefined) {
        const message = `\`${shown}\` is no block: it would be printed as it is typed`;
        return { ...refuse(message, corrected.hint), meant: corrected.text };
      }
      // A blank between marks that are no marks ends the value.
      if (/=\s*[“”„«‘’‚]/u.test(rest) || /="[^"”]*”/u.test(rest))
        return refuse(
          `\`${shown}\` is no block: it would be printed as it is typed`,
          'quotation marks are straight around the value of an option: `title="…"`',
        );
      return refuse(`\`${shown}\` is no block: it would be printed as it is typed`, blockHint(word));
    },
  },
  {
    ...line(`:([A-Za-z][\\w-]*)(?:[ \\t]*\\{[^\\n}]*\\}?)?[ \\t]*$`),
    explain: ({ 0: found, 1: name = '' }, { whole }, shown) => {
      if (nearestName(name, blockNames) !== undefined)
        return refuse(`\`${shown}\` is no block: it would be printed as it is typed`, blockHint(name));
      if (whole !== found.trim()) return undefined;
      return doubt(`\`${shown}\` is printed as it is typed`, `${blockHint(undefined)}; ${MEANT}`);
    },
  },
  always(new RegExp(`(?<![\\p{L}\\p{N}:]):{2,3}(?:${names})(?![\\w-])`, 'gu'), (shown) =>
    refuse(
      `\`${shown}\` is within a line: it would be printed as it is typed`,
      'write a block on a line of its own, with nothing else in it',
    ),
  ),
  always(
    /(?<![\p{L}\p{N}:]):[ \t]?(?:value|sum)(?![\p{L}\p{N}_-])(?:[ \t:]*[[({][^\n\])}]*[\])}]?)?/giu,
    (shown) =>
      refuse(
        `\`${shown}\` is no value: it would be printed as it is typed`,
        'write :value[id], or :sum[id id], with square brackets right behind the name',
      ),
  ),
  always(/(?<![\p{L}\p{N}])(?:value|sum)\[[A-Za-z][\w:. -]*\]/gu, (shown) =>
    doubt(`\`${shown}\` is printed as it is typed`, `write \`:${shown}\` when the value is meant; ${MEANT}`),
  ),
  always(/(?<![\p{L}\p{N}])@[[({][^\n\])}]{1,100}[\])}]/gu, citation),
  always(/\[[ \t]{0,9}-?@(?:[ \t][^[\]\n]{0,200})?\]/gu, citation),
  always(/\[[^[\]\n]{0,100}(?<![\p{L}\p{N}._%+-])-?@[\p{L}\p{N}{][^[\]]{0,200}\]?/gu, citation),
  {
    // `@[id](https://…)`.
    pattern: /(?<![\p{L}\p{N}@])@(?=\ufdd0)/gu,
    explain: ({ index = 0 }, { raw }, shown) =>
      raw.charAt(index + 1) === '[' ? citation(`${shown}[…]`) : undefined,
  },
  alwaysAtLine(`:[ \\t]+\\S[^\\n]*`, (shown) =>
    refuse(
      `packs have no lists of definitions: “${cut(shown)}” would be printed as it is typed`,
      'make a list of it, or a table: `- **Term**: what it means`',
    ),
  ),
];

function citation(shown: string): Finding {
  return {
    make: badCitation,
    message: `this looks like a citation, and is none: ${cut(shown)}`,
    hint: 'write [@id] or [@id; @document:id]; a sign that is meant is written `\\@`',
  };
}

function blockHint(word: string | undefined): string {
  const alone = 'on a line of its own, with nothing else in it';
  const panel = word === undefined ? undefined : nearestName(word, [...panelNames, 'note', 'callout-note']);
  if (panel !== undefined) {
    const name = panelNames.find((one) => one === panel) ?? 'box';
    return `write \`:::${name}{title="…"}\` on a line of its own before its words, and \`:::\` behind them`;
  }
  const near = word === undefined ? undefined : nearestName(word, blockNames);
  return near === undefined
    ? `\`:::\` ends what \`:::box\` or \`:::table\` has begun; blocks are ${blockNames.join(', ')}: write one as \`::name{…}\` ${alone}`
    : `write \`::${near}\` or \`::${near}{…}\` ${alone}`;
}

const referenceRules: readonly UnreadRule[] = [
  {
    pattern: /!\[[^[\]]{0,400}\](?:\([^\n()]*\)?|\[[^\n\]]*\]?|(?=$))/gmu,
    explain: (_, __, shown) => ({ make: noPictures, message: shown, hint: '' }),
  },
  {
    pattern: /\^\[[^[\]]{1,400}\]?/gu,
    explain: (_, __, shown) =>
      refuse(
        `a note within the text would be printed as it is typed: ${cut(shown)}`,
        'write [^1] here, and `[^1]: the note` on a line of its own',
      ),
  },
  {
    pattern: /\[\^([^\]\n]{1,100})\]:?/gu,
    explain: ([, label = '']) => ({
      make: (place, _, hint) => unknownLabel(place, `note [^${label.replaceAll('\ufdd0', '…')}]`, hint),
      message: '',
      hint: `write \`[^${label}]: the note\` on a line of its own, with a blank line before it; a mark has no spaces`,
    }),
  },
  {
    pattern: /\[\[[^\n]{1,200}?\]\]/gu,
    explain: (_, __, shown) =>
      refuse(
        `\`${cut(shown)}\` is a link of other tools: it would be printed as it is typed`,
        `write the words alone, or [words](https://…); ${MEANT}`,
      ),
  },
  {
    pattern: /\[[^[\]\n]{1,400}\]\[([^[\]\n]{0,400})\]/gu,
    explain: ([, label = ''], _, shown) => ({
      make: (place, __, hint) => unknownLabel(place, `address for ${cut(shown)}`, hint),
      message: '',
      hint: `write \`[${label.replaceAll('\ufdd0', '…').trim() || 'words'}]: https://…\` on a line of its own; ${MEANT}`,
    }),
  },
  always(/(?<!.)\[![A-Za-z-]+\][+-]?/gu, (shown) =>
    refuse(
      `\`${shown}\` is a call-out of other tools: it would be printed as it is typed`,
      'write `:::box{title="…"}` before its words and `:::` behind them',
    ),
  ),
  {
    pattern: /^\[_?_?toc_?_?\]$/giu,
    explain: (_, __, shown) =>
      refuse(`\`${shown}\` would be printed as it is typed`, 'write `::contents` on a line of its own'),
  },
  always(/\[[^[\]\n]{1,200}\][ \t]+\((?=\ufdd0|https?:|www\.)/gu, (shown) =>
    doubt(`this looks like a link: ${cut(shown)}…)`, `write [words](https://…) without a space; ${MEANT}`),
  ),
  always(/\([^()\n]{1,200}\)\[(?=\ufdd0|https?:|www\.)/gu, (shown) =>
    doubt(`this looks like a link: ${cut(shown)}…]`, `write [words](https://…); ${MEANT}`),
  ),
  always(/\[[^[\]\n]{0,200}\]\((?:[^()\n]{0,300} [^()\n]{0,300}|)\)/gu, (shown) =>
    doubt(
      `\`${cut(shown)}\` looks like a link, and is printed as it is typed`,
      `an address has no spaces: write %20 for them; ${MEANT}`,
    ),
  ),
  always(
    /\[[^[\]\n]{0,200}\]\((?:(?=[</#.]|https?:|www\.)[^()\n]{0,300}|[^()\s]{1,200}[./][^()\s]{0,200}|[^()\s]{1,100}(?=\()|[^()\n]{1,200}\n[^()\n]{1,200})(?:\)|(?=[()])|$)/gmu,
    (shown) =>
      doubt(
        `\`${cut(shown)}\` looks like a link, and is printed as it is typed`,
        `an address has no spaces and no line breaks, and as many brackets open as close in it; ${MEANT}`,
      ),
  ),
  {
    // `[words][more][reference]`, or words with another link in them.
    pattern: /\[[^[\]\n]{1,200}\](?=\ufdd0)/gu,
    explain: ({ 0: found, index = 0 }, { raw }, shown) =>
      /^\[[^@^]/.test(raw.slice(index + found.length))
        ? doubt(
            `\`${cut(shown)}[…]\` looks like a link, and is printed as it is typed`,
            `a link has words and one address, and no other link within its words; ${MEANT}`,
          )
        : undefined,
  },
  {
    // Where an address for links was meant, and something keeps it from being one.
    ...line(`\\[[^\\[\\]\\n]{1,100}\\]:[ \\t]*(?=[\\ufdd0/#<.]|https?:|www\\.|$)`),
    explain: ({ 0: found, index = 0 }, { raw }, shown) => {
      const behind = raw.slice(index + found.length);
      if (behind !== '' && !/^(?:<?(?:https?:|www\.|mailto:)|[/#.<]\S|\n)/.test(behind)) return undefined;
      return doubt(
        `\`${cut(shown)}\` is no address of a link here, and is printed as it is typed`,
        `write it with a blank line before it, its address on the same line, and nothing but a title in quotation marks behind that; ${MEANT}`,
      );
    },
  },
  {
    // An address that is no link, since there are spaces in it, or no scheme before it.
    pattern: /<(?=[\ufdd0 ])[^<>\n]{1,300}>|<\p{L}[^\s<>]{0,200}[.@:/][^\s<>]{0,200}>/gu,
    explain: ({ 0: found, index = 0 }, { raw }, shown) =>
      /^<\p{L}/u.test(found) || /^ ?(?:https?:|www\.|[\w.+-]+@)/.test(raw.slice(index + 1))
        ? doubt(
            `\`${cut(shown)}\` is no address between brackets, and is printed as it is typed`,
            `write it as <https://…>, without spaces; ${MEANT}`,
          )
        : undefined,
  },
  // With another link in its words, one is none.
  always(/\[[^[\]\n]{0,200}\ufdd0[^[\]\n]{0,200}\]\((?=\ufdd0|https?:|www\.)/gu, (shown) =>
    doubt(
      `\`${cut(shown)}…)\` looks like a link, and is printed as it is typed`,
      `there is a link within its words: take one of the two away; ${MEANT}`,
    ),
  ),
  {
    pattern: /^\[[ xX]?\](?=[^\s:([.,;)])/gu,
    explain: ({ 0: found }, { within }, shown) =>
      within === 'listItem'
        ? doubt(
            `\`${shown}\` is no box of a task: it is printed as it is typed`,
            `write a space behind it: \`[${/x/i.test(found) ? 'x' : ' '}] words\`; ${MEANT}`,
          )
        : undefined,
  },
  {
    pattern: /^\[[ xX/>!?-]?\](?=\s|$)/gu,
    explain: (_, { within }, shown) =>
      within === 'listItem'
        ? doubt(
            `\`${shown}\` is printed as it is typed`,
            `the boxes of tasks are [ ] and [x], with words behind them; ${MEANT}`,
          )
        : undefined,
  },
  {
    ...line(`\\[[ xX]\\](?=[ \\t]+\\S)`),
    explain: (_, { within, kind }, shown) =>
      within === 'listItem' || kind !== 'paragraph'
        ? undefined
        : doubt(
            `\`${shown}\` is no box of a task: it is printed as it is typed`,
            `write it in a list: \`- ${shown} words\`; ${MEANT}`,
          ),
  },
  always(/(?<=\ufdd0)\[\]|\[\^\]/gu, (shown) =>
    doubt(`\`${shown}\` is printed as it is typed`, `take it out; ${MEANT}`),
  ),
  always(/(?<![\p{L}\p{N}:]):[a-z][\w-]*\[[ \t]*\]/gu, (shown) =>
    doubt(
      `\`${cut(shown)}\` is printed as it is typed`,
      `a value has its name between the brackets, and a block is on a line of its own: ::figures; ${MEANT}`,
    ),
  ),
];

/** What makes a formula of what is between two dollars: money has none of it. */
const FORMULA = /\\[A-Za-z]|[\^_{}]|^\s*[A-Za-z]\s*$|[A-Za-z0-9)]\s*[=<>+]\s*[A-Za-z0-9(\\]/;

const mathRules: readonly UnreadRule[] = [
  {
    pattern: /\ufdd1{2}([^\ufdd1\ufdd2]{1,1000})\ufdd2{2}/gu,
    explain: ([, formula = '']) =>
      /\\[A-Za-z]|[\^=]/.test(formula) && !formula.startsWith('@')
        ? mathematics(`\\(${formula.replace(/\s+/g, ' ')}\\)`)
        : undefined,
  },
  {
    pattern: /\$\$(?=[^$])([^$]{1,2000})\$\$/gu,
    explain: ({ 0: found, 1: formula = '' }, { whole }, shown) =>
      FORMULA.test(formula) || whole === found ? mathematics(shown) : undefined,
  },
  {
    // As Pandoc has it: no space within, no digit behind.
    pattern: /(?<![\p{L}\p{N}$\\])\$(?=[^\s$])([^$\n]{0,300}?[^\s$\\]|[^\s$])\$(?![\p{N}$])/gu,
    explain: ([, formula = ''], _, shown) => {
      if (!FORMULA.test(formula)) return undefined;
      if (/\\[A-Za-z]|[\^_{}]/.test(formula)) return mathematics(shown);
      // `$5/day and US$` is money.
      return /^\s*\d/.test(formula) || / \p{Ll}{2,} /u.test(formula) ? undefined : mathematics(shown);
    },
  },
  {
    pattern:
      /(?<![\p{L}\p{N}:\\])\\(?:newpage|pagebreak|clearpage|cleardoublepage|cite[pt]?|parencite|textcite|ref|eqref|pageref|label|footnote|textbf|textit|emph|underline|texttt|begin|end|section|subsection|subsubsection|chapter|paragraph|item|includegraphics|vspace|hspace|noindent|smallskip|medskip|bigskip|hfill|vfill|tableofcontents|maketitle|LaTeX|TeX|alpha|beta|gamma|delta|lambda|mu|pi|sigma|omega|Delta|Sigma|Omega|frac|sqrt|sum|int|times|cdot|leq|geq|pm|infty|approx|neq|ldots|dots|rightarrow|href|url|centering|hline|toprule|midrule|bottomrule)(?![\p{L}\p{N}])(?:\*?(?:\{[^{}\n]*\}|\[[^[\]\n]*\])*)/gu,
    explain: (_, __, shown) =>
      refuse(
        `\`${cut(shown)}\` is a command of TeX: it would be printed as it is typed`,
        /newpage|pagebreak|clear/.test(shown)
          ? 'write `::page-break` on a line of its own'
          : 'write it in Markdown, with the signs themselves; as code between backticks, when the command is meant',
      ),
  },
];

function mathematics(shown: string): Finding {
  return refuse(
    `packs have no mathematics: \`${cut(shown)}\` would be printed as it is typed`,
    'write it with the signs themselves, such as x², or in words; a dollar that is meant is written `\\$`',
  );
}

function elsewhere(shown: string): Finding {
  return refuse(
    `\`${cut(shown)}\` is read by other tools alone: it would be printed as it is typed`,
    `leave it out, or write what it stands for; ${MEANT}`,
  );
}

function raised(shown: string): Finding {
  return refuse(
    `packs have no raised or lowered letters: \`${cut(shown)}\` would be printed as it is typed`,
    `write the sign itself, such as ² or ₂; ${MEANT}`,
  );
}

const foreignRules: readonly UnreadRule[] = [
  always(/\{(?:==|\+\+|--|>>|~~)[^\n]{0,300}?(?:==|\+\+|--|<<|~~)\}/gu, elsewhere),
  always(/\{\{[^\n]{0,300}?\}\}|\{%[^\n]{0,300}?%\}|<%[^\n]{0,300}?%>/gu, elsewhere),
  always(/\$\{[^\n{}]{1,100}\}/gu, (shown) =>
    doubt(`\`${cut(shown)}\` is printed as it is typed`, `write what it stands for; ${MEANT}`),
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
    doubt(`\`${cut(shown)}\` is printed as it is typed`, MEANT),
  ),
  always(/\^[\p{L}\p{N}+\u2212-]{1,20}\^/gu, raised),
  always(/(?<=[\p{L}\p{N})])~[\p{L}\p{N}+\u2212-]{1,20}~(?!~)/gu, raised),
  always(/(?<![\p{L}\p{N}~])~[^\s~](?:[^~\n]{0,60}[^\s~])?~(?![~\p{N}])/gu, (shown) =>
    doubt(
      `\`${cut(shown)}\` is printed as it is typed`,
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
            `\`${cut(shown)}\` has no heading above it, and is printed as it is typed`,
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
      hint: 'write it in Markdown; a sign that is meant is written `\\<`',
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
            hint: 'write it in Markdown; a sign that is meant is written `\\<`',
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
      const hint = `a heading has a space behind its marks, and six of them at most; ${MEANT}`;
      if (marks.length > 1)
        return refuse(`“${cut(shown)}” is no heading: it would be printed as it is typed`, hint);
      return doubt(`“${cut(shown)}” is no heading: it is printed as it is typed`, hint);
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
    // One more before the words than behind them.
    pattern: /(?<![*_\p{L}\p{N}\ufdd0])(?:\*+|_+)(?=\ufdd0)/gu,
    explain: ({ 0: found, index = 0 }, { raw }, shown) =>
      raw.charAt(index + found.length) === found.charAt(0) ? stray(shown) : undefined,
  },
  {
    // Signs of a list that begin none.
    ...line(`(?:[*+]|\\d{1,2}\\))[ \\t]*$`),
    explain: (_, { kind }, shown) =>
      kind === 'paragraph'
        ? doubt(
            `\`${shown}\` begins no list, and is printed as it is typed`,
            `write words behind it; ${MEANT}`,
          )
        : undefined,
  },
  {
    pattern: /(?<=(?:^|\s)[^\s\\]{0,100})\\\s*$/gu,
    explain: (_, __, shown) =>
      doubt(
        `\`${shown}\` at the end breaks no line, and is printed as it is typed`,
        'take it out; a backslash that is meant has another before it',
      ),
  },
  always(/(?<=[\p{L}\p{N}.,])\\ (?=[\p{L}\p{N}])/gu, () =>
    doubt('`\\ ` is no space that holds words together, and is printed as it is typed', 'write `&nbsp;`'),
  ),
  {
    pattern: /-->/gu,
    explain: ({ index = 0 }, { raw }, shown) =>
      /<!--/.test(raw.slice(0, index))
        ? doubt(
            `the \`${shown}\` of a comment that has ended before is printed as it is typed`,
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
    doubt(`\`${shown}\` is printed as it is typed`, `write the sign itself; ${MEANT}`),
  ),
  always(/&(?:#\d{1,40}|#[xX][0-9A-Fa-f]{1,40});/gu, (shown) =>
    doubt(`\`${shown}\` is the number of no character`, `write the character itself; ${MEANT}`),
  ),
  always(/&[A-Za-z][A-Za-z0-9]{1,31};/gu, (shown) =>
    doubt(
      `\`${shown}\` stands for no character, and is printed as it is typed`,
      `write the character itself; ${MEANT}`,
    ),
  ),
];

function stray(shown: string): Finding {
  return doubt(
    `${shown.includes('`') ? 'a backtick' : `\`${shown}\``} has no partner, and is printed as it is typed`,
    `the signs stand right at the words, on both sides; ${MEANT}`,
  );
}

function table(shown: string): Finding {
  return refuse(
    `this is no table: “${cut(shown)}” would be printed as it is typed`,
    `under the head write a line with as many dashes between bars as it has cells, such as \`|---|---|\`; ${MEANT}`,
  );
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 58)}…` : text;
}

/**
 * `a)`, `B.` and `iv.` begin no lists in Markdown, and `2.` none within a paragraph: their lines run together. One such
 * line may be a name, or the end of a sentence.
 */
const letterLists: readonly UnreadRule[] = [
  {
    ...line(LETTERED),
    explain: ({ 0: found }, { raw }, _, { seen }) => {
      // The first has counted them all.
      if (seen > 0) return 'same';
      if ((raw.match(LETTERED_LINES)?.length ?? 0) < 2) return undefined;
      return doubt(
        `lines that begin with \`${found.trim()}\` and the like make no list: they run together`,
        'begin them with `1.` or `-`, or put a blank line between them',
      );
    },
  },
];

/** In the order in which they are asked: what one has explained is no other's. */
export const unreadRules: readonly UnreadRule[] = [
  ...letterLists,
  ...mathRules,
  ...ownRules,
  ...referenceRules,
  ...foreignRules,
];
