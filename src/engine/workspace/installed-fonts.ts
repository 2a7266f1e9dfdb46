import type { Workspace } from '../../ground/model/source-file.ts';
import type { FontFace } from '../../ground/model/template.ts';
import { decidingFirst, ownFonts, packagesFor } from '../../stages/render/script-packages.ts';
import { holds, readUnicodeRange } from '../../stages/render/unicode-range.ts';
import { type FontSlice, readFontTable } from './font-table.ts';

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
  const tables = new Map<string, readonly FontSlice[] | undefined>();
  const tableOf = (name: string): readonly FontSlice[] | undefined => {
    if (!tables.has(name)) tables.set(name, readFontTable(workspace, name));
    return tables.get(name);
  };
  const slices = new Map<string, Set<FontSlice>>();
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

function facesOf(workspace: Workspace, name: string, slice: FontSlice): readonly FontFace[] {
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
