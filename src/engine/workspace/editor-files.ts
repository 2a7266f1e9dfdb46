import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The id of the extension in `editors/vscode/`. */
const EXTENSION = 'sourcebound.sourcebound';

/**
 * The folder of the schemas of the package that is installed for a workspace, relative to the workspace with `/`, as
 * others can write it down who have the same project. Nothing where the program is installed for the machine alone: a
 * path into that would mean nothing to them.
 */
export function findSchemas(root: string): string | undefined {
  for (let folder = root; ; folder = dirname(folder)) {
    const schemas = join(folder, 'node_modules/sourcebound/schemas');
    if (existsSync(join(schemas, 'extraction.schema.json'))) {
      const path = relative(root, schemas).split(sep).join('/');
      return path.startsWith('.') ? path : `./${path}`;
    }
    // What is outside a repository does not travel with it.
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return undefined;
  }
}

/** The comment by which editors that know YAML find the schema of an extraction: a line of its own. */
export function extractionSchemaLine(schemas: string): string {
  const path = join('../..', schemas, 'extraction.schema.json').split(sep).join('/');
  return `# yaml-language-server: $schema=${path}\n`;
}

/** What VS Code reads in a workspace: the text of each file by its path. */
export function editorFiles(schemas: string | undefined): ReadonlyMap<string, string> {
  const settings =
    schemas === undefined
      ? undefined
      : {
          'yaml.schemas': {
            [`${schemas}/extraction.schema.json`]: [
              'sources/extractions/*.yaml',
              'sources/extractions/*.yml',
            ],
            [`${schemas}/brand.schema.json`]: 'brand.yml',
          },
          'json.schemas': [
            { fileMatch: ['/sources/extractions/*.json'], url: `${schemas}/extraction.schema.json` },
          ],
        };
  return new Map([
    ...(settings === undefined ? [] : ([['.vscode/settings.json', jsonOf(settings)]] as const)),
    ['.vscode/extensions.json', jsonOf({ recommendations: [EXTENSION] })],
  ]);
}

function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
