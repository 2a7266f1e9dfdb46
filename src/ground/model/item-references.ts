/** The sections of an extraction, and what one of their items is called. */
export const SECTIONS = {
  entities: 'entity',
  figures: 'figure',
  events: 'event',
  quotations: 'quotation',
  claims: 'claim',
} as const;

export type Section = keyof typeof SECTIONS;

/** The section of an item, by what the item is called. */
export const SECTION_OF = {
  entity: 'entities',
  figure: 'figures',
  event: 'events',
  quotation: 'quotations',
  claim: 'claims',
} as const satisfies Record<(typeof SECTIONS)[Section], Section>;

/** A field that names other items of the same extraction: one, as a text, or several, in lists and maps. */
export interface ItemReference {
  readonly section: Section;
  readonly field: string;
  readonly target: Section;
}

/** Every field that holds the id of an item. No field names an item of another extraction. */
export const ITEM_REFERENCES: readonly ItemReference[] = [
  { section: 'entities', field: 'member-of', target: 'entities' },
  { section: 'figures', field: 'subset-of', target: 'figures' },
  { section: 'figures', field: 'derived', target: 'figures' },
  { section: 'figures', field: 'said-by', target: 'entities' },
  { section: 'events', field: 'said-by', target: 'entities' },
  { section: 'quotations', field: 'speaker', target: 'entities' },
  { section: 'claims', field: 'speaker', target: 'entities' },
];
