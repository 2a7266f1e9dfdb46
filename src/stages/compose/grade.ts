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
