import { chain } from '../../ground/model/chain.ts';
import { readExtraction } from '../../stages/read/read-extraction.ts';
import { type NamedItem, namedItems } from '../draft/named-items.ts';
import type { Snapshot } from '../language-service/snapshot.ts';
import { beginExtraction } from '../workspace/begin-extraction.ts';
import { readExtractionFile } from '../workspace/read-extraction-file.ts';
import type { DeskAnswer } from './desk-types.ts';
import { extractionAround } from './extraction-around.ts';
import { extractionSource } from './extraction-source.ts';
import { addItem, type ItemName, keepItems, removeItems } from './item-edits.ts';
import type { Desk } from './open-desk.ts';
import { type NewItem, shapeProblem } from './prove-item.ts';
import { readItems } from './read-items.ts';
import { type Refused, refuse, refuseEdit } from './refuse.ts';

/** Writes down selected words as an item. It need not bind: what is against it is reported as of every other item. */
export function keepOffer(desk: Desk, document: string, offer: NewItem): DeskAnswer {
  const snapshot = desk.fresh();
  const around = snapshot && extractionAround(snapshot, document);
  if (snapshot === undefined || around === undefined) return refuse(UNREAD);
  const wrong = shapeProblem(around, offer);
  if (wrong !== undefined) return refuse(wrong);
  const source = {
    ...extractionSource(snapshot, document),
    beginning: beginExtraction(desk.root, document),
  };
  const made = addItem(source, offer, offer.item);
  return 'refusal' in made ? refuseEdit(made.refusal) : desk.apply(`keep \`${offer.id}\``, made.edits);
}

/** Keeps proposals; with them those that they name, such as who speaks. */
export function keepProposals(desk: Desk, document: string, names: readonly ItemName[]): DeskAnswer {
  const found = waitingIn(desk, document, names);
  if ('done' in found) return found;
  const { snapshot, named, waits } = found;
  const kept = [...names];
  for (const one of kept) {
    for (const { target: section, named: id } of named.filter((each) => isSame(each, one))) {
      const other = { section, id };
      if (waits(other) && !kept.some((each) => isSame(each, other))) kept.push(other);
    }
  }
  const source = extractionSource(snapshot, document);
  const made = keepItems({ file: source.file, text: source.text ?? '' }, kept);
  return 'refusal' in made ? refuseEdit(made.refusal) : desk.apply(`keep ${listed(kept)}`, made.edits);
}

/** Strikes proposals. The record of what was drafted keeps them from being proposed again. */
export function strikeProposals(desk: Desk, document: string, names: readonly ItemName[]): DeskAnswer {
  const found = waitingIn(desk, document, names);
  if ('done' in found) return found;
  const { snapshot, named } = found;
  const isStruck = (one: ItemName): boolean => names.some((each) => isSame(each, one));
  const naming = named.find((one) => isStruck({ section: one.target, id: one.named }) && !isStruck(one));
  if (naming !== undefined)
    return refuse(
      `\`${naming.named}\` cannot be struck: \`${naming.id}\` names it`,
      `strike both, or change \`${naming.id}\` first`,
    );
  const source = extractionSource(snapshot, document);
  const made = removeItems({ file: source.file, text: source.text ?? '' }, names);
  return 'refusal' in made ? refuseEdit(made.refusal) : desk.apply(`strike ${listed(names)}`, made.edits);
}

export const UNREAD = 'there is no such document, or its extraction cannot be read: look at its problems';

interface Waiting {
  readonly snapshot: Snapshot;
  readonly named: readonly NamedItem[];
  waits(name: ItemName): boolean;
}

/** Refused where one of the names is of no proposal. */
function waitingIn(desk: Desk, document: string, names: readonly ItemName[]): Waiting | Refused {
  const snapshot = desk.fresh();
  if (snapshot === undefined) return refuse(UNREAD);
  const { items } = readItems(snapshot, document);
  const waits = (name: ItemName): boolean =>
    items.some(({ item }) => isSame(item, name) && item.fields.proposed === true);
  const other = names.find((name) => !waits(name));
  if (other !== undefined)
    return refuse(`\`${other.id}\` is not a proposal`, 'it has since been kept or struck');
  const raw = chain(readExtractionFile(snapshot.workspace, document), readExtraction).value;
  return { snapshot, named: raw === undefined ? [] : namedItems(raw.content), waits };
}

export function isSame(one: ItemName, other: ItemName): boolean {
  return one.section === other.section && one.id === other.id;
}

/** How many ids are named. */
const NAMED = 3;

function listed(names: readonly ItemName[]): string {
  const [first] = names;
  if (names.length > NAMED) return `${names.length} items`;
  return first === undefined ? 'nothing' : names.map(({ id }) => `\`${id}\``).join(', ');
}
