import type { DeskPackEntry } from '../../../../engine/desk/desk-types.ts';
import type { DeskPageCounts, DeskPageStart } from '../../../../engine/desk/paper/paper-types.ts';

export interface PaperFacts {
  readonly pack: DeskPackEntry | undefined;
  readonly errors: number;
  readonly pages: readonly DeskPageStart[];
  readonly settled: boolean;
}

/** How the page and its PDF are, in a few words. */
export function paperWords({ pack, errors, pages, settled }: PaperFacts): string {
  if (pack === undefined) return 'No pack is open.';
  const parts = [
    ...(errors > 0 ? [`${errors} error${errors === 1 ? '' : 's'}: it cannot be built`] : []),
    ...(pages.length > 0
      ? [`${pages.length} page${pages.length === 1 ? '' : 's'}${settled ? '' : ', being measured'}`]
      : []),
    {
      current: 'the PDF matches the text',
      outdated: 'the PDF is older than the text',
      stale: 'the PDF is older than the text',
      'not-built': 'no PDF yet',
    }[pack.state],
  ];
  const text = parts.join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How far a build has come. */
export function progressWords(
  step: 'building' | 'printing' | 'printed',
  done: number | undefined,
  total: number | undefined,
): string {
  if (done !== undefined && total !== undefined) return `Copy ${done} of ${total} …`;
  return { building: 'Checking …', printing: 'Printing …', printed: 'Reading it back …' }[step];
}

/** What the first page says of itself, as the desk says it. */
export function countWords(counts: DeskPageCounts): string {
  const { found, besides, open, leftOut } = counts;
  return [found?.replace(/, by rules .*$/, ''), ...besides, open, leftOut]
    .filter((one) => one !== undefined && one !== '')
    .join(' · ');
}
