import type { UnheardKind } from '../in-page/prepare-tags.ts';
import type { Condition, ConditionCases } from './condition.ts';

const SAYS: Partial<Record<UnheardKind, string>> = {
  hidden: 'is text that can be seen, and `aria-hidden` keeps it from screen-reader users',
  generated: 'has words that a style sheet adds: screen-reader users do not get them',
  effect: 'has an effect for which its text is painted as a picture, or twice over',
};

export const condition: Condition = {
  clause: 'PDF/UA-1 7.1 (all that is real content is tagged)',
  holds:
    'Whatever can be read on the page can be heard: no text is hidden from screen readers, added by a style sheet, or painted as a picture.',
  remedy:
    'write the words into the template; leave out `aria-hidden`, `filter`, `mask-image` and `text-shadow` where there is text',
  check: ({ unheard }) =>
    unheard.flatMap(({ kind, words, line }) => {
      const says = SAYS[kind];
      return says === undefined ? [] : [{ words, ...(line !== undefined && { line }), says }];
    }),
};

export const cases: ConditionCases = {
  pass: [
    '<style>p::before { content: "– " } li::marker { content: "* " } q::before { content: none }</style><p>a</p><ul><li>b</li></ul>',
    '<p>a</p><div aria-hidden="true"></div><p hidden aria-hidden="true">b</p>',
    '<style>p.unused::after { content: "words" } p { filter: none }</style><p>a</p>',
  ],
  fail: [],
  stricter: [
    '<p>a <span aria-hidden="true">b</span></p>',
    '<style>p::before { content: "Note: " }</style><p>a</p>',
    '<style>.x { & p::after { content: attr(title) } }</style><div class="x"><p title="t">a</p></div>',
    '<style>@media print { p:before { content: counter(page) } }</style><p>a</p>',
    '<style>i { filter: blur(1px) }</style><p>a <i>b</i></p>',
    '<p style="text-shadow: 1px 1px 2px #000">a</p>',
    '<p>a</p><div><style>div { mask-image: linear-gradient(#000, #888) }</style>b</div>',
  ],
};
