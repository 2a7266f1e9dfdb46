import type { Language } from '../../../ground/language/language.ts';

/** `A`, `A and B`, `A, B and C`; American English has a comma before the `and`. */
export function formatList(items: readonly string[], { tag }: Language): string {
  return new Intl.ListFormat(tag, { type: 'conjunction' }).format(items);
}
