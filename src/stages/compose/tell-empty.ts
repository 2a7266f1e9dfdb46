import type { BlockName } from '../../ground/model/block-names.ts';
import type { BoundItem, BoundPack } from '../../ground/model/bound.ts';
import { areSomeAlike, chartFigures } from '../../ground/model/chart-series.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { blockEmpty } from '../../ground/model/diagnostics/blocks.ts';
import { likelyFix, newText, withFixes } from '../../ground/model/fix.ts';
import type { BlockNode } from '../../ground/model/narrative-nodes.ts';
import { type Selection, selectItems } from '../../ground/model/select-items.ts';

type Kind = BoundItem['kind'];

/** What a block prints, if it prints items. */
const PRINTED: Partial<Record<BlockName, readonly Kind[]>> = {
  figures: ['figure'],
  'key-figures': ['figure'],
  chart: ['figure'],
  timeline: ['event'],
  claims: ['claim'],
  quotations: ['quotation'],
  people: ['entity'],
  comparison: ['figure', 'claim', 'quotation'],
};

/** Where extractions have items, and what a reader calls them. */
const SECTION: Readonly<Record<Kind, string>> = {
  figure: 'figures',
  event: 'events',
  quotation: 'quotations',
  claim: 'claims',
  entity: 'entities',
};

/** What is noticed of a block that its author has placed and that prints nothing; a template's own may. */
export function tellEmpty(node: BlockNode, { pack, narrative, documents }: BoundPack): readonly Diagnostic[] {
  const kinds = PRINTED[node.name];
  // What lists what is cited or used, such as the annex, is empty where nothing is.
  if (kinds === undefined || narrative.file !== pack.front.file) return [];
  // A pack may be written before anything is kept for it.
  if (documents.every(({ extraction }) => extraction.items.length + extraction.proposed.length === 0))
    return [];
  // CHART_UNDECLARED says it, and which figures there are.
  if (node.name === 'chart' && areSomeAlike(chartFigures(node.options, { documents }))) return [];
  const { reason, hint } = explain(node, kinds, documents);
  const place = narrative.placeOf(node);
  return [
    withFixes(blockEmpty(place, node.name, reason, hint), likelyFix('delete the block', newText(place, ''))),
  ];
}

function explain(
  { name, options }: BlockNode,
  kinds: readonly Kind[],
  documents: BoundPack['documents'],
): { readonly reason: string; readonly hint: string } {
  const sections = kinds.map((kind) => SECTION[kind]);
  const what = listed(sections, 'or');
  const selection = selectionOf(options);
  const all = countOf(kinds, documents, {});
  if (all === 0) {
    const proposed = documents
      .flatMap(({ extraction }) => extraction.proposed)
      .filter(({ kind }) => kinds.includes(kind)).length;
    const kept = proposed === 0 ? '' : `keep those that are proposed there (${proposed}), `;
    return {
      reason: `the extractions of its documents have no ${what}`,
      hint: `${kept}add ${listed(
        sections.map((section) => `\`${section}\``),
        'or',
      )} to an extraction, or delete the block and the heading over it`,
    };
  }
  if (name === 'comparison') return explainComparison(selection, documents);
  if (name === 'chart')
    return {
      reason: 'no figures are declared comparable',
      hint: 'give figures that can be compared one `series`, name them in `compare`, or delete the block and the heading over it',
    };
  if (countOf(kinds, documents, selection) === 0 || name !== 'quotations')
    return {
      reason: `its options leave out ${all === 1 ? 'the only one' : `all ${all}`} of the ${what}`,
      hint: 'give it other options, or delete the block and the heading over it',
    };
  return {
    reason: 'the text, or a comparison, has all of its words already',
    hint: 'write `repeat="yes"` to print them again, or delete the block and the heading over it',
  };
}

function explainComparison(
  options: Selection,
  documents: BoundPack['documents'],
): { readonly reason: string; readonly hint: string } {
  const compared = documents.filter(({ document }) => options.documents?.includes(document.id) ?? true);
  if (compared.length < 2)
    return {
      reason: 'it takes two documents to compare',
      hint: 'name another document, or delete the block and the heading over it',
    };
  return {
    reason: 'nothing in its documents has a topic to compare',
    hint: 'give figures, claims or quotations on one subject the same word in `topics`, or delete the block and the heading over it',
  };
}

function selectionOf(options: BlockNode['options']): Selection {
  return {
    ...('topics' in options && { topics: options.topics }),
    ...('documents' in options && { documents: options.documents }),
  };
}

function countOf(kinds: readonly Kind[], documents: BoundPack['documents'], options: Selection): number {
  return kinds.reduce((sum, kind) => sum + selectItems(kind, { documents }, options).length, 0);
}

function listed(words: readonly string[], word: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${word} ${last}`;
}
