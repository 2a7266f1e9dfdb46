import type { Language } from '../../../ground/language/language.ts';
import { formatWhole } from '../../../ground/language/printed/format-number.ts';
import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type {
  Calculation,
  EvidenceBlock,
  EvidenceDocument,
  EvidenceParagraph,
} from '../../../ground/model/blocks/evidence.ts';
import type { BoundEvidence, BoundItem, LetteredDocument } from '../../../ground/model/bound.ts';
import type { CanonicalText, Paragraph } from '../../../ground/model/canonical-text.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';
import { groupBy } from '../../../ground/model/group-by.ts';
import type { Span } from '../../../ground/model/place.ts';
import { type ComposeContext, refOf } from '../compose-context.ts';
import { editedWords } from '../compose-document.ts';
import { paragraphAnchor } from '../compose-evidence-words.ts';
import { acceptedOf } from '../compose-promise.ts';
import { cutEvidence } from '../cut-evidence.ts';
import { shortenWords } from '../format/shorten-words.ts';
import { describeCalculation } from '../print-figure.ts';

/** The annex: the exact words on which the pack's items rest, in their paragraphs, with numbers and lines. */
export function composeEvidenceBlock(
  heading: Heading | undefined,
  options: BlockOptions['evidence'],
  context: ComposeContext,
): EvidenceBlock | undefined {
  const all = [...context.used].flatMap((item) => item.evidence.map((evidence) => ({ item, evidence })));
  const documents = context.bound.documents
    .filter(({ document }) => options.documents?.includes(document.id) ?? true)
    .map((lettered) =>
      composeDocument(
        lettered,
        all.filter(({ evidence }) => evidence.document === lettered.document.id),
        context.language,
      ),
    )
    .filter(({ paragraphs }) => paragraphs.length > 0);
  const { own } = context.bound;
  const accepted = acceptedOf(context.bound, context.used).map(({ code, at, why, item }) => ({
    code,
    words: context.language.printing.blocks.quotation(shortenWords(at, ITEM_SHOWN), undefined),
    why,
    ref: item,
  }));
  const calculations = composeCalculations(options, context);
  return documents.length + own.length + accepted.length === 0
    ? undefined
    : { block: 'evidence', heading, documents, columns: hasColumns(documents), calculations, own, accepted };
}

function hasColumns(documents: readonly EvidenceDocument[]): boolean {
  return documents.some(({ paragraphs }) =>
    paragraphs.some(({ runs }) => runs.some(({ column }) => column !== undefined)),
  );
}

function composeCalculations(
  options: BlockOptions['evidence'],
  context: ComposeContext,
): readonly Calculation[] {
  return [...context.used].flatMap((item) => {
    if (item.kind !== 'figure' || !(options.documents?.includes(item.document) ?? true)) return [];
    const parts = describeCalculation(item, context);
    if (parts === undefined) return [];
    const result = formatWhole(item.quantity, context.language);
    return [{ ref: refOf(item), label: item.data.label, result, parts }];
  });
}

interface Use {
  readonly item: BoundItem;
  readonly evidence: BoundEvidence;
}

function composeDocument(
  { letter, document }: LetteredDocument,
  uses: readonly Use[],
  language: Language,
): EvidenceDocument {
  const around = byParagraph(uses);
  const paragraphs = document.text.paragraphs.flatMap((paragraph) => {
    const near = around.get(paragraph.number) ?? [];
    const here = near
      .map(({ use }) => use)
      .filter(({ evidence }) => evidence.pieces.some((piece) => meets(piece, paragraph)));
    return here.length === 0 ? [] : [composeParagraph(paragraph, here, { letter, document, language })];
  });
  const { data } = document.front;
  return {
    letter,
    title: data.title,
    edited: editedWords(document, language),
    languageTag: data.language ?? language.tag,
    paragraphs,
  };
}

/** From the paragraph in which their words begin to that in which they end: there may be others in between. */
function byParagraph(uses: readonly Use[]): ReadonlyMap<number, readonly { readonly use: Use }[]> {
  const numbered = uses.flatMap((use) => {
    const [first, last] = use.evidence.paragraphs;
    return Array.from({ length: last - first + 1 }, (_, index) => ({ use, number: first + index }));
  });
  return groupBy(numbered, ({ number }) => number);
}

/** A document as the annex shows it. */
interface Shown extends Pick<LetteredDocument, 'letter' | 'document'> {
  readonly language: Language;
}

function composeParagraph(
  paragraph: Paragraph,
  uses: readonly Use[],
  { letter, document, language }: Shown,
): EvidenceParagraph {
  const { text } = document;
  const first = text.positionAt(paragraph.start).line;
  const last = text.positionAt(Math.max(paragraph.start, paragraph.end - 1)).line;
  const pieces = uses.flatMap(({ item, evidence }) =>
    evidence.pieces.map((piece) => ({ ...piece, ref: refOf(item) })),
  );
  return {
    anchor: paragraphAnchor(letter, paragraph.number),
    label: [letter, ...pageOf(paragraph, language), `¶${paragraph.number}`].join(' '),
    lines: language.printing.places.lines(first, last),
    runs: cutEvidence(text, paragraph, pieces, headsOver(text, paragraph)),
    items: [...new Set(uses.map(({ item }) => item))].map((item) => ({
      ref: refOf(item),
      ...describe(item, language),
    })),
  };
}

function pageOf({ page }: Paragraph, { printing }: Language): readonly string[] {
  return page === undefined ? [] : [printing.places.pages(page, page)];
}

/** The heads of the columns of a row; none over the row at the head itself; nothing for what is no row. */
function headsOver(
  { text, paragraphs }: CanonicalText,
  { kind, number, head }: Paragraph,
): readonly string[] | undefined {
  if (kind !== 'row') return undefined;
  const top = head === undefined || head === number ? undefined : paragraphs[head - 1];
  return top === undefined ? [] : text.slice(top.start, top.end).split('\t');
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How much of an item is enough to tell which it is, in UTF-16 units. */
const QUOTATION_SHOWN = 60;
const ITEM_SHOWN = 140;

function describe(
  item: BoundItem,
  { printing }: Language,
): { readonly kind: string; readonly label: string } {
  const { items, quotation } = printing.blocks;
  switch (item.kind) {
    case 'figure':
      return { kind: items.figure, label: shortenWords(item.data.label, ITEM_SHOWN) };
    case 'event':
      return { kind: items.event, label: shortenWords(item.data.title, ITEM_SHOWN) };
    case 'quotation': {
      const words = shortenWords(item.evidence[0]?.words ?? item.data.words, QUOTATION_SHOWN);
      return { kind: items.quotation, label: quotation(words, item.data.about) };
    }
    case 'claim':
      return { kind: items[item.data.kind], label: shortenWords(item.data.text, ITEM_SHOWN) };
    case 'entity':
      return { kind: items.entity, label: item.data.name };
  }
}
