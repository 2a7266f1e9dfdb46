import type { Place, Position } from '../../ground/model/place.ts';
import { describeItem } from './describe-item.ts';
import { namedAt } from './named-at.ts';
import { boundItem, type Snapshot } from './snapshot.ts';

export interface Hover {
  readonly place: Place;
  /** In Markdown. */
  readonly says: string;
}

/** What is named at a place: an item with its value and its source's words, a document with its title. */
export function hoverAt(snapshot: Snapshot, file: string, position: Position): Hover | undefined {
  const named = namedAt(snapshot, file, position);
  const disk = snapshot.text(file);
  if (named === undefined || disk === undefined) return undefined;
  const says = textOf(snapshot, named);
  return says === '' ? undefined : { place: disk.placeOf(named.span), says };
}

function textOf(snapshot: Snapshot, named: NonNullable<ReturnType<typeof namedAt>>): string {
  const items = named.kind === 'words' ? named.items : 'item' in named ? [named.item] : [];
  if (named.kind === 'document') {
    const front = snapshot.document(named.document)?.front.data;
    if (front === undefined) return '';
    const beside = [front.publisher, front.issued].filter((part) => part !== undefined).join(', ');
    return [`**${front.title}**`, beside, front.descriptor ?? ''].filter((part) => part !== '').join('\n\n');
  }
  return items
    .flatMap(({ document, id, section }) => {
      const item = boundItem(snapshot, document, id, section);
      return item ? [describeItem(snapshot, item)] : [];
    })
    .join('\n\n---\n\n');
}
