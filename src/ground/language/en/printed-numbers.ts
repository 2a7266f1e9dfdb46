import type { Rate } from '../../model/unit.ts';
import type { PrintedNumbers } from '../printing.ts';
import { listWords, wordSet } from '../word-list.ts';

export const NUMBERS: PrintedNumbers = {
  scales: [
    { least: 1e12, word: 'trillion' },
    { least: 1e9, word: 'billion' },
    { least: 1e6, word: 'million' },
  ],
  to: ' to ',
  unit: (name, several) => (several ? (PLURALS.get(name) ?? name) : (NAMES.get(name) ?? name)),
  rate: (count, { count: number, of }) => {
    if (number !== 1) return `per ${count} ${of === 'person' ? 'people' : plural(of)}`;
    if (of === 'person') return 'per head';
    // Powers of units are written as they are: `kg⁻¹ K⁻¹`.
    if (/[·⁻]/.test(of)) return of;
    return TIMES.has(of) ? `${/^h/.test(of) ? 'an' : 'a'} ${of}` : `per ${NAMES.get(of) ?? of}`;
  },
  qualifier: (qualifier, measured) => {
    switch (qualifier) {
      case 'about':
        return 'about';
      case 'at-least':
        return 'at least';
      case 'more-than':
        return 'more than';
      case 'at-most':
        return 'at most';
      case 'fewer-than':
        return measured ? 'less than' : 'fewer than';
      default:
        return undefined;
    }
  },
  operation: {
    difference: (parts) => parts.join(' − '),
    ratio: (parts) => parts.join(' ÷ '),
    share: (parts) => `${parts.join(' ÷ ')}, in per cent`,
    change: ([from, to]) => `change from ${from} to ${to}, in per cent`,
    sum: (parts) => parts.join(' + '),
  },
  calculation: 'Our calculation',
  forCalculation: (locator) => `For our calculation: ${locator}`,
  count: (count, of) => `${count} ${of}${count === 1 ? '' : 's'}`,
};

/** Units that are printed as words; all others are symbols. */
const WORDS =
  listWords(`second minute hour day week fortnight month quarter year decade yard mile fathom furlong
  hectare acre litre pint gallon barrel tonne ton carat byte bit knot degree dollar pound franc rupee peso dinar
  rouble shilling riyal lira cent peseta guilder`);

const NAMES: ReadonlyMap<string, string> = new Map([
  ['pp', 'percentage point'],
  ['bp', 'basis point'],
  ['nautical-mile', 'nautical mile'],
]);

const PLURALS: ReadonlyMap<string, string> = new Map([
  ...WORDS.map((word) => [word, `${word}s`] as const),
  ['pp', 'percentage points'],
  ['bp', 'basis points'],
  ['century', 'centuries'],
  ['inch', 'inches'],
  ['foot', 'feet'],
  ['nautical-mile', 'nautical miles'],
  ['krone', 'kroner'],
]);

const TIMES = wordSet('second minute hour day week fortnight month quarter year decade century');

function plural(noun: Rate['of']): string {
  return PLURALS.get(noun) ?? (noun.endsWith('s') || !/^[a-z][a-z ]{2,}$/.test(noun) ? noun : `${noun}s`);
}
