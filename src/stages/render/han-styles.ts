/** The languages that draw Chinese characters as a family does; those of a part of another come after it. */
const FAMILIES: readonly (readonly [family: string, languages: readonly string[]])[] = [
  ['Noto Sans SC', ['zh']],
  ['Noto Sans TC', ['zh-Hant', 'zh-TW']],
  ['Noto Sans HK', ['zh-HK', 'zh-MO', 'zh-Hant-HK', 'zh-Hant-MO', 'yue']],
  ['Noto Sans JP', ['ja']],
  ['Noto Sans KR', ['ko']],
];

/** Where the built-in templates set the words of sources in the sans serif; elsewhere they are in the serif. */
const SANS =
  'table, .evidence-note, .evidence-title, .source-title, .source-list, .figure-list, .event-list, .name-list, .attribution';

/**
 * A style sheet that draws Chinese characters as the language of the words around them does, where fonts of several
 * are there: Chinese, Japanese and Korean share the characters, and not their forms.
 *
 * @param families those of the scripts, in order
 * @param css the style sheets that say which faces there are, as `--serif` and `--sans`
 */
export function hanStyles(families: readonly string[], css: string): string {
  const own = FAMILIES.filter(([family]) => families.includes(family));
  if (own.length < 2) return '';
  const faces = ['signs', 'serif', 'sans'].map((name) => `--${name}:${lastValue(css, name)};`).join('');
  return own
    .flatMap(([family, languages]) => {
      const order = [family, ...families.filter((other) => other !== family)];
      const scripts = order.map((one) => `"${one}"`).join(',');
      const words = languages.map((language) => `[lang|="${language}"]:not(html)`).join(',');
      return [
        `:is(${words}){--scripts:${scripts};${faces}font-family:var(--serif)}`,
        `:is(${SANS}) :is(${words}){font-family:var(--sans)}`,
      ];
    })
    .join('\n');
}

/** Of a custom property: what the last style sheet says that gives it a value. */
function lastValue(css: string, name: string): string {
  return [...css.matchAll(new RegExp(`--${name}\\s*:\\s*([^;}]+)`, 'g'))].at(-1)?.[1]?.trim() ?? 'inherit';
}
