import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { LetteredDocument } from '../../../src/ground/model/bound.ts';
import type { Span } from '../../../src/ground/model/place.ts';
import { annotate } from '../../../src/stages/compose/annotate.ts';
import { canonical } from '../../support/canonical.ts';

const TEXT = '😀 In 2017 the 😀 service ran 3.000 operations … and was busy with them all through the year';

interface Annotation {
  readonly id: string;
  readonly target: Target | readonly Target[];
}
interface Target {
  readonly selector: readonly [
    { readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly start: number; readonly end: number },
  ];
  readonly state: { readonly sha256: string };
}

function span(words: string): Span {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function annotations(...pieces: readonly Span[]): {
  readonly all: object;
  readonly items: readonly Annotation[];
} {
  const place = {
    file: 'sources/extractions/a.yaml',
    start: { line: 3, column: 3 },
    end: { line: 3, column: 9 },
  };
  const item = {
    kind: 'figure',
    id: 'operations',
    document: 'a',
    place,
    data: { label: 'Operations', value: 3000 },
    evidence: [{ document: 'a', words: '', pieces, paragraphs: [1, 1], lines: [1, 1], place }],
  };
  const documents = [
    { letter: 'A', document: { id: 'a', text: canonical(TEXT) }, extraction: { items: [item] } },
  ] as unknown as readonly LetteredDocument[];
  const all = annotate({
    id: 'p',
    title: 'A title',
    documents,
    rules: undefined,
    excerpts: [],
    printed: [],
  }) as {
    first: { items: readonly Annotation[] };
  };
  return { all, items: all.first.items };
}

function targetOf(piece: Span): Target {
  const target = annotations(piece).items[0]?.target;
  if (target === undefined || !('selector' in target)) throw new Error('there is not one target');
  return target;
}

test('an annotation has the exact words with 32 characters on either side', () => {
  const { selector, state } = targetOf(span('3.000 operations'));
  expect(selector[0]).toEqual({
    type: 'TextQuoteSelector',
    exact: '3.000 operations',
    prefix: '😀 In 2017 the 😀 service ran ',
    suffix: ' … and was busy with them all th',
  });
  expect([...selector[0].suffix]).toHaveLength(32);
  expect(state.sha256).toBe(createHash('sha256').update(TEXT).digest('hex'));
});

test('positions are in code points', () => {
  const { start, end } = targetOf(span('3.000 operations')).selector[1];
  expect([...TEXT].slice(start, end).join('')).toBe('3.000 operations');
  expect(start).toBe(TEXT.indexOf('3.000') - 2);
});

test('a prefix does not begin with half a character', () => {
  expect(() => encodeURIComponent(targetOf(span('through')).selector[0].prefix)).not.toThrow();
});

test('words left out make a target for each piece', () => {
  const { items } = annotations(span('3.000 operations'), span('was busy'));
  expect(items[0]?.target).toMatchObject([
    { selector: [{ exact: '3.000 operations' }, {}] },
    { selector: [{ exact: 'was busy' }, {}] },
  ]);
});

test('the same pack makes the same collection, with ids that say what they are', () => {
  const { all, items } = annotations(span('was busy'));
  expect(JSON.stringify(annotations(span('was busy')).all)).toBe(JSON.stringify(all));
  expect(all).toMatchObject({ type: 'AnnotationCollection', total: 1, label: 'Evidence of: A title' });
  expect(items[0]?.id).toBe('urn:sourcebound:pack:p:a:figure:operations:1');
});
