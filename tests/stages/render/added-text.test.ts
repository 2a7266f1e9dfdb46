import { describe, expect, test } from 'vitest';
import { cssFindings } from '../../../src/stages/render/template/css-findings.ts';

const messages = (css: string): readonly string[] => cssFindings(css).map(({ message }) => message);

describe('what a style sheet adds to the text of a page', () => {
  test.each([
    "td:first-child::before { content: '-' }",
    "[data-ref]::before { content: '−' }",
    "mark::before { content: '“nobody lent a book, ' }",
    "td::after { content: ',000' }",
    'td::after { content: "." }',
    'td::after { content: "\\2c 000" }',
    'p::before { content: "not " / "not" }',
    "li { list-style-type: '999 deaths ' }",
    "li { list-style: inside '“' }",
    'q { quotes: "no “" "”" }',
    'p::after { content: counters(item, " and ") }',
    'p { --more: 1 } p::before { content: "$" }',
    '@media print { p::before { content: "about" } }',
  ])('is not a word, number or sign of one: %s', (css) => {
    expect(messages(css)).toEqual([expect.stringMatching(/^a style sheet may add signs/)]);
  });

  test.each([
    'p { counter-reset: people 499 }',
    'p { counter-increment: people 7 }',
    'p { counter-set: n -2 }',
  ])('is not a count of its own: %s', (css) => {
    expect(messages(css)).toEqual([expect.stringMatching(/^a counter begins at 0 or 1/)]);
  });

  test.each([
    'li::before { content: "– " }',
    'li + li::before { content: " \\00b7 " }',
    'dd::after { content: "; " }',
    'h2::before { counter-increment: section; content: counter(section) ". " }',
    'body { counter-reset: section 0 }',
    'p::before { content: "" }',
    'li { list-style: square }',
    '@page { @bottom-left { content: "Paper of the council" } }',
  ])('may part and mark things: %s', (css) => {
    expect(messages(css)).toEqual([]);
  });
});
