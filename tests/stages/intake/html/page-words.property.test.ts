import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentText } from '../../../../src/stages/intake/html/tree/same-words.ts';
import { html } from '../../../support/import-outcome.ts';

/** A page, and the words of it that a document has to have. */
interface Page {
  readonly source: string;
  readonly kept: readonly string[];
  readonly dropped: readonly string[];
}

const text = fc
  .tuple(fc.constantFrom('', ' ', '\n', '\u00a0'), fc.constantFrom('', ' ', '\n'))
  .map(([before, after]): Page => ({ source: `${before}@${after}`, kept: ['@'], dropped: [] }));

const joined = (pages: readonly Page[]): Page => ({
  source: pages.map(({ source }) => source).join(''),
  kept: pages.flatMap(({ kept }) => kept),
  dropped: pages.flatMap(({ dropped }) => dropped),
});

const { page } = fc.letrec<{ page: Page; table: Page; list: Page }>((tie) => ({
  page: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    text,
    fc
      .tuple(
        fc.constantFrom(
          'p',
          'div',
          'span',
          'b',
          'i',
          'sup',
          'h2',
          'blockquote',
          'nav',
          'pre',
          'q',
          'details',
          'code',
          'a',
          'del',
          'dl',
          'figure',
          'section',
          'unknown-element',
          'center',
        ),
        fc.array(tie('page'), { maxLength: 4 }),
      )
      .map(([tag, inside]): Page => {
        const { source, ...words } = joined(inside);
        return { source: `<${tag}>${source}</${tag}>`, ...words };
      }),
    fc.tuple(fc.constantFrom('hidden', 'style="display:none"', 'aria-hidden=true'), tie('page')).map(
      ([attribute, inside]): Page => ({
        source: `<div ${attribute}>${inside.source}</div>`,
        kept: [],
        dropped: [...inside.kept, ...inside.dropped],
      }),
    ),
    fc
      .constantFrom('<br>', '<hr>', '<img alt="x">', '<wbr>', '<!-- c -->')
      .map((source): Page => ({ source, kept: [], dropped: [] })),
    tie('table'),
    tie('list'),
  ),
  table: fc
    .array(
      fc.array(fc.tuple(fc.constantFrom('td', 'th', 'td colspan=2', 'td rowspan=3'), tie('page')), {
        minLength: 1,
        maxLength: 3,
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((rows): Page => {
      const cells = rows.flat().map(([, inside]) => inside);
      const lines = rows.map(
        (row) =>
          `<tr>${row.map(([tag, inside]) => `<${tag}>${inside.source}</${tag.slice(0, 2)}>`).join('')}</tr>`,
      );
      return { ...joined(cells), source: `<table>${lines.join('')}</table>` };
    }),
  list: fc
    .tuple(fc.constantFrom('ul', 'ol start=3'), fc.array(tie('page'), { minLength: 1, maxLength: 3 }))
    .map(
      ([tag, items]): Page => ({
        ...joined(items),
        source: `<${tag}>${items.map(({ source }) => `<li>${source}</li>`).join('')}</${tag.slice(0, 2)}>`,
      }),
    ),
}));

/** Each `@` becomes a word of its own, in the order of the page. */
function numbered(source: string): string {
  let count = 0;
  return source.replaceAll('@', () => wordOf(count++));
}

test('every word of a page is in the document as often as in the page, but for those that are reported as dropped', async () => {
  await fc.assert(
    fc.asyncProperty(page, async (made) => {
      const imported = await html(`<p>first</p>${numbered(made.source)}`);
      const words = documentText(imported.root).match(/w[a-j]{4}x/g) ?? [];
      expect(new Set(words).size, made.source).toBe(words.length);
      expect(words.length, made.source).toBe(made.kept.length);
      const dropped = imported.findings
        .filter(({ kind }) => kind === 'dropped')
        .flatMap(({ words: some }) => some.match(/w[a-j]{4}x/g) ?? []);
      if (made.dropped.length < 10) expect(dropped.length, made.source).toBe(made.dropped.length);
    }),
    { numRuns: 300 },
  );
});

/** A word without digits, which would be raised. */
function wordOf(number: number): string {
  return `w${[...String(1000 + number)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')}x`;
}
