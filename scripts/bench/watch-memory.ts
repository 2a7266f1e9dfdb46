// How much memory a watch takes while it builds again and again: tsx scripts/bench/watch-memory.ts [rebuilds]
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BATCH } from '../../src/engine/watch/watch-times.ts';
import { startWatch } from './watch-process.ts';
import { EDITS, letters, samplePack } from './watch-rows.ts';

const rebuilds = Number(process.argv[2] ?? 2_000);
const step = Math.max(1, Math.floor(rebuilds / 20));
const folder = mkdtempSync(join(tmpdir(), 'sourcebound-memory-'));
try {
  const root = samplePack(folder);
  const watch = await startWatch(join(import.meta.dirname, '../../dist/cli/main.js'), root);
  const before = EDITS.map(({ file }) => readFileSync(join(root, file), 'utf8'));
  console.log('| rebuilds | command, MB | browser, MB | open files |\n|---:|---:|---:|---:|');
  for (let count = 0; count < rebuilds; count++) {
    const index = count % EDITS.length;
    const { file, change } = EDITS[index] ?? EDITS[0] ?? fail();
    const built = watch.nextBuild();
    writeFileSync(join(root, file), change(before[index] ?? '', `mark${letters(count)}`));
    await built;
    if (count % step === 0 || count === rebuilds - 1) report(count + 1, watch.pid);
    // Otherwise the next edit belongs to the batch of this one.
    await new Promise((resolve) => setTimeout(resolve, 1.5 * BATCH.quiet));
  }
  await watch.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function report(count: number, pid: number): void {
  const [own = 0, ...others] = family(pid).map(residentMegabytes);
  const browser = others.reduce((sum, size) => sum + size, 0);
  console.log(`| ${count} | ${own} | ${browser} | ${readdirSync(`/proc/${pid}/fd`).length} |`);
}

/** A process, its children and theirs, from Linux's /proc. */
function family(pid: number): readonly number[] {
  const found = [pid];
  for (const member of found) {
    for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      if (Number(statFields(name)[1]) === member) found.push(Number(name));
    }
  }
  return found;
}

function statFields(name: string): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function residentMegabytes(pid: number): number {
  // Pages of 4 kilobytes.
  return Math.round((Number(statFields(String(pid))[21]) * 4) / 1024);
}

function fail(): never {
  throw new Error('there are no edits');
}
