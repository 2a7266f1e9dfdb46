import { chain } from '../../ground/model/chain.ts';
import type { ExtractionData } from '../../ground/model/generated/extraction.ts';
import type { Document } from '../../ground/model/sources.ts';
import { readExtraction } from '../../stages/read/read-extraction.ts';
import { validateExtraction } from '../../stages/validate/validate-extraction.ts';
import type { LeftOut, Proposal } from './proposal.ts';

/** Proposals that an extraction may hold, and those that it may not, with the reason. */
export interface WellFormed {
  readonly proposals: readonly Proposal[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Holds proposals against the rules for what is in a file: the length of a name, the form of a date. One that breaks
 * them is left out, and takes no other with it.
 *
 * @param entities those that the extraction has already, whom a proposal may name
 */
export function wellFormed(
  proposals: readonly Proposal[],
  document: Document,
  entities: ExtractionData['entities'] = {},
): WellFormed {
  const reasons = new Map<Proposal, string>();
  // Leaving one out can break another: what names an entity that is gone.
  for (let round = 0; round < ROUNDS; round += 1) {
    const kept = proposals.filter((one) => !reasons.has(one));
    const found = faultsOf(kept, document, entities);
    if (found.size === 0) break;
    for (const [proposal, reason] of found) reasons.set(proposal, reason);
  }
  return {
    proposals: proposals.filter((one) => !reasons.has(one)),
    leftOut: [...reasons].map(([{ section, paragraph, span }, reason]) => ({
      section,
      paragraph,
      line: document.text.positionAt(span.start).line,
      words: document.text.text.slice(span.start, span.end),
      reason,
    })),
  };
}

const ROUNDS = 5;

/** Written with each item on a line of its own, so that the line of an error says whose it is. */
function faultsOf(
  proposals: readonly Proposal[],
  { id }: Document,
  entities: NonNullable<ExtractionData['entities']>,
): ReadonlyMap<Proposal, string> {
  const lines = [`{"document": ${JSON.stringify(id)}`];
  const onLine = new Map<number, Proposal>();
  for (const section of new Set<Proposal['section']>(['entities', ...proposals.map((one) => one.section)])) {
    const own = proposals.filter((one) => one.section === section);
    const there = Object.entries(section === 'entities' ? entities : {}).map(entryOf);
    lines.push(`, "${section}": {`, there.join(', '));
    for (const [index, proposal] of own.entries()) {
      lines.push(
        `${index + there.length > 0 ? ', ' : ''}${entryOf([proposal.id, { ...proposal.item, proposed: true }])}`,
      );
      onLine.set(lines.length, proposal);
    }
    lines.push('}');
  }
  lines.push('}');
  const path = `sources/extractions/${id}.json`;
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { diagnostics } = chain(readExtraction({ path, bytes, sha256: '' }), validateExtraction);
  const faults = new Map<Proposal, string>();
  for (const { severity, place, message } of diagnostics) {
    const proposal = severity === 'error' ? onLine.get(place?.start.line ?? 0) : undefined;
    if (proposal !== undefined && !faults.has(proposal)) faults.set(proposal, message);
  }
  return faults;
}

function entryOf([id, item]: readonly [id: string, item: unknown]): string {
  return `${JSON.stringify(id)}: ${JSON.stringify(item)}`;
}
