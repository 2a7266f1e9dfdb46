import { expect, test } from 'vitest';
import { processorText } from '../../../src/doors/report/processor-text.ts';
import type { BuildResult } from '../../../src/engine/pipeline/build-result.ts';

function resultOf(built: number, processor: BuildResult['processor']): BuildResult {
  const packs = Array.from({ length: built }, (_, index) => ({
    id: `p${index}`,
    status: 'built' as const,
    stale: false,
    errors: 0,
    warnings: 0,
  }));
  const known = { id: 'known', status: 'up-to-date', stale: false, errors: 0, warnings: 0 } as const;
  return { root: '/', packs: [...packs, known], diagnostics: [], ...(processor && { processor }) };
}

test('of one process: what Node and the browser take for a pack that is built', () => {
  const text = processorText(resultOf(2, { main: 201, workers: 0, browsers: 330 }));
  expect(text).toBe('Processor time for each of 2 packs: 101 ms of Node, 165 ms of the browser.');
});

test('of several: the share of the one that hands them out, too', () => {
  const text = processorText(resultOf(4, { main: 10, workers: 400, browsers: 590 }));
  expect(text).toBe(
    'Processor time for each of 4 packs: 100 ms of Node, 148 ms of the browser, 3 ms (1.0 %) of the process that hands them out.',
  );
});

test('where the system does not tell of other processes, the browser is left out', () => {
  expect(processorText(resultOf(1, { main: 90, workers: 0 }))).toBe(
    'Processor time of the pack: 90 ms of Node.',
  );
});

test('nothing where nobody asked, and where nothing was built', () => {
  expect(processorText(resultOf(1, undefined))).toBeUndefined();
  expect(processorText(resultOf(0, { main: 90, workers: 0 }))).toBeUndefined();
});
