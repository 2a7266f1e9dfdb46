import type { StructureElement } from '../repair/structure-tree.ts';
import type { Condition, ConditionCases, Finding } from './condition.ts';

/** What may be in what: groups without a meaning of their own are looked through. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['LI', 'Caption', 'L'],
  LI: ['Lbl', 'LBody'],
};
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
};
const NAMES: Readonly<Record<string, string>> = {
  Table: 'table',
  THead: 'head of a table',
  TBody: 'body of a table',
  TFoot: 'foot of a table',
  TR: 'row of a table',
  TH: 'head of a column or row',
  TD: 'cell of a table',
  L: 'list',
  LI: 'item of a list',
  LBody: 'body of an item',
};

export const condition: Condition = {
  clause: 'PDF/UA-1 7.2 (ISO 32000-1, 14.8.4.3)',
  holds:
    'Tables hold only rows, rows only cells, and lists only items, and none of these is anywhere else; a table has at most one caption, first or last.',
  remedy:
    'put it into the element that it belongs to, and leave out a `role` that makes it look like another',
  check: ({ root }) => {
    const findings: Finding[] = [];
    const visit = (element: StructureElement, parent: string): void => {
      const children = meaningful(element);
      const allowed = CHILDREN[element.type];
      for (const child of children) {
        if (allowed !== undefined && !allowed.includes(child.type)) {
          findings.push({
            element: child,
            says: `does not belong in the ${NAMES[element.type]} that it is in`,
          });
        }
        visit(child, element.type);
      }
      if (PARENTS[element.type]?.includes(parent) === false) {
        findings.push({
          element,
          says: `is a ${NAMES[element.type]} outside anything that it could belong to`,
        });
      }
      if (element.type === 'Table' && !isCaptioned(children)) {
        findings.push({ element, says: 'is a table with several captions' });
      }
      if (element.type === 'LI' && element.contents.length > 0) {
        findings.push({ element, says: 'is a list item with words outside its body' });
      }
    };
    if (root !== undefined) visit(root, '');
    return findings;
  },
};

function meaningful({ children }: StructureElement): readonly StructureElement[] {
  return children.flatMap((child) => (child.type === 'NonStruct' ? meaningful(child) : [child]));
}

function isCaptioned(children: readonly StructureElement[]): boolean {
  const captions = children.flatMap(({ type }, index) => (type === 'Caption' ? [index] : []));
  return captions.length <= 1 && captions.every((index) => index === 0 || index === children.length - 1);
}

export const cases: ConditionCases = {
  pass: [
    '<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>',
    '<table><caption>x</caption><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    '<ul style="list-style: none"><li style="display: block"><p>a</p></li></ul>',
  ],
  fail: [
    '<p>a</p><li>b</li>',
    '<ul><p>a</p><li>b</li></ul>',
    '<p><span role="row">a</span></p>',
    '<div role="group"><p role="listitem">a</p></div>',
    '<div role="cell">a</div>',
    '<table><caption>x</caption><caption>y</caption><tr><th>a</th></tr><tr><td>1</td></tr></table>',
  ],
};
