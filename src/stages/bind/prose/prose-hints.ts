import type { Prose } from './prose.ts';

/** What may be done about a number that nothing backs: each place has its own remedies. */
export function numberHint({ in: where }: Prose): string | undefined {
  switch (where) {
    case 'narrative':
      return undefined;
    case 'field':
      return 'leave the number out, or list the phrase in `own` of the pack';
    case 'item':
      return 'add the words that state it to the evidence of the item, or leave the number out';
  }
}

/** The same for a name with a numeral in it. */
export function nameHint({ in: where }: Prose): string | undefined {
  return where === 'item' ? 'check the numeral in it, or leave the name out' : undefined;
}
