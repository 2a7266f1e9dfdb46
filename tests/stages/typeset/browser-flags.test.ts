import { type StatsFs, statfsSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { browserFlags } from '../../../src/stages/typeset/browser-flags.ts';

vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  statfsSync: vi.fn(),
}));

const statfs = vi.mocked(statfsSync as (path: string) => StatsFs);
const OPTIONS = { profile: '/profile', root: false, embedded: true };

beforeEach(() => statfs.mockReset());

test.runIf(process.platform === 'linux').each<readonly [string, StatsFs, boolean]>([
  ['64 MB, as containers have', sized(64), true],
  ['1 GB', sized(1024), false],
])('the browser leaves /dev/shm alone where it is too small: %s', (_, found, isSpared) => {
  statfs.mockReturnValue(found);
  expect(browserFlags(OPTIONS).includes('--disable-dev-shm-usage')).toBe(isSpared);
});

test('the browser gives back what it no longer needs while it prints, whichever it is', () => {
  statfs.mockReturnValue(sized(1024));
  for (const embedded of [true, false]) {
    const flags = browserFlags({ ...OPTIONS, embedded });
    // A second flag of that name would take the place of the first.
    expect(flags.filter((flag) => flag.startsWith('--js-flags='))).toEqual([
      '--js-flags=--optimize-for-size --heap-growing-percent=10',
    ]);
  }
});

function sized(megabytes: number): StatsFs {
  return { type: 0, bsize: 4096, blocks: megabytes * 256, bfree: 0, bavail: 0, files: 0, ffree: 0 };
}
