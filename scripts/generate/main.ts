import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateCode, ROOT, templateTypes } from './generate-code.ts';

/**
 * Makes the code that is not checked in. With `--docs` it also writes what is made in `docs/`, which is checked in;
 * with `--check` it only says whether that is stale.
 */
const [wish] = process.argv.slice(2);
await generateCode();
if (wish === '--docs' || wish === '--check') {
  // They run on the code that has just been made.
  const { withBlockReference } = await import('./block-reference.ts');
  const { documentedCommands, withCommandIndex, withCommandUsage } = await import('./command-reference.ts');
  const { withConditionReference } = await import('./condition-reference.ts');
  const { withDiagnosticReference } = await import('./diagnostic-reference.ts');
  const { withRuleReference } = await import('./rule-reference.ts');
  const { withTemplateReference } = await import('./template-reference.ts');
  const types = await templateTypes();
  await remake('docs/accessibility.md', withConditionReference);
  await remake('docs/blocks.md', withBlockReference);
  await remake('docs/command-line.md', withCommandIndex);
  for (const command of documentedCommands()) {
    await remake(`docs/commands/${command.file}`, (page) => withCommandUsage(page, command));
  }
  await remake('docs/diagnostics.md', withDiagnosticReference);
  await remake('docs/files.md', withBlockReference);
  await remake('docs/rules.md', withRuleReference);
  await remake('docs/templates.md', (page) => withTemplateReference(page, types));
}
if (wish === '--docs') {
  // Every case is tried for it: a test of its own says whether the table is stale.
  const { measure } = await import('../rules/measure.ts');
  const { withRates } = await import('../rules/rates-page.ts');
  await remake('docs/rules.md', (page) => withRates(page, measure()));
  const { measureDraft } = await import('../draft/measure-draft.ts');
  const { withDraftRates } = await import('../draft/describe-draft.ts');
  const drafted = await measureDraft();
  await remake('docs/drafting.md', (page) => withDraftRates(page, drafted));
}

/** A page of which parts are made. */
async function remake(path: string, change: (page: string) => string | Promise<string>): Promise<void> {
  const page = readFileSync(join(ROOT, path), 'utf8');
  const made = await change(page);
  if (made === page) return;
  if (wish === '--docs') {
    writeFileSync(join(ROOT, path), made);
    return;
  }
  console.error(`Stale: ${path}. Run \`npm run generate:docs\`.`);
  process.exitCode = 1;
}
