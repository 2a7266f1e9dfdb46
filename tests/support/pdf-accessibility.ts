import {
  isArray,
  isDictionary,
  isReference,
  isString,
  type PdfDictionary,
} from '../../src/ground/pdf/pdf-values.ts';
import {
  dictionary,
  type PdfFile,
  pageNumbers,
  readPdf,
  resolve,
  streamBytes,
} from '../../src/ground/pdf/read-pdf.ts';
import * as own from '../../src/stages/typeset/conditions/find-barriers.ts';
import { openEdit, type PdfEdit } from '../../src/stages/typeset/repair/pdf-edit.ts';
import {
  allElements,
  kidsOf,
  readStructure,
  type StructureElement,
} from '../../src/stages/typeset/repair/structure-tree.ts';

/** What a reader who listens would miss. Conditions are numbered as in the Matterhorn Protocol 1.1. */
export interface Barrier {
  readonly condition: string;
  readonly where: string;
}

/** Holds a PDF to those conditions of PDF/UA-1 that can be told from its objects, its structure and its content. */
export function findBarriers(bytes: Uint8Array): readonly Barrier[] {
  const pdf = readPdf(bytes);
  const edit = openEdit(pdf, new Map());
  const root = readStructure(edit);
  if (root === undefined) return [{ condition: '01-006 no structure', where: 'document' }];
  return [
    ...checkDocument(pdf, edit),
    ...checkTypes(pdf, root),
    ...checkHeadings(root),
    ...[...allElements(root)].flatMap((element) => checkElement(edit, element)),
    ...pageNumbers(pdf).flatMap((page, index) => checkPage(pdf, edit, page, index + 1, root)),
    ...checkFonts(pdf),
    ...checkNotes(edit, root),
    ...checkArchive(pdf),
    ...own.findBarriers(edit, { language: 'en', unheard: [] }).map(({ condition, says }) => ({
      condition: `our own ${condition}`,
      where: says,
    })),
  ];
}

/** Notes have ids, each its own. */
function checkNotes(edit: PdfEdit, root: StructureElement): readonly Barrier[] {
  const ids = new Set<string>();
  return allElements(root).flatMap(({ type, number }): readonly Barrier[] => {
    if (type !== 'Note') return [];
    const id = edit.read(number).get('ID');
    const where = `Note ${number}`;
    if (!isString(id)) return [{ condition: '19-003 a note without an id', where }];
    if (ids.has(id.string)) return [{ condition: '19-004 a note with the id of another', where }];
    ids.add(id.string);
    return [];
  });
}

/** What PDF/A-3 asks for beside: claims, colours, relations of what travels inside, the same said in both places. */
function checkArchive(pdf: PdfFile): readonly Barrier[] {
  const packet = streamBytes(pdf, pdf.catalog.get('Metadata')).toString('utf8');
  const info = dictionary(pdf, pdf.trailer.get('Info'));
  const intents = resolve(pdf, pdf.catalog.get('OutputIntents'));
  const intent = dictionary(pdf, isArray(intents) ? intents[0] : undefined);
  const embedded = [...pdf.objects.keys()].map((number) => dictionary(pdf, { ref: number }));
  const files = embedded.filter((entries) => entries.get('Type') === 'Filespec');
  const title = info.get('Title');
  const written = /<dc:title>.*?<rdf:li[^>]*>([^<]*)</s.exec(packet)?.[1] ?? '';
  const isSame =
    isString(title) && (title.string.startsWith('\u00fe\u00ff') || title.string === plain(written));
  const failed = (condition: string, holds: boolean): readonly Barrier[] =>
    holds ? [] : [{ condition, where: 'document' }];
  return [
    ...failed('06-002 no claim of PDF/UA-1', packet.includes('<pdfuaid:part>1<')),
    ...failed(
      'A 6.6.4 no claim of PDF/A-3a',
      /<pdfaid:part>3<.*<pdfaid:conformance>A</s.test(packet) && packet.includes('pdfaExtension:schemas'),
    ),
    ...failed('A 6.6.3 another title in the metadata', isSame),
    ...failed(
      'A 6.2.3 no meaning of colours',
      streamBytes(pdf, intent.get('DestOutputProfile')).toString('latin1', 36, 40) === 'acsp',
    ),
    ...failed(
      'A 6.8 a file without a relation',
      files.every((entries) => entries.has('AFRelationship')),
    ),
  ];
}

