import { expect, test } from 'vitest';
import { openRecheck } from '../../../src/doors/lsp/recheck.ts';
import type { LanguageFolder } from '../../../src/engine/language-service/open-language-folder.ts';

/** A folder whose check has some steps, of which the second is worth telling. */
function folderOf(taken: string[]): LanguageFolder {
  return {
    root: '/w',
    setText: () => undefined,
    reload: () => undefined,
    snapshot: () => undefined,
    check: function* () {
      taken.push('first');
      yield;
      taken.push('second');
      yield 'worth-telling';
      taken.push('third');
      yield;
    },
    warmUp: function* () {},
    changes: 0,
  };
}

test('what is wrong is on its way before anything else is checked', async () => {
  const taken: string[] = [];
  const faults: unknown[] = [];
  let arrive: () => void = () => undefined;
  const arriving = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  let telling: () => void = () => undefined;
  const told = new Promise<void>((resolve) => {
    telling = resolve;
  });
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let times = 0;
  const recheck = openRecheck({
    folder: folderOf(taken),
    publisher: {
      publish: () => {
        times++;
        if (times > 1) finish();
        telling();
        return times === 1 ? arriving : Promise.resolve();
      },
    },
    first: () => new Set(),
    onFault: (error) => faults.push(error),
  });
  try {
    recheck.stir();
    await told;
    await new Promise(setImmediate);
    expect(taken).toEqual(['first', 'second']);
    arrive();
    await finished;
    expect(taken).toEqual(['first', 'second', 'third']);
    expect(faults).toEqual([]);
  } finally {
    recheck.close();
  }
});
