import type { BoundEvidence } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { mixedScript } from '../../../ground/model/diagnostics/characters.ts';
import { missingDocument } from '../../../ground/model/diagnostics/files.ts';
import { quoteAmbiguous, quoteNotFound, quoteSpliced } from '../../../ground/model/diagnostics/quotations.ts';
import { certainFix, type Fix, likelyFix, newValue, withFixes } from '../../../ground/model/fix.ts';
import { withoutHtml } from '../../../ground/model/html-marks.ts';
import type { DataPath } from '../../../ground/model/located.ts';
import { hasErrors, type Outcome } from '../../../ground/model/outcome.ts';
import type { Place, Span } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { readingLanguage } from '../reading-language.ts';
import { applyRules } from '../rules/apply-rules.ts';
import { findQuote, type QuoteMatch, type QuoteSelector } from '../text/find-quote.ts';
import { paragraphAt, wordsAt } from '../text/folded-document.ts';
import { findMixedScript } from '../text/mixed-script.ts';
import { nearestWords } from '../text/nearest-words.ts';
import { cutBefore, cutBehind } from '../text/sense-cut.ts';
import { surroundingsIn, wholeOf } from '../text/sentence-at.ts';
import { standsIn } from '../text/stands-in.ts';
import type { EvidenceSubject } from './evidence-subject.ts';
import type { ItemContext } from './item-context.ts';

type Section = EvidenceSubject['section'];

/** Finds the words of one piece of evidence; `path` leads to the quote in the extraction. */
export function bindEvidence(
  selector: QuoteSelector & { readonly document?: string | undefined },
  path: readonly [Section, ...DataPath],
  context: ItemContext,
): Outcome<BoundEvidence> {
  const place = context.extraction.content.placeOf(path);
  const [section] = path;
  const id = selector.document ?? context.extraction.id;
  const document = context.documents.get(id);
  if (document === undefined) {
    const at = context.extraction.content.placeOf([...path.slice(0, -1), 'document']);
    return failed(missingDocument(at, id, `write sources/documents/${id}.md`));
  }
  const match = findQuote(document.text, plainSelector(selector), readingLanguage(document));
  switch (match.kind) {
    case 'found': {
      const evidence = wordsOfDocument(document, match.pieces, place);
      const { prefix, suffix } = match;
      const diagnostics = applyRules('evidence', {
        selector,
        evidence,
        document,
        section,
        shown: { prefix, suffix },
        ...itemOf(path, context),
        context,
      });
      // What turns its sense round is no evidence: nothing else is to be said of it.
      if (hasErrors(diagnostics)) return failed(...splicedFirst(diagnostics));
      return { value: { ...evidence, ...shownWords(evidence, match, document) }, diagnostics };
    }
    case 'ambiguous':
      return failed(
        withFixes(
          quoteAmbiguous(
            place,
            selector.quote,
            match.at.map((span) => locate(document, span)),
          ),
          placeFixes(plainSelector(selector), match.at, place, document),
        ),
      );
    case 'spliced':
      return failed(quoteSpliced(place, selector.quote, match.reason, splicedHint(section)));
    case 'absent':
      return failed(...explainAbsence(selector, match.missing, match.context, place, document, context));
  }
}

/** Words that do not belong together are taken apart first: what is left off either half shows then. */
function splicedFirst(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const spliced = diagnostics.filter(({ code }) => code === 'QUOTE_SPLICED');
  return spliced.length > 0 ? spliced : diagnostics;
}

/** Tags may be copied along with the words of a file. */
function plainSelector({ quote, prefix, suffix }: QuoteSelector): QuoteSelector {
  return {
    quote: withoutHtml(quote),
    prefix: prefix && withoutHtml(prefix),
    suffix: suffix && withoutHtml(suffix),
  };
}

