import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { DeskState } from '../../src/engine/desk/desk-types.ts';
import { startDeskProcess } from '../support/desk-process.ts';
import { starterWorkspace } from '../support/starter.ts';

it('`watch --preview` opens a desk beside it, on the pack that is named, and ends it with itself', async () => {
  const root = starterWorkspace();
  const watch = await startDeskProcess(root, ['watch', '--preview', 'riverside']);
  expect(watch.said()).toContain(`desk: ${watch.url}`);
  expect(new URL(watch.url).hash).toBe('#pack=riverside');
  const api = `${watch.url.replace(/#.*/, '')}api/state`;
  const answer = await fetch(api);
  const state = (await answer.json()) as DeskState;
  expect(state).toMatchObject({ begun: true, packs: [{ id: 'riverside' }] });
  expect(state.templates).toContain('briefing');
  const pages = `${watch.url.replace(/#.*/, '')}api/packs/riverside/pages`;
  expect(await (await fetch(pages)).json()).toMatchObject({ settled: true });
  expect(browsersOf(watch.child.pid)).toBe(1);
  await watch.stop();
  await expect(fetch(api)).rejects.toThrow('fetch failed');
});

/** How many browsers a process has started. */
function browsersOf(pid: number | undefined): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  return children.filter((child) => /chrom/i.test(readFileSync(`/proc/${child}/cmdline`, 'utf8'))).length;
}
