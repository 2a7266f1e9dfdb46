import { describe, expect, it } from 'vitest';
import { inRuns } from '../../../../src/doors/desk/page/api/in-runs.ts';

/** Work on words that ends when the test says so: what began, and a way to end it. */
function held() {
  const began: (readonly string[])[] = [];
  const ends: (() => void)[] = [];
  const fails: ((reason: Error) => void)[] = [];
  const runs = inRuns<string, string>({
    areAlike: (one, other) => one[0] === other[0],
    work: (pieces) => {
      began.push(pieces);
      return new Promise((resolve, reject) => {
        ends.push(() => resolve(pieces.map((piece) => piece.toUpperCase())));
        fails.push(reject);
      });
    },
  });
  return { runs, began, ends, fails };
}

describe('pieces of work that come while one is being done', () => {
  it('are done at once as far as they are alike', async () => {
    const { runs, began, ends } = held();
    expect(runs.busy).toBe(false);
    const results = ['k1', 'k2', 'k3', 'x4', 'k5', 'k6'].map((piece) => runs(piece));
    for (let run = 0; run < 3; run += 1) {
      await expect.poll(() => began.length).toBe(run + 1);
      expect(runs.busy).toBe(true);
      ends[run]?.();
    }
    await runs.settled();
    expect(began).toEqual([['k1'], ['k2', 'k3', 'k5', 'k6'], ['x4']]);
    expect(await Promise.all(results)).toEqual(['K1', 'K2', 'K3', 'X4', 'K5', 'K6']);
    expect(runs.busy).toBe(false);
  });

  it('go on after one that fails', async () => {
    const { runs, began, ends, fails } = held();
    const [first, second] = [runs('k1'), runs('k2')];
    fails[0]?.(new Error('broken'));
    await expect(first).rejects.toThrow('broken');
    await expect.poll(() => began.length).toBe(2);
    ends[1]?.();
    expect(await second).toBe('K2');
    const again = runs('k3');
    ends[2]?.();
    expect(await again).toBe('K3');
  });
});
