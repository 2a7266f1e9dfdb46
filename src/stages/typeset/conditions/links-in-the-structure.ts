import { annotationsOf } from '../../../ground/pdf/annotations.ts';
import { pageNumbers } from '../../../ground/pdf/read-pdf.ts';
import type { StructureElement } from '../repair/structure-tree.ts';
import type { Condition, ConditionCases, Finding } from './condition.ts';

export const condition: Condition = {
  clause: 'PDF/UA-1 7.18.1 and 7.18.5',
  holds: 'A link is tagged as a link, has words, and says where it leads.',
  remedy: 'give the link words or a drawing with words, and neither a `role` nor `aria-hidden`',
  check: (document) => {
    const links = document.elements.filter(({ type }) => type === 'Link');
    const tagged = new Set(links.flatMap(({ number }) => annotationsIn(document.edit.source(number))));
    const findings: Finding[] = links
      .filter((link) => !hasContent(link))
      .map((element) => ({ element, says: 'is a link without words' }));
    for (const page of pageNumbers(document.edit.pdf)) {
      for (const annotation of annotationsOf(document.edit.pdf, page)) {
        if (!tagged.has(annotation))
          findings.push({ page, says: 'there is a link that screen readers do not announce' });
        else if (!document.edit.read(annotation).has('Contents')) {
          findings.push({ page, says: 'there is a link that does not say where it leads' });
        }
      }
    }
    return findings;
  },
};

/** The annotations that an element refers to, by its source: parsing thousands of links takes its time. */
function annotationsIn(source: string): readonly number[] {
  return [...source.matchAll(/\/Obj (\d+) 0 R/g)].map(([, number]) => Number(number));
}

function hasContent({ contents, children }: StructureElement): boolean {
  return contents.length > 0 || children.some(hasContent) || children.some(({ type }) => type === 'Figure');
}

export const cases: ConditionCases = {
  pass: [
    '<p><a href="#x">a</a> <a href="https://example.org/">b</a> <a href="#nowhere">c</a></p><p id="x">d</p>',
    '<p><a href="#x"><svg role="img" aria-label="A box" width="9" height="9"><path d="M0 0h9v9z"/></svg></a></p><p id="x">d</p>',
    '<p><a href="#x"></a>a</p><p id="x">d</p>',
  ],
  fail: [
    '<p>a <span aria-hidden="true"><a href="https://example.org/" style="display: inline-block; width: 9px; height: 9px"></a></span></p>',
  ],
  stricter: [
    '<p>a <a href="https://example.org/" style="display: inline-block; width: 9px; height: 9px"></a></p>',
  ],
};
