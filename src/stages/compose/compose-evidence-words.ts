import type { BoundEvidence, BoundItem } from '../../ground/model/bound.ts';
import type { EvidenceWords, Mark, Printed } from '../../ground/model/content-parts.ts';
import { groupBy } from '../../ground/model/group-by.ts';
import { type ComposeContext, refOf } from './compose-context.ts';
import { shortenAround } from './format/shorten-around.ts';
import type { Support } from './format/weigh-words.ts';
import { statedParts } from './print-figure.ts';

/** The longest words in a margin, in UTF-16 units: about four lines. */
const MARGIN_LENGTH = 120;

/**
 * The words that an item rests on, with where they are.
 *
 * @param said what the text says on the strength of them
 */
export function composeEvidence(
  item: BoundItem,
  context: ComposeContext,
  said = '',
): readonly EvidenceWords[] {
  context.used.add(item);
  return restsOn(item, context).flatMap((one) => {
    context.used.add(one);
    return one.evidence.map((evidence) => ({
      ref: refOf(one),
      locator: one === item ? locatorOf(evidence, context) : calculatedFrom(evidence, context),
      words: printedWords(one, evidence.words),
      before: evidence.before,
      behind: evidence.behind,
      shortened: shortenFor(refOf(one), evidence.words, supportOf(one, context, said), context),
      anchor: anchorOf(evidence, context),
    }));
  });
}

/** The words of an item as a margin has them, when the annex has them whole. */
export function shortenFor(
  ref: string,
  words: string,
  support: Support,
  { language }: ComposeContext,
): Printed {
  return { ref, kind: 'quotation', text: shortenAround(words, support, MARGIN_LENGTH, language) };
}

/** What of an item's evidence has to be beside what cites it: what the text quotes, then its number or its date. */
export function supportOf(item: BoundItem, { bound }: ComposeContext, said: string): Support {
  const quoted = bound.quoted.flatMap((one) => (one.item === item ? [one.words] : []));
  const { keep, words } = statedIn(item);
  return { keep: [...quoted, ...keep], said: `${words} ${said}` };
}

/** How the source writes an item's number or its dates, and what the extraction says of it. */
function statedIn(item: BoundItem): { readonly keep: readonly string[]; readonly words: string } {
  switch (item.kind) {
    case 'figure':
      return { keep: [item.asPrinted], words: item.data.label };
    case 'event':
      return { keep: item.datesAsPrinted ?? [], words: item.data.title };
    case 'claim':
      return { keep: [], words: item.data.text };
    case 'entity':
      return { keep: [item.data.name], words: '' };
    case 'quotation':
      return { keep: [], words: '' };
  }
}

/** What an item's evidence is that of: our own arithmetic rests on the figures that go into it. */
export function restsOn(item: BoundItem, context: ComposeContext): readonly BoundItem[] {
  return item.kind === 'figure' ? statedParts(item, context) : [item];
}

function calculatedFrom(evidence: BoundEvidence, context: ComposeContext): string {
  return context.language.printing.numbers.forCalculation(locatorOf(evidence, context));
}

/** The raised references for an item, one for each paragraph that it rests on. */
export function composeMarks(items: readonly BoundItem[], context: ComposeContext): readonly Mark[] {
  const rests = items.flatMap((item) => {
    context.used.add(item);
    return restsOn(item, context);
  });
  const marks = rests.flatMap((item) => {
    context.used.add(item);
    return item.evidence.map((evidence): Mark => {
      const letter = context.documents.get(evidence.document)?.letter ?? '?';
      return {
        ref: refOf(item),
        label: `${letter}${evidence.paragraphs[0]}`,
        anchor: anchorOf(evidence, context) ?? sourceAnchor(evidence.document, context),
      };
    });
  });
  return [...groupBy(marks, ({ label }) => label).values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const also = [...new Set(rest.map(({ ref }) => ref))].filter((ref) => ref !== first.ref);
    return [also.length === 0 ? first : { ...first, also }];
  });
}

/**
 * Such as `A ¶7, l. 31`, `A ¶7, ll. 31–33` or `A ¶¶7–8, ll. 31–35`. Where the page of the original is known, it says
 * more to a reader than lines of our file: `A p. 12 ¶7`.
 */
export function locatorOf(
  { document, paragraphs, lines }: BoundEvidence,
  { documents, language }: ComposeContext,
): string {
  const letter = documents.get(document)?.letter ?? '?';
  const [first, last] = paragraphs;
  const place = first === last ? `¶${first}` : `¶¶${first}–${last}`;
  const [from, to] = paragraphs.map(
    (number) => documents.get(document)?.document.text.paragraphs[number - 1]?.page,
  );
  if (from !== undefined) return `${letter} ${language.printing.places.pages(from, to ?? from)} ${place}`;
  return `${letter} ${place}, ${language.printing.places.lines(...lines)}`;
}

/** The anchor of the paragraph in the annex; nothing when the annex does not show the document. */
export function anchorOf(
  { document, paragraphs }: BoundEvidence,
  context: ComposeContext,
): string | undefined {
  const letter = context.documents.get(document)?.letter;
  return letter === undefined || !context.annex.has(document)
    ? undefined
    : paragraphAnchor(letter, paragraphs[0]);
}

/** The anchor of a document in the list of sources; nothing when the pack does not list it. */
export function sourceAnchor(document: string, { documents, sources }: ComposeContext): string | undefined {
  const letter = documents.get(document)?.letter;
  return letter === undefined || !sources.has(document) ? undefined : `source-${letter}`;
}

export function paragraphAnchor(letter: string, paragraph: number): string {
  return `evidence-${letter}-${paragraph}`;
}

function printedWords(item: BoundItem, text: string): Printed {
  return { ref: refOf(item), kind: 'quotation', text };
}
