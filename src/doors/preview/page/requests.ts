import type { EvidenceAnswer, PacksAnswer } from '../preview-source.ts';

/** The packs as they are now. */
export async function askPacks(): Promise<PacksAnswer> {
  return (await fetch('packs')).json();
}

/** A pack's page; nothing when there is none yet. */
export async function askPage(pack: string): Promise<string | undefined> {
  const answer = await fetch(pathOf(pack, 'page'));
  return answer.ok ? answer.text() : undefined;
}

/** What is wrong with a pack, in words. */
export async function askReport(pack: string): Promise<string> {
  return (await fetch(pathOf(pack, 'report'))).text();
}

/** What an item of a pack rests on. */
export async function askEvidence(pack: string, ref: string): Promise<EvidenceAnswer> {
  return (await fetch(`${pathOf(pack, 'evidence')}?${new URLSearchParams({ ref })}`)).json();
}

/** Says that the reader looks at a pack. */
export async function prefer(pack: string): Promise<void> {
  await fetch(pathOf(pack, 'prefer'), { method: 'POST' });
}

/** Where a pack's PDF is. */
export function paperOf(pack: string): string {
  return pathOf(pack, 'paper');
}

function pathOf(pack: string, what: string): string {
  return `packs/${encodeURIComponent(pack)}/${what}`;
}
