import type { BoundEvidence } from '../../../ground/model/bound.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { type Deed, deedsIn } from '../dates/dated-deeds.ts';
import type { CitedEvidence } from '../prose/support.ts';
import { readingLanguage } from '../reading-language.ts';

/** Longer paragraphs, in UTF-16 units, are not taken apart: what is far away in one is no matter of the evidence. */
const LONGEST = 3000;

/** What the paragraphs tell that a piece of evidence is from. Cells of a table tell nothing. */
export function deedsAround(
  { paragraphs: [first, last] }: BoundEvidence,
  document: Document,
): readonly Deed[] {
  const { text, paragraphs } = document.text;
  return paragraphs.slice(first - 1, last).flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    return words.length > LONGEST || words.includes('\t')
      ? []
      : deedsIn(words.replaceAll('\n', ' '), readingLanguage(document));
  });
}

/** The same for each of the paragraphs that are cited, each once however many pieces of evidence are from it. */
export function deedsOfCited(cited: readonly CitedEvidence[]): readonly (readonly Deed[])[] {
  const paragraphs = new Map(
    cited.map((one) => [`${one.evidence.document} ${one.evidence.paragraphs.join()}`, one]),
  );
  return [...paragraphs.values()].map(({ evidence, document }) => deedsAround(evidence, document));
}