/** What the item of a piece of evidence says of its words. */
function itemOf(
  [section, id]: readonly [Section, ...DataPath],
  { extraction }: ItemContext,
): Pick<EvidenceSubject, 'speaker' | 'text'> {
  const { claims, figures, events, quotations } = extraction.content.data;
  const name = String(id);
  switch (section) {
    case 'quotations':
      return { speaker: quotations?.[name]?.speaker, text: undefined };
    case 'claims':
      return { speaker: claims?.[name]?.speaker, text: claims?.[name]?.text };
    case 'figures':
      return { speaker: figures?.[name]?.['said-by'], text: wordsOf(figures?.[name]) };
    case 'events':
      return { speaker: events?.[name]?.['said-by'], text: wordsOf(events?.[name]) };
    case 'entities':
      return { speaker: undefined, text: undefined };
  }
}

/** What the author says of a figure or an event, name and note. */
function wordsOf(
  item: { readonly label?: string; readonly title?: string; readonly note?: string } | undefined,
): string {
  return [item?.label, item?.title, item?.note].filter((words) => words !== undefined).join('. ');
}

/** The words beside a quotation that have to be read with it, in the source's spelling. */
function shownWords(
  { words, pieces }: BoundEvidence,
  { prefix, suffix }: Extract<QuoteMatch, { kind: 'found' }>,
  document: Document,
): Pick<BoundEvidence, 'before' | 'behind'> {
  const language = readingLanguage(document);
  const around = surroundingsIn(document.text, wholeOf(pieces), language);
  const before = prefix && cutBefore(words, around, language) && wordsAt(document.text, prefix);
  const behind = suffix && cutBehind(words, around, language) && wordsAt(document.text, suffix);
  return { ...(before && { before }), ...(behind && { behind }) };
}

/** Words that somebody said are one quotation: it has no list of evidence. */
function splicedHint(section: Section): string {
  return section === 'quotations'
    ? 'quote more of what is between the pieces, or make two quotations of them'
    : 'quote the pieces one by one, as evidence of their own';
}

function failed(...diagnostics: readonly Diagnostic[]): Outcome<BoundEvidence> {
  return { value: undefined, diagnostics };
}

/** The words of a document at some spans of its canonical text, as evidence. */
export function wordsOfDocument(
  { id, text }: Document,
  pieces: readonly [Span, ...Span[]],
  place: Place,
): BoundEvidence {
  const start = pieces[0].start;
  const last = (pieces.at(-1) ?? pieces[0]).end - 1;
  return {
    document: id,
    words: pieces.map((piece) => wordsAt(text, piece)).join(' … '),
    pieces,
    paragraphs: [paragraphAt(text, start)?.number ?? 1, paragraphAt(text, last)?.number ?? 1],
    lines: [text.positionAt(start).line, text.positionAt(last).line],
    place,
  };
}

/** What is within curly marks around a whole quote, which YAML takes for a part of it. */
function withoutCurlyMarks(quote: string): string | undefined {
  return /^[“”„«‘]\s*(.+?)\s*[“”»’]$/su.exec(quote)?.[1];
}

function locate({ text }: Document, span: Span): string {
  return `paragraph ${paragraphAt(text, span.start)?.number ?? '?'}, line ${text.positionAt(span.start).line}`;
}

/** Whether words are in what is left out of a document, and only there. */
function isHidden(quote: string, document: Document): boolean {
  const language = readingLanguage(document);
  return (document.text.hidden ?? []).some(({ text }) => standsIn(text, quote, language));
}

