import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openEvidence } from '../../../src/handouts/bundle/open-evidence.ts';

const OLD = readFileSync(
  new URL('../../engine/results/first-edition/output/pack/evidence.json', import.meta.url),
  'utf8',
);
const good = JSON.parse(OLD) as {
  readonly documents: readonly object[];
  readonly printed: readonly object[];
};
const [document = {}] = good.documents;
const open = (content: string | Uint8Array) => openEvidence(Buffer.from(content), 'evidence.json');

describe('evidence', () => {
  test('of the first edition is read', () => {
    const { value, diagnostics } = open(OLD);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ pack: 'pack', title: 'One figure', total: 1, text: OLD });
    expect(value?.documents).toMatchObject([
      { id: 'report', paragraphs: [{ kind: 'paragraph', start: 0 }], kept: [{ start: 0 }] },
    ]);
    expect(value?.printed.length).toBe(good.printed.length);
  });

  test('keeps the title as a whole, and the byte order mark for whoever compares letters', () => {
    const titled = `\uFEFF${OLD.replace('Evidence of: One figure', 'Evidence of: One\\nEvidence of: two')}`;
    expect(open(titled).value).toMatchObject({ title: 'One\nEvidence of: two', text: titled });
  });
});

describe('evidence that cannot be used is NO_EVIDENCE:', () => {
  const withDocument = (changes: object): object => ({ ...good, documents: [{ ...document, ...changes }] });

  test.each<readonly [string, unknown, string]>([
    ['another thing', { type: 'AnnotationCollection' }, 'it has no `@context`'],
    ['a pack with a path for a name', { ...good, id: 'urn:sourcebound:pack:../p:evidence' }, '`id`'],
    ['no documents', { ...good, documents: undefined }, 'it has no `documents`'],
    ['a bad document', { ...good, documents: [{}] }, '`documents[0]` has no `id`'],
    ['a document with a path for a name', withDocument({ id: '../a' }), '`documents[0].id`'],
    ['a short sum', withDocument({ sha256: 'abc' }), '`documents[0].sha256`'],
    [
      'a length beyond all limits',
      withDocument({ length: 5_000_001 }),
      '`documents[0].length` must be at most',
    ],
    ['unknown paragraphs', withDocument({ paragraphs: ['picture 0-3'] }), '`documents[0].paragraphs[0]`'],
    [
      'kept text without lines',
      withDocument({ kept: [{ start: 0, text: 'x', lines: [] }] }),
      '`documents[0].kept[0].lines` is empty',
    ],
    ['no description', withDocument({ front: 'title' }), '`documents[0].front` must be an object'],
    ['parts that contradict each other', withDocument({ length: 3 }), '`documents[0]` contradict each other'],
    [
      'the file of another document',
      withDocument({ file: 'sources/documents/other.md' }),
      '`documents[0]` contradict each other',
    ],
    [
      'a bad string',
      { ...good, printed: [{ ref: 'a:b', kind: 'song', text: '', times: 1 }] },
      '`printed[0].kind`',
    ],
    ['a number', 3, 'it must be an object'],
  ])('%s', (_, value, reason) => {
    const { value: evidence, diagnostics } = open(JSON.stringify(value));
    expect(evidence).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'NO_EVIDENCE', place: { file: 'evidence.json' } }]);
    expect(diagnostics[0]?.message).toContain(reason);
    expect(diagnostics[0]?.hint).toBeTruthy();
  });

  test.each([
    ['bytes that are no text', new Uint8Array([0xff, 0xfe])],
    ['a million brackets', '['.repeat(1e6)],
    ['a million brackets in a field', OLD.replace('{', `{"x": ${'['.repeat(1e6)}${']'.repeat(1e6)},`)],
  ])('%s', (_, content) => {
    expect(open(content).diagnostics).toMatchObject([{ code: 'NO_EVIDENCE' }]);
  });
});
