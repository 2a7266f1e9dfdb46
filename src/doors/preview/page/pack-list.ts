import type { PreviewedPack } from '../preview-source.ts';
import { element, part } from './elements.ts';
import { paperOf } from './requests.ts';

/** Lists the packs. A pack is chosen by the address: the reader's way back leads to the one before. */
export function drawPacks(packs: readonly PreviewedPack[], chosen: string | undefined): void {
  const focused = document.activeElement;
  const id = focused instanceof HTMLElement ? focused.dataset.pack : undefined;
  const list = part('ul', 'packs');
  list.replaceChildren(...packs.map((pack) => packItem(pack, pack.id === chosen)));
  if (id !== undefined) list.querySelector<HTMLElement>(`[data-pack="${CSS.escape(id)}"]`)?.focus();
}

/** Says how the chosen pack is. */
export function drawState(pack: PreviewedPack): void {
  document.title = `${pack.state === 'failed' ? '✗ ' : ''}${pack.id} · Sourcebound preview`;
  part('h2', 'title').textContent = pack.id;
  const words = inWords(pack);
  const state = part('p', 'state');
  // A status that says the same again would be read out again.
  if (state.textContent !== words) state.textContent = words;
  part('p', 'stale').hidden = !pack.stale;
  const paper = part('a', 'paper');
  paper.hidden = pack.pages === undefined && !pack.stale;
  paper.href = paperOf(pack.id);
}

function packItem(pack: PreviewedPack, isChosen: boolean): HTMLLIElement {
  const button = document.createElement('button');
  button.dataset.pack = pack.id;
  button.setAttribute('aria-current', String(isChosen));
  button.append(pack.id, element('small', inWords(pack)));
  button.addEventListener('click', () => {
    location.hash = encodeURIComponent(pack.id);
  });
  const item = document.createElement('li');
  item.className = pack.state;
  item.append(button);
  return item;
}

function inWords({ state, pages, errors, warnings, stale }: PreviewedPack): string {
  const parts = {
    waiting: ['waiting'],
    building: ['being made …'],
    good: pages === undefined ? ['good'] : [`✓ ${count(pages, 'page')}`],
    failed: [`✗ ${count(errors, 'error')}`],
  }[state];
  if (warnings > 0) parts.push(count(warnings, 'warning'));
  if (stale) parts.push('stale paper');
  return parts.join(', ');
}

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}
