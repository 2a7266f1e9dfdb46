import type { YamlValue } from '../../ground/edit/yaml-data.ts';
import { ENGLISH_DRAFT } from '../../ground/language/en/draft-words.ts';
import type { Section } from '../../ground/model/item-references.ts';
import type { Span } from '../../ground/model/place.ts';
import { hasReadableWords } from '../../stages/bind/reading-language.ts';
import { quoteOf } from '../draft/choose-quotes.ts';
import { idsIn } from '../draft/draft-document.ts';
import { idMaker } from '../draft/make-ids.ts';
import { offerItems } from '../draft/offer-items.ts';
import { languageOf, type Reading } from '../draft/passages.ts';
import { openTagger, type Tagger } from '../draft/tag-words.ts';
import { yamlOf } from '../draft/write-draft.ts';
import type { Snapshot } from '../language-service/snapshot.ts';
import type { DeskOffer, DeskReading } from './desk-types.ts';
import { type Around, extractionAround } from './extraction-around.ts';
import { offerOf, proveItem } from './prove-item.ts';

/** What is read of a document: UTF-16 offsets in its canonical text. A place alone is the words around it. */
export interface Selection {
  readonly document: string;
  readonly span: Span;
}

/**
 * What selected words can be written down as. Those that bind come first; those that do not have what is against them,
 * and how to put it right. Nothing where there is no such document, or its extraction cannot be read.
 */
export async function readSelection(
  snapshot: Snapshot,
  { document: id, span }: Selection,
): Promise<DeskReading | undefined> {
  const around = extractionAround(snapshot, id);
  if (around === undefined) return undefined;
  const reading = readingOf(around, hasReadableWords(around.document) ? await openTagger() : () => []);
  const selection = wholeWords(around.document.text.text, span);
  const { data, documents } = around;
  const { offers, unproven, leftOut } = offerItems({ reading, data, documents }, selection);
  const claim = claimOf(selection, reading, around);
  const asOffer = ({ section, id: name, item }: (typeof offers)[number]): DeskOffer =>
    offerOf({ section, id: name, item: yamlOf(item) }, []);
  const doubtful = unproven.map(({ section, id: name, item }) =>
    proveItem(around, { section, id: name, item: yamlOf(item) }),
  );
  const isShown = new Set(doubtful.map(({ section }) => section));
  return {
    offers: [...offers.map(asOffer), ...(claim ? [claim] : []), ...doubtful.filter(hasProblems)],
    leftOut: leftOut
      .filter(({ section }) => !isShown.has(section))
      .map(({ section, words, reason }) => ({ section, words, reason })),
  };
}

function readingOf({ document }: Around, tagger: Tagger): Reading {
  return {
    document,
    language: languageOf(document),
    words: hasReadableWords(document) ? ENGLISH_DRAFT : undefined,
    tagger,
  };
}

/** A selection that begins or ends within a word means the word. */
function wholeWords(text: string, { start, end }: Span): Span {
  let [from, to] = [Math.min(start, text.length), Math.min(end, text.length)];
  while (/\s/.test(text[from] ?? '') && from < to) from += 1;
  while (/\s/.test(text[to - 1] ?? '') && from < to) to -= 1;
  while (isWithinWord(text, from)) from -= 1;
  while (isWithinWord(text, to)) to += 1;
  return { start: from, end: to };
}

function isWithinWord(text: string, offset: number): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(text[offset - 1] ?? '') && /[\p{L}\p{N}\p{M}]/u.test(text[offset] ?? '');
}

function hasProblems({ problems }: DeskOffer): boolean {
  return problems.length > 0;
}

/** The source's own words as what the source says: whoever keeps it may put it in words of their own. */
function claimOf(selection: Span, reading: Reading, around: Around): DeskOffer | undefined {
  const words = reading.document.text.text.slice(selection.start, selection.end);
  const quote = words.trim().includes(' ') ? quoteOf(selection, reading) : undefined;
  if (quote === undefined || quote.quote.length > LONGEST_CLAIM) return undefined;
  const section: Section = 'claims';
  const id = idMaker(idsIn(around.data), reading.words)('quotations', quote.quote);
  const { quote: text, ...beside } = quote;
  const evidence: YamlValue = Object.keys(beside).length === 0 ? text : [{ quote: text, ...beside }];
  return proveItem(around, { section, id, item: { text, kind: 'reported', evidence } });
}

/** How many characters the text of a claim may have. */
const LONGEST_CLAIM = 1000;
