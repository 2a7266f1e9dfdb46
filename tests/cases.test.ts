import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, check, type Diagnostic } from '../src/index.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const CASES = join(import.meta.dirname, 'cases');
/** What only the finished PDF can tell. */
const ON_PAPER = new Set(['NOT_ACCESSIBLE', 'NOT_ON_PAGE']);

/** A line for each diagnostic: whatever is not in `expected.txt` is a failure. */
function lines(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, severity, place }) => {
    const where = place ? `${place.file}:${place.start.line}:${place.start.column}` : '-';
    return `${severity} ${code} ${where}`;
  });
}

describe.each(readdirSync(CASES))('%s', (name) => {
  const expected = readFileSync(join(CASES, name, 'expected.txt'), 'utf8')
    .split('\n')
    .filter(Boolean);
  const copy = (): string => {
    const root = temporaryFolder();
    cpSync(join(CASES, name), root, { recursive: true });
    return root;
  };

  if (name.startsWith('first-edition')) {
    test('what is refused now says that it is new', async () => {
      const { diagnostics } = await check({ root: copy() });
      const silent = diagnostics.filter(
        ({ message, hint }) => !`${message} ${hint}`.includes('new in rules 2'),
      );
      expect(lines(silent)).toEqual([]);
    });
  }

  test('check', async () => {
    const { diagnostics } = await check({ root: copy() });
    expect(lines(diagnostics)).toEqual(expected.filter((line) => !ON_PAPER.has(line.split(' ')[1] ?? '')));
  });

  test('build', async () => {
    const root = copy();
    const { packs, diagnostics } = await build({ root, environment: process.env });
    // What no pack uses is none of a build's business.
    expect(lines(diagnostics)).toEqual(expected.filter((line) => !line.includes('UNUSED_EXTRACTION')));
    for (const { id, status, pdf, errors } of packs) {
      expect(status, id).toBe(errors > 0 ? 'failed' : 'built');
      expect(existsSync(join(root, `output/${id}/${id}.pdf`)), id).toBe(pdf !== undefined);
      expect(pdf !== undefined, id).toBe(errors === 0);
    }
  });
});
