import { expect, test } from 'vitest';
import { wordSet } from '../../../src/ground/language/word-list.ts';
import { RULES_EDITION } from '../../../src/stages/bind/generated/rules-edition.ts';
import { fingerprintOf, RULES_VERSION, rulesTable } from '../../../src/stages/bind/rules-table.ts';

const table = await rulesTable();
const fingerprint = fingerprintOf(table);

test('the fingerprint that was made at build time is that of the rules', () => {
  expect(RULES_EDITION).toEqual({ version: RULES_VERSION, fingerprint });
  expect(fingerprint).toMatch(/^[0-9a-f]{6}$/);
});

test('the fingerprint changes with what a rule decides, a limit, a fold or a word', () => {
  const [[name, rule] = ['', undefined]] = Object.entries(table.rules);
  if (rule === undefined) throw new Error('there are no rules');
  const { en } = table.languages;
  if (en === undefined) throw new Error('there is no English');
  const without = new Set([...en.directions.negations].slice(1));
  const changed = [
    { ...table, version: RULES_VERSION + 1 },
    { ...table, rules: { ...table.rules, [name]: { ...rule, severities: [] } } },
    { ...table, rules: { ...table.rules, [name]: { ...rule, pass: rule.pass.slice(1) } } },
    { ...table, rules: { ...table.rules, [name]: { ...rule, fail: rule.fail.slice(1) } } },
    { ...table, rules: { ...table.rules, [name]: { ...rule, codes: ['OTHER'] as const } } },
    { ...table, rules: { ...table.rules, [name]: { ...rule, limits: { reach: 9 } } } },
    { ...table, limits: { ...table.limits, gapWords: 61 } },
    { ...table, folds: {} },
    { ...table, languages: { en: { ...en, directions: { ...en.directions, negations: without } } } },
    { ...table, languages: { en: { ...en, prose: { ...en.prose, negation: /not/ } } } },
  ];
  const prints = changed.map(fingerprintOf);
  expect(new Set([fingerprint, ...prints]).size).toBe(changed.length + 1);
});

test('how a rule is worded, and its hints, are no part of it', () => {
  for (const [name, row] of Object.entries(table.rules)) {
    expect(Object.keys(row), name).not.toContain('holds');
    expect(Object.keys(row), name).not.toContain('blind');
    for (const one of row.fail) expect(Object.keys(one), name).not.toContain('hint');
  }
});

test('the order of words and of fields does not change it', () => {
  const { en } = table.languages;
  if (en === undefined) throw new Error('there is no English');
  const reversed = Object.fromEntries(Object.entries(en).reverse()) as typeof en;
  const negations = wordSet([...en.directions.negations].reverse().join(' '));
  const same = { ...reversed, directions: { ...en.directions, negations } };
  expect(fingerprintOf({ ...table, languages: { en: same } })).toBe(fingerprint);
});
