import type { InlineCode, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { append } from '../../../ground/model/append.ts';
import type { BoundFigure, LetteredDocument } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { doubtfulSyntax } from '../../../ground/model/diagnostics/blocks.ts';
import { badCitation } from '../../../ground/model/diagnostics/citations.ts';
import { badValue } from '../../../ground/model/diagnostics/values.ts';
import type { NamedByOption, ValueReference } from '../../../ground/model/narrative-nodes.ts';
import { didYouMean } from '../../../ground/model/nearest-name.ts';
import type { Outcome } from '../../../ground/model/outcome.ts';
import type { Mention, Narrative } from '../../../ground/model/sources.ts';
import { addFigures } from './add-figures.ts';
import { findCitation, findFigure, findFigureNamed, isId } from './find-citation.ts';

/**
 * Finds what a narrative names in the documents of its pack: citations and values are resolved, the topics and
 * documents of blocks are looked up. What is not found is reported; a value of it is left out.
 */
export function resolveNarrative(
  narrative: Narrative,
  documents: readonly LetteredDocument[],
): Outcome<Root> {
  const diagnostics: Diagnostic[] = [];
  const take = <T>(outcome: Outcome<T>): T | undefined => {
    append(diagnostics, outcome.diagnostics);
    return outcome.value;
  };
  const known = namesOf(documents);
  const resolve = <Parent extends Parents>(parent: Parent): Parent => {
    const children = parent.children.flatMap((child): readonly Nodes[] => {
      switch (child.type) {
        case 'citationReference': {
          const found = take(findCitation(child, narrative, documents));
          const { position } = child;
          return found === undefined ? [] : [{ type: 'citation', ...found, ...(position && { position }) }];
        }
        case 'valueReference': {
          const value = take(resolveValue(child, narrative, documents));
          return value === undefined ? [] : [value];
        }
        case 'block':
          append(
            diagnostics,
            child.named.flatMap((name) => checkName(name, known, documents)),
          );
          return [child];
        case 'inlineCode':
          append(diagnostics, explainCode(child, narrative, documents));
          return [child];
        default:
          return ['children' in child ? resolve(child) : child];
      }
    });
    // The tree keeps its shape: inline nodes give inline nodes, blocks give blocks.
    return { ...parent, children: children as Parent['children'] };
  };
  const root = resolve(narrative.root);
  append(
    diagnostics,
    narrative.mentions.flatMap((mention) => explainMention(mention, narrative, documents)),
  );
  return { value: root, diagnostics: onceForEachProposal(diagnostics) };
}

/** However often a proposal is cited, it is kept once. */
function onceForEachProposal(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Set<string>();
  return diagnostics.filter(({ code, hint = '' }) => {
    if (code !== 'PROPOSAL_CITED') return true;
    const isFirst = !told.has(hint);
    told.add(hint);
    return isFirst;
  });
}

/** `@id says` and `[id]`: what it names was meant to be cited. A name that nothing here has may be that of an account. */
function explainMention(
  mention: Mention,
  narrative: Narrative,
  documents: readonly LetteredDocument[],
): Diagnostic | readonly [] {
  const name = mention.value;
  const place = narrative.placeOf(mention);
  if (mention.bracketed === true) {
    if (!isId(name, documents)) return [];
    // A word in brackets may be one that is added to a quotation; no word looks like `average-wait`.
    const make = /^\p{L}+$/u.test(name) ? doubtfulSyntax : badCitation;
    return make(
      place,
      `\`[${name}]\` is printed as typed, and cites nothing`,
      `write [@${name}] to cite it; write a bracket that is part of the text as \`\\[\``,
    );
  }
  if (isId(name, documents))
    return badCitation(
      place,
      `\`@${name}\` would be printed as typed, and cites nothing`,
      `write [@${name}] after what it supports; write an @ that is part of the text as \`\\@\``,
    );
  return doubtfulSyntax(
    place,
    `\`@${name}\` is printed as typed, and cites nothing`,
    'write [@id] to cite an item; write an @ that is part of the text as `\\@`',
  );
}

/** `:value[id]` between backticks is code: the words are printed, and not the figure. */
function explainCode(
  code: InlineCode,
  narrative: Narrative,
  documents: readonly LetteredDocument[],
): readonly Diagnostic[] {
  const [, id] = /^(?::(?:value|sum)\[|\[@)([^\s\];]+)[^\]]*\](?:\{[^}]*\})?$/.exec(code.value.trim()) ?? [];
  if (id === undefined || !isId(id, documents)) return [];
  const message = `\`${code.value.trim()}\` is between backticks: it is printed as typed`;
  return [doubtfulSyntax(narrative.placeOf(code), message, 'remove the backticks')];
}

type Names = Readonly<Record<'topics' | 'documents', readonly string[]>>;

function namesOf(documents: readonly LetteredDocument[]): Names {
  const items = documents.flatMap(({ extraction }) => extraction.items);
  return {
    topics: [...new Set(items.flatMap(({ data }) => data.topics ?? []))],
    documents: documents.map(({ document }) => document.id),
  };
}

function checkName(
  { kind, option, word, place }: NamedByOption,
  known: Names,
  documents: readonly LetteredDocument[],
): readonly Diagnostic[] {
  // Files and ids are none of a document's.
  if (kind === 'file' || kind === 'id') return [];
  if (kind === 'figures') return findFigureNamed(word, place, documents).diagnostics;
  const allowed = known[kind];
  if (allowed.includes(word)) return [];
  const all =
    allowed.length === 0 ? 'leave it out: the pack has none' : `choose one of ${allowed.join(', ')}`;
  return [badValue(place, `\`${option}\` has no \`${word}\` in this pack`, didYouMean(word, allowed) ?? all)];
}

function resolveValue(
  node: ValueReference,
  narrative: Narrative,
  documents: readonly LetteredDocument[],
): Outcome<PhrasingContent> {
  const outcomes = node.ids.map((id) => findFigure(id, narrative, documents));
  const diagnostics = outcomes.flatMap((outcome) => outcome.diagnostics);
  const figures = outcomes.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const [first, ...rest] = figures;
  if (first === undefined || figures.length < node.ids.length) return { value: undefined, diagnostics };
  if (node.name === 'value' && rest.length === 0) return { value: singleValue(first, node), diagnostics };
  const sum = addFigures(figures, narrative.placeOf(node));
  const { options, position } = node;
  const value: PhrasingContent | undefined = sum.value && {
    type: 'value',
    figures: [first, ...rest],
    quantity: sum.value,
    options,
    ...(position && { position }),
  };
  return { value, diagnostics: [...diagnostics, ...sum.diagnostics] };
}

function singleValue(figure: BoundFigure, { options, position }: ValueReference): PhrasingContent {
  return {
    type: 'value',
    figures: [figure],
    quantity: figure.quantity,
    options,
    ...(position && { position }),
  };
}
