import { cut, type Finding, refuse, type UnreadRule } from './unread-rule.ts';

/** What makes a formula of what is between two dollars: money has none of it. */
const FORMULA = /\\[A-Za-z]|[\^_{}]|^\s*[A-Za-z]\s*$|[A-Za-z0-9)]\s*[=<>+]\s*[A-Za-z0-9(\\]/;

export const mathRules: readonly UnreadRule[] = [
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
    // As Pandoc has it: no space within, no digit after.
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
        `\`${cut(shown)}\` is a command of TeX: it would be printed as typed`,
        /newpage|pagebreak|clear/.test(shown)
          ? 'write `::page-break` on a line of its own'
          : 'write it in Markdown, with the signs themselves; as code between backticks, when the command is meant',
      ),
  },
];

function mathematics(shown: string): Finding {
  return refuse(
    `packs have no mathematics: \`${cut(shown)}\` would be printed as typed`,
    'write it with the signs themselves, such as x², or in words; write a dollar sign as `\\$`',
  );
}
