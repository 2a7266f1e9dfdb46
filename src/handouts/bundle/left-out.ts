import type { DocumentExcerpt } from '../../ground/model/document-excerpt.ts';

/** A document of which only parts are in a bundle. */
export interface LeftOut {
  readonly id: string;
  /** How many paragraphs it has, and how many of them are there whole. */
  readonly paragraphs: number;
  readonly kept: number;
  /** What the document says of its rights. */
  readonly rights?: string;
  /** Why it is not there whole, in words. */
  readonly reason: string;
}

/** How many paragraphs of a document an excerpt has whole. */
export function keptParagraphs({ paragraphs, kept }: DocumentExcerpt): number {
  return paragraphs.filter(({ start, end }) =>
    kept.some((stretch) => stretch.start <= start && end <= stretch.start + stretch.text.length),
  ).length;
}

/** What is said of a document of which only an excerpt travels. `front` is its front matter. */
export function leftOutOf(
  excerpt: DocumentExcerpt,
  front: {
    readonly redistribution?: 'full' | 'excerpts' | 'none' | undefined;
    readonly rights?: string | undefined;
  },
): LeftOut {
  return {
    id: excerpt.id,
    paragraphs: excerpt.paragraphs.length,
    kept: keptParagraphs(excerpt),
    ...(front.rights === undefined ? {} : { rights: front.rights }),
    reason: reasonFor(front.redistribution),
  };
}

/** Why a document does not travel whole. */
export function reasonFor(redistribution: 'full' | 'excerpts' | 'none' | undefined): string {
  if (redistribution === 'none') return 'its front matter says `redistribution: none`';
  if (redistribution === 'excerpts') return 'its front matter says `redistribution: excerpts`';
  return 'its front matter does not say `redistribution: full`';
}

/** What nobody who has only an excerpt can check again. */
export const UNCHECKABLE =
  'whether a quotation is also elsewhere in it, and whether the rest says something else';

/** One sentence on a document that is not there whole, and what follows from that. */
export function leftOutSentence({ id, paragraphs, kept }: Omit<LeftOut, 'reason'>): string {
  if (kept === paragraphs) {
    return `Document ${id}: its file is not included, but each of its ${paragraphs} paragraphs holds evidence and is. The markup of the file could not be checked.`;
  }
  const share =
    kept === 0
      ? 'only the quoted words are included'
      : `only ${kept} of ${paragraphs} paragraphs ${kept === 1 ? 'is' : 'are'} included`;
  return `Document ${id}: ${share}, with names and a few words around quotations. What cannot be checked from that is ${UNCHECKABLE}.`;
}
