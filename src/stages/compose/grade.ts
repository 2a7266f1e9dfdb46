import type { BoundItem } from '../../ground/model/bound.ts';
import type { ComposeContext } from './compose-context.ts';

/**
 * Reliability of the source and credibility of the information, such as `B2` (Admiralty scale, AJP-2.1). They
 * are judged apart, so that either can stand alone.
 */
export function gradeOf(
  item: Exclude<BoundItem, { kind: 'entity' | 'quotation' }>,
  { documents }: ComposeContext,
): string | undefined {
  const reliability = documents.get(item.document)?.document.front.data.reliability;
  const { credibility } = item.data;
  if (reliability === undefined && credibility === undefined) return undefined;
  return `${reliability ?? ''}${credibility ?? ''}`;
}

/** The Admiralty scale of reliability. F says that it is unknown, not that it is worse than E. */
export const RELIABILITY = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
} as const;

/** The Admiralty scale of credibility. 6 says that it is unknown, not that it is worse than 5. */
export const CREDIBILITY = {
  1: 'confirmed by other, independent sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
} as const;
