import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentText } from '../../../../src/stages/intake/html/tree/same-words.ts';
import { docx } from '../../../support/import-outcome.ts';

type Fate = 'kept' | 'hidden' | 'inserted' | 'deleted' | 'never';

/** XML with `@` for each word, and what becomes of each of them. */
interface Piece {
  readonly xml: string;
  readonly fates: readonly Fate[];
}

const joined = (pieces: readonly Piece[]): Piece => ({
  xml: pieces.map(({ xml }) => xml).join(''),
  fates: pieces.flatMap(({ fates }) => fates),
});

const changed = (inside: Piece, fate: 'inserted' | 'deleted'): readonly Fate[] =>
  inside.fates.map((own) => {
    if (own === 'hidden' || own === 'never') return own;
    return own === 'kept' || own === fate ? fate : 'never';
  });

const wordRun = (properties: string, fate: Fate, tag = 't'): Piece => ({
  xml: `<w:r><w:rPr>${properties}</w:rPr><w:${tag} xml:space="preserve"> @ </w:${tag}></w:r>`,
  fates: [fate],
});

const run = fc.oneof(
  fc
    .constantFrom('', '<w:b/>', '<w:i/>', '<w:caps/>', '<w:vertAlign w:val="baseline"/>')
    .map((properties) => wordRun(properties, 'kept')),
  fc.constant(wordRun('<w:vanish/>', 'hidden')),
  fc
    .constantFrom('<w:br/>', '<w:tab/>', '<w:softHyphen/>', '<w:lastRenderedPageBreak/>')
    .map((inside): Piece => ({ xml: `<w:r>${inside}</w:r>`, fates: [] })),
  fc.constant<Piece>({
    xml: wordRun('', 'deleted', 'delText').xml.replace(/^/, '<w:del>').replace(/$/, '</w:del>'),
    fates: ['deleted'],
  }),
);

const inline = fc.letrec<{ inline: Piece }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    run,
    fc
      .array(tie('inline'), { maxLength: 2 })
      .map(joined)
      .map((inside): Piece => ({ xml: `<w:ins>${inside.xml}</w:ins>`, fates: changed(inside, 'inserted') })),
    fc
      .array(tie('inline'), { maxLength: 2 })
      .map(joined)
      .map(
        (inside): Piece => ({
          xml: `<w:hyperlink w:anchor="a">${inside.xml}</w:hyperlink>`,
          fates: inside.fates,
        }),
      ),
    fc
      .array(tie('inline'), { maxLength: 2 })
      .map(joined)
      .map(
        (inside): Piece => ({
          xml: `<w:sdt><w:sdtPr/><w:sdtContent>${inside.xml}</w:sdtContent></w:sdt>`,
          fates: inside.fates,
        }),
      ),
  ),
})).inline;

const { blocks } = fc.letrec<{ blocks: Piece; block: Piece }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map(joined),
  block: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    fc
      .tuple(
        fc.constantFrom(
          '',
          '<w:outlineLvl w:val="1"/>',
          '<w:rPr><w:ins/></w:rPr>',
          '<w:rPr><w:del/></w:rPr>',
          '<w:pStyle w:val="Nobody"/>',
        ),
        fc.array(inline, { maxLength: 2 }),
        fc.option(tie('blocks'), { freq: 6 }),
      )
      .map(([properties, inside, box]): Piece => {
        const { xml, fates } = joined(inside);
        const boxed =
          box === null
            ? ''
            : `<w:r><w:pict><v:textbox><w:txbxContent>${box.xml}</w:txbxContent></v:textbox></w:pict></w:r>`;
        return {
          xml: `<w:p><w:pPr>${properties}</w:pPr>${xml}${boxed}</w:p>`,
          fates: [...fates, ...(box?.fates ?? [])],
        };
      }),
    fc
      .array(
        fc.tuple(
          fc.constantFrom('', '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', '<w:vMerge/>'),
          tie('blocks'),
        ),
        { minLength: 1, maxLength: 2 },
      )
      .map(
        (cells): Piece => ({
          xml: `<w:tbl><w:tblPr/><w:tr>${cells.map(([properties, inside]) => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.xml}</w:tc>`).join('')}</w:tr></w:tbl>`,
          fates: cells.flatMap(([, inside]) => inside.fates),
        }),
      ),
    fc.tuple(fc.constantFrom('ins', 'del'), tie('blocks')).map(
      ([mark, inside]): Piece => ({
        xml: `<w:tbl><w:tblPr/><w:tr><w:trPr><w:${mark}/></w:trPr><w:tc>${inside.xml}</w:tc></w:tr></w:tbl>`,
        fates: changed(inside, mark === 'ins' ? 'inserted' : 'deleted'),
      }),
    ),
  ),
}));

test.each(['accept', 'reject'] as const)(
  'every word is in the document once, or where a decision puts it: %s',
  async (choice) => {
    await fc.assert(
      fc.asyncProperty(blocks, async ({ xml, fates }) => {
        let count = 0;
        const body = xml.replaceAll('@', () => wordOf(count++));
        const imported = await docx(`<w:p><w:r><w:t>first</w:t></w:r></w:p>${body}`, { changes: choice });
        const there: readonly Fate[] = choice === 'accept' ? ['kept', 'inserted'] : ['kept', 'deleted'];
        const expected = fates.flatMap((fate, index) => (there.includes(fate) ? [wordOf(index)] : []));
        const words = documentText(imported.root).match(/w[a-j]{4}x/g) ?? [];
        expect([...words].sort(), body).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  },
);

/** A word without digits, which would be raised. */
function wordOf(number: number): string {
  return `w${[...String(1000 + number)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')}x`;
}
