import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../src/ground/edit/apply-edits.ts';
import { editsAsDiff } from '../../src/ground/edit/edits-as-diff.ts';
import { edited, FILE } from '../ground/edit/edited-texts.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a diff of edits is what `patch` applies and takes back, byte by byte', () => {
  const folder = temporaryFolder();
  const path = join(folder, FILE);
  mkdirSync(dirname(path), { recursive: true });
  fc.assert(
    fc.property(edited, ({ source, edits }) => {
      const made = editsAsDiff([source], edits);
      const applied = applyEdits(source, edits);
      if ('refusal' in made || 'refusal' in applied) throw new Error('refused');
      // An empty file stands in a diff for one that is not there.
      fc.pre(applied.text !== source.text && applied.text !== '' && source.text !== '');
      const patch = (...args: readonly string[]): void => {
        execFileSync('patch', ['-p1', '--binary', '--no-backup-if-mismatch', '-s', ...args], {
          cwd: folder,
          input: made.diff,
        });
      };
      writeFileSync(path, source.text);
      patch();
      expect(readFileSync(path, 'utf8')).toBe(applied.text);
      patch('-R');
      expect(readFileSync(path, 'utf8')).toBe(source.text);
    }),
    { numRuns: 60 },
  );
});
