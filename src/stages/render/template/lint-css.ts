import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { badTemplate } from '../../../ground/model/diagnostics.ts';
import type { TemplateFile } from '../../../ground/model/template.ts';
import { plainCss } from './plain-css.ts';

/**
 * Finds what would make a style sheet reach out of the page, or out of its element. What has no address but
 * `data:` or `#` may stay.
 */
export function lintCss(file: TemplateFile): readonly Diagnostic[] {
  const css = plainCss(file.text);
  return rules.flatMap(({ pattern, message, hint }) =>
    [...css.matchAll(pattern)].map((match) => {
      const lines = css.slice(0, match.index).split('\n');
      const start = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
      const end = { line: start.line, column: start.column + (match[0].split('\n')[0]?.length ?? 1) };
      return badTemplate({ file: file.path, start, end }, message, hint);
    }),
  );
}

const embed = 'embed it: `url(data:…)`; nothing is ever fetched';

const rules = [
  { pattern: /@import\b/gi, message: 'a style sheet may not import another', hint: 'copy its rules here' },
  {
    pattern: /url\(\s*["']?\s*(?!data:|#)[^"')\s]*/gi,
    message: 'an address in a style sheet may only be `data:` or `#`',
    hint: embed,
  },
  {
    pattern: /(?<![\w-])(?:image|image-set|-webkit-image-set|cross-fade|src)\(/gi,
    message: 'a style sheet may name pictures only with `url(data:…)`',
    hint: embed,
  },
  {
    pattern: /<\/?[a-z!]/gi,
    message: 'a style sheet may not hold HTML',
    hint: 'move it to a file that ends in .hbs',
  },
  {
    pattern: /expression\(|-moz-binding|behavior\s*:/gi,
    message: 'a style sheet may not run anything',
    hint: undefined,
  },
  {
    pattern: /@charset\b|@namespace\b/gi,
    message: 'the style sheet stands inside a page of UTF-8: it has no such line',
    hint: 'delete it',
  },
] as const;
