import type { HedgedWords } from './hedged-words.ts';
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

/** The same where what the text rests on has the words that are nearest to those which nothing backs. */
export function nearHint(words: string, what: 'number' | 'date' | 'words', { in: where }: Prose): string {
  const write = `write “${words}”, as the source has it`;
  switch (where) {
    case 'narrative':
      return `${write}; or cite the item that has this ${what === 'words' ? 'quotation' : what}`;
    case 'field':
      return `${write}; or list the phrase in \`own\` of the pack`;
    case 'item':
      return `${write}; or add what states it to the evidence of the item`;
  }
}

/** The same where it is a rounder number than the source has, and nothing says so. */
export function aboutHint(
  { words, digits }: HedgedWords,
  near: string | undefined,
  { in: where }: Prose,
): string {
  const write = `write “${words}”, which says that it is rounded`;
  if (near !== undefined) return `${write}; or “${near}”, as the source has it`;
  const isPrinted = where === 'narrative' && digits !== undefined;
  return isPrinted ? `${write}; or print the figure with \`:value[id]{round=${digits}}\`` : write;
}

/** The same for words between quotation marks. */
export function quotationHint({ in: where }: Prose): string | undefined {
  switch (where) {
    case 'narrative':
      return undefined;
    case 'field':
      return 'correct them or leave out the marks; or list them in `own` of the pack';
    case 'item':
      return 'correct them, add the words to the evidence of the item, or leave out the marks';
  }
}

/** The same for a date. */
export function dateHint({ in: where }: Prose): string {
  switch (where) {
    case 'narrative':
      return 'cite the item that has this date, or list the phrase in `own` (new in rules 2: a date elsewhere in the pack no longer backs it)';
    case 'field':
      return 'leave the date out, or list the phrase in `own` of the pack';
    case 'item':
      return 'add the words that give it to the evidence of the item, or leave the date out';
  }
}

/** The same for a number that has another unit in what is cited. */
export function unitHint({ in: where }: Prose): string {
  return where === 'narrative'
    ? 'write it as the source does, or print it with `:value[id]`'
    : 'write it as the source does';
}

/** The same for a name with a numeral in it. */
export function nameHint({ in: where }: Prose): string | undefined {
  return where === 'item' ? 'check the numeral in it, or leave the name out' : undefined;
}
