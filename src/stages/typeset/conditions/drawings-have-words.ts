import { type Condition, type ConditionCases, ofType } from './condition.ts';

export const condition: Condition = {
  clause: 'PDF/UA-1 7.3',
  holds: 'A drawing has a text alternative, or is marked as decoration.',
  remedy:
    'give the `<svg>` `role="img"` and an `aria-label` that says what it shows, or `aria-hidden="true"` when it says nothing that is not written beside it; give a `<figure>` an `aria-label`',
  check: (document) => [
    ...ofType(document, 'Figure')
      .filter(([, entries]) => !entries.has('Alt') && !entries.has('ActualText'))
      .map(([element]) => ({ element, says: 'is a drawing without a text alternative' })),
    ...document.unheard
      .filter(({ kind }) => kind === 'drawing')
      .map(({ words, line }) => ({
        words,
        ...(line !== undefined && { line }),
        says: 'is a drawing that screen readers do not describe',
      })),
  ],
};

const BOX = '<path d="M0 0h9v9z"/></svg>';

export const cases: ConditionCases = {
  pass: [
    `<p>a</p><svg role="img" aria-label="A box" width="9" height="9">${BOX}`,
    `<p>a</p><svg role="img" width="9" height="9"><title>A box</title>${BOX}`,
    `<p>a</p><svg aria-hidden="true" width="9" height="9">${BOX}`,
    `<p>a</p><div aria-hidden="true"><svg width="9" height="9">${BOX}</div>`,
    '<svg width="90" height="20"><text y="12">Words of its own</text></svg>',
    '<figure aria-label="A thought"><p>a</p></figure>',
  ],
  fail: [
    `<p>a</p><svg role="img" width="9" height="9">${BOX}`,
    `<p>a</p><svg role="img" aria-label="" width="9" height="9">${BOX}`,
    '<figure><p>a</p><figcaption>b</figcaption></figure>',
    '<p role="img">a</p>',
  ],
  stricter: [
    `<p>a</p><svg width="9" height="9">${BOX}`,
    `<p>a</p><svg aria-label="A box" width="9" height="9">${BOX}`,
    `<p>a</p><svg width="9" height="9"><title>A box</title>${BOX}`,
  ],
};
