import type { Nodes, Root } from 'mdast';
import type { Language } from '../../../ground/language/language.ts';
import { append } from '../../../ground/model/append.ts';
import type { BoundEvent, BoundFigure, BoundItem, LetteredDocument } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { BlockNode, ValueNode } from '../../../ground/model/narrative-nodes.ts';
import type { Place, Span } from '../../../ground/model/place.ts';
import type { Document, Narrative } from '../../../ground/model/sources.ts';
import type { Steps } from '../../../ground/model/steps.ts';
import { blankOut } from '../text/blank-out.ts';
import { checkAgainstClaims } from './check-against-claims.ts';
import { checkFormatsOfQuotations, checkStruck, type FormatsOf } from './check-formats.ts';
import { checkHeadline } from './check-headline.ts';
import { checkPrinted } from './check-printed.ts';
import { checkValues } from './check-values.ts';
import { withCiteFixes } from './cite-fixes.ts';
import { citedIn } from './flatten-narrative.ts';
import type { FlatProse, TextBeside } from './flatten-prose.ts';
import { itemsOfBlock } from './items-of-block.ts';
import { openTrials, type PlacedSpan, type Trials } from './items-that-state.ts';
import { type DateFact, datesOf, ownDatesOf } from './known-dates.ts';
import type { PrintedProse } from './print-values.ts';
import type { CitedStretch, KnownNames, ProseText, SpokenWords } from './prose.ts';
import { type QuotedPhrase, quotedPhrases } from './quoted-phrases.ts';
import { splitSentences } from './split-sentences.ts';
import type { StructureCounts } from './structure-counts.ts';
import { joinSupport, type Support, supportOf } from './support.ts';
import { supportInDoubt } from './support-in-doubt.ts';

/** What a narrative is held against, besides what it cites. */
export interface NarrativeContext {
  readonly narrative: Narrative;
  /** Its texts, as they will be printed. */
  readonly texts: readonly PrintedProse[];
  /** By whose rules the narrative is read. */
  readonly language: Language;
  readonly documents: ReadonlyMap<string, Document>;
  /** The author's own phrases, folded. */
  readonly own: readonly string[];
  /** The date of the pack. */
  readonly dates: readonly DateFact[];
  /** Those of the documents, which a heading may hold. */
  readonly datesOfTitles: readonly DateFact[];
  isNamed(name: string): boolean;
  /** Words that may be between quotation marks anywhere: the titles of the documents. */
  readonly titles: Support;
  /** The names of every entity, by its document and id: `a:parker`. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** The names of everybody who may speak, a list each. */
  readonly people: readonly (readonly string[])[];
  /** What names the narrative may use. */
  readonly known: KnownNames;
  /** How many people speak in all that the pack may cite. */
  readonly speakers: number;
  /** The documents with all that the pack may cite. */
  readonly lettered: readonly LetteredDocument[];
}

/** Holds each sentence of a narrative against what it cites. Pauses after each. */
export function* narrativeSteps(root: Root, context: NarrativeContext): Steps<readonly Diagnostic[]> {
  const lists = listLengths(root);
  const refused = context.narrative.refused ?? [];
  const trials = openTrials();
  const found: Diagnostic[] = [];
  for (const flat of context.texts) {
    let dates: readonly DateFact[] | undefined;
    const ofValues = checkValues(flat.marked, context);
    append(
      found,
      ofValues.flatMap(({ diagnostics }) => diagnostics),
    );
    const around: SentenceContext = {
      ...context,
      lists,
      faultsOf: new Map(ofValues.map(({ node, diagnostics }) => [node, diagnostics])),
      trials,
      datesHere: () => {
        dates ??= [...context.dates, ...datesUnder(flat, context)];
        return dates;
      },
    };
    const ofSentences: Diagnostic[] = [];
    for (const sentence of sentencesOf(flat, context.language)) {
      append(ofSentences, checkSentence(sentence, flat, around));
      yield;
    }
    append(
      found,
      onceForEachQuotation(ofSentences, () =>
        quotedIn(flat, context.language).map(({ span }) => flat.placeOf(span)),
      ),
    );
  }
  const once = onceForEachSpeaker(found);
  return refused.length === 0 ? once : once.filter(({ place }) => !isWithin(place, refused));
}

