/** The ways to write an extraction down: the first is what the program itself writes. */
export const EXTRACTION_EXTENSIONS = ['.yaml', '.yml', '.json'] as const;

const FOLDER = 'sources/extractions';

/** Where a new extraction of a document goes. */
export function extractionPath(id: string): string {
  return `${FOLDER}/${id}${EXTRACTION_EXTENSIONS[0]}`;
}

/** Where the extraction of a document can be: a document has one. */
export function extractionPaths(id: string): readonly string[] {
  return EXTRACTION_EXTENSIONS.map((extension) => `${FOLDER}/${id}${extension}`);
}

/** The id that the name of an extraction's file gives; nothing for other files. */
export function extractionIdOf(name: string): string | undefined {
  const extension = EXTRACTION_EXTENSIONS.find((one) => name.endsWith(one));
  return extension === undefined ? undefined : name.slice(0, -extension.length);
}

/** The ids that the names of the files in the folder of extractions give, each once, in order. */
export function extractionIds(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => extractionIdOf(name) ?? []))].sort();
}

export function mediaTypeOf(extractionFile: string): 'application/json' | 'application/yaml' {
  return extractionFile.endsWith('.json') ? 'application/json' : 'application/yaml';
}
