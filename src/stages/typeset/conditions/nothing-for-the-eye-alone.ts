import { pageNumbers } from '../../../ground/pdf/read-pdf.ts';
import type { UnheardKind } from '../in-page/prepare-tags.ts';
import { drawnStreams, formsWithPieces, resourcesOf } from '../repair/forms-with-pieces.ts';
import type { Condition, ConditionCases, Finding, TaggedDocument } from './condition.ts';

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
    'write the words into the template; leave out `aria-hidden`, `filter`, masks, clips by a drawing and `text-shadow` where there is content',
  check: (document) => {
    const found = document.unheard.flatMap(({ kind, words, line }) => {
      const says = SAYS[kind];
      return says === undefined ? [] : [{ words, ...(line !== undefined && { line }), says }];
    });
    return found.length > 0 ? found : paintedTwice(document);
  },
};

/** Pages on which a form of content is drawn more than once, as for a mask: it is read once (PDF/UA-1, 7.20). */
function paintedTwice({ edit }: TaggedDocument): readonly Finding[] {
  return pageNumbers(edit.pdf).flatMap((page) => {
    if (formsWithPieces(edit.pdf, resourcesOf(edit.pdf, edit.read(page))).size === 0) return [];
    const forms = drawnStreams(edit, page).flatMap(({ form }) => form ?? []);
    return new Set(forms).size === forms.length
      ? []
      : [{ page, says: 'has a mask or a clip, for which its content is painted twice over' }];
  });
}

export const cases: ConditionCases = {
  pass: [
    '<style>p::before { content: "– " } li::marker { content: "* " } q::before { content: none }</style><p>a</p><ul><li>b</li></ul>',
    '<p>a</p><div aria-hidden="true"></div><p hidden aria-hidden="true">b</p>',
    '<style>p.unused::after { content: "words" } p { filter: none }</style><p>a</p>',
  ],
  fail: [
    '<p>a</p><div><style>div { mask-image: linear-gradient(#000, #888) }</style>b</div>',
    '<p>a</p><svg role="img" aria-label="A box" width="9" height="9"><mask id="m"><path fill="#888" d="M0 0h9v9z"/></mask><path mask="url(#m)" d="M0 0h9v9z"/></svg>',
    '<p>a</p><svg role="img" aria-label="A box" width="99" height="99"><clipPath id="c"><text y="20">b</text></clipPath><path clip-path="url(#c)" d="M0 0h99v99z"/></svg>',
  ],
  stricter: [
    '<p>a <span aria-hidden="true">b</span></p>',
    '<style>p::before { content: "Note: " }</style><p>a</p>',
    '<style>.x { & p::after { content: attr(title) } }</style><div class="x"><p title="t">a</p></div>',
    '<style>@media print { p:before { content: counter(page) } }</style><p>a</p>',
    '<style>i { filter: blur(1px) }</style><p>a <i>b</i></p>',
    '<p style="text-shadow: 1px 1px 2px #000">a</p>',
  ],
};
