import type { DeskOffer } from '../../../../engine/desk/desk-types.ts';
import { type Desk, valueOr } from './desk.ts';

/** Gives an offer another value of a field, before it is kept; `null` takes the field out. */
export async function changeOffer(
  desk: Desk,
  offer: DeskOffer,
  field: string,
  value: unknown,
): Promise<void> {
  const { [field]: _before, ...others } = offer.item;
  await prove(desk, offer, {
    ...offer,
    // A field stays where it is among the others.
    item: value === null ? others : { ...offer.item, [field]: value },
  });
}

/** Takes a way to put right what is against an offer. */
export async function fixOffer(desk: Desk, offer: DeskOffer, key: string): Promise<void> {
  await prove(desk, offer, offer, key);
}

async function prove(desk: Desk, before: DeskOffer, wanted: DeskOffer, fix?: string): Promise<void> {
  const { id } = desk.store.get().document;
  if (id === undefined) return;
  const offer = valueOr(desk, await desk.ask.tryOffer(id, wanted, fix));
  if (offer) desk.store.send({ type: 'offer-changed', before, offer });
}
