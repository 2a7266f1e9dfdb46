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

/**
 * Table cells carry the number of the browser's own node as their `/ID`, and it depends on what was printed
 * before. Gives the objects in which such a number stands, numbered in the order of the document instead.
 */
export function stableNodeIds(pdf: PdfFile): Map<number, string> {
  const sources = new Map<number, string>();
  const found = new Set<number>();
  let next = pdf.text.indexOf('(node');
  for (const [number, place] of pdf.objects) {
    if (next >= 0 && next < place.start) next = pdf.text.indexOf('(node', place.start);
    if (next < 0) break;
    if (next >= place.end || isStream(pdf, place.end)) continue;
    const source = objectText(pdf, number);
    for (const match of source.matchAll(NODE)) found.add(Number(match[1]));
    sources.set(number, source);
  }
  // Nodes are numbered as they are parsed: the order, on which the name tree depends, stays.
  const ranks = new Map([...found].sort((a, b) => a - b).map((node, index) => [node, index + 1]));
  for (const [number, source] of sources) {
    const rank = (node: string): string => String(ranks.get(Number(node))).padStart(8, '0');
    sources.set(
      number,
      source.replace(NODE, (_, node: string) => `(node${rank(node)})`),
    );
  }
  return sources;
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
