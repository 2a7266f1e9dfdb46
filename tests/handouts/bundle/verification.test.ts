import { expect, test } from 'vitest';
import { bundleDiffers } from '../../../src/ground/model/diagnostics/bundles.ts';
import { wholeFile } from '../../../src/ground/model/whole-file.ts';
import { openVerification } from '../../../src/handouts/bundle/verification.ts';

const error = bundleDiffers(wholeFile('f'), 'f differs', 'ask');
const warning = { ...error, severity: 'warning' as const };

test('a check holds without errors: warnings were there when the pack was made', () => {
  const verification = openVerification();
  verification.check('html', 3, 'All is well.', [warning]);
  expect(verification.found()).toEqual({
    checks: [{ id: 'html', holds: true, count: 3, sentence: 'All is well.' }],
    notChecked: [],
    diagnostics: [],
  });
});

test('a check with errors says how many, and keeps them', () => {
  const verification = openVerification();
  verification.check('html', 3, 'All is well.', [error]);
  verification.check('proof', 3, 'All is well.', [error, warning, error]);
  expect(verification.found()).toMatchObject({
    checks: [
      { id: 'html', holds: false, sentence: 'HTML: one thing does not hold, see above.' },
      { id: 'proof', holds: false, sentence: 'On the pages: 2 things do not hold, see above.' },
    ],
    diagnostics: [error, error, error],
  });
});

test('any number of errors', () => {
  const verification = openVerification();
  verification.check('sums', 0, '', Array(200_000).fill(error));
  expect(verification.found().diagnostics).toHaveLength(200_000);
});

test('what cannot be checked is said once', () => {
  const verification = openVerification();
  for (const sentence of ['One.', 'Two.', 'One.']) verification.cannot(sentence);
  expect(verification.found().notChecked).toEqual(['One.', 'Two.']);
});
