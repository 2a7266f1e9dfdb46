import { expect, test } from 'vitest';
import { composed } from './content-of.ts';

const FIGURE = 'a: { label: Boats, value: 12, unit: boats, evidence: [{ quote: 12 boats }] }';

function sources(items: string) {
  const head = 'extracted: { by: A, method: manual }';
  return {
    documents: {
      one: '---\ntitle: Returns\nissued: 2024\n---\n\nThe town had 12 boats. “We want more”, Ada Holm said.\n',
      two: '---\ntitle: Survey\nissued: 2024\n---\n\nNobody was asked.\n',
    },
    extractions: { one: `document: one\n${head}\n${items}\n`, two: `document: two\n${head}\nfigures: {}\n` },
  };
}

/** What is said of blocks, with where. */
function told(items: string, body: string): readonly string[] {
  return composed(sources(items), body).diagnostics.map(
    ({ code, message, place }) => `${code} ${place?.start?.line}: ${message}`,
  );
}

const FIGURES = `figures:\n  ${FIGURE}`;
const QUOTED = `entities:\n  holm: { name: Ada Holm, kind: person, evidence: [{ quote: Ada Holm }] }\nquotations:\n  more: { speaker: holm, words: We want more }`;
const NONE = 'the extractions of its documents have no';

test.each([
  ['::timeline', FIGURES, `timeline\` prints nothing: ${NONE} events`],
  ['::claims', FIGURES, `claims\` prints nothing: ${NONE} claims`],
  ['::quotations', FIGURES, `quotations\` prints nothing: ${NONE} quotations`],
  ['::people', FIGURES, `people\` prints nothing: ${NONE} entities`],
  ['::figures', QUOTED, `figures\` prints nothing: ${NONE} figures`],
  ['::comparison', FIGURES, 'comparison` prints nothing: nothing in its documents has a topic to compare'],
  ['::comparison{documents="one"}', FIGURES, 'comparison` prints nothing: it takes two documents to compare'],
  [
    '::people{kind="place"}',
    QUOTED,
    'people` prints nothing: its options leave out the only one of the entities',
  ],
  [
    '::figures{documents="two"}',
    FIGURES,
    'figures` prints nothing: its options leave out the only one of the figures',
  ],
])('%s', (block, items, message) => {
  expect(told(items, `# What is here\n\nA text.\n\n${block}`)).toEqual([
    `BLOCK_EMPTY 10: block \`${message}`,
  ]);
});

test('quotations that the text has quoted already', () => {
  const body = '# Words\n\nAda Holm said “We want more” [@more].\n\n::quotations';
  expect(told(QUOTED, body)).toEqual([
    'BLOCK_EMPTY 10: block `quotations` prints nothing: the text, or a comparison, has all of its words already',
  ]);
  expect(told(QUOTED, body.replace('::quotations', '::quotations{repeat="yes"}'))).toEqual([]);
});

test('what is placed before anything is kept says nothing, and neither does what lists what is used', () => {
  expect(told('figures: {}', '# What is here\n\nA text.\n\n::timeline\n\n::people')).toEqual([]);
  expect(told(FIGURES, '# What is here\n\nA text.\n\n::scales\n\n::evidence')).toEqual([]);
});

test('blocks that print something, and page breaks, say nothing', () => {
  expect(
    told(FIGURES, '# What is here\n\nA text.\n\n::page-break\n\n::figures\n\n::notes\n\n::sources'),
  ).toEqual([]);
});
