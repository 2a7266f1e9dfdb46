import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/ground/edit/apply-edits.ts';
import { fixEdits } from '../../../src/ground/edit/fix-edits.ts';
import type { Diagnostic } from '../../../src/ground/model/diagnostic.ts';
import type { RuleCases } from '../../../src/stages/bind/rules/rule.ts';
import { filesOf } from '../../support/rule-case.ts';
import { runFiles } from '../../support/run-files.ts';

const folder = new URL('../../../src/stages/bind/rules/', import.meta.url);
/** The cases with their files, and with what is said of them. */
interface Tried {
  readonly name: string;
  readonly files: Files;
  readonly before: readonly Diagnostic[];
}

const cases: Tried[] = [];

/** Hundreds of small workspaces are read and bound, most of them twice: seconds alone, and more beside others. */
const TIMEOUT = 240_000;

beforeAll(async () => {
  for (const name of readdirSync(folder)) {
    const module: { readonly cases?: RuleCases } = await import(new URL(name, folder).href);
    for (const one of module.cases?.fail ?? []) {
      const files = filesOf(one);
      cases.push({ name, files, before: noticed(files) });
    }
  }
}, TIMEOUT);

const PATHS = {
  document: 'sources/documents/a.md',
  extraction: 'sources/extractions/a.yaml',
  pack: 'sources/packs/p.md',
} as const;

type Files = ReturnType<typeof filesOf>;

function noticed(files: Files): readonly Diagnostic[] {
  const { document, extraction, pack } = runFiles(files, 'a');
  return [...document, ...extraction, ...pack];
}

/** The files of a case by the paths that its diagnostics name. */
function textsOf(files: Files, { place }: Diagnostic): (path: string) => string | undefined {
  return (path) => {
    if (path.startsWith('sources/documents/')) return files.document;
    if (path.startsWith('sources/extractions/')) return files.extraction;
    return path === place?.file || path.startsWith('sources/packs/') ? files.pack : undefined;
  };
}

describe('the fixes of what the rules report', () => {
  test(
    'can be made, and change the file that they are of',
    () => {
      let made = 0;
      for (const { name, files, before } of cases) {
        for (const diagnostic of before) {
          for (const fix of diagnostic.fixes ?? []) {
            const edited = fixEdits(fix, textsOf(files, diagnostic));
            expect(edited, `${name}: ${fix.title}`).toHaveProperty('edits');
            expect('edits' in edited && edited.edits.length, `${name}: ${fix.title}`).toBeGreaterThan(0);
            made += 1;
          }
        }
      }
      expect(made).toBeGreaterThan(200);
    },
    TIMEOUT,
  );

  test(
    'leave nothing of what they are for; those that are certain make no error',
    () => {
      let certain = 0;
      let likely = 0;
      const wrong: string[] = [];
      for (const { name, files, before } of cases) {
        for (const diagnostic of before) {
          for (const fix of (diagnostic.fixes ?? []).filter(
            ({ title }) => !/^(?:accept|list) /.test(title),
          )) {
            const edited = fixEdits(fix, textsOf(files, diagnostic));
            const edits = 'edits' in edited ? edited.edits : [];
            const after = { ...files };
            for (const key of ['document', 'extraction', 'pack'] as const) {
              const own = edits.filter(({ file }) => textsOf(files, diagnostic)(file) === files[key]);
              const source = { file: own[0]?.file ?? PATHS[key], text: files[key] };
              const applied = applyEdits(source, own);
              after[key] = 'text' in applied ? applied.text : files[key];
            }
            const now = noticed(after);
            const counts = [before, now].map(
              (all) =>
                all.filter((each) => each.code === diagnostic.code && each.message === diagnostic.message)
                  .length,
            );
            if ((counts[1] ?? 0) >= (counts[0] ?? 0))
              wrong.push(`${name}: ${fix.title}: ${diagnostic.code} stays`);
            likely += fix.certain ? 0 : 1;
            if (!fix.certain) continue;
            for (const { code, message, severity } of now)
              if (severity === 'error') wrong.push(`${name}: ${fix.title}: ${code}: ${message}`);
            certain += 1;
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(certain).toBeGreaterThan(20);
      expect(likely).toBeGreaterThan(200);
    },
    TIMEOUT,
  );
});
