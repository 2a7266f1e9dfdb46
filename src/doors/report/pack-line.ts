import type { PackResult } from '../../engine/pipeline/build-result.ts';
import { counted } from '../../ground/model/counted.ts';

/** Such as `uk-threat: 12 pages, 48 bound items, output/uk-threat/uk-threat.pdf`. */
export function packLine(pack: PackResult): string {
  const parts: string[] = [];
  if (pack.status === 'failed') parts.push(counted(pack.errors, 'error'));
  if (pack.pages !== undefined && pack.status !== 'failed') parts.push(counted(pack.pages, 'page'));
  if (pack.boundItems !== undefined) parts.push(counted(pack.boundItems, 'bound item') + leftOut(pack));
  if (pack.warnings > 0) parts.push(counted(pack.warnings, 'warning'));
  if (pack.pdf !== undefined && pack.status !== 'failed') parts.push(pack.pdf);
  return parts.length > 0 ? `${pack.id}: ${parts.join(', ')}` : pack.id;
}

/** Such as ` (not printed: 3 claims, 1 event)`. */
function leftOut(pack: PackResult): string {
  if (pack.status === 'failed' || pack.leftOut === undefined) return '';
  const counts: Readonly<Record<string, number>> = pack.leftOut;
  const each = Object.entries(counts).map(([kind, count]) => counted(count, kind));
  return ` (not printed: ${each.join(', ')})`;
}
