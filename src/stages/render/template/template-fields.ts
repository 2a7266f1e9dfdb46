import type {
  Block,
  Chart,
  ChartBar,
  ChartBlock,
  ClaimRow,
  ClaimsBlock,
  ComparisonBlock,
  ComparisonEntry,
  ComparisonRow,
  ContentsBlock,
  CopyLabel,
  DistributionSheet,
  DocumentContent,
  EntityRow,
  EvidenceBlock,
  EvidenceDocument,
  EvidenceParagraph,
  EvidenceRun,
  EvidenceWords,
  FigureRow,
  FiguresBlock,
  Heading,
  KeyFigure,
  KeyFiguresBlock,
  Mark,
  NarrativeBlock,
  NotesBlock,
  PackContent,
  PeopleBlock,
  Printed,
  PrintedMarking,
  QuotationRow,
  QuotationsBlock,
  Recipient,
  Scale,
  ScalesBlock,
  SourcesBlock,
  TimelineBlock,
  TimelineEntry,
} from '../../../ground/model/content.ts';
import { notePlaces } from '../note-place.ts';

/** The shapes of what templates are given, by name. */
interface Shapes {
  Pack: PackContent;
  PrintedMarking: PrintedMarking;
  Recipient: Recipient;
  CopyLabel: CopyLabel;
  DistributionSheet: DistributionSheet;
  Document: DocumentContent;
  Heading: Heading;
  Mark: Mark;
  EvidenceWords: EvidenceWords;
  Block: Pick<Block, 'block'>;
  NarrativeBlock: NarrativeBlock;
  ContentsBlock: ContentsBlock;
  KeyFiguresBlock: KeyFiguresBlock;
  KeyFigure: KeyFigure;
  FiguresBlock: FiguresBlock;
  FigureGroup: FiguresBlock['groups'][number];
  FigureRow: FigureRow;
  TimelineBlock: TimelineBlock;
  TimelineEntry: TimelineEntry;
  ClaimsBlock: ClaimsBlock;
  ClaimGroup: ClaimsBlock['groups'][number];
  ClaimRow: ClaimRow;
  QuotationsBlock: QuotationsBlock;
  QuotationRow: QuotationRow;
  QuotationGroup: QuotationsBlock['groups'][number];
  PeopleBlock: PeopleBlock;
  PeopleGroup: PeopleBlock['groups'][number];
  EntityRow: EntityRow;
  ChartBlock: ChartBlock;
  Chart: Chart;
  ChartBar: ChartBar;
  ComparisonBlock: ComparisonBlock;
  ComparisonDocument: ComparisonBlock['documents'][number];
  ComparisonRow: ComparisonRow;
  ComparisonCell: ComparisonRow['cells'][number];
  ComparisonEntry: ComparisonEntry;
  SourcesBlock: SourcesBlock;
  EvidenceBlock: EvidenceBlock;
  EvidenceDocument: EvidenceDocument;
  EvidenceParagraph: EvidenceParagraph;
  EvidenceRun: EvidenceRun;
  EvidenceItem: EvidenceParagraph['items'][number];
  ScalesBlock: ScalesBlock;
  Scale: Scale;
  ScaleRow: Scale['rows'][number];
  NotesBlock: NotesBlock;
  Printed: Pick<Printed, 'ref' | 'kind'>;
}

type ShapeName = keyof Shapes;

/**
 * What a field is: `text`, `number`, `truth`, a narrative's `tree`, one of the shapes, or a list of one. A
 * bound string is a `Printed`: its text is out of reach, so that `{{printed x}}` alone can print it.
 */
export type FieldType =
  | 'text'
  | 'number'
  | 'truth'
  | 'tree'
  | 'text[]'
  | 'number[]'
  | ShapeName
  | `${ShapeName}[]`;

/** Where a block comes from is for messages alone. */
type Fields = {
  readonly [Name in ShapeName]: {
    readonly [Field in Exclude<keyof Shapes[Name], 'sourceLine'>]-?: FieldType;
  };
};

