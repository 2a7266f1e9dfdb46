import type { Printing } from '../printing.ts';
import { blockWords } from './printed-blocks.ts';
import { changeWords } from './printed-changes.ts';
import { dateWords } from './printed-dates.ts';
import { DOCUMENTS } from './printed-documents.ts';
import { NUMBERS } from './printed-numbers.ts';
import { PROMISE } from './printed-promise.ts';
import { handlingWords, scaleWords } from './printed-scales.ts';
import { COMPARISON, SOURCING } from './printed-sourcing.ts';

/** English as packs print it: American for `en-US`, British otherwise. */
export function englishPrinting(tag: string): Printing {
  const american = tag === 'en-US';
  return {
    dates: dateWords(tag, american),
    numbers: NUMBERS,
    places: {
      lines: (first, last) => (first === last ? `l. ${first}` : `ll. ${first}–${last}`),
      pages: (first, last) => (first === last ? `p. ${first}` : `pp. ${first}–${last}`),
    },
    blocks: blockWords(american),
    comparison: COMPARISON,
    sourcing: SOURCING,
    scales: scaleWords(american),
    documents: DOCUMENTS,
    promise: PROMISE,
    changes: changeWords(american),
    handling: handlingWords(american),
  };
}
