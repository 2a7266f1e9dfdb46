/** The text that a pack's HTML shows: what stands in its body, and what its style sheets write into margins. */
export interface HtmlWords {
  readonly body: string;
  /** The strings that stand in the margins of pages. */
  readonly margins: readonly string[];
  /** True when a style sheet writes words or numbers among those of the body. */
  readonly addsWords: boolean;
}

/**
 * The words of a pack's HTML as Sourcebound writes it: well-formed, without scripts. Words that are hidden by a
 * style sheet are among them; those that the HTML itself hides are not.
 */
export function htmlWords(html: string): HtmlWords {
  const start = html.indexOf('<body');
  const styles = [...html.matchAll(/<style\b[^>]*>([^<]*)<\/style>/g)]
    .map((match) => (match[1] ?? '').replace(/@font-face\s*\{[^{}]*\}|\/\*.*?\*\//gs, ''))
    .join('\n');
  const pages = atRules(styles);
  return {
    body: decode(
      html
        .slice(start)
        .replace(/<(title|desc|style)\b[^>]*>.*?<\/\1>/gs, ' ')
        .replace(/<(div|span|a)\b[^>]*\shidden(?:="[^"]*")?>[^<]*<\/\1>/g, ' ')
        .replace(/<div aria-hidden="true" style="[^"]*visibility:hidden[^"]*">.*?<\/div>/s, ' ')
        .replace(/<[^>]*>/g, ' '),
    ),
    margins: [...pages.matching.matchAll(STRING)].map((match) => cssText(match[1] ?? '')),
    addsWords: [...pages.others.matchAll(/[\s;{]content\s*:([^;}]*)/g)].some(([, value = '']) => {
      return (
        /\b(?:counters?|attr)\(/.test(value) ||
        [...value.matchAll(STRING)].some((match) => /[\p{L}\p{N}]/u.test(cssText(match[1] ?? '')))
      );
    }),
  };
}

const STRING = /"((?:[^"\\\n]|\\.)*)"/gs;

/** Divides a style sheet into its `@page` and `@counter-style` rules and everything else. */
function atRules(css: string): { readonly matching: string; readonly others: string } {
  let matching = '';
  let others = '';
  let at = 0;
  for (const rule of css.matchAll(/@(?:page|counter-style)\b/g)) {
    if (rule.index < at) continue;
    const end = endOfBlock(css, rule.index);
    others += css.slice(at, rule.index);
    matching += css.slice(rule.index, end);
    at = end;
  }
  return { matching, others: others + css.slice(at) };
}

/** Behind the brace that closes the first one from `start` on; braces in strings do not count. */
function endOfBlock(css: string, start: number): number {
  let depth = 0;
  for (const part of css.slice(start).matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/gs)) {
    if (part[0] === '{') depth++;
    if (part[0] === '}' && --depth === 0) return start + part.index + 1;
  }
  return css.length;
}

/** The text of a string of CSS. */
function cssText(string: string): string {
  return string.replace(/\\(?:([0-9A-Fa-f]{1,6})\s?|(.))/gs, (_, code: string | undefined, plain: string) =>
    code === undefined ? plain : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9A-Fa-f]+)|(\w+));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
