import { inRuns, type Runs } from '../api/in-runs.ts';
import type { ItemName } from '../state/desk-model.ts';
import { nextItem } from '../text/next-item.ts';
import type { Desk } from './desk.ts';
import { done } from './done.ts';
import { loadDocument, loadPack, loadState } from './load.ts';

/** Keeps a proposal, and goes on to the next. */
export async function keepItem(desk: Desk, item: ItemName): Promise<void> {
  await settle(desk, item, 'keep');
}

/** Strikes a proposal, and goes on to the next. */
export async function strikeItem(desk: Desk, item: ItemName): Promise<void> {
  await settle(desk, item, 'strike');
}

/** Resolves when all that was to be kept or struck is. */
export function itemsSettled(desk: Desk): Promise<void> {
  return runsOf(desk).settled();
}

/** Whether something is on its way to be kept or struck. */
export function isSettling(desk: Desk): boolean {
  return runsOf(desk).busy;
}

interface Settling {
  readonly document: string;
  readonly way: 'keep' | 'strike';
  readonly item: ItemName;
}

/** What is on its way to be kept or struck: the walk goes past it. */
const settling = new Set<string>();
/** Each write reads the whole document: keys that come faster are written together. */
const runs = new WeakMap<Desk, Runs<Settling, boolean>>();
let packLater: ReturnType<typeof setTimeout> | undefined;
/** In milliseconds. A pack is made again when no more is being kept. */
const PACK_AFTER = 500;

/** The next is there at once: who knows what to keep does not wait. */
async function settle(desk: Desk, item: ItemName, way: Settling['way']): Promise<void> {
  const { id, data } = desk.store.get().document;
  if (id === undefined || data === undefined) return;
  const key = keyOf(id, item);
  if (settling.has(key)) return;
  settling.add(key);
  const next = nextItem(data, {
    from: item,
    by: 1,
    states: ['proposed', 'wrong'],
    past: (one) => settling.has(keyOf(id, one)),
  });
  if (next) desk.store.send({ type: 'item-chosen', item: next, reveal: true });
  const isDone = await runsOf(desk)({ document: id, way, item });
  if (isDone) {
    await Promise.all([loadDocument(desk), loadState(desk)]);
    clearTimeout(packLater);
    packLater = setTimeout(() => void loadPack(desk), PACK_AFTER);
  } else desk.store.send({ type: 'item-chosen', item, reveal: true });
  settling.delete(key);
  if (isDone && !next) desk.store.send({ type: 'selection-cleared' });
}

function runsOf(desk: Desk): Runs<Settling, boolean> {
  const made =
    runs.get(desk) ??
    inRuns<Settling, boolean>({
      areAlike: (one, other) => one.document === other.document && one.way === other.way,
      work: (pieces) => write(desk, pieces),
    });
  runs.set(desk, made);
  return made;
}

/** One that cannot be written, because it went with another or somebody was faster, does not stop the others. */
async function write(desk: Desk, pieces: readonly Settling[]): Promise<readonly boolean[]> {
  const [first] = pieces;
  if (first === undefined) return [];
  const items = pieces.map(({ item: { section, id } }) => ({ section, id }));
  if (await done(desk, desk.ask[first.way](first.document, items))) return pieces.map(() => true);
  if (pieces.length === 1) return [false];
  const each: boolean[] = [];
  for (const item of items) each.push(await done(desk, desk.ask[first.way](first.document, [item])));
  return each;
}

function keyOf(document: string, { section, id }: ItemName): string {
  return `${document} ${section} ${id}`;
}
