/** The folders of `sources` that people write in, in the order in which one is made from the other. */
export const SOURCE_FOLDERS = ['documents', 'extractions', 'packs'] as const;

/** Where the sources of an id are in a workspace. */
export function packPath(id: string): string {
  return `sources/packs/${id}.md`;
}

export function documentPath(id: string): string {
  return `sources/documents/${id}.md`;
}

/** Where the file is kept that a document was imported from. */
export function originalPath(id: string, extension: string): string {
  return `sources/originals/${id}.${extension}`;
}

/** What is known of the import of a document. */
export function importRecordPath(id: string): string {
  return `sources/originals/${id}.import.json`;
}

/** What an edition of a pack said when it was handed out. */
export function editionPath(pack: string, edition: number): string {
  return `sources/editions/${pack}/${edition}.json`;
}

/** The names that end with the extension, without it. */
export function idsIn(names: readonly string[], extension: string): readonly string[] {
  return names.filter((name) => name.endsWith(extension)).map((name) => name.slice(0, -extension.length));
}

/** Whether a path is of what packs are dressed in: templates, fonts, the brand of the workspace. */
export function isDress(path: string): boolean {
  return /^(?:(?:templates|fonts|brand)\/|brand\.yml$)/.test(path);
}
