import type { BuildResult } from '../../engine/pipeline/build-result.ts';
import { spelt } from '../../ground/model/counted.ts';

/** What a pack takes of processors, for people: an average of those that were built. Nothing when there are none. */
export function processorText({ processor, packs }: BuildResult): string | undefined {
  const built = packs.filter(({ status }) => status === 'built').length;
  if (processor === undefined || built === 0) return undefined;
  const { main, workers, browsers } = processor;
  const each = (time: number): string => `${(time / built).toFixed(0)} ms`;
  const parts = [`${each(workers > 0 ? workers : main)} of Node`];
  if (browsers !== undefined) parts.push(`${each(browsers)} of the browser`);
  if (workers > 0) {
    const share = ((100 * main) / (main + workers + (browsers ?? 0))).toFixed(1);
    parts.push(`${each(main)} (${share} %) of the process that hands them out`);
  }
  const whose = built === 1 ? 'of the pack' : `for each of ${spelt(built)} packs`;
  return `Processor time ${whose}: ${parts.join(', ')}.`;
}