function plain(xml: string): string {
  return xml.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

function checkDocument(pdf: PdfFile, edit: PdfEdit): readonly Barrier[] {
  const { catalog } = pdf;
  const metadata = streamBytes(pdf, catalog.get('Metadata')).toString('utf8');
  const preferences = dictionary(pdf, catalog.get('ViewerPreferences'));
  const failed = (condition: string, holds: boolean): readonly Barrier[] =>
    holds ? [] : [{ condition, where: 'document' }];
  const root = catalog.get('StructTreeRoot');
  const roles = isReference(root) ? edit.read(root.ref).get('RoleMap') : undefined;
  const loops =
    isDictionary(roles) && [...roles].some(([type, role]) => type === role || roles.has(String(role)));
  return [
    ...failed('06-001 no metadata', metadata !== ''),
    ...failed('06-003 no title in the metadata', /<dc:title>.*?<rdf:li[^>]*>[^<]+</s.test(metadata)),
    ...failed('07-001 the title is not displayed', preferences.get('DisplayDocTitle') === true),
    ...failed('11-006 no language', catalog.has('Lang')),
    ...failed('02-003 roles go round in a circle', !loops),
    ...failed('00-000 not marked as tagged', dictionary(pdf, catalog.get('MarkInfo')).get('Marked') === true),
    ...failed('26-001 encrypted', !pdf.trailer.has('Encrypt')),
  ];
}

/** ISO 32000-1, 14.8.4. */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP ' +
    'Warichu WT WP Figure Formula Form'
  ).split(' '),
);

function checkTypes(pdf: PdfFile, root: StructureElement): readonly Barrier[] {
  const roles = dictionary(pdf, dictionary(pdf, pdf.catalog.get('StructTreeRoot')).get('RoleMap'));
  const types = new Set([...allElements(root)].map(({ type }) => type));
  return [...types]
    .filter((type) => !STANDARD.has(type) && !STANDARD.has(String(roles.get(type))))
    .map((type) => ({ condition: '02-001 a type that is not standard', where: type }));
}

function checkHeadings(root: StructureElement): readonly Barrier[] {
  const levels = [...allElements(root)].flatMap(({ type }) => /^H([1-6])$/.exec(type)?.[1] ?? []).map(Number);
  const skips = levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1
      ? [{ condition: '14-003 a heading is skipped', where: `heading ${index + 1}` }]
      : [],
  );
  return levels[0] === 1 || levels.length === 0
    ? skips
    : [{ condition: '14-002 the first heading is not the first level', where: 'document' }, ...skips];
}

