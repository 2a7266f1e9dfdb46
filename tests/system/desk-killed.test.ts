import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DeskPack, DeskSaved } from '../../src/engine/desk/desk-types.ts';
import { starterFiles } from '../../src/engine/workspace/starter-files.ts';
import { startDeskProcess } from '../support/desk-process.ts';
import { STARTER, starterWorkspace } from '../support/starter.ts';

const TEXT = starterFiles.get(STARTER.pack) ?? '';

/** In milliseconds after a save was sent: before, amid and behind the write. */
const MOMENTS = [0, 4, 12];

it('a desk that is killed in the middle of a write, beside another editor, loses nothing', async () => {
  const root = starterWorkspace();
  const file = join(root, STARTER.pack);
  /** What the other editor has written, and what the desk has said that it saved. */
  const theirs: string[] = [];
  const saved: string[] = [];
  for (const [round, moment] of MOMENTS.entries()) {
    const desk = await startDeskProcess(root);
    const ask = async <Answer>(method: string, body?: object): Promise<Answer> => {
      const answer = await fetch(`${desk.url.replace(/#.*/, '')}api/packs/riverside`, {
        method,
        ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
      });
      expect(answer.status).toBe(200);
      return (await answer.json()) as Answer;
    };
    const { text, digest } = await ask<DeskPack>('GET');
    // The other editor writes at the top, the desk at the end.
    const line = `Their sentence of round ${'x'.repeat(round + 1)}.`;
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('# What to know\n', `# What to know\n\n${line}\n`),
    );
    theirs.push(line);
    const mine = `Our sentence of round ${'y'.repeat(round + 1)}.`;
    const first = await ask<DeskSaved>('PUT', { base: digest, text: `${text.trimEnd()}\n\n${mine}\n` });
    expect(first).toMatchObject({ saved: true, merged: true });
    saved.push(mine);
    if (!first.saved) throw new Error('not saved');
    // This one may or may not be there afterwards, and never by half.
    const large = `${first.text.trimEnd()}\n\nLarge ${'z'.repeat(400_000)} end.\n`;
    const last = ask('PUT', { base: first.digest, text: large }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, moment));
    await desk.kill();
    await last;
    const now = readFileSync(file, 'utf8');
    expect(now === first.text || now === large, `killed after ${moment} ms`).toBe(true);
    for (const words of [...theirs, ...saved]) expect(now).toContain(words);
    writeFileSync(file, first.text);
  }
  expect(readFileSync(file, 'utf8')).toContain(TEXT.split('\n').at(-2));
  // What was begun beside it is no source: nothing reads it, and the next desk starts as ever.
  const visible = readdirSync(join(root, 'sources/packs')).filter((name) => !name.startsWith('.'));
  expect(visible).toEqual(['riverside.md']);
}, 300_000);
