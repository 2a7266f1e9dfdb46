import type { Workspace } from '../../ground/model/source-file.ts';

/** A file of a package for each weight, and what it has. */
export interface FontSlice {
  readonly name: string;
  readonly range: string;
  readonly isNumbered: boolean;
}

/** The slices of a package by `unicode.json`: by name (`arabic`), or by number (`[12]`) when it has a hundred. */
export function readFontTable(workspace: Workspace, name: string): readonly FontSlice[] | undefined {
  const file = workspace.read(`fonts/${name}/unicode.json`).value;
  if (file === undefined) return undefined;
  try {
    const table: unknown = JSON.parse(Buffer.from(file.bytes).toString('utf8'));
    if (typeof table !== 'object' || table === null) return undefined;
    return Object.entries(table).flatMap(([key, range]: [string, unknown]) => {
      const isNumbered = /^\[\d+\]$/.test(key);
      const isPlain =
        /^(?:\[\d+\]|[a-z0-9-]+)$/.test(key) && typeof range === 'string' && /^[U+0-9a-f,?-]+$/i.test(range);
      return isPlain ? [{ name: key.replace(/[[\]]/g, ''), range, isNumbered }] : [];
    });
  } catch {
    return undefined;
  }
}
