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
  // It runs on the code that has just been made.
  const { withTemplateReference } = await import('./template-reference.ts');
  const path = 'docs/templates.md';
  const page = readFileSync(join(ROOT, path), 'utf8');
  const made = withTemplateReference(page, await templateTypes());
  if (made !== page && wish === '--docs') writeFileSync(join(ROOT, path), made);
  if (made !== page && wish === '--check') {
    console.error(`Stale: ${path}. Run \`npm run generate:docs\`.`);
    process.exitCode = 1;
  }
}
