import type { Section } from '../../../ground/model/item-references.ts';
import type { ItemData } from './make-item.ts';

/** How many words of a text make an id. */
const WORDS = 6;

/** Gives out ids that no item has: of the same words, in the same order, the same ids. */
export function openIds(taken: Iterable<string>): (named: string, section: Section) => string {
  const used = new Set(taken);
  return (named, section) => {
    const base = slugOf(named) || section.replace(/ie?s$|s$/, '');
    let id = base;
    for (let number = 2; used.has(id); number += 1) id = `${base.slice(0, 58)}-${number}`;
    used.add(id);
    return id;
  };
}

function slugOf(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? []).slice(0, WORDS).join('-').slice(0, 48).replace(/-+$/, '');
}

/** What makes two items of a section the same: the words that they rest on, and where these are. */
export function identityOf(section: Section, data: Readonly<Record<string, unknown>>): string {
  if (section === 'entities') return `entities ${plain(data.name)}`;
  if (section === 'quotations')
    return `quotations ${plain(data.words)} ${plain(data.prefix)} ${plain(data.suffix)}`;
  const pieces = [data.evidence].flat().map((one: unknown) => {
    if (typeof one !== 'object' || one === null) return plain(one);
    const { quote, prefix, suffix } = one as Readonly<Record<string, unknown>>;
    return `${plain(quote)} ${plain(prefix)} ${plain(suffix)}`.trim();
  });
  return `${section} ${pieces.join(' | ')}`.trim();
}

/** The same with what is said of the words: several figures may rest on one sentence. */
export function contentOf(section: Section, { label, value, title, date, text, ...data }: ItemData): string {
  return JSON.stringify([identityOf(section, data), label, value, title, date, text]);
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().toLowerCase() : '';
}
