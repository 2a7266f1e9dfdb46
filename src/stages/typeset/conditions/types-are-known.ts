import type { Condition, ConditionCases } from './condition.ts';

/** ISO 32000-1, 14.8.4: those that need nothing else. A formula needs words, a form field a form. */
const KNOWN = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP ' +
    'Warichu WT WP Figure'
  ).split(' '),
);

export const condition: Condition = {
  clause: 'PDF/UA-1 7.1 and 7.18.4, PDF/A-3 6.7.3',
  holds:
    'Each part of the document is of a standard type, and none is a form field, which means nothing on paper.',
  remedy: 'leave out the `role` of the element',
  check: ({ elements, roles }) =>
    elements
      .filter(({ type }) => !KNOWN.has(roles.get(type) ?? type))
      .map((element) => ({
        element,
        says:
          element.type === 'Form' ? 'is said to be a form field' : `is of an unknown kind, ${element.type}`,
      })),
};

export const cases: ConditionCases = {
  pass: ['<h1>A</h1><aside><p>b <strong>c</strong> <em>d</em></p></aside><blockquote>f</blockquote>'],
  fail: [],
  stricter: ['<p role="checkbox" aria-checked="true">a</p>', '<p>a <span role="textbox">b</span></p>'],
};
