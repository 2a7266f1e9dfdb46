import { isArray, type PdfValue } from '../../../ground/pdf/pdf-values.ts';
import { pageNumbers } from '../../../ground/pdf/read-pdf.ts';
import { contentNow } from '../repair/content-now.ts';
import { PAINTS } from '../repair/mark-artifacts.ts';
import type { Condition, ConditionCases, TaggedDocument } from './condition.ts';

export const condition: Condition = {
  clause: 'PDF/UA-1 7.1 (all that is real content is tagged)',
  holds:
    'Every piece of a page that is marked as content belongs to an element of the structure, and to one alone.',
  remedy: 'report this: the browser, or a repair, has left an element out of the structure',
  check: (document) => {
    const owned = ownersOf(document);
    return pageNumbers(document.edit.pdf).flatMap((page) => {
      const { lost, twice } = countPieces(paintedPieces(document, page), owned.get(page));
      return [
        ...(lost === 0 ? [] : [{ page, says: `has ${lost} of its pieces in no element of the structure` }]),
        ...(twice === 0
          ? []
          : [{ page, says: `has ${twice} of its pieces in several elements of the structure` }]),
      ];
    });
  },
};

type Owners = ReadonlyMap<number, number>;

/** For each page and each piece of it, how many elements have it. */
function ownersOf({ elements }: TaggedDocument): ReadonlyMap<number, Owners> {
  const pages = new Map<number, Map<number, number>>();
  for (const { contents } of elements) {
    for (const { page, id } of contents) {
      const owners = pages.get(page) ?? new Map<number, number>();
      owners.set(id, (owners.get(id) ?? 0) + 1);
      pages.set(page, owners);
    }
  }
  return pages;
}

function countPieces(
  pieces: ReadonlySet<number>,
  owners: Owners = new Map(),
): { readonly lost: number; readonly twice: number } {
  const counts = [...pieces].map((id) => owners.get(id) ?? 0);
  return {
    lost: counts.filter((count) => count === 0).length,
    twice: counts.filter((count) => count > 1).length,
  };
}

/** The pieces of a page in which something is painted. */
function paintedPieces({ edit }: TaggedDocument, page: number): ReadonlySet<number> {
  const contents = edit.read(page).get('Contents');
  const streams: readonly (PdfValue | undefined)[] = isArray(contents) ? contents : [contents];
  const painted = new Set<number>();
  for (const stream of streams) {
    const open: (number | undefined)[] = [];
    for (const line of contentNow(edit, stream).toString('latin1').split('\n')) {
      if (line.endsWith('BDC') || line.endsWith('BMC')) {
        const id = /\/MCID (\d+)/.exec(line)?.[1];
        open.push(id === undefined ? open.at(-1) : Number(id));
      } else if (line === 'EMC') open.pop();
      else {
        const inside = open.at(-1);
        if (inside !== undefined && !painted.has(inside) && PAINTS.test(line)) painted.add(inside);
      }
    }
  }
  return painted;
}

/** The browser puts everything into its structure that it marks. */
export const cases: ConditionCases = {
  pass: [
    '<h1>A</h1><p>b <em>c</em></p><ul><li>d</li></ul><table><tr><th>e</th></tr><tr><td></td></tr></table>',
  ],
  fail: [],
};
