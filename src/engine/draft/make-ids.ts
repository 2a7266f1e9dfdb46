import type { DraftWords } from '../../ground/language/draft-words.ts';
import type { DraftedSection } from './proposal.ts';

/** An id has so many words, and so many characters. */
const WORDS = 5;
const LONGEST = 48;

const PLAIN: Readonly<Record<DraftedSection, string>> = {
  entities: 'name',
  figures: 'figure',
  events: 'event',
  quotations: 'quotation',
};

/** Gives out ids that nothing else has: the words of a name in lower case, joined by hyphens. */
export function idMaker(
  taken: Iterable<string>,
  draft: DraftWords | undefined,
): (section: DraftedSection, name: string) => string {
  const known = new Set([...taken].map((id) => id.toLowerCase()));
  const next = new Map<string, number>();
  return (section, name) => {
    const stem = stemOf(name, draft) ?? PLAIN[section];
    let number = next.get(stem) ?? 1;
    let id = number === 1 && stem !== PLAIN[section] ? stem : `${stem}-${number}`;
    while (known.has(id)) {
      number += 1;
      id = `${stem}-${number}`;
    }
    next.set(stem, number);
    known.add(id);
    return id;
  };
}

function stemOf(name: string, draft: DraftWords | undefined): string | undefined {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/['’]s?(?=\s|$)/gu, '')
    .replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const content = words.filter((word) => draft?.edges.has(word) !== true);
  const chosen = (content.length > 0 ? content : words).slice(0, WORDS);
  while (chosen.length > 1 && chosen.join('-').length > LONGEST) chosen.pop();
  const stem = chosen.join('-').slice(0, LONGEST).replace(/-+$/, '');
  // A lone letter or number says nothing.
  return /[a-z]{2}/.test(stem) ? stem : undefined;
}
