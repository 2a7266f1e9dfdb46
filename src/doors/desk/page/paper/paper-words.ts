import type { DeskPackEntry } from '../../../../engine/desk/desk-types.ts';
import type { PageStart } from '../state/desk-model.ts';

export interface PaperFacts {
  readonly pack: DeskPackEntry | undefined;
  readonly errors: number;
  readonly pages: readonly PageStart[];
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
      current: 'the PDF is as the text is',
      outdated: 'the PDF is older than the text',
      stale: 'the PDF is older than the text',
      'not-built': 'no PDF yet',
    }[pack.state],
  ];
  const text = parts.join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