/** Every name that a template can use. */
export const templateFields: Fields = {
  Pack: {
    id: 'text',
    title: 'text',
    subtitle: 'text',
    audience: 'text',
    authors: 'text[]',
    edition: 'number',
    date: 'text',
    isoDate: 'text',
    status: 'text',
    supersedes: 'text',
    returnBy: 'text',
    language: 'text',
    template: 'text',
    paper: 'text',
    typeSize: 'text',
    pagesAtMost: 'number',
    marking: 'PrintedMarking',
    distribution: 'Recipient[]',
    documents: 'Document[]',
    headings: 'Heading[]',
    blocks: 'Block[]',
  },
  PrintedMarking: { scheme: 'text', label: 'text' },
  Recipient: { name: 'text', organisation: 'text', copies: 'number' },
  CopyLabel: {
    number: 'number',
    of: 'number',
    name: 'text',
    organisation: 'text',
    handling: 'text',
    returnBy: 'text',
  },
  DistributionSheet: { issue: 'text', returnBy: 'text', copies: 'CopyLabel[]' },
  Document: {
    id: 'text',
    letter: 'text',
    title: 'text',
    shortTitle: 'text',
    authors: 'text',
    container: 'text',
    publisher: 'text',
    issued: 'text',
    accessed: 'text',
    said: 'text',
    editors: 'text',
    interviewers: 'text',
    place: 'text',
    part: 'text',
    identifiers: 'text[]',
    url: 'text',
    kind: 'text',
    language: 'text',
    descriptor: 'text',
    reliability: 'text',
    origin: 'text',
    rights: 'text',
    extracted: 'text',
    check: 'text',
  },
  Heading: { text: 'text', level: 'number', anchor: 'text' },
  Mark: { ref: 'text', also: 'text[]', label: 'text', anchor: 'text' },
  EvidenceWords: {
    ref: 'text',
    locator: 'text',
    words: 'Printed',
    shortened: 'Printed',
    anchor: 'text',
  },
  Block: { block: 'text' },
  NarrativeBlock: { block: 'text', root: 'tree' },
  ContentsBlock: { block: 'text', heading: 'Heading', entries: 'Heading[]' },
  KeyFiguresBlock: { block: 'text', heading: 'Heading', columns: 'number', items: 'KeyFigure[]' },
  KeyFigure: {
    value: 'Printed',
    qualifier: 'text',
    unit: 'text',
    label: 'text',
    partOf: 'text',
    period: 'text',
    size: 'text',
    marks: 'Mark[]',
  },
  FiguresBlock: {
    block: 'text',
    heading: 'Heading',
    periods: 'truth',
    speakers: 'truth',
    grades: 'truth',
    groups: 'FigureGroup[]',
  },
  FigureGroup: { topic: 'text', rows: 'FigureRow[]' },
  FigureRow: {
    ref: 'text',
    value: 'Printed',
    qualifier: 'text',
    asPrinted: 'text',
    unit: 'text',
    label: 'text',
    partOf: 'text',
    depth: 'number',
    period: 'text',
    saidBy: 'text',
    grade: 'text',
    note: 'text',
    evidence: 'EvidenceWords[]',
  },
  TimelineBlock: { block: 'text', heading: 'Heading', entries: 'TimelineEntry[]' },
  TimelineEntry: {
    number: 'number',
    ref: 'text',
    date: 'Printed',
    basis: 'text',
    certainty: 'text',
    earliest: 'text',
    latest: 'text',
    orderOpen: 'truth',
    title: 'text',
    where: 'text',
    saidBy: 'text',
    note: 'text',
    evidence: 'EvidenceWords[]',
  },
  ClaimsBlock: { block: 'text', heading: 'Heading', attributed: 'truth', groups: 'ClaimGroup[]' },
  ClaimGroup: { kind: 'text', title: 'text', label: 'text', rows: 'ClaimRow[]' },
  ClaimRow: {
    ref: 'text',
    text: 'text',
    speaker: 'text',
    grade: 'text',
    note: 'text',
    evidence: 'EvidenceWords[]',
  },
  QuotationsBlock: {
    block: 'text',
    heading: 'Heading',
    rows: 'QuotationRow[]',
    groups: 'QuotationGroup[]',
  },
  QuotationGroup: { speaker: 'text', role: 'text', rows: 'QuotationRow[]' },
  QuotationRow: {
    ref: 'text',
    words: 'Printed',
    speaker: 'text',
    role: 'text',
    about: 'text',
    note: 'text',
    locator: 'text',
    anchor: 'text',
  },
  PeopleBlock: { block: 'text', heading: 'Heading', speaking: 'truth', groups: 'PeopleGroup[]' },
  PeopleGroup: { title: 'text', rows: 'EntityRow[]' },
  EntityRow: {
    ref: 'text',
    name: 'text',
    role: 'text',
    memberOf: 'text',
    note: 'text',
    named: 'text',
    speaks: 'text',
  },
  ChartBlock: { block: 'text', heading: 'Heading', charts: 'Chart[]' },
  Chart: { unit: 'text', bars: 'ChartBar[]' },
  ChartBar: {
    ref: 'text',
    label: 'text',
    value: 'Printed',
    qualifier: 'text',
    unit: 'text',
    period: 'text',
    marks: 'Mark[]',
    depth: 'number',
    from: 'number',
    to: 'number',
    zero: 'number',
    wholeFrom: 'number',
    wholeTo: 'number',
    end: 'text',
  },
  ComparisonBlock: {
    block: 'text',
    heading: 'Heading',
    many: 'truth',
    documents: 'ComparisonDocument[]',
    rows: 'ComparisonRow[]',
  },
  ComparisonDocument: { letter: 'text', title: 'text' },
  ComparisonRow: { topic: 'text', cells: 'ComparisonCell[]', finding: 'text' },
  ComparisonCell: { letter: 'text', entries: 'ComparisonEntry[]' },
  ComparisonEntry: {
    ref: 'text',
    kind: 'text',
    printed: 'Printed',
    qualifier: 'text',
    unit: 'text',
    text: 'text',
    marks: 'Mark[]',
  },
  SourcesBlock: { block: 'text', heading: 'Heading', documents: 'Document[]', summary: 'text[]' },
  EvidenceBlock: { block: 'text', heading: 'Heading', documents: 'EvidenceDocument[]', own: 'text[]' },
  EvidenceDocument: { letter: 'text', title: 'text', paragraphs: 'EvidenceParagraph[]' },
  EvidenceParagraph: {
    anchor: 'text',
    label: 'text',
    lines: 'text',
    runs: 'EvidenceRun[]',
    items: 'EvidenceItem[]',
  },
  EvidenceRun: { line: 'number', words: 'Printed', text: 'text' },
  EvidenceItem: { ref: 'text', kind: 'text', label: 'text' },
  ScalesBlock: { block: 'text', heading: 'Heading', scales: 'Scale[]' },
  Scale: {
    title: 'text',
    note: 'text',
    rows: 'ScaleRow[]',
    marked: 'truth',
    measured: 'truth',
    source: 'text',
  },
  ScaleRow: {
    term: 'text',
    meaning: 'text',
    used: 'truth',
    unknown: 'truth',
    from: 'number',
    width: 'number',
  },
  NotesBlock: { block: 'text', heading: 'Heading', lines: 'number[]' },
  Printed: { ref: 'text', kind: 'text' },
};

