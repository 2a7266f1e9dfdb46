import type { Desk } from './desk.ts';
import { loadState, showPack } from './load.ts';
import { saveText } from './save-text.ts';

/** The pack that was chosen last: another may be chosen while the text of the open one is being saved. */
let chosen: string | undefined;

/**
 * Opens a pack, once what was typed in the one that is open has been saved. False: it cannot be, and stays open; or
 * another one has been chosen meanwhile.
 */
export async function openPack(desk: Desk, id: string): Promise<boolean> {
  chosen = id;
  if (desk.store.get().pack.id === id) return true;
  if (!(await letGo(desk)) || chosen !== id) return false;
  await showPack(desk, id);
  return true;
}

/** Somebody may go on typing while it is being saved. */
async function letGo(desk: Desk): Promise<boolean> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const { text, base } = desk.store.get().pack;
    if (text === base.text) return true;
    await saveText(desk);
    const { saving } = desk.store.get().pack;
    if (saving === 'conflict' || saving === 'failed' || saving === 'gone') break;
  }
  const { text, base } = desk.store.get().pack;
  if (text === base.text) return true;
  desk.store.send({ type: 'noted', kind: 'refused', text: UNSAVED });
  return false;
}

const TRIES = 5;
const UNSAVED = 'Your text is not saved yet, so this pack stays open. See the message above the text.';

/** Lets the open pack go, which has no file any more, with its text. */
export async function leavePack(desk: Desk): Promise<void> {
  desk.store.send({ type: 'pack-left' });
  await loadState(desk);
}
