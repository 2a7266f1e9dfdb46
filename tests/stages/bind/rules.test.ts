import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/stages/bind/generated/rules.ts';
import type { RuleCases } from '../../../src/stages/bind/rules/rule.ts';
import { diagnosticsOf, wordsAt } from '../../support/rule-case.ts';

const names = Object.keys(RULES);

async function casesOf(name: string): Promise<RuleCases> {
  const file: { readonly cases: RuleCases } = await import(`../../../src/stages/bind/rules/${name}.ts`);
  return file.cases;
}

describe.each(names)('rule %s', (name) => {
  const rule = RULES[name];

  it('says what holds and what it cannot see', () => {
    expect(rule?.holds).toMatch(/^[A-Z].{20,}\.$/s);
    expect(rule?.blind).toMatch(/^[A-Z].{10,}\.$/s);
  });

  it('passes what is honest, without a word', async () => {
    const { pass } = await casesOf(name);
    expect(pass.length).toBeGreaterThan(0);
    for (const one of pass) expect(diagnosticsOf(one), one.source).toEqual([]);
  });

  it('reports each distortion once, at its words', async () => {
    const { fail } = await casesOf(name);
    expect(fail.length).toBeGreaterThan(0);
    for (const one of fail) {
      const found = diagnosticsOf(one);
      const code = one.code ?? rule?.codes[0];
      expect(
        found.map((diagnostic) => diagnostic.code),
        `${one.source} | ${one.at}`,
      ).toEqual([code]);
      const [diagnostic] = found;
      if (diagnostic === undefined) continue;
      expect(
        wordsAt(diagnostic, one).startsWith(one.at),
        `${wordsAt(diagnostic, one)} begins with ${one.at}`,
      ).toBe(true);
      if (one.hint !== undefined) expect(diagnostic.hint ?? '').toContain(one.hint);
    }
  });

  it('has a failing case for each of its codes', async () => {
    const { fail } = await casesOf(name);
    expect(new Set(fail.map(({ code }) => code ?? rule?.codes[0]))).toEqual(new Set(rule?.codes));
  });
});
