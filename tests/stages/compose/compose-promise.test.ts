import { expect, test } from 'vitest';
import type { PackPromise } from '../../../src/ground/model/content.ts';
import { composePack } from '../../../src/stages/compose/compose-pack.ts';
import { bindWhole } from '../../support/bind-sources.ts';

const SOURCE = `The bridge took 40 weeks and 3 crews. It opened on 3 May 2016. Technology is not the enemy, he said.

The river was high. There were floods.`;
const EXTRACTION = `document: a
figures:
  weeks: { label: Weeks, value: 40, unit: weeks, evidence: [{ quote: took 40 weeks }] }
  crews: { label: Crews, value: 3, unit: crews, evidence: [{ quote: 3 crews }] }
events:
  opening: { title: Opening, date: 2016-05-03, evidence: [{ quote: It opened on 3 May 2016 }] }
  floods: { title: Floods, date: 2014, date-basis: outside, note: From the papers., evidence: [{ quote: There were floods }] }
quotations:
  enemy: { words: not the enemy }
claims:
  river: { text: The water was high., kind: reported, evidence: [{ quote: The river was high }] }
`;

function promise(body: string, front = ''): PackPromise {
  const { value, diagnostics } = bindWhole({
    documents: { a: SOURCE },
    extractions: { a: EXTRACTION },
    pack: `---\ntitle: T\ndocuments: [a]\n${front}---\n${body}\n`,
  });
  expect(diagnostics).toEqual([]);
  const content = value && composePack(value).value;
  if (content === undefined) throw new Error('the pack has no content');
  return content.promise;
}

const found = (body: string): string | undefined => promise(body).found?.replace(/, by rules .*/, '');

test('what the pack prints is counted, each thing once', () => {
  expect(found('::figures\n\n::chart\n\nIt took :value[weeks] [@weeks].')).toBe(
    '2 figures found in the sources',
  );
  expect(found('It took :value[weeks] [@weeks].')).toBe('1 figure found in the sources');
  expect(found('It opened [@opening].')).toBe('1 date found in the sources');
  expect(found('::figures\n\n::timeline\n\n::quotations')).toBe(
    '2 figures, 1 date, 1 quotation found in the sources',
  );
});

test('a quotation in the text counts, once, also when it is of a claim or a figure', () => {
  expect(found('It is “not the enemy” [@enemy]. Again: “not the enemy” [@enemy].')).toBe(
    '1 quotation found in the sources',
  );
  expect(found('It was “high” [@river], very “high” [@river].')).toBe('1 quotation found in the sources');
});

test('sources that were edited after their import are named, whatever the pack prints', () => {
  const { value: bound } = bindWhole({
    documents: { a: SOURCE, b: 'Words.', c: 'More words.' },
    extractions: { a: EXTRACTION },
    pack: '---\ntitle: T\ndocuments: [a, b, c]\n---\nWords.\n',
  });
  const besides = (...edited: readonly string[]): readonly string[] => {
    if (bound === undefined) throw new Error('nothing is bound');
    const documents = bound.documents.map((one) =>
      edited.includes(one.letter) ? { ...one, document: { ...one.document, editedAfterImport: true } } : one,
    );
    return composePack({ ...bound, documents }).value?.promise.besides ?? [];
  };
  expect(besides()).toEqual([]);
  expect(besides('A')).toEqual(['source A edited by hand after its import']);
  expect(besides('A', 'C')).toEqual(['sources A and C edited by hand after their import']);
});

test('the rules are named', () => {
  expect(promise('::figures').found).toMatch(/, by rules 2 \([0-9a-f]{6}\)$/);
});

test('what no source states is counted apart, and nothing is said of what there is none of', () => {
  expect(
    promise('::timeline\n\nWe read 12 papers and 5 books.', 'own: [12 papers, 5 books]\n'),
  ).toMatchObject({
    besides: ['1 date known from elsewhere', '2 phrases of the author’s own'],
    open: undefined,
  });
  expect(promise('Nothing at all.')).toMatchObject({ found: undefined, besides: [], open: undefined });
});

test('items that the pack does not print are not counted', () => {
  expect(found('::figures{limit="1"}')).toBe('1 figure found in the sources');
});
