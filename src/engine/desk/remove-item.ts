import { removeUses } from '../../ground/edit/remove-uses.ts';
import type { TextEdit } from '../../ground/edit/text-edit.ts';
import { formatQuantity } from '../../ground/language/printed/format-number.ts';
import { append } from '../../ground/model/append.ts';
import type { IdUse } from '../../ground/model/id-use.ts';
import type { FigureQuantity } from '../../ground/model/quantity.ts';
import { packLanguage } from '../../stages/bind/reading-language.ts';
import { findIdUses } from '../../stages/read/find-id-uses.ts';
import { usesInExtraction } from '../language-service/find-places.ts';
import { type ItemName as FullName, itemsOfUse } from '../language-service/named-at.ts';
import { boundItem, type Snapshot } from '../language-service/snapshot.ts';
import type { WrittenPack } from '../language-service/written-pack.ts';
import type { DeskAnswer, DeskUse } from './desk-types.ts';
import { extractionSource } from './extraction-source.ts';
import { removeItems } from './item-edits.ts';
import type { Desk } from './open-desk.ts';
import { type Refused, refuse, refuseEdit } from './refuse.ts';
import { usesOf } from './uses-of-items.ts';

/** Where packs use an item that is to go: nothing is written, until that is wanted. */
export type Removed = DeskAnswer | (Refused & { readonly uses: readonly DeskUse[] });

/**
 * Takes an item out of its extraction. Where packs use it, that is refused and said, unless their citations are to go
 * with it: then what a pack prints of its value stays there as words.
 */
export function removeItem(desk: Desk, name: FullName, withCitations: boolean): Removed {
  const snapshot = desk.fresh();
  const source = snapshot && extractionSource(snapshot, name.document);
  if (source?.text === undefined || snapshot === undefined) return refuse(`\`${name.id}\` no longer exists`);
  const [naming] = usesInExtraction(snapshot, name);
  if (naming !== undefined)
    return refuse(
      `\`${name.id}\` is named by another item (${naming.file}, line ${naming.start.line})`,
      'change that one first',
    );
  const uses = usesOf(snapshot, name);
  const packs = [...new Set(uses.map(({ pack }) => pack))];
  if (packs.length > 0 && !withCitations) {
    const reason = `\`${name.id}\` is used in ${packs.map((pack) => `\`${pack}\``).join(', ')}`;
    return { ...refuse(reason, 'remove it with its citations, or change those first'), uses };
  }
  const made = removeItems({ file: source.file, text: source.text }, [name]);
  if ('refusal' in made) return refuseEdit(made.refusal);
  const edits: TextEdit[] = [...made.edits];
  for (const id of packs) {
    const pack = snapshot.pack(id);
    const removed = pack && removeFrom(snapshot, pack, name);
    if (removed === undefined) continue;
    if ('refusal' in removed) return refuseEdit(removed.refusal);
    append(edits, removed.edits);
  }
  const beside = packs.length === 0 ? '' : ' with its citations';
  return desk.apply(`remove \`${name.id}\`${beside}`, edits);
}

function removeFrom(snapshot: Snapshot, pack: WrittenPack, name: FullName): ReturnType<typeof removeUses> {
  const isIt = (use: IdUse): boolean =>
    itemsOfUse(snapshot, pack, use).some(
      ({ document, section, id }) => document === name.document && section === name.section && id === name.id,
    );
  const item = boundItem(snapshot, name.document, name.id, name.section);
  const { file } = pack.disk.source;
  return removeUses(pack.disk, {
    uses: pack.uses(),
    isRemoved: isIt,
    printedAt: () => (item?.kind === 'figure' ? printedValue(item.quantity) : name.id),
    findAgain: (text) => findIdUses(file, text),
  });
}

function printedValue(quantity: FigureQuantity): string {
  const { qualifier, amount, unit } = formatQuantity(quantity, packLanguage(undefined));
  // As a person would type it.
  return [qualifier, amount, unit]
    .filter((part) => part !== undefined)
    .join(' ')
    .replaceAll('\u{A0}', ' ');
}