function explainAbsence(
  selector: QuoteSelector,
  missing: string,
  context: Span | undefined,
  place: Place,
  document: Document,
  { documents }: ItemContext,
): readonly Diagnostic[] {
  const quote = selector.quote;
  if (context !== undefined) {
    const hint = `the words are there (${locate(document, context)}), but not next to this prefix or suffix`;
    return [quoteNotFound(place, quote, document.id, hint)];
  }
  if (isHidden(quote, document)) {
    const hint =
      'they are in a comment or a tag of HTML, which is not part of the document’s text: quote what it prints';
    return [quoteNotFound(place, quote, document.id, hint)];
  }
  const inside = withoutCurlyMarks(quote);
  if (
    inside !== undefined &&
    findQuote(document.text, { quote: inside }, readingLanguage(document)).kind !== 'absent'
  ) {
    const hint =
      'the words are there without the marks around them: marks that are not part of the text must be straight, "…"';
    // What is printed beside is left out of nothing: the words themselves are the same.
    const plain = certainFix('leave out the marks around the words', newValue(place, inside));
    return [withFixes(quoteNotFound(place, quote, document.id, hint), plain)];
  }
  const mixed = findMixedScript(quote);
  if (mixed !== undefined)
    return [
      withFixes(mixedScript(place, mixed.word, mixed.detail), nearestFix(quote, missing, place, document)),
    ];
  for (const other of documents.values()) {
    if (other === document) continue;
    const elsewhere = findQuote(other.text, { quote }, readingLanguage(other));
    if (elsewhere.kind !== 'found') continue;
    const where = locate(other, elsewhere.pieces[0]);
    const elsewhereFix = likelyFix(`write \`document: ${other.id}\``, {
      kind: 'beside',
      place,
      fields: { document: other.id },
    });
    return [
      withFixes(
        quoteNotFound(place, quote, document.id, `it is in document ${other.id}, ${where}`),
        elsewhereFix,
      ),
    ];
  }
  const nearest = nearestWords(document.text, missing);
  const hint =
    nearest === undefined
      ? 'copy the words from the document, letter by letter'
      : `did you mean “${nearest.words}” in paragraph ${nearest.paragraph}?`;
  return [
    withFixes(quoteNotFound(place, quote, document.id, hint), nearestFix(quote, missing, place, document)),
  ];
}

/**
 * The words of the document in the place of those that are nearest to them: for certain, where the two differ in
 * capitals, spaces and punctuation alone, and the words are in one place. No number, no negation is made of another.
 */
function nearestFix(quote: string, missing: string, place: Place, document: Document): Fix | undefined {
  const nearest = nearestWords(document.text, missing);
  // The missing words are of composed letters, however the quotation is written.
  const written = quote.includes(missing) ? quote : quote.normalize('NFC');
  if (nearest === undefined || !written.includes(missing)) return undefined;
  const words = written.replace(missing, () => nearest.words);
  if (findQuote(document.text, { quote: words }, readingLanguage(document)).kind !== 'found')
    return undefined;
  const fix = lettersOf(words) === lettersOf(quote) ? certainFix : likelyFix;
  return fix(`quote “${words}”`, newValue(place, words));
}

/** Letters, digits and signs of a number: points and commas within one are not those of a sentence. */
function lettersOf(words: string): string {
  const plain = words.normalize('NFC').toLowerCase();
  return plain.replaceAll(/(?<!\d)[.,:]|[.,:](?!\d)|[\s;!?"'“”‘’„«»()[\]…]/gu, '');
}

/** How many places of an ambiguous quotation are offered. */
const OFFERED = 6;

/** The words before each place, or those after it, where they tell it from the others. */
function placeFixes(
  selector: QuoteSelector,
  spans: readonly Span[],
  place: Place,
  document: Document,
): readonly Fix[] {
  const language = readingLanguage(document);
  return spans.slice(0, OFFERED).flatMap((span): readonly Fix[] => {
    const paragraph = paragraphAt(document.text, span.start);
    if (paragraph === undefined) return [];
    const { text } = document.text;
    const before = text.slice(paragraph.start, span.start).trimEnd().split(/\s+/);
    const behind = text.slice(span.end, paragraph.end).trimStart().split(/\s+/);
    for (const count of [1, 2, 3, 4, 6, 8]) {
      const beside = { prefix: before.slice(-count).join(' '), suffix: behind.slice(0, count).join(' ') };
      for (const [field, words] of Object.entries(beside)) {
        if (words === '') continue;
        const found = findQuote(document.text, { ...selector, [field]: words }, language);
        if (found.kind !== 'found' || found.pieces[0].start !== span.start) continue;
        const title = `write \`${field}: ${words}\` (${locate(document, span)})`;
        return [likelyFix(title, { kind: 'beside', place, fields: { [field]: words } })];
      }
    }
    return [];
  });
}
