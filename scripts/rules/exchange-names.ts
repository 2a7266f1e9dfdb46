import type { Case, Distortion, DistortionClass, Item } from './case.ts';

/** A name of the text that nothing says this of: it is that of another of the same kind. */
export const NAMES_EXCHANGED: DistortionClass = {
  name: 'made: a name exchanged for another of its kind',
  codes: ['NAME_NOT_FOUND', 'PERSON_EXCHANGED', 'SPEAKER_DIFFERS', 'UNBOUND_QUOTATION'],
  asks: 'error',
};

/** Each sentence that names one entity, with the next of its kind in its place. */
export function exchangeNames(honest: readonly Case[]): readonly Distortion[] {
  const entities = honest.flatMap(({ item }) => (item?.kind === 'entity' && item.id !== '-' ? [item] : []));
  return honest.flatMap((one) => {
    const narrative = one.narrative ?? '';
    if (one.kind !== 'prose' || one.settings !== undefined || /^::/m.test(narrative)) return [];
    const said = narrative.replace(/\[@[^\]]*\]|["“][^"”]*["”]/g, (found) => '\u0000'.repeat(found.length));
    const named = entities.filter((entity) => nameIn(said, entity) !== undefined);
    const [only, ...more] = named;
    const name = only === undefined ? undefined : nameIn(said, only);
    if (only === undefined || name === undefined || more.length > 0) return [];
    const alike = entities.filter(({ data }) => data.kind === only.data.kind);
    const other = alike[(alike.indexOf(only) + 1) % alike.length];
    if (other === undefined || other === only) return [];
    const to = String(other.data.name);
    const at = said.indexOf(name);
    const changed = `${narrative.slice(0, at)}${to}${narrative.slice(at + name.length)}`;
    const others = [...new Set([...(one.others ?? []), only.id, other.id])];
    return [
      {
        ...one,
        narrative: changed,
        others,
        class: NAMES_EXCHANGED.name,
        at: [to],
        changed: [],
        honest: { ...one, others },
      },
    ];
  });
}

/** The longest of its names that is in a text once. */
function nameIn(text: string, { data }: Item): string | undefined {
  const aliases = Array.isArray(data.aliases) ? data.aliases : [];
  return [data.name, ...aliases]
    .flatMap((name) => (typeof name === 'string' && /^\p{Lu}/u.test(name) ? [name] : []))
    .toSorted((one, another) => another.length - one.length)
    .find((name) => text.split(name).length === 2);
}
