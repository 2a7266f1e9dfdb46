import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';

/** `A`, `A and B`, `A, B and C`; American English has a comma before the `and`. */
export function formatList(items: readonly string[], language: Language): string {
  return formatOf(language).format(items);
}

/** Making a format takes longer than a thousand uses of it. */
const formatOf = onceFor(({ tag }: Language) => new Intl.ListFormat(tag, { type: 'conjunction' }));
