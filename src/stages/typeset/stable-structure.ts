import { objectText, type PdfFile } from '../../ground/pdf/read-pdf.ts';

/** Structure types that Chromium writes and that PDF 1.7 does not know, with the nearest that it does. */
const ROLES: Readonly<Record<string, string>> = {
  Aside: 'Sect',
  DocumentFragment: 'Div',
  Em: 'Span',
  FENote: 'Note',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'H1',
};
const STRUCTURE_TYPE = /^\s*<<\/Type \/StructElem\n\/S \/(\w+)/;
const NODE = /\(node(\d+)\)/g;
const OWN_NODE = /\/ID \(node(\d+)\)/g;
const LEAF = /\/Limits \[\(node\d+\) \(node\d+\)\]\s*\/Names \[([^\]]*)\]/;

/**
 * Table cells carry the number of the browser's own node as their `/ID`. It depends on what was printed before, and which
 * cell has the lower one on what the browser happened to look at first. Gives the objects in which such a number is,
 * numbered in the order of the document instead.
 */
export function stableNodeIds(pdf: PdfFile): Map<number, string> {
  const sources = new Map<number, string>();
  const ranks = new Map<string, string>();
  const rankOf = (node: string): string => {
    const rank = ranks.get(node) ?? String(ranks.size + 1).padStart(8, '0');
    ranks.set(node, rank);
    return rank;
  };
  let next = pdf.text.indexOf('(node');
  for (const [number, place] of pdf.objects) {
    if (next >= 0 && next < place.start) next = pdf.text.indexOf('(node', place.start);
    if (next < 0) break;
    if (next >= place.end || isStream(pdf, place.end)) continue;
    const source = objectText(pdf, number);
    sources.set(number, source);
    // The cells themselves first: others refer to them before their turn comes.
    for (const [, node = ''] of source.matchAll(OWN_NODE)) rankOf(node);
  }
  for (const [number, source] of sources) {
    const renamed = source.replace(NODE, (_, node: string) => `(node${rankOf(node)})`);
    const sorted = renamed.includes('/Limits')
      ? renamed.replace(LEAF, (_, names: string) => sortedLeaf(names))
      : renamed;
    sources.set(number, sorted);
  }
  return sources;
}

/** The tree of names, of which Chromium writes one leaf, is searched by their order. */
function sortedLeaf(names: string): string {
  const entries = (names.match(/\(node\d+\) \d+ \d+ R/g) ?? []).sort();
  const [first, last] = [entries.at(0), entries.at(-1)].map((entry = '') => entry.split(' ', 1)[0]);
  return `/Limits [${first} ${last}]\n/Names [${entries.join(' ')}]`;
}

/** What the structure types of the document mean that PDF 1.7 does not know. */
export function roleMap(pdf: PdfFile): Map<string, string> {
  const used = new Map<string, string>();
  for (const { start, end } of pdf.objects.values()) {
    const head = pdf.text.slice(pdf.text.indexOf('obj', start) + 3, Math.min(end, start + 80));
    const type = STRUCTURE_TYPE.exec(head)?.[1];
    const role = type === undefined ? undefined : ROLES[type];
    if (type !== undefined && role !== undefined) used.set(type, role);
  }
  return new Map([...used].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The source of the structure's root with its role map. */
export function structureSource(pdf: PdfFile, root: number, roles: ReadonlyMap<string, string>): string {
  const source = objectText(pdf, root).trim();
  if (roles.size === 0 || source.includes('/RoleMap')) return source;
  const entries = [...roles].map(([type, role]) => `/${type} /${role}`).join(' ');
  return `${source.slice(0, -2)}\n/RoleMap <<${entries}>>>>`;
}

function isStream(pdf: PdfFile, end: number): boolean {
  return pdf.text.slice(end - 30, end).includes('endstream');
}
