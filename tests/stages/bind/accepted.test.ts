import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/ground/model/diagnostic.ts';
import type { RuleCase } from '../../../src/stages/bind/rules/rule.ts';
import { composePack } from '../../../src/stages/compose/compose-pack.ts';
import { bindOne, bindWhole } from '../../support/bind-sources.ts';
import { diagnosticsOf, wordsAt } from '../../support/rule-case.ts';

const SOURCE = 'The price of bread fell by 3 % in the city. The mayor rejected the plan.';

/** A figure whose label goes the other way than its evidence, with what its author says of that. */
function rising(accepted: string): string {
  return `figures:
  bread:
    label: Rise in the price of bread
    value: 3
    unit: '%'
    evidence: [{ quote: fell by 3 % }]
${accepted === '' ? '' : `    accepted: [${accepted}]\n`}`;
}

const said = (accepted: string): RuleCase => ({ source: SOURCE, extraction: rising(accepted) });
const codes = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map(({ code }) => code);

test('an answer is good for the warning with its code at its words', () => {
  expect(codes(diagnosticsOf(said('')))).toEqual(['DIRECTION_DIFFERS']);
  const answer =
    '{ code: DIRECTION_DIFFERS, at: Rise in the price, why: The series is kept under this name. }';
  const [warning, ...others] = diagnosticsOf(said(answer));
  expect(others).toEqual([]);
  expect(warning).toMatchObject({
    code: 'DIRECTION_DIFFERS',
    severity: 'warning',
    accepted: 'The series is kept under this name.',
  });
});

test('an answer lapses when the words change', () => {
  const answer = '{ code: DIRECTION_DIFFERS, at: Rise of the price, why: It is kept under this name. }';
  const [open, lapsed] = diagnosticsOf(said(answer));
  expect(open).toMatchObject({ code: 'DIRECTION_DIFFERS' });
  expect(open?.accepted).toBeUndefined();
  expect(lapsed).toMatchObject({ code: 'ACCEPTED_NOTHING', severity: 'warning' });
  expect(lapsed?.hint).toContain('“Rise in the price of bread”');
  expect(lapsed && wordsAt(lapsed, said(answer))).toMatch(/^Rise of the price/);
});

test('an answer is good for one warning', () => {
  const answer = '{ code: DIRECTION_DIFFERS, at: Rise, why: It is kept under this name. }';
  expect(codes(diagnosticsOf(said(`${answer}, ${answer}`)))).toEqual([
    'DIRECTION_DIFFERS',
    'ACCEPTED_NOTHING',
  ]);
});

test('an answer of one item is none for another', () => {
  const answer = '    accepted: [{ code: DIRECTION_DIFFERS, at: Rise, why: It is kept under this name. }]';
  const other = `  plan:\n    label: The plan\n    value: 3\n    unit: '%'\n    evidence: [{ quote: fell by 3 % }]\n${answer}`;
  const found = diagnosticsOf({ source: SOURCE, extraction: `${rising('')}${other}` });
  expect(codes(found)).toEqual(['DIRECTION_DIFFERS', 'ACCEPTED_NOTHING']);
  expect(found.every(({ accepted }) => accepted === undefined)).toBe(true);
});

test('errors cannot be accepted, nor what no source is held against, nor what there is not', () => {
  const entry = (code: string): RuleCase => said(`{ code: ${code}, at: Rise, why: It is meant. }`);
  const own = (code: string): readonly Diagnostic[] =>
    diagnosticsOf(entry(code)).filter((one) => one.code !== 'DIRECTION_DIFFERS');
  expect(own('FIGURE_NOT_STATED')).toMatchObject([{ code: 'ACCEPTED_ERROR', severity: 'error' }]);
  expect(own('UNUSED_EXTRACTION')).toMatchObject([{ code: 'ACCEPTED_NOTHING', severity: 'warning' }]);
  expect(own('DIRECTION_DIFERS')).toMatchObject([
    { code: 'BAD_VALUE', hint: expect.stringContaining('DIRECTION_DIFFERS') },
  ]);
});

test('the reason is looked through like all prose', () => {
  const answer = '{ code: DIRECTION_DIFFERS, at: Rise, why: It rose in 40 towns. }';
  expect(codes(diagnosticsOf(said(answer)))).toContain('UNBOUND_NUMBER');
});

test('a pack answers the warnings of its own text', () => {
  const pack: RuleCase = {
    source: SOURCE,
    extraction: rising('').replace('Rise in the', 'The'),
    narrative: 'Bread rose in price [@bread].',
  };
  expect(codes(diagnosticsOf(pack))).toEqual(['DIRECTION_DIFFERS']);
  const settings = 'accepted: [{ code: DIRECTION_DIFFERS, at: rose, why: The paper corrected it later. }]';
  expect(diagnosticsOf({ ...pack, settings })).toMatchObject([{ accepted: 'The paper corrected it later.' }]);
});

test('the first page and the annex tell of open and of accepted warnings', () => {
  const compose = (accepted: string): ReturnType<typeof composePack>['value'] => {
    const { value } = bindWhole({
      documents: { a: SOURCE },
      extractions: { a: `document: a\n${rising(accepted)}` },
      pack: '---\ntitle: T\ndocuments: [a]\n---\n::figures\n\n::evidence\n',
    });
    return value && composePack(value).value;
  };
  const open = compose('');
  expect(open?.promise).toMatchObject({ open: '1 open warning', besides: [] });
  expect(open?.promise.found).toBe(`1 figure found in the sources, by ${open?.promise.rules}`);
  const answered = compose('{ code: DIRECTION_DIFFERS, at: Rise, why: It is kept under this name. }');
  expect(answered?.promise).toMatchObject({ open: undefined, besides: ['1 accepted warning'] });
  expect(answered?.blocks.at(-1)).toMatchObject({
    block: 'evidence',
    accepted: [
      { code: 'DIRECTION_DIFFERS', words: '“Rise”', why: 'It is kept under this name.', ref: 'a:bread' },
    ],
  });
});

test('a bound extraction counts what is open', () => {
  const { value } = bindOne({ documents: { a: SOURCE }, extractions: { a: `document: a\n${rising('')}` } });
  expect(value).toMatchObject({ openWarnings: 1, accepted: [] });
});
