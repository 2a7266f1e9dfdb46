import { expect, test } from 'vitest';
import { reportImport } from '../../../src/doors/report/report-import.ts';
import type { FileImport } from '../../../src/engine/intake/import-request.ts';

const SAME: FileImport = {
  file: 'harbour.txt',
  document: 'harbour',
  status: 'unchanged',
  files: [],
  findings: [],
  diagnostics: [],
  lineOf: () => undefined,
};

/** The report, without colours. */
function report(one: Partial<FileImport>): string {
  const result = { root: '/', imports: [{ ...SAME, ...one }], diagnostics: [] };
  return reportImport(result, { colour: false, width: 200, dryRun: false });
}

test('a text that was edited by hand is not imported, and looks like no success', () => {
  expect(report({ edited: false })).toMatch(/^✓ harbour is as it was imported/);
  const edited = report({ edited: true, difference: '-One\n+Two' });
  expect(edited).toContain(
    '! harbour was edited by hand since it was imported from harbour.txt: nothing is imported\n',
  );
  expect(edited).toContain('take the words of the original with `--replace`');
  expect(edited).not.toContain('✓');
});
