/**
 * The source of a module that has the version and the fingerprint of the rules, so that nothing has to be added up
 * when the program starts. The rules are those of the code that has just been made.
 */
export async function rulesEditionSource(): Promise<string> {
  const { fingerprintOf, RULES_VERSION, rulesTable } = await import('../../src/stages/bind/rules-table.ts');
  return [
    '// Made from the rules, folds, limits and words of stages/bind/ by `npm run generate`. Do not edit.',
    "import type { RulesEdition } from '../../../ground/model/rules-edition.ts';",
    '',
    'export const RULES_EDITION: RulesEdition = {',
    `  version: ${RULES_VERSION},`,
    `  fingerprint: '${fingerprintOf(await rulesTable())}',`,
    '};',
    '',
  ].join('\n');
}
