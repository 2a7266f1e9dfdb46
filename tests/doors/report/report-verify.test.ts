import { expect, test } from 'vitest';
import { reportVerify } from '../../../src/doors/report/report-verify.ts';
import { noFile } from '../../../src/ground/model/diagnostics/files.ts';

test('of a file that is not there, only that is said', () => {
  const text = reportVerify(
    {
      file: 'weir.zip',
      kind: 'unknown',
      sha256: '',
      verified: false,
      checks: [],
      notChecked: [],
      diagnostics: [noFile('weir.zip', 'there is no such file')],
      lineOf: () => undefined,
    },
    { colour: false, width: 100 },
  );
  expect(text).not.toContain('neither');
  expect(text).toContain('cannot read weir.zip: there is no such file [NO_FILE]');
  expect(text).toMatch(/NOT verified: 1 error\.$/);
});
