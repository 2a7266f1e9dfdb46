import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { othersCanWrite } from '../../ground/machine/ownership.ts';
import { readPlainFile } from '../../ground/machine/read-plain-file.ts';
import { replaceFile } from '../../ground/machine/replace-file.ts';
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
const LAYOUT = 2;
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
 * a millisecond later on. Runs that start at once do not disturb each other. A folder is made again in which a file is
 * another's, may be written or run by others than it should, or has not the bytes that were unpacked: its digest is
 * taken when the system says that it was touched since, and with `thorough` in any case.
 */
export async function unpackBrowser(
  from: BrowserPackage,
  cacheFolder: string,
  onUnpack: () => void,
  thorough = false,
): Promise<UnpackedBrowser> {
  const archives = [`${EXECUTABLE}.br`, 'al2023.tar.br'].map((name) => join(from.archives, name));
  const marks = archives.map((path) => `${basename(path)} ${statSync(path).size}`);
  const hash = createHash('sha256')
    .update([LAYOUT, from.version, ...marks].join('\n'))
    .digest('hex');
  const folder = join(cacheFolder, `chromium-${from.version}-${hash.slice(0, 8)}`);
  await installFolder(
    folder,
    (made) => isWhole(made, thorough),
    async (fresh) => {
      onUnpack();
      await fill(fresh, archives);
    },
  );
  return { executable: join(folder, EXECUTABLE), libraries: join(folder, LIBRARIES) };
}

async function fill(folder: string, [program, libraries]: readonly string[]): Promise<void> {
  if (program === undefined || libraries === undefined) throw new Error('no archives to unpack');
  const executable = join(folder, EXECUTABLE);
  const digests = new Map<string, string>();
  const unpackProgram = async (): Promise<void> => {
    const chunkSize = 1 << 20;
    const hash = createHash('sha256');
    await pipeline(
      createReadStream(program, { highWaterMark: chunkSize }),
      createBrotliDecompress({ chunkSize }),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(executable, { mode: MODE }),
    );
    await syncFile(executable);
    digests.set(EXECUTABLE, hash.digest('hex'));
  };
  const unpackLibraries = async (): Promise<void> => {
    const archive = await promisify(brotliDecompress)(await readFile(libraries));
    for (const { path, bytes } of readTar(archive)) {
      await mkdir(join(folder, dirname(path)), { recursive: true, mode: MODE });
      await writeFile(join(folder, path), bytes, { mode: MODE, flush: true });
      digests.set(path, createHash('sha256').update(bytes).digest('hex'));
    }
  };
  // Both come to an end before either's failure is reported: the folder is then removed, and nothing writes into it.
  const ends = await Promise.allSettled([unpackProgram(), unpackLibraries()]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  const files: Record<string, Stamp> = {};
  for (const [path, sha256] of digests) {
    // The mode given when the file was made has gone through the umask.
    await chmod(join(folder, path), MODE);
    files[path] = { sha256, ...(await stateOf(join(folder, path))) };
  }
  await writeFile(join(folder, STAMP), JSON.stringify(files, undefined, 2), { flush: true });
}

/** A file as it was unpacked. */
interface Stamp {
  readonly sha256: string;
  readonly size: number;
  /** When the file was last touched in any way. Nobody but the system can set that. */
  readonly changed: number;
}

const MODE = 0o755;

async function stateOf(path: string): Promise<Omit<Stamp, 'sha256'>> {
  const { size, ctimeMs } = await lstat(path);
  return { size, changed: ctimeMs };
}

async function isWhole(folder: string, thorough: boolean): Promise<boolean> {
  try {
    const files = JSON.parse(readPlainFile(join(folder, STAMP)).toString('utf8')) as Record<string, Stamp>;
    if (files[EXECUTABLE] === undefined || othersCanWrite(folder) !== undefined) return false;
    const checked = await Promise.all(
      Object.entries(files).map(async ([path, stamp]) => ({
        path,
        stamp,
        now: await unchanged(join(folder, path), stamp, thorough),
      })),
    );
    if (checked.some(({ now }) => now === undefined)) return false;
    if (checked.some(({ stamp, now }) => now?.changed !== stamp.changed)) {
      keepStamp(folder, Object.fromEntries(checked.map(({ path, stamp, now }) => [path, now ?? stamp])));
    }
    return true;
  } catch {
    return false;
  }
}

/** The stamp of a file that is as it was unpacked, with what the system says of it now. */
async function unchanged(path: string, stamp: Stamp, thorough: boolean): Promise<Stamp | undefined> {
  const stat = await lstat(path);
  const uid = process.getuid?.();
  if (!stat.isFile() || stat.size !== stamp.size) return undefined;
  if (uid !== undefined && (stat.uid !== uid || (stat.mode & 0o777) !== MODE)) return undefined;
  if (!thorough && stat.ctimeMs === stamp.changed) return stamp;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex') === stamp.sha256 ? { ...stamp, changed: stat.ctimeMs } : undefined;
}

/** A folder that was copied, or put back from an archive, is looked through once. */
function keepStamp(folder: string, files: Readonly<Record<string, Stamp>>): void {
  try {
    replaceFile(join(folder, STAMP), JSON.stringify(files, undefined, 2));
  } catch {
    // The next run looks through it again.
  }
}
