// The page that shows packs while they are being made. No framework: the packs come from `packs`, changes from
// `changes`; the chosen pack's own page is in a frame in which no script can run.
import type { PreviewChange, PreviewedPack } from '../preview-source.ts';
import { part } from './elements.ts';
import { openEvidencePanel } from './evidence-panel.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { openPackFrame } from './pack-frame.ts';
import { drawPacks, drawState } from './pack-list.ts';
import { askPacks, askPage, askReport, prefer } from './requests.ts';

let packs: readonly PreviewedPack[] = [];
let chosen: string | undefined;
/** How many changes the packs have in them. */
let seen = -1;
/** Counts what is asked for, so that an answer that comes late is not shown over a newer one. */
const turns = { page: 0, report: 0 };
/** One after the other, so that the last is the one that was chosen last. */
let preferred: Promise<void> = Promise.resolve();

const evidence = openEvidencePanel();
const frame = openPackFrame({
  onWords: (words) => {
    if (chosen !== undefined) quietly(evidence.show(chosen, words));
  },
  onEscape: evidence.close,
});

const refresh = oneAtATime(async () => {
  const answer = await askPacks();
  packs = answer.packs;
  seen = answer.changes;
  if (chosen === undefined) choose(isKnown(named()) ? named() : packs[0]?.id);
  else quietly(showReport());
  draw();
});

addEventListener('hashchange', () => choose(named()));
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') evidence.close();
});
quietly(refresh());
listen();

function listen(): void {
  const connection = part('p', 'connection');
  const changes = new EventSource('changes');
  changes.addEventListener('open', () => {
    connection.textContent = '';
  });
  changes.addEventListener('error', () => {
    connection.textContent = 'The watch does not answer. Is it still running?';
  });
  // What happened before, or while the line was down, is not told again.
  changes.addEventListener('begin', ({ data }) => quietly(catchUp(Number(data))));
  changes.addEventListener('message', ({ data }) => quietly(follow(JSON.parse(data) as PreviewChange)));
}

async function catchUp(changes: number): Promise<void> {
  // The packs may be on their way, with all that has happened in them.
  await refresh.settled();
  if (changes === seen) return;
  await refresh();
  await showPage();
}

async function follow({ pack, what }: PreviewChange): Promise<void> {
  if (what !== 'page') await refresh();
  if (pack === chosen) await showPage();
}

/** The pack that the address names. */
function named(): string {
  return decodeURIComponent(location.hash.slice(1));
}

function isKnown(id: string): boolean {
  return packs.some((pack) => pack.id === id);
}

function choose(id: string | undefined): void {
  if (id === undefined || id === chosen || !isKnown(id)) return;
  chosen = id;
  evidence.close();
  frame.clear();
  draw();
  preferred = preferred.then(() => prefer(id)).catch(() => undefined);
  quietly(showPage());
  quietly(showReport());
}

function draw(): void {
  drawPacks(packs, chosen);
  const pack = packs.find(({ id }) => id === chosen);
  if (pack !== undefined) drawState(pack);
}

async function showPage(): Promise<void> {
  const pack = chosen;
  if (pack === undefined) return;
  const turn = ++turns.page;
  const html = await askPage(pack);
  // Meanwhile another may have been chosen.
  if (turn === turns.page && pack === chosen) frame.show(pack, html);
}

async function showReport(): Promise<void> {
  const pack = packs.find(({ id }) => id === chosen);
  const has = pack !== undefined && pack.errors + pack.warnings > 0;
  const turn = ++turns.report;
  const report = has ? await askReport(pack.id) : '';
  if (turn !== turns.report) return;
  part('pre', 'report').textContent = report;
  part('section', 'problems').hidden = !has;
}

/** That nobody answers is told where changes are listened to. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => undefined);
}