/** What may stand in what; groups without a meaning of their own are looked through. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
  L: ['LI', 'Caption', 'L'],
  LI: ['Lbl', 'LBody'],
};

function checkElement(edit: PdfEdit, element: StructureElement): readonly Barrier[] {
  const where = `${element.type} ${element.number}`;
  const entries = edit.read(element.number);
  const barriers: Barrier[] = [];
  const allowed = CHILDREN[element.type];
  if (allowed !== undefined) {
    const wrong = meaningful(element).filter(({ type }) => !allowed.includes(type));
    for (const { type } of wrong) barriers.push({ condition: `09-004 ${type} in ${element.type}`, where });
    if (element.type === 'LI' && element.contents.length > 0) {
      barriers.push({ condition: '09-005 content of an item outside of its body', where });
    }
  }
  if (element.type === 'TH' && attribute(entries, 'Scope') === undefined) {
    barriers.push({ condition: '15-003 a head without a scope', where });
  }
  if (element.type === 'Figure') {
    if (!entries.has('Alt')) barriers.push({ condition: '13-004 a drawing without words', where });
    if (attribute(entries, 'BBox') === undefined) {
      barriers.push({ condition: '13-000 a drawing without its place', where });
    }
  }
  if (
    element.type === 'Link' &&
    !kidsOf(entries.get('K')).some((kid) => isDictionary(kid) && kid.has('Obj'))
  ) {
    barriers.push({ condition: '28-011 a link that leads nowhere', where });
  }
  return barriers;
}

function meaningful({ children }: StructureElement): readonly StructureElement[] {
  return children.flatMap((child) => (child.type === 'NonStruct' ? meaningful(child) : [child]));
}

function attribute(entries: PdfDictionary, name: string): unknown {
  return kidsOf(entries.get('A'))
    .filter(isDictionary)
    .find((attributes) => attributes.has(name))
    ?.get(name);
}

const PAINTS = /(?:^|[\s\])>])(?:Tj|TJ|'|"|S|s|f|F|f\*|B|B\*|b|b\*|Do|sh)$/;

function checkPage(
  pdf: PdfFile,
  edit: PdfEdit,
  page: number,
  number: number,
  root: StructureElement,
): readonly Barrier[] {
  const where = `page ${number}`;
  const barriers: Barrier[] = [];
  const entries = edit.read(page);
  if (entries.get('Tabs') !== 'S')
    barriers.push({ condition: '28-009 tabs do not follow the structure', where });
  const annotations = resolve(pdf, entries.get('Annots'));
  for (const annotation of isArray(annotations) ? annotations : []) {
    const link = dictionary(pdf, annotation);
    if (!link.has('Contents')) barriers.push({ condition: '28-012 a link without a description', where });
    if (!link.has('StructParent'))
      barriers.push({ condition: '28-010 a link outside of the structure', where });
  }
  const known = new Set(
    [...allElements(root)].flatMap(({ contents }) =>
      contents.filter((one) => one.page === page).map(({ id }) => id),
    ),
  );
  let depth = 0;
  const untagged = new Set<string>();
  for (const line of streamBytes(pdf, entries.get('Contents')).toString('latin1').split('\n')) {
    if (/\b(?:BDC|BMC)$/.test(line)) {
      depth++;
      const id = /\/MCID (\d+)/.exec(line)?.[1];
      if (id !== undefined && !known.has(Number(id))) {
        barriers.push({ condition: '01-007 tagged content that no element has', where: `${where}, ${id}` });
      }
    } else if (line === 'EMC') depth--;
    else if (depth === 0 && PAINTS.test(line)) untagged.add(line.split(' ').at(-1) ?? '');
  }
  if (untagged.size > 0) {
    const operators = [...untagged].join(' ');
    barriers.push({
      condition: '01-005 content neither tagged nor an artifact',
      where: `${where}: ${operators}`,
    });
  }
  if (depth !== 0) barriers.push({ condition: '01-001 marked content does not end', where });
  return barriers;
}

function checkFonts(pdf: PdfFile): readonly Barrier[] {
  return [...pdf.objects.keys()].flatMap((number): readonly Barrier[] => {
    const font = pdf.text.slice(pdf.objects.get(number)?.start, pdf.objects.get(number)?.end);
    if (!/\/Type \/Font\b/.test(font) || !/\/Subtype \/(?:Type0|TrueType|Type1)\b/.test(font)) return [];
    const entries = dictionary(pdf, { ref: number });
    const inner = resolve(pdf, entries.get('DescendantFonts'));
    const descended = isArray(inner) ? dictionary(pdf, inner[0]) : entries;
    const descriptor = dictionary(pdf, descended.get('FontDescriptor'));
    const where = String(entries.get('BaseFont'));
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(key));
    return [
      ...(embedded ? [] : [{ condition: '31-009 a font that is not embedded', where }]),
      ...(entries.has('ToUnicode') ? [] : [{ condition: '10-001 a font whose text cannot be read', where }]),
    ];
  });
}