/** What each block's template is given. */
export const blockShapes: { readonly [Name in Block['block']]: ShapeName } = {
  narrative: 'NarrativeBlock',
  contents: 'ContentsBlock',
  'key-figures': 'KeyFiguresBlock',
  figures: 'FiguresBlock',
  timeline: 'TimelineBlock',
  claims: 'ClaimsBlock',
  quotations: 'QuotationsBlock',
  people: 'PeopleBlock',
  chart: 'ChartBlock',
  comparison: 'ComparisonBlock',
  sources: 'SourcesBlock',
  evidence: 'EvidenceBlock',
  scales: 'ScalesBlock',
  notes: 'NotesBlock',
};

/** The parts that are printed by themselves, once copies are made of a pack, and what they are given. */
export interface SheetParts {
  'parts/copy-label': CopyLabel;
  'parts/copy-line': CopyLabel;
  'parts/distribution-sheet': DistributionSheet;
}

export const sheetParts: { readonly [Name in keyof SheetParts]: ShapeName } = {
  'parts/copy-label': 'CopyLabel',
  'parts/copy-line': 'CopyLabel',
  'parts/distribution-sheet': 'DistributionSheet',
};

/** What a helper takes; `any` is anything. Those that give `html` print, those that give `truth` decide. */
export interface HelperShape {
  readonly takes: readonly (FieldType | 'any')[];
  /** Words that may follow, one of them. */
  readonly choices?: readonly string[];
  readonly gives: 'html' | 'text' | 'truth';
}

export const helperShapes: ReadonlyMap<string, HelperShape> = new Map<string, HelperShape>([
  ['printed', { takes: ['Printed'], gives: 'html' }],
  ['narrative', { takes: ['tree'], choices: notePlaces, gives: 'html' }],
  ['block', { takes: ['Block'], gives: 'html' }],
  ['heading', { takes: ['Heading'], gives: 'html' }],
  ['marks', { takes: ['Mark[]'], gives: 'html' }],
  ['timelineDrawing', { takes: ['TimelineEntry[]'], gives: 'html' }],
  ['barDrawing', { takes: ['ChartBar'], gives: 'html' }],
  ['blankLeaf', { takes: ['Heading'], gives: 'html' }],
  ['pageOf', { takes: ['text'], gives: 'html' }],
  ['pagesOf', { takes: ['text'], gives: 'html' }],
  ['address', { takes: ['text'], gives: 'text' }],
  ['join', { takes: ['text[]', 'text'], gives: 'text' }],
  ['eq', { takes: ['any', 'any'], gives: 'truth' }],
  ['or', { takes: ['any', 'any'], gives: 'truth' }],
]);

/** The fields of a type by name; nothing for one that has none. */
export function fieldsOf(type: FieldType): ReadonlyMap<string, FieldType> {
  if (isList(type)) return new Map([['length', 'number']]);
  return shapes.get(type) ?? new Map();
}

/** The type of a list's elements; nothing for what is not a list. */
export function elementOf(type: FieldType): FieldType | undefined {
  if (type === 'text[]') return 'text';
  if (type === 'number[]') return 'number';
  return isList(type) ? shapeNames.find((name) => `${name}[]` === type) : undefined;
}

function isList(type: FieldType): boolean {
  return type.endsWith('[]');
}

const shapes: ReadonlyMap<string, ReadonlyMap<string, FieldType>> = new Map(
  Object.entries(templateFields).map(([name, fields]) => [name, new Map(Object.entries(fields))]),
);

const shapeNames: readonly ShapeName[] = Object.keys(templateFields).filter(
  (name): name is ShapeName => name in templateFields,
);
