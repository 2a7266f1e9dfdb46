import type { BoundEvidence } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { Evidence } from '../../../ground/model/generated/extraction.ts';
import type { Outcome } from '../../../ground/model/outcome.ts';
import { bindEvidence } from './bind-evidence.ts';
import type { EvidenceSubject } from './evidence-subject.ts';
import type { ItemBase } from './item-base.ts';
import type { ItemContext } from './item-context.ts';

/** The maps of an extraction that hold items. */
type Section = EvidenceSubject['section'];

/** Binds all evidence of an item. Evidence that is not found is told of and left out. */
export function bindItemBase(
  section: Section,
  id: string,
  evidence: readonly Evidence[],
  context: ItemContext,
): { readonly base: ItemBase; readonly diagnostics: readonly Diagnostic[] } {
  const outcomes = evidence.map((selector, index) =>
    bindEvidence(selector, [section, id, 'evidence', index, 'quote'], context),
  );
  return {
    base: baseOf(section, id, outcomes, context),
    diagnostics: outcomes.flatMap((one) => one.diagnostics),
  };
}

/** The base of an item from the outcomes of its evidence. */
export function baseOf(
  section: Section,
  id: string,
  outcomes: readonly Outcome<BoundEvidence>[],
  { extraction }: ItemContext,
): ItemBase {
  return {
    id,
    document: extraction.id,
    place: extraction.content.placeOf([section, id], 'key'),
    evidence: outcomes.flatMap(({ value }) => (value === undefined ? [] : [value])),
  };
}
