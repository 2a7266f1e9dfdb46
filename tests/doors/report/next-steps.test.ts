import { expect, test } from 'vitest';
import { nextSteps } from '../../../src/doors/report/next-steps.ts';
import type { Diagnostic } from '../../../src/ground/model/diagnostic.ts';

const problem = (code: string, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code,
  severity: 'error',
  message: 'it is wrong',
  ...more,
});
const fixes = [{ title: 'write it right', certain: true, changes: [] }];
const stepsOf = (...diagnostics: readonly Diagnostic[]): readonly string[] =>
  nextSteps({ root: '.', packs: [], diagnostics }, 'npx sourcebound');

test.each([
  ['nothing where nothing is wrong', [], []],
  ['nothing of what is accepted', [problem('A', { accepted: 'we know', fixes })], []],
  ['nothing of wrong usage', [problem('WRONG_USAGE')], []],
  [
    'each code once',
    [problem('A'), problem('B'), problem('A')],
    ['to read more: npx sourcebound explain A B'],
  ],
  [
    'three codes at most',
    ['A', 'B', 'C', 'D'].map((code) => problem(code)),
    ['to read more: npx sourcebound explain A B C'],
  ],
  [
    'what is fixed of one',
    [problem('A', { fixes })],
    ['to fix this: npx sourcebound check --fix', 'to read more: npx sourcebound explain A'],
  ],
  [
    'what is fixed of some',
    [problem('A', { fixes }), problem('A')],
    ['to fix 1 of them: npx sourcebound check --fix', 'to read more: npx sourcebound explain A'],
  ],
  [
    'what is fixed of all',
    [problem('A', { fixes }), problem('A', { fixes })],
    ['to fix all of them: npx sourcebound check --fix', 'to read more: npx sourcebound explain A'],
  ],
])('says %s', (_name, diagnostics, steps) => {
  expect(stepsOf(...diagnostics)).toEqual(steps);
});

test('a likely fix is a person’s choice, and what was fixed is not offered again', () => {
  const likely = problem('A', { fixes: [{ title: 'perhaps', certain: false, changes: [] }] });
  expect(stepsOf(likely)).toEqual(['to read more: npx sourcebound explain A']);
  const result = {
    root: '.',
    packs: [],
    diagnostics: [problem('A', { fixes })],
    fixed: [],
    left: [],
    files: [],
    written: true,
  };
  expect(nextSteps(result, 'x')).toEqual(['to read more: x explain A']);
});
