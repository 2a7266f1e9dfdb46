import type { AnyRule, FailingCase, RuleCase, RuleCases } from '../../src/stages/bind/rules/rule.ts';
import { ruleNames } from './rules-source.ts';

/** `docs/rules.md` with a section for each rule, made from its file, put in between the markers. */
export async function withRuleReference(page: string): Promise<string> {
  const sections = await Promise.all(ruleNames().map(sectionOf));
  return page.replace(
    /(<!-- made: rules -->\n)[\s\S]*?(<!-- end -->)/,
    (_, start: string, end: string) => `${start}\n${sections.join('\n')}\n${end}`,
  );
}

async function sectionOf(name: string): Promise<string> {
  const file: { readonly rule: AnyRule; readonly cases: RuleCases } = await import(
    `../../src/stages/bind/rules/${name}.ts`
  );
  const { rule, cases } = file;
  const main = (one: FailingCase): boolean => one.code === undefined || one.code === rule.codes[0];
  const [pass, fail] = [cases.pass[0], cases.fail.find(main) ?? cases.fail[0]];
  return [
    `### ${name}`,
    '',
    `${rule.holds} Otherwise: ${rule.codes.map((code) => `\`${code}\``).join(', ')}.`,
    '',
    `It cannot see: ${rule.blind}`,
    '',
    ...(pass === undefined ? [] : ['This passes:', '', ...exampleOf(pass), '']),
    ...(fail === undefined
      ? []
      : [
          `\`${fail.code ?? rule.codes[0]}\` is reported at \`${fail.at.replace(/[\s},]+$/, '')}\`:`,
          '',
          ...exampleOf(fail),
          '',
        ]),
  ].join('\n');
}

/** The files of a case, one under the other, without what all of them begin with. */
function exampleOf({ source, front, extraction, narrative, settings }: RuleCase): readonly string[] {
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['# the document', front],
    [front === undefined ? '# the document' : '', source],
    ['# the extraction', extraction],
    ['# the pack', settings],
    [settings === undefined ? '# the pack' : '', narrative],
  ];
  const lines = parts.flatMap(([title, text]) =>
    text === undefined ? [] : [...(title === '' ? [] : [title]), ...text.trim().split('\n')],
  );
  // A fence longer than any in the example.
  const fence = '`'.repeat(Math.max(3, ...lines.map((line) => (/^`+/.exec(line)?.[0].length ?? 0) + 1)));
  return [`${fence}text`, ...lines, fence];
}
