import type { BoundEvidence, BoundItem, LetteredDocument } from '../../model/bound.ts';
import type { Paragraph } from '../../model/canonical-text.ts';
import type {
  EvidenceBlock,
  EvidenceDocument,
  EvidenceParagraph,
  EvidenceRun,
  Heading,
} from '../../model/content.ts';
import type { Span } from '../../model/place.ts';
import type { BlockOptions } from '../block-options.ts';
import { type ComposeContext, refOf } from '../compose-context.ts';
import { formatLines, paragraphAnchor } from '../compose-evidence-words.ts';

/** The annex: the exact words on which the pack's items rest, in their paragraphs, with numbers and lines. */
export function composeEvidenceAnnex(
  heading: Heading | undefined,
  options: BlockOptions,
  context: ComposeContext,
): EvidenceBlock | undefined {
  const all = [...context.used].flatMap((item) => item.evidence.map((evidence) => ({ item, evidence })));
  const documents = context.bound.documents
    .filter(({ document }) => options.documents?.includes(document.id) ?? true)
    .map((lettered) =>
      composeDocument(
        lettered,
        all.filter(({ evidence }) => evidence.document === lettered.document.id),
      ),
    )
    .filter(({ paragraphs }) => paragraphs.length > 0);
  const { own } = context.bound;
  return documents.length === 0 && own.length === 0
    ? undefined
    : { block: 'evidence', heading, documents, own };
}

interface Use {
  readonly item: BoundItem;
  readonly evidence: BoundEvidence;
}

function composeDocument({ letter, document }: LetteredDocument, uses: readonly Use[]): EvidenceDocument {
  const paragraphs = document.text.paragraphs.flatMap((paragraph) => {
    const here = uses.filter(({ evidence }) => evidence.pieces.some((piece) => meets(piece, paragraph)));
    return here.length === 0 ? [] : [composeParagraph(paragraph, here, letter, document)];
  });
  return { letter, title: document.front.data.title, paragraphs };
}

function composeParagraph(
  paragraph: Paragraph,
  uses: readonly Use[],
  letter: string,
  { text }: LetteredDocument['document'],
): EvidenceParagraph {
  const first = text.positionAt(paragraph.start).line;
  const last = text.positionAt(Math.max(paragraph.start, paragraph.end - 1)).line;
  return {
    anchor: paragraphAnchor(letter, paragraph.number),
    label: `${letter} ¶${paragraph.number}`,
    lines: formatLines([first, last]),
    runs: cutRuns(
      text.text,
      paragraph,
      uses.flatMap(({ evidence }) => evidence.pieces),
    ),
    items: [...new Set(uses.map(({ item }) => item))].map((item) => ({
      ref: refOf(item),
      label: describe(item),
    })),
  };
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Cuts a paragraph where bound words begin and end; what several items rest on is one stretch. */
function cutRuns(text: string, { start, end }: Span, pieces: readonly Span[]): readonly EvidenceRun[] {
  const inside = pieces
    .map((piece) => ({ start: Math.max(piece.start, start), end: Math.min(piece.end, end) }))
    .filter((piece) => piece.start < piece.end)
    .toSorted((a, b) => a.start - b.start);
  const runs: EvidenceRun[] = [];
  let at = start;
  const push = (to: number, bound: boolean): void => {
    if (to > at) runs.push({ text: text.slice(at, to).replaceAll(/\s+/g, ' '), bound });
    at = Math.max(at, to);
  };
  for (const piece of inside) {
    push(piece.start, false);
    push(piece.end, true);
  }
  push(end, false);
  return joinRuns(runs);
}

function joinRuns(runs: readonly EvidenceRun[]): readonly EvidenceRun[] {
  return runs.reduce<EvidenceRun[]>((joined, run) => {
    const before = joined.at(-1);
    if (before?.bound === run.bound)
      joined[joined.length - 1] = { text: before.text + run.text, bound: run.bound };
    else joined.push(run);
    return joined;
  }, []);
}

function describe(item: BoundItem): string {
  switch (item.kind) {
    case 'figure':
      return `Figure: ${item.data.label}`;
    case 'event':
      return `Event: ${item.data.title}`;
    case 'quotation':
      return 'Quotation';
    case 'claim':
      return `Claim: ${item.data.text}`;
    case 'entity':
      return item.data.name;
  }
}
