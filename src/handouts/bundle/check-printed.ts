import type { Language } from '../../ground/language/language.ts';
import type { BoundItem, LetteredDocument } from '../../ground/model/bound.ts';
import { counted } from '../../ground/model/counted.ts';
import { bundleDiffers } from '../../ground/model/diagnostics/bundles.ts';
import type { PrintedCount } from '../../ground/model/printed-count.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { addFigures } from '../../stages/bind/prose/add-figures.ts';
import { foldText } from '../../stages/bind/text/fold.ts';
import { formatDate } from '../../stages/compose/format/format-date.ts';
import { formsOf } from '../../stages/compose/format/forms-of.ts';
import type { Verification } from './verification.ts';

const CHANGED = 'the PDF was changed after it was made: ask for the original file';

/**
 * Holds each string that the evidence says is printed against the item that it comes from: words are in the
 * evidence of the item, numbers and dates are the item's own, written as the pack's language writes them.
 */
export function checkPrinted(
  printed: readonly PrintedCount[],
  documents: readonly LetteredDocument[],
  language: Language,
  path: string,
  verification: Verification,
): void {
  const items = new Map<string, BoundItem[]>();
  for (const item of documents.flatMap(({ extraction }) => extraction.items)) {
    const ref = `${item.document}:${item.id}`;
    items.set(ref, [...(items.get(ref) ?? []), item]);
  }
  const texts = new Map(documents.map(({ document }) => [document.id, foldText(document.text.text)]));
  const wrong = printed.filter((one) => {
    const meant = one.ref.split('+').flatMap((ref) => items.get(ref) ?? []);
    return meant.length === 0 || !isBacked(one, meant, texts, language);
  });
  const diagnostics = wrong.map(({ kind, ref, text }) =>
    bundleDiffers(wholeFile(path), `the printed ${kind} “${text}” is not what \`${ref}\` says`, CHANGED),
  );
  const sentence = `Printed strings: ${counted(printed.length, 'string')}, each the words, the number or the date of its item.`;
  verification.check('printed', printed.length, sentence, diagnostics);
}

function isBacked(
  { kind, text }: PrintedCount,
  items: readonly BoundItem[],
  texts: ReadonlyMap<string, string>,
  language: Language,
): boolean {
  const wanted = foldText(text);
  switch (kind) {
    case 'figure':
      return figureTexts(items, language).some((form) => foldText(form) === wanted);
    case 'date':
      return items.some(
        (item) => item.kind === 'event' && foldText(formatDate(item.date, language)) === wanted,
      );
    default: {
      // Words that are cut short end in an ellipsis, which the fold has made three dots.
      const words = wanted.replace(/ ?\.\.\.$/, '');
      const documents = items.flatMap(({ evidence }) =>
        evidence.map(({ document }) => texts.get(document) ?? ''),
      );
      const stretches = items.flatMap(({ evidence }) => evidence.map((one) => foldText(one.words)));
      return words !== '' && [...stretches, ...documents].some((one) => one.includes(words));
    }
  }
}

/** A figure in every form in which it can be printed; several are a sum. */
function figureTexts(items: readonly BoundItem[], language: Language): readonly string[] {
  const figures = items.filter((item) => item.kind === 'figure');
  const [first, ...rest] = figures;
  if (first === undefined) return [];
  const quantity = rest.length === 0 ? first.quantity : addFigures(figures, first.place).value;
  return quantity === undefined ? [] : formsOf(quantity, language);
}
