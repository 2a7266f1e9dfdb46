import { describe, expect, it } from 'vitest';
import { settledExtraction } from '../../../src/engine/workspace/settled-extraction.ts';
import { sourceFile } from '../../support/source-file.ts';

const settle = (text: string, path = 'sources/extractions/a.yaml') => {
  const { value, diagnostics } = settledExtraction(sourceFile(path, text));
  return {
    text: value && new TextDecoder('utf-8', { ignoreBOM: true }).decode(value.bytes),
    lineOf: value?.lineOf,
    diagnostics,
  };
};

const WITH = `document: a
# ours
figures:
  # paragraph 1, line 4: Twelve boats came.
  boats:
    label: Boats
    value: 12
    proposed-by: sourcebound draft 0.1.0
    proposed: true
  # paragraph 2, line 6: They cost £3 million.
  cost:
    label: Cost
    value: £3 million
    proposed-by: sourcebound draft 0.1.0
  crew: { label: Crew, value: 4, proposed: true }
events:
  launch: { title: Launch, date: 2024, proposed: true }
claims:
  last: { text: Boats came }
drafted:
  by: sourcebound draft 0.1.0
  paragraphs: |-
    1f0c9a2b
`;

describe('an extraction as it is handed out', () => {
  it('has no item that is only proposed, no section of such, no comment on one alone, and no record', () => {
    expect(settle(WITH)).toMatchObject({
      diagnostics: [],
      text: `document: a
# ours
figures:
  # paragraph 2, line 6: They cost £3 million.
  cost:
    label: Cost
    value: £3 million
    proposed-by: sourcebound draft 0.1.0
claims:
  last: { text: Boats came }
`,
    });
  });

  it('tells where its lines are', () => {
    const { lineOf } = settle(WITH);
    expect([1, 3, 5, 9, 11, 12, 17, 19].map((line) => lineOf?.(line))).toEqual([
      1,
      3,
      undefined,
      undefined,
      5,
      6,
      undefined,
      10,
    ]);
  });

  it.each([
    ['without a proposal', 'document: a\nfigures:\n  x: { label: A proposed tunnel, value: 3 }\n'],
    ['with one that is kept', 'document: a\nfigures:\n  x: { label: X, value: 3, proposed-by: me }\n'],
    ['with `proposed: false`', 'document: a\nfigures:\n  x: { label: X, value: 3, proposed: false }\n'],
    ['that is not a YAML', 'document: a\nproposed: [\n'],
    ['with a byte order mark', '\uFEFFdocument: a\n'],
  ])('is the file itself: one %s', (_, text) => {
    expect(settle(text)).toMatchObject({ text, diagnostics: [] });
  });

  it.each([
    ['with CRLF', WITH.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${WITH}`],
    ['in JSON', '{ "document": "a", "figures": { "x": { "label": "X", "proposed": true } }, "drafted": {} }'],
    [
      'in JSON, the key with an escape',
      '{ "document": "a", "figures": { "x": { "label": "X", "pr\\u006fposed": true } } }',
    ],
    ['in brackets', 'document: a\nfigures: { x: { label: X, proposed: true }, y: { label: Y, value: 1 } }\n'],
  ])('of a file %s nothing that waits is left', (name, text) => {
    const made = settle(text, name.includes('JSON') ? 'sources/extractions/a.json' : undefined);
    expect(made.diagnostics).toEqual([]);
    expect(made.text).not.toMatch(/proposed"?: ?true|drafted:|\\u006f|label": "X"/);
    expect(made.text?.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
    expect(made.text?.includes('\r\n')).toBe(text.includes('\r\n'));
  });

  it('EDIT_REFUSED, where an item cannot be taken out for certain', () => {
    const text = 'document: a\nfigures:\n  ? x\n  : { label: X, proposed: true }\n';
    expect(settle(text)).toMatchObject({ text: undefined, diagnostics: [{ code: 'EDIT_REFUSED' }] });
  });
});
