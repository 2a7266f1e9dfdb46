import { attributeOf, type Condition, type ConditionCases, ofType } from './condition.ts';

export const condition: Condition = {
  clause: 'PDF/UA-1 7.5',
  holds: 'A table has header cells, and each says whether it heads a column or a row.',
  remedy:
    'write its heads as `<th scope="col">` or `<th scope="row">`; a table that is only for layout has `role="presentation"`',
  check: (document) => [
    ...document.unheard
      .filter(({ kind }) => kind === 'table')
      .map(({ words, line }) => ({
        words,
        ...(line !== undefined && { line }),
        says: 'is a table without header cells',
      })),
    ...document.elements
      .filter(({ type, children }) => type === 'Table' && !children.some(hasHead))
      .map((element) => ({ element, says: 'is a table without header cells' })),
    ...ofType(document, 'TH')
      .filter(([, entries]) => attributeOf(entries, 'Scope') === undefined)
      .map(([element]) => ({ element, says: 'is a header cell of neither a column nor a row' })),
  ],
};

interface Part {
  readonly type: string;
  readonly children: readonly Part[];
}

function hasHead({ type, children }: Part): boolean {
  return type === 'TH' || (type !== 'Table' && children.some(hasHead));
}

export const cases: ConditionCases = {
  pass: [
    '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
    '<table><tr><th scope="row">a</th><td>1</td></tr></table>',
    '<table role="presentation"><tr><td>a</td><td>1</td></tr></table>',
  ],
  fail: [],
  stricter: [
    '<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>',
    '<table><caption>c</caption><tr><td>1</td><td>2</td></tr></table>',
  ],
};
