import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { installFolder, syncFile } from './install-folder.ts';
import { readTar } from './read-tar.ts';

/** The browser that travels inside an npm package, unpacked. */
export interface UnpackedBrowser {
  readonly executable: string;
  /** A folder with the libraries that a small system may lack. */
  readonly libraries: string;
}

/** Where the package keeps its archives, and which version it is; nothing when it is not installed. */
export interface BrowserPackage {
  readonly version: string;
  readonly archives: string;
}

/** Raised when the layout of the unpacked folder changes. */
const LAYOUT = 1;
const EXECUTABLE = 'chromium';
const LIBRARIES = 'lib';
const STAMP = 'stamp.json';

/** Finds the package among the installed ones, without loading it. */
export function findBrowserPackage(): BrowserPackage | undefined {
  try {
    const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const root = main.slice(0, main.lastIndexOf(join('@sparticuz', 'chromium')));
    const folder = join(root, '@sparticuz', 'chromium');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    const archives = join(folder, 'bin');
    return existsSync(join(archives, `${EXECUTABLE}.br`)) ? { version, archives } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Unpacks the browser into a folder of its own in `cacheFolder`, once: about three seconds the first time,
 * a millisecond later on. Runs that start at once do not disturb each other, and a folder in which a file has
 * not the size that it was unpacked with is made anew.
 */
export async function unpackBrowser(
  from: BrowserPackage,
  cacheFolder: string,
  onUnpack: () => void,
): Promise<UnpackedBrowser> {
  const archives = [`${EXECUTABLE}.br`, 'al2023.tar.br'].map((name) => join(from.archives, name));
  const marks = archives.map((path) => `${basename(path)} ${statSync(path).size}`);
  const hash = createHash('sha256')
    .update([LAYOUT, from.version, ...marks].join('\n'))
    .digest('hex');
  const folder = join(cacheFolder, `chromium-${from.version}-${hash.slice(0, 8)}`);
  await installFolder(folder, isWhole, async (fresh) => {
    onUnpack();
    await fill(fresh, archives);
  });
  return { executable: join(folder, EXECUTABLE), libraries: join(folder, LIBRARIES) };
}

async function fill(folder: string, [program, libraries]: readonly string[]): Promise<void> {
  if (program === undefined || libraries === undefined) throw new Error('no archives to unpack');
  const executable = join(folder, EXECUTABLE);
  const sizes: Record<string, number> = {};
  const unpackProgram = async (): Promise<void> => {
    const chunkSize = 1 << 20;
    await pipeline(
      createReadStream(program, { highWaterMark: chunkSize }),
      createBrotliDecompress({ chunkSize }),
      createWriteStream(executable, { mode: 0o755 }),
    );
    await syncFile(executable);
  };
  const unpackLibraries = async (): Promise<void> => {
    const archive = await promisify(brotliDecompress)(await readFile(libraries));
    for (const { path, bytes } of readTar(archive)) {
      await mkdir(join(folder, dirname(path)), { recursive: true });
      await writeFile(join(folder, path), bytes, { mode: 0o755, flush: true });
      sizes[path] = bytes.length;
    }
  };
  // Both come to an end before either's failure is told: the folder is then removed, and nothing writes into it.
  const ends = await Promise.allSettled([unpackProgram(), unpackLibraries()]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  // The mode given when the file was made has gone through the umask.
  await chmod(executable, 0o755);
  sizes[EXECUTABLE] = (await stat(executable)).size;
  await writeFile(join(folder, STAMP), JSON.stringify(sizes, undefined, 2), { flush: true });
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    const sizes = JSON.parse(await readFile(join(folder, STAMP), 'utf8')) as Record<string, number>;
    const checked = Object.entries(sizes).map(
      async ([path, size]) => (await stat(join(folder, path))).size === size,
    );
    return sizes[EXECUTABLE] !== undefined && (await Promise.all(checked)).every(Boolean);
  } catch {
    return false;
  }
}
