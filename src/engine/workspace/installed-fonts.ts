import type { Workspace } from '../../ground/model/source-file.ts';
import type { FontFace } from '../../ground/model/template.ts';
import { decidingFirst, ownFonts, packagesFor } from '../../stages/render/script-packages.ts';
import { holds, readUnicodeRange } from '../../stages/render/unicode-range.ts';

/** Regular, and the weight that headings and names are set in. */
const WEIGHTS = [400, 600] as const;

/**
 * The faces of font packages that the workspace has installed, for characters that no font of this package has. Of a
 * package in slices, as those of Chinese are, only the slices that have some of the characters.
 *
 * @param languages as `packagesFor` takes them
 */
export function installedFonts(
  workspace: Workspace,
  codePoints: Iterable<number>,
  languages: readonly string[],
): readonly FontFace[] {
  const tables = new Map<string, Table | undefined>();
  const tableOf = (name: string): Table | undefined => {
    if (!tables.has(name)) tables.set(name, readTable(workspace, name));
    return tables.get(name);
  };
  const slices = new Map<string, Set<Slice>>();
  for (const point of decidingFirst(codePoints, languages)) {
    const { script, packages = [] } = packagesFor(point, languages) ?? {};
    const names =
      script === undefined
        ? [...packages].sort((one, other) => Number(slices.has(other)) - Number(slices.has(one)))
        : packages;
    const own = new Set(script === 'Han' ? ownFonts(languages) : []);
    let isFound = false;
    for (const name of names) {
      // Each language has its own forms of the same characters.
      if (isFound && !own.has(name)) continue;
      const found = tableOf(name)?.filter(({ range }) => holds(readUnicodeRange(range), point)) ?? [];
      if (found.length === 0) continue;
      const chosen = slices.get(name) ?? new Set();
      slices.set(name, chosen);
      for (const slice of found) chosen.add(slice);
      isFound = true;
    }
  }
  return [...slices].flatMap(([name, chosen]) =>
    [...chosen].flatMap((slice) => facesOf(workspace, name, slice)),
  );
}

/** A file of a package for each weight, and what it has. */
interface Slice {
  readonly name: string;
  readonly range: string;
  readonly isNumbered: boolean;
}

type Table = readonly Slice[];

/** The slices of a package by `unicode.json`: by name (`arabic`), or by number (`[12]`) when it has a hundred. */
function readTable(workspace: Workspace, name: string): Table | undefined {
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

function facesOf(workspace: Workspace, name: string, slice: Slice): readonly FontFace[] {
  // Of a hundred slices a bold one each would double the page: a browser makes those bolder by itself.
  const weights = slice.isNumbered ? [400] : WEIGHTS;
  return weights.flatMap((weight) => {
    const file = `${name}/${name}-${slice.name}-${weight}-normal.woff2`;
    if (workspace.read(`fonts/${file}`).value === undefined) return [];
    const { range } = slice;
    const family = familyOf(name);
    return [{ family, weight, style: 'normal' as const, unicodeRange: range, neededFor: range, file }];
  });
}

/** `Noto Sans SC` of `noto-sans-sc`. */
function familyOf(name: string): string {
  return name
    .split('-')
    .map((part) => (part.length === 2 ? part.toUpperCase() : part.charAt(0).toUpperCase() + part.slice(1)))
    .join(' ');
}
