import type { ExtractionData } from '../../ground/model/generated/extraction.ts';
import { SECTIONS, type Section } from '../../ground/model/item-references.ts';
import type { Extraction } from '../../ground/model/sources.ts';

/** An extraction without what is only proposed, and the sections and ids of that: `figures passengers`. */
export interface SplitExtraction {
  /** The extraction itself, where nothing is proposed. */
  readonly kept: Extraction;
  readonly proposed: ReadonlySet<string> | undefined;
}

export function splitProposed(extraction: Extraction): SplitExtraction {
  const { data } = extraction.content;
  const proposed = new Set<string>();
  for (const section of Object.keys(SECTIONS) as Section[]) {
    for (const [id, item] of Object.entries(data[section] ?? {})) {
      if (item.proposed === true) proposed.add(`${section} ${id}`);
    }
  }
  if (proposed.size === 0) return { kept: extraction, proposed: undefined };
  const keptOf = <Item>(
    section: Section,
    items: Readonly<Record<string, Item>> | undefined,
  ): Record<string, Item> =>
    Object.assign(
      Object.create(null),
      Object.fromEntries(Object.entries(items ?? {}).filter(([id]) => !proposed.has(`${section} ${id}`))),
    );
  const kept: ExtractionData = {
    ...data,
    ...(data.entities && { entities: keptOf('entities', data.entities) }),
    ...(data.figures && { figures: keptOf('figures', data.figures) }),
    ...(data.events && { events: keptOf('events', data.events) }),
    ...(data.quotations && { quotations: keptOf('quotations', data.quotations) }),
    ...(data.claims && { claims: keptOf('claims', data.claims) }),
  };
  return { kept: { ...extraction, content: { ...extraction.content, data: kept } }, proposed };
}
