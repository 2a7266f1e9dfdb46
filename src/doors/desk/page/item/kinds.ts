import type { Section } from '../../../../ground/model/item-references.ts';

/** What an item is called, by its section. */
export const KINDS: Readonly<Record<Section, string>> = {
  figures: 'Figure',
  quotations: 'Quotation',
  events: 'Date',
  claims: 'Claim',
  entities: 'Name',
};
