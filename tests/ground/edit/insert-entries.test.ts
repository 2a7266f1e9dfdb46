import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyEdits } from '../../../src/ground/edit/apply-edits.ts';
import { insertEntries, type NewEntry } from '../../../src/ground/edit/insert-entries.ts';

const ROADS: NewEntry = {
  key: 'roads',
  value: { label: 'Roads: and more', value: '12 %' },
  comment: 'paragraph 2',
};
const RAIL: NewEntry = { key: 'rail', value: { label: 'Rail' } };

function inserted(text: string, field: string, entries: readonly NewEntry[]): string {
  const source = { file: 'a.yaml', text };
  const edited = insertEntries(source, field, entries);
  if ('refusal' in edited) throw new Error(edited.refusal.reason);
  const applied = applyEdits(source, edited.edits);
  if ('refusal' in applied) throw new Error(applied.refusal.reason);
  return applied.text;
}

describe('insertEntries', () => {
  it('adds a field that is not there, with the comments', () => {
    expect(inserted('document: a\n', 'figures', [ROADS, RAIL])).toBe(`document: a

figures:
  # paragraph 2
  roads:
    label: "Roads: and more"
    value: 12 %
  rail:
    label: Rail
`);
  });

  it('adds to the end of a map and leaves everything else as it is', () => {
    const text = `document: a # mine
figures:
    water: { label: Water, value: 3 }   # keep

    # about air
    air:
        label: 'Air'
claims: {}
`;
    const made = inserted(text, 'figures', [ROADS]);
    expect(made).toBe(
      text.replace(
        'claims:',
        `
    # paragraph 2
    roads:
        label: "Roads: and more"
        value: 12 %
claims:`,
      ),
    );
  });

  it('keeps the line ends of the file', () => {
    const made = inserted('document: a\r\nfigures:\r\n  air:\r\n    label: Air\r\n', 'figures', [ROADS]);
    expect(made.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Object.keys(parse(made).figures)).toEqual(['air', 'roads']);
  });

  it.each([
    ['an empty map', 'document: a\nfigures: {}\n'],
    ['a field without a value', 'document: a\nfigures:\n'],
    ['a map in brackets', 'document: a\nfigures: { air: { label: Air } }\n'],
    ['nothing', ''],
    ['no line end', 'document: a'],
    ['a comment at the end', 'document: a\n# the end\n'],
  ])('adds to %s', (_, text) => {
    const made = inserted(text, 'figures', [ROADS, RAIL]);
    expect(Object.keys(parse(made).figures).slice(-2)).toEqual(['roads', 'rail']);
    expect(made).toContain(text.includes('# the end') ? '# the end' : '');
  });

  it.each([
    ['a field that is there', 'figures:\n  rail: {}\n', 'the map has a field `rail`'],
    ['a list', '- a\n', 'the file is not a map'],
    ['an anchor', 'figures: &a\n  air: {}\n', 'there is an anchor, an alias or a tag here'],
  ])('refuses %s', (_, text, reason) => {
    const edited = insertEntries({ file: 'a.yaml', text }, 'figures', [RAIL]);
    expect(edited).toMatchObject({ refusal: { reason } });
  });

  it('lets no comment break its line', () => {
    const made = inserted('document: a\n', 'figures', [{ ...ROADS, comment: 'one\ntwo: 3\u2028four' }]);
    expect(parse(made)).toEqual({ document: 'a', figures: { roads: ROADS.value } });
  });
});
