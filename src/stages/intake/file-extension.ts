import type { ImportKind } from './imported.ts';

/** How files of a kind are called, the usual extension first. */
export const EXTENSIONS: Readonly<Record<ImportKind, readonly string[]>> = {
  docx: ['docx', 'docm', 'dotx', 'dotm'],
  pdf: ['pdf'],
  html: ['html', 'htm', 'xhtml', 'mht', 'mhtml', 'shtml'],
  mail: ['eml', 'mht', 'mhtml', 'mail', 'email'],
  text: ['txt', 'text', 'log', 'md'],
  markdown: ['md', 'markdown', 'txt'],
};
/** Of kinds of their own, whether they are read or not: nothing else should be called that. */
const TAKEN: ReadonlySet<string> = new Set([
  ...Object.values(EXTENSIONS).flat(),
  'doc',
  'odt',
  'rtf',
  'xlsx',
]);

/** The extension of a file's name, in lower case, without the dot; empty where it has none. */
export function extensionOf(path: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(path.replace(/^.*[\\/]/, ''))?.[1]?.toLowerCase() ?? '';
}

/** The extension that a file of this kind should have: its own, unless it has none or that of another kind. */
export function properExtension(path: string, kind: ImportKind): string {
  const extension = extensionOf(path);
  const [usual = ''] = EXTENSIONS[kind];
  return extension === '' || isMistaken(path, kind) ? usual : extension;
}

/** Whether its name says that a file is of another kind than it is. */
export function isMistaken(path: string, kind: ImportKind): boolean {
  const extension = extensionOf(path);
  return TAKEN.has(extension) && !EXTENSIONS[kind].includes(extension);
}

/** Whether a file is called a web page. */
export function isCalledPage(extension: string): boolean {
  return EXTENSIONS.html.includes(extension);
}
