import { pieceNumber } from '../../../ground/pdf/piece-number.ts';
import { pageNumbers } from '../../../ground/pdf/read-pdf.ts';
import { drawnStreams } from '../repair/forms-with-pieces.ts';
import { PAINTS } from '../repair/mark-artifacts.ts';
import type { Condition, ConditionCases, TaggedDocument } from './condition.ts';

export const condition: Condition = {
  clause: 'PDF/UA-1 7.1 (all that is real content is tagged)',
  holds:
    'Every piece of a page that is marked as content belongs to an element of the structure, and to one alone.',
  remedy:
    'print with the browser that is installed with Sourcebound, or a newer one; if that does not help, report it',
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

/**
 * The pieces of a page in which something is painted. Those in a form belong to the structure if it names the form with
 * them: that of Chromium 147 does not.
 */
function paintedPieces({ edit }: TaggedDocument, page: number): ReadonlySet<number> {
  const painted = new Set<number>();
  for (const { lines, form } of drawnStreams(edit, page)) {
    const open: (number | undefined)[] = [];
    for (const line of lines) {
      if (line.endsWith('BDC') || line.endsWith('BMC')) {
        const id = /\/MCID (\d+)/.exec(line)?.[1];
        open.push(id === undefined ? open.at(-1) : pieceNumber(Number(id), form));
      } else if (line === 'EMC') open.pop();
      else {
        const inside = open.at(-1);
        if (inside !== undefined && !painted.has(inside) && PAINTS.test(line)) painted.add(inside);
      }
    }
  }
  return painted;
}

/** The browser puts everything into its structure that it marks; what is see-through, in forms. */
export const cases: ConditionCases = {
  pass: [
    '<p>a</p><div style="opacity: 0.9; border: 1px solid"><p>b</p><p style="opacity: 0.8">c <em>d</em></p></div><p>e</p>',
    '<div style="opacity: 0.9"><ul><li>a</li><li>b <i>c</i></li></ul></div>',
    '<p>a</p><svg role="img" aria-label="A box" width="9" height="9"><g opacity="0.5"><path d="M0 0h9v9z"/></g></svg>',
    '<h1>A</h1><p>b <em>c</em></p><ul><li>d</li></ul><table><tr><th>e</th></tr><tr><td></td></tr></table>',
  ],
  fail: [],
};
