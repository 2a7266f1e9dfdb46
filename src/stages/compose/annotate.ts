import type { BoundEvidence, BoundItem, LetteredDocument } from '../../ground/model/bound.ts';
import type { DocumentExcerpt } from '../../ground/model/document-excerpt.ts';
import { mediaTypeOf } from '../../ground/model/extraction-files.ts';
import type { Span } from '../../ground/model/place.ts';
import type { PrintedCount } from '../../ground/model/printed-count.ts';
import type { MarginText } from '../../ground/model/rendered.ts';
import type { RulesEdition } from '../../ground/model/rules-edition.ts';
import type { Document } from '../../ground/model/sources.ts';
import { textDigest } from '../../ground/model/text-digest.ts';
import { excerptJson } from './excerpt-json.ts';
import { contextOf } from './quote-context.ts';

/** What the label of a collection begins with; the pack's title follows. */
export const EVIDENCE_OF = 'Evidence of: ';

const NAMESPACE = 'https://sourcebound.dev/ns#';

/** A pack, as far as its evidence goes. */
export interface AnnotatedPack {
  readonly id: string;
  readonly title: string;
  readonly documents: readonly LetteredDocument[];
  /** What goes with the evidence, so that it can be bound again without the documents. */
  readonly excerpts: readonly DocumentExcerpt[];
  /** The rules of binding; left out where they are not known. */
  readonly rules: RulesEdition | undefined;
  /** The bound strings that have to be on the pages. */
  readonly printed: readonly PrintedCount[];
  /** What has to be seen in the margins of the pages; left out where it is not known. */
  readonly margins?: readonly MarginText[] | undefined;
  /** How many pictures are on the pages. */
  readonly pictures?: number | undefined;
  /** Whether the pages have fonts that do not travel with the package. */
  readonly ownFonts?: boolean | undefined;
}

/**
 * The evidence of a pack as a collection of W3C Web Annotations (JSON-LD): one annotation for each piece of
 * evidence of each item, in the order of the documents and of their extractions.
 *
 * The body is the item. The target is the document, with the words (TextQuoteSelector) and their place in
 * its canonical text (TextPositionSelector, in Unicode code points as the recommendation asks), in the state
 * that the SHA-256 of the canonical text names. Source: https://www.w3.org/TR/annotation-model/
 *
 * Under names of our own come the parts of the documents that hold the words, and what was printed of all this:
 * with the extractions, enough to bind it again and to hold the pages against it.
 */
export function annotate(bound: AnnotatedPack): object {
  const pack = `urn:sourcebound:pack:${bound.id}`;
  const texts = new Map(bound.documents.map(({ document }) => [document.id, annotatedText(document)]));
  const items = bound.documents.flatMap(({ extraction }) =>
    extraction.items.flatMap((item) =>
      item.evidence.map((evidence, index) => annotation(pack, item, evidence, index, texts)),
    ),
  );
  return {
    '@context': [
      'http://www.w3.org/ns/anno.jsonld',
      {
        sha256: `${NAMESPACE}sha256`,
        paragraphs: { '@id': `${NAMESPACE}paragraphs`, '@type': '@json' },
        item: { '@id': `${NAMESPACE}item`, '@type': '@json' },
        ...(bound.rules && { rules: { '@id': `${NAMESPACE}rules`, '@type': '@json' } }),
        documents: { '@id': `${NAMESPACE}documents`, '@type': '@json' },
        printed: { '@id': `${NAMESPACE}printed`, '@type': '@json' },
        ...(bound.pictures && { pictures: { '@id': `${NAMESPACE}pictures`, '@type': '@json' } }),
        ...(bound.ownFonts && { ownFonts: { '@id': `${NAMESPACE}ownFonts`, '@type': '@json' } }),
        ...(bound.margins && { margins: { '@id': `${NAMESPACE}margins`, '@type': '@json' } }),
      },
    ],
    id: `${pack}:evidence`,
    type: 'AnnotationCollection',
    label: `${EVIDENCE_OF}${bound.title}`,
    total: items.length,
    first: { id: `${pack}:evidence:1`, type: 'AnnotationPage', startIndex: 0, items },
    ...(bound.rules && { rules: bound.rules }),
    documents: bound.excerpts.map(excerptJson),
    printed: bound.printed,
    ...(bound.margins && { margins: bound.margins }),
    ...(bound.pictures && { pictures: bound.pictures }),
    ...(bound.ownFonts && { ownFonts: true }),
  };
}

interface AnnotatedText {
  readonly text: string;
  readonly file: string;
  readonly sha256: string;
  /** The offset in code points of an offset in UTF-16 code units. */
  codePointsAt(offset: number): number;
}

function annotation(
  pack: string,
  item: BoundItem,
  evidence: BoundEvidence,
  index: number,
  texts: ReadonlyMap<string, AnnotatedText>,
): object {
  const targets = evidence.pieces.map((piece) => target(evidence, piece, texts.get(evidence.document)));
  return {
    id: `${pack}:${item.document}:${item.kind}:${item.id}:${index + 1}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: {
      id: `urn:sourcebound:item:${item.document}:${item.kind}:${item.id}`,
      type: 'Dataset',
      format: mediaTypeOf(item.place.file),
      item: { kind: item.kind, id: item.id, document: item.document, file: item.place.file, data: item.data },
    },
    target: targets.length === 1 ? targets[0] : targets,
  };
}

function target(evidence: BoundEvidence, piece: Span, document: AnnotatedText | undefined): object {
  if (document === undefined) {
    const exact = evidence.words;
    return {
      type: 'SpecificResource',
      source: evidence.document,
      selector: { type: 'TextQuoteSelector', exact },
    };
  }
  const { text, file, sha256 } = document;
  const context = contextOf(text, piece);
  return {
    type: 'SpecificResource',
    source: file,
    state: { type: 'State', sha256, paragraphs: evidence.paragraphs },
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(piece.start, piece.end),
        prefix: text.slice(context.start, piece.start),
        suffix: text.slice(piece.end, context.end),
      },
      {
        type: 'TextPositionSelector',
        start: document.codePointsAt(piece.start),
        end: document.codePointsAt(piece.end),
      },
    ],
  };
}

function annotatedText(document: Document): AnnotatedText {
  const { text, file } = document.text;
  const pairs = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map((match) => match.index);
  return {
    text,
    file,
    sha256: textDigest(document.text),
    codePointsAt: (offset) => offset - countBelow(pairs, offset),
  };
}

/** How many of the ascending numbers are below the limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