/** Who is over several quotations, or beside several sentences of one, is reported once. */
function onceForEachSpeaker(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Set<string>();
  return found.filter(({ code, place }) => {
    if (code !== 'SPEAKER_DIFFERS') return true;
    const key = `${place?.file}:${place?.start.line}:${place?.start.column}`;
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

/** Words between one pair of marks that are not those of the source are one fault, over however many sentences they run. */
function onceForEachQuotation(
  found: readonly Diagnostic[],
  quotationsHere: () => readonly Place[],
): readonly Diagnostic[] {
  const wrong = found.filter(({ code }) => OF_QUOTATIONS.has(code));
  if (wrong.length < 2) return found;
  const quotations = quotationsHere();
  // Words that are not the source's may be cut of anything: they are put right first.
  const isWorse = (one: Diagnostic, other: Diagnostic): boolean =>
    (one.code === UNBOUND) === (other.code === UNBOUND)
      ? wrong.indexOf(one) < wrong.indexOf(other)
      : one.code === UNBOUND;
  const again = new Set(
    wrong.filter((one) =>
      quotations.some(
        (quotation) =>
          isWithin(one.place, [quotation]) &&
          wrong.some((other) => isWithin(other.place, [quotation]) && isWorse(other, one)),
      ),
    ),
  );
  return found.filter((one) => !again.has(one));
}

const UNBOUND = 'UNBOUND_QUOTATION';
const OF_QUOTATIONS: ReadonlySet<string> = new Set([UNBOUND, 'NEGATION_CUT', 'SENSE_CUT']);

/** Whether a place lies within one of others in the same file, or is of the same signs. */
function isWithin(place: Place | undefined, others: readonly Place[]): boolean {
  return (
    place !== undefined &&
    others.some(({ start, end }) => isBefore(start, place.end) && isBefore(place.start, end))
  );
}

function isBefore(one: Place['start'], other: Place['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

/** What a heading may say of time without citing it. */
function datesUnder(flat: FlatProse, context: NarrativeContext): readonly DateFact[] {
  const { narrative, documents, datesOfTitles } = context;
  if (flat.over === undefined) return [];
  return [
    ...datesOfTitles,
    ...citedIn(flat.over, narrative).flatMap((item) => supportOf(item, documents).dates ?? []),
    ...itemsPrinted(flat, context).flatMap((item) => datesPrinted(item, documents)),
  ];
}

/** The date or period of an item that is printed; where it has none, those in its evidence. */
function datesPrinted(item: BoundItem, documents: ReadonlyMap<string, Document>): readonly DateFact[] {
  const own = item.kind === 'event' ? item.date : item.kind === 'figure' ? item.period : undefined;
  return own === undefined ? ownDatesOf(item, documents) : datesOf(own);
}

interface SentenceContext extends NarrativeContext {
  /** How long the lists of the narrative are. */
  readonly lists: readonly number[];
  readonly trials: Trials;
  /** What has been reported of the values of the text. */
  readonly faultsOf: ReadonlyMap<ValueNode, readonly Diagnostic[]>;
  /** The date of the pack, and what a heading may say besides. */
  datesHere(): readonly DateFact[];
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly items: readonly BoundItem[];
  /** They are cited further on. */
  readonly isAside: boolean;
}

/**
 * The sentences of a text with what each cites. A citation after the full stop belongs to the sentence before
 * it. A sentence that cites nothing rests on the next one in its paragraph that does, as with footnotes.
 */
export function sentencesOf(flat: FlatProse, language: Language): readonly Sentence[] {
  const whole = [{ start: 0, end: flat.text.length }];
  const spans = flat.text.includes('\t') ? whole : splitSentences(flat.text, language);
  const last = spans.length - 1;
  const cited = spans.map(({ start, end }, index) => {
    const within = ({ offset }: { readonly offset: number }): boolean =>
      offset >= start && (offset < end || index === last);
    const values = flat.values.filter(within).flatMap(({ node }) => node.figures);
    return [...flat.citations.filter(within).flatMap(({ items }) => items), ...values];
  });
  return spans.map((span, index) => ({
    ...span,
    items: cited.slice(index).find((items) => items.length > 0) ?? [],
    isAside: cited[index]?.length === 0,
  }));
}

function checkSentence(sentence: Sentence, flat: FlatProse, context: SentenceContext): readonly Diagnostic[] {
  const { start, end, items } = sentence;
  const { documents, lettered } = context;
  const prose = proseOfSentence(sentence, flat, context);
  const placed: PlacedSpan[] = [];
  const placeOf = (span: Span): Place => {
    const place = prose.placeOf(span);
    placed.push({ span, place });
    return place;
  };
  const formats = formatsOf(sentence, flat);
  const found = firstThatFinds(
    () => checkStruck(formats, prose),
    () => [
      ...checkPrinted({ ...prose, placeOf }, supportInDoubt(items, documents)),
      ...checkFormatsOfQuotations(formats, prose),
    ],
    () => checkAgainstClaims(prose, items),
    () => (items.length > 0 ? [] : checkHeadline(prose, itemsUnder(flat, context), documents)),
  );
  return withCiteFixes(found, {
    ...{ prose, placed, flat, start, end, documents: lettered, sources: documents, trials: context.trials },
    // What a later sentence cites does not back this one any more when it cites something itself.
    items: sentence.isAside ? [] : items,
    check: (cited) => {
      const citing = proseOfSentence({ ...sentence, items: cited, isAside: false }, flat, context);
      return checkPrinted({ ...citing, cites: true, isTrial: true }, supportInDoubt(cited, documents));
    },
  });
}

function formatsOf({ start, end, items }: Sentence, { formats = [] }: FlatProse): FormatsOf {
  const within = formats.flatMap((format) =>
    format.start < end && start < format.end
      ? [{ ...format, start: Math.max(format.start, start) - start, end: Math.min(format.end, end) - start }]
      : [],
  );
  return { formats: within, isBound: items.length > 0 };
}

/** One fault is told once: what a check has found another would only say in other words. */
function firstThatFinds(...checks: readonly (() => readonly Diagnostic[])[]): readonly Diagnostic[] {
  for (const check of checks) {
    const found = check();
    if (found.length > 0) return found;
  }
  return [];
}

function proseOfSentence(
  { start, end, items, isAside }: Sentence,
  flat: FlatProse,
  context: SentenceContext,
): ProseText {
  const { language, documents, own, datesHere, isNamed, titles } = context;
  const under = items.length === 0 ? itemsUnder(flat, context) : [];
  return {
    text: flat.text.slice(start, end),
    quoted: phrasesWithin(flat, { start, end }, language),
    language,
    support: joinSupport([
      titles,
      ...items.map((item) => supportOf(item, documents)),
      ...under.map((item) => numbersOnly(supportOf(item, documents))),
    ]),
    figures: [...items, ...under].filter((item): item is BoundFigure => item.kind === 'figure'),
    events: items.filter((item): item is BoundEvent => item.kind === 'event'),
    stretches: stretchesOf(flat, { start, end }, context),
    cites: flat.citations.some(({ offset }) => offset >= start && offset <= end),
    spoken: items.flatMap((item) => spokenBy(item, context)),
    isAllSpoken: allSpoken(items, context) !== undefined,
    people: context.people,
    known: context.known,
    own,
    dates: datesHere,
    counts: countsOf(
      items.length > 0 ? items : itemsPrinted(flat, context),
      end === flat.text.length ? flat.listBehind : undefined,
      context,
    ),
    in: 'narrative',
    table: flat.table,
    names: flat.names,
    lists:
      flat.block?.name === 'quotations'
        ? itemsOfBlock(flat.block, context).flatMap((item) => spokenBy(item, context))
        : undefined,
    beside: () => [...sentencesBeside(flat, { start, end }, language), ...(flat.beside?.() ?? [])],
    isAside,
    isNamed,
    values: flat.values.flatMap(({ offset, length, node }) =>
      offset >= start && offset < end
        ? [
            {
              start: offset - start,
              end: offset + length - start,
              figures: node.figures,
              faults: context.faultsOf.get(node) ?? [],
            },
          ]
        : [],
    ),
    placeOf: (span) => flat.placeOf({ start: span.start + start, end: span.end + start }),
  };
}

/** The sentences right before and after one, without what is between quotation marks. */
function sentencesBeside(flat: FlatProse, { start, end }: Span, language: Language): readonly TextBeside[] {
  if (flat.text.includes('\t')) return [];
  const bare = blankOut(flat.text, quotedIn(flat, language));
  const spans = splitSentences(flat.text, language);
  const at = spans.findIndex((span) => span.start === start);
  const beside = (span: Span | undefined, is: TextBeside['is']): readonly TextBeside[] =>
    span === undefined
      ? []
      : [
          {
            is,
            text: bare.slice(span.start, span.end),
            placeOf: (within) =>
              flat.placeOf({ start: within.start + span.start, end: within.end + span.start }),
          },
        ];
  return [
    ...beside(spans[at - 1], 'before'),
    ...beside(
      spans.find((span) => span.start === end),
      'behind',
    ),
  ];
}

/** A heading, a caption or a title that cites nothing may say what is cited or printed below it. */
function itemsUnder(flat: FlatProse, context: NarrativeContext): readonly BoundItem[] {
  const { over = [] } = flat;
  return [...new Set([...citedIn(over, context.narrative), ...itemsPrinted(flat, context)])];
}

/** What blocks print: that of which a text is the title, or those that a heading is over. */
function itemsPrinted({ block, over = [] }: FlatProse, context: NarrativeContext): readonly BoundItem[] {
  const blocks = block === undefined ? blocksIn(over) : [block];
  return blocks.flatMap((one) => itemsOfBlock(one, context));
}

function blocksIn(nodes: readonly Nodes[]): readonly BlockNode[] {
  return nodes.flatMap((node) =>
    node.type === 'block' ? [node] : 'children' in node ? blocksIn(node.children) : [],
  );
}

function numbersOnly({ numbers, words }: Support): Support {
  return { numbers, words };
}

/** The stretches before the citations of a sentence, where there are several. */
function stretchesOf(
  flat: FlatProse,
  { start, end }: Span,
  context: NarrativeContext,
): readonly CitedStretch[] {
  const { documents } = context;
  const cited = flat.citations.filter(({ offset }) => offset >= start && offset <= end);
  if (cited.length < 2) return [];
  return cited.map(({ offset, items }, index) => ({
    start: (cited[index - 1]?.offset ?? start) - start,
    end: offset - start,
    support: joinSupport(items.map((item) => supportOf(item, documents))),
    figures: items.filter((item): item is BoundFigure => item.kind === 'figure'),
    spoken: allSpoken(items, context),
    dates: items.flatMap((item) => ownDatesOf(item, documents)),
  }));
}

/** Who says each of the items; nothing where nobody is said to say one of them. */
function allSpoken(
  items: readonly BoundItem[],
  context: NarrativeContext,
): readonly SpokenWords[] | undefined {
  const spoken = items.map((item) => spokenBy(item, context));
  return spoken.length > 0 && spoken.every((one) => one.length > 0) ? spoken.flat() : undefined;
}

function spokenBy(item: BoundItem, { names }: NarrativeContext): readonly SpokenWords[] {
  const { data, document, evidence } = item;
  const id = 'speaker' in data ? data.speaker : 'said-by' in data ? data['said-by'] : undefined;
  const known = id === undefined ? undefined : names.get(`${document}:${id}`);
  return known === undefined ? [] : [{ names: known, words: evidence.map(({ words }) => words) }];
}

function countsOf(
  items: readonly BoundItem[],
  listBehind: number | undefined,
  { documents, speakers, lists }: SentenceContext,
): StructureCounts {
  const cited = new Set(items.map(({ document }) => document));
  return {
    documents: [documents.size, cited.size],
    speakers: [speakers, countSpeakers(items)],
    items: new Set(items).size,
    lists,
    listBehind,
  };
}

/** How many people say what items report. */
export function countSpeakers(items: readonly BoundItem[]): number {
  const speakers = items.flatMap(({ document, data }) => {
    const speaker = 'speaker' in data ? data.speaker : 'said-by' in data ? data['said-by'] : undefined;
    return speaker === undefined ? [] : [`${document}:${speaker}`];
  });
  return new Set(speakers).size;
}

function listLengths(node: Nodes): readonly number[] {
  if (!('children' in node)) return [];
  const within = node.children.flatMap(listLengths);
  return node.type === 'list' ? [node.children.length, ...within] : within;
}

/** The quoted phrases of a text: they may run over several sentences. The words of a block quotation are one. */
export function quotedIn(flat: FlatProse, language: Language): readonly QuotedPhrase[] {
  const known = phrasesOf.get(flat);
  if (known !== undefined) return known;
  const phrases =
    flat.quotation === undefined
      ? quotedPhrases(flat.text, language)
      : [{ span: flat.quotation, words: flat.text.slice(flat.quotation.start, flat.quotation.end) }];
  phrasesOf.set(flat, phrases);
  return phrases;
}

const phrasesOf = new WeakMap<FlatProse, readonly QuotedPhrase[]>();

/** The quoted phrases of a text as far as they lie in one of its sentences, at offsets of the sentence. */
export function phrasesWithin(
  flat: FlatProse,
  { start, end }: Span,
  language: Language,
): readonly QuotedPhrase[] {
  const { text } = flat;
  return quotedIn(flat, language).flatMap(({ span }) => {
    const from = Math.max(start, span.start);
    const to = Math.min(end, span.end);
    const words = text.slice(from, to);
    if (from >= to || words.trim() === '') return [];
    const lead = words.length - words.trimStart().length;
    return [
      {
        span: { start: from + lead - start, end: from + words.trimEnd().length - start },
        words: words.trim(),
      },
    ];
  });
}
