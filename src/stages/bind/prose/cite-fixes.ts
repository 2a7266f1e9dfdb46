import type { BoundItem, LetteredDocument } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { type Change, type Fix, likelyFix, newText } from '../../../ground/model/fix.ts';
import { SECTION_OF } from '../../../ground/model/item-references.ts';
import { itemsById } from '../../../ground/model/items-by-id.ts';
import type { Place, Span } from '../../../ground/model/place.ts';
import { itemsThatState, nameOf, type Uncited } from './items-that-state.ts';

/** What is put right by citing the item that says it. */
const UNCITED = new Set(['UNBOUND_NUMBER', 'UNBOUND_DATE', 'UNBOUND_QUOTATION']);

/**
 * To cite the item that states what a sentence says, where the pack has one: that comes before every other remedy. Each
 * has been tried: with it in the sentence nothing is wrong there that was not before.
 */
export function withCiteFixes(found: readonly Diagnostic[], uncited: Uncited): readonly Diagnostic[] {
  if (uncited.trials.left === 0 || !found.some(({ code }) => UNCITED.has(code))) return found;
  const place = citationPlace(uncited);
  if (place === undefined) return found;
  const spanOf = spansOf(uncited);
  return found.map((diagnostic) => {
    const span = diagnostic.place && spanOf(diagnostic.place);
    if (span === undefined) return diagnostic;
    const items = itemsThatState(diagnostic, span, { found, uncited });
    return items.length === 0 ? diagnostic : withCitations(diagnostic, items, { place, uncited });
  });
}

/**
 * What a sentence cites that has a number like it is the likelier one to be meant. Where it cites nothing itself, to
 * cite comes first.
 */
function withCitations(
  diagnostic: Diagnostic,
  items: readonly BoundItem[],
  { place, uncited }: { readonly place: CitationPlace; readonly uncited: Uncited },
): Diagnostic {
  const cite = items.map((item) => citeFix(item, place, uncited));
  const others = diagnostic.fixes ?? [];
  const [first] = items;
  if (uncited.items.length > 0 || first === undefined) {
    const isOwn = ({ changes }: Fix): boolean => changes.some(({ kind }) => kind === 'append');
    const fixes = [...others.filter((fix) => !isOwn(fix)), ...cite, ...others.filter(isOwn)];
    return { ...diagnostic, fixes };
  }
  const hint = `cite \`[@${citationOf(first, uncited.documents)}]\`, which states it; or list the phrase in \`own\``;
  return { ...diagnostic, hint, fixes: [...cite, ...others] };
}

/** Which stretch of the sentence a diagnostic is of, by its place. */
function spansOf({ placed }: Uncited): (place: Place) => Span | undefined {
  const key = ({ start, end }: Place): string => `${start.line}:${start.column}-${end.line}:${end.column}`;
  const spans = new Map(placed.map(({ span, place }) => [key(place), span]));
  return (place) => spans.get(key(place));
}

/** Where a citation is written in a sentence, and how: into the brackets that are there, or new ones. */
interface CitationPlace {
  readonly place: Place;
  readonly isInBrackets: boolean;
}

function citationPlace({ flat, prose, start, end }: Uncited): CitationPlace | undefined {
  // A template's text is that of many packs. What is over something, or in a table, is cited in ways of its own.
  const isPlain = flat.over === undefined && flat.table === undefined && flat.quotation === undefined;
  if (flat.citable !== true || !isPlain || flat.names !== undefined) return undefined;
  if (!prose.placeOf({ start: 0, end: 1 }).file.startsWith('sources/packs/')) return undefined;
  const isLast = end === flat.text.length;
  const within = flat.citations.filter(({ offset }) => offset >= start && (offset < end || isLast));
  const [only, another] = within;
  // Each of several citations backs what is before it: which of them is meant, nobody knows.
  if (another !== undefined || flat.values.some(({ offset }) => offset >= start && offset < end))
    return undefined;
  if (only !== undefined) {
    const brackets = only.place?.();
    if (brackets === undefined || brackets.start.line !== brackets.end.line) return undefined;
    const at = { ...brackets.end, column: brackets.end.column - 1 };
    return { place: { ...brackets, start: at, end: at }, isInBrackets: true };
  }
  const words = flat.text.slice(start, end).trimEnd();
  const last = start + words.replace(/(?<!\.\p{L})[.!?]$/u, '').length;
  if (last <= start) return undefined;
  // The full stop is after the stars of an emphasis in which the last word is.
  const isStopped = last < start + words.length;
  const beside = flat.placeOf(isStopped ? { start: last, end: last + 1 } : { start: last - 1, end: last });
  const at = isStopped ? beside.start : beside.end;
  return { place: { ...beside, start: at, end: at }, isInBrackets: false };
}

function citeFix(item: BoundItem, { place, isInBrackets }: CitationPlace, { documents }: Uncited): Fix {
  const id = citationOf(item, documents);
  const cite: Change = newText(place, isInBrackets ? `; @${id}` : ` [@${id}]`);
  const what = `cite \`${id}\` (${shortened(nameOf(item))})`;
  if (!isProposed(item, documents)) return likelyFix(what, cite);
  const path = [SECTION_OF[item.kind], item.id, 'proposed'];
  return likelyFix(`keep and ${what}`, { kind: 'delete', file: item.place.file, path }, cite);
}

/** With the id of its document where another one of the pack has an item of the same id, or is called so itself. */
function citationOf({ id, document }: BoundItem, documents: readonly LetteredDocument[]): string {
  const owners = documents.filter(
    ({ extraction }) =>
      itemsById(extraction).has(id) || extraction.proposed.some((proposal) => proposal.id === id),
  );
  const isShort = owners.length === 1 && !documents.some((one) => one.document.id === id);
  return isShort ? id : `${document}:${id}`;
}

function isProposed(item: BoundItem, documents: readonly LetteredDocument[]): boolean {
  return documents.some(({ extraction }) => extraction.proposed.includes(item));
}

/** In UTF-16 units: what a button or a line of a menu holds. */
const LONGEST = 60;

function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()} …` : words;
}
