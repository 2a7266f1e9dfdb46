import type { DeskOffer } from '../../../../engine/desk/desk-types.ts';
import type { FixPlace, ItemName } from '../state/desk-model.ts';
import { type Desk, valueOr } from './desk.ts';
import { done, sentence } from './done.ts';
import { loadDocument, loadState, reload } from './load.ts';
import { leavePack } from './open-pack.ts';
import { walk } from './read-words.ts';
import { saveText } from './save-text.ts';
import { itemsSettled } from './settle-items.ts';

/** Keeps selected words as an item. */
export async function keepOffer(desk: Desk, offer: DeskOffer): Promise<void> {
  const { id } = desk.store.get().document;
  if (id === undefined) return;
  if (!(await done(desk, desk.ask.keepOffer(id, offer)))) return;
  await Promise.all([loadDocument(desk), loadState(desk)]);
  desk.store.send({ type: 'item-chosen', item: { section: offer.section, id: offer.id } });
}

/** Gives fields of an item other values; one of `null` goes. */
export async function changeItem(
  desk: Desk,
  item: ItemName,
  fields: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const { id } = desk.store.get().document;
  if (id === undefined) return false;
  await itemsSettled(desk);
  const isDone = await done(desk, desk.ask.change(id, { ...name(item), fields }));
  if (isDone) await reload(desk);
  return isDone;
}

/** Gives an item another id, with its citations in every pack. */
export async function renameItem(desk: Desk, item: ItemName, to: string): Promise<void> {
  const { id } = desk.store.get().document;
  if (id === undefined) return;
  await itemsSettled(desk);
  if (!(await done(desk, desk.ask.rename(id, { ...name(item), to })))) return;
  await reload(desk);
  desk.store.send({ type: 'item-chosen', item: { section: item.section, id: to } });
}

/** Takes an item out, with its citations or without. */
export async function removeItem(desk: Desk, item: ItemName, withCitations: boolean): Promise<void> {
  const { id } = desk.store.get().document;
  if (id === undefined) return;
  await itemsSettled(desk);
  if (!(await done(desk, desk.ask.remove(id, { ...name(item), withCitations })))) return;
  desk.store.send({ type: 'selection-cleared' });
  await reload(desk);
}

/** Takes one of the ways to put a problem right. */
export async function takeFix(desk: Desk, of: FixPlace, key: string): Promise<void> {
  // A fix is of the saved file.
  if (of.kind === 'pack') await saveText(desk);
  await itemsSettled(desk);
  if (await done(desk, desk.ask.fix(of, key))) await reload(desk);
}

/** Looks for what the open document states. */
export async function draftDocument(desk: Desk): Promise<void> {
  const { id } = desk.store.get().document;
  if (id === undefined || desk.store.get().view.drafting) return;
  desk.store.send({ type: 'noted', kind: 'done', text: 'Looking for what the document states …' });
  desk.store.send({ type: 'draft-began' });
  const drafted = valueOr(desk, await desk.ask.draft(id));
  desk.store.send({ type: 'draft-ended' });
  if (drafted === undefined) return;
  const { proposals, problems } = drafted;
  const [problem] = problems.filter(({ severity }) => severity === 'error');
  if (problem) desk.store.send({ type: 'noted', kind: 'refused', text: sentence(problem.message) });
  else desk.store.send({ type: 'noted', kind: 'done', text: found(proposals) });
  await reload(desk);
  if (proposals > 0) walk(desk, 1);
}

export async function undo(desk: Desk): Promise<void> {
  await reverse(desk, 'undo');
}

export async function redo(desk: Desk): Promise<void> {
  await reverse(desk, 'redo');
}

/** What has just been typed, kept or struck is the last thing that was done. */
async function reverse(desk: Desk, way: 'undo' | 'redo'): Promise<void> {
  await saveText(desk);
  await itemsSettled(desk);
  let reversed = '';
  const say = (what: string): string => {
    reversed = what;
    return `${way === 'undo' ? 'Undone' : 'Redone'}: ${what}`;
  };
  if (!(await done(desk, desk.ask[way](), say))) return;
  await reload(desk);
  // Whoever has undone the beginning of the open pack does not ask where it is.
  const { data, saving } = desk.store.get().pack;
  const [, begun] = /^begin the pack “(.*?)…?”$/.exec(reversed) ?? [];
  const isBegun = begun !== undefined && String(data?.front.title).startsWith(begun);
  if (saving === 'gone' && isBegun) await leavePack(desk);
}

function found(proposals: number): string {
  if (proposals === 0) return 'Nothing more was found that can be bound.';
  return `${proposals} proposal${proposals === 1 ? '' : 's'}: keep what is right, strike what is not.`;
}

function name({ section, id }: ItemName): ItemName {
  return { section, id };
}
