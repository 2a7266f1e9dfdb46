import { writeYaml } from '../../ground/edit/write-value.ts';
import { extractionSchemaLine, findSchemas } from './editor-files.ts';

/** What a new extraction in YAML begins with: the schema that editors check it by, where they can find one, and its document. */
export function beginExtraction(root: string, document: string): string {
  const schemas = findSchemas(root);
  return `${schemas === undefined ? '' : extractionSchemaLine(schemas)}${writeYaml({ document })}`;
}
