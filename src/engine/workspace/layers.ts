import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { packageFolder } from '../../ground/machine/package-folder.ts';
import { type FileRead, readRegularFile } from './read-regular-file.ts';

/** A folder that paths are looked up in: the workspace's own, then those of the package. */
export interface Layer {
  readonly root: string;
  /** The path in the layer, or nothing when the layer does not hold such paths. */
  inside(path: string): string | undefined;
}

/** How large a file of a workspace may be, in bytes. */
export const TEXT_LIMIT = 5_000_000;
const FONT_LIMIT = 20_000_000;

/** Where the files of a workspace are looked up: in its own folder, by its real path, first; fonts in the package's, then in those that are installed. */
export function layersOf(root: string): readonly Layer[] {
  const own: Layer = {
    root,
    inside: (path) => (path.startsWith('fonts/') || isBuiltIn(path) ? undefined : path),
  };
  const templates: Layer = {
    root: realpathSync.native(packageFolder),
    inside: (path) => (path === 'templates' || path.startsWith('templates/') ? path : undefined),
  };
  const builtIn: Layer = {
    root: templates.root,
    inside: (path) => (isBuiltIn(path) ? withoutBuiltIn(path) : undefined),
  };
  const fonts: Layer = {
    root: realpathSync.native(packageFolder),
    inside: (path) => (path === `fonts/${basename(path)}` ? path : undefined),
  };
  return [own, ...(templates.root === root ? [] : [templates, builtIn]), fonts, ...installedPackages(root)];
}

/** Where font packages may be installed, as Node looks for packages: in the workspace, and in each folder above it. */
export function fontScopes(root: string): readonly string[] {
  const scope = join(root, 'node_modules/@fontsource');
  return root === dirname(root) ? [scope] : [scope, ...fontScopes(dirname(root))];
}

/** The font packages that are installed, the nearest first: `fonts/noto-sans-arabic/…` is in that package. */
function installedPackages(root: string): readonly Layer[] {
  return fontScopes(root).flatMap((scope) =>
    namesIn(scope).flatMap((name): Layer[] => {
      const folder = realPath(join(scope, name));
      if (folder === undefined) return [];
      const inside = (path: string): string | undefined => {
        const file = basename(path);
        if (path !== `fonts/${name}/${file}`) return undefined;
        return file.endsWith('.json') ? file : `files/${file}`;
      };
      return [{ root: folder, inside }];
    }),
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /^[a-z0-9][a-z0-9-]*$/.test(name));
  } catch {
    return [];
  }
}

function realPath(folder: string): string | undefined {
  try {
    return realpathSync.native(folder);
  } catch {
    return undefined;
  }
}

/** Before the path of a file of the package that a workspace has, too, and adds to. */
const BUILT_IN = 'built-in/';

/** The path of the package's own file, where a workspace has a file of the same path. */
export function builtInPath(path: string): string {
  return BUILT_IN + path;
}

export function withoutBuiltIn(path: string): string {
  return path.slice(BUILT_IN.length);
}

export function isBuiltIn(path: string): boolean {
  return path.startsWith(`${BUILT_IN}templates/`);
}

/** Whether the workspace itself has the file. The package, where it is the workspace, has none but its own. */
export function isOwn(layers: readonly Layer[], path: string): boolean {
  const [own] = layers;
  const inside = own?.inside(path);
  const isPackage = layers.every(({ inside }) => inside(builtInPath('templates/x')) === undefined);
  return own !== undefined && inside !== undefined && !isPackage && existsSync(join(own.root, inside));
}

export interface FoundFile {
  readonly file: FileRead;
  /** The absolute path. */
  readonly place: string;
}

/** What the first layer that has the file says about it. */
export function readFirst(
  layers: readonly Layer[],
  path: string,
  knownAt: (place: string) => string | undefined,
): FoundFile {
  for (const layer of layers) {
    const inside = layer.inside(path);
    if (inside === undefined) continue;
    const place = join(layer.root, inside);
    const file = readRegularFile(layer.root, inside, limitOf(path), knownAt(place));
    if (file.kind !== 'absent') return { file, place };
  }
  return { file: { kind: 'absent' }, place: '' };
}

/** How large the file may be, in bytes. */
export function limitOf(path: string): number {
  return path.startsWith('fonts/') ? FONT_LIMIT : TEXT_LIMIT;
}

/** Relative, with `/`, without `..`: such paths cannot leave a folder but by a link. */
export function isPlain(path: string): boolean {
  return !path.includes('\\') && !path.includes('\0') && path.split('/').every(isName);
}

function isName(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..';
}
