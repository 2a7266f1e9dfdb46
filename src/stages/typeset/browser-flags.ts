import { statfsSync } from 'node:fs';

export interface FlagOptions {
  /** An empty folder for whatever the browser keeps. */
  readonly profile: string;
  /** Chromium refuses to run its sandbox as root. */
  readonly root: boolean;
  /** The embedded browser has no mode but headless. */
  readonly embedded: boolean;
}

/** Chromium shares bitmaps through /dev/shm, and dies when it is full: containers often have 64 MB. */
const SMALL_SHARED_MEMORY = 256 * 1024 * 1024;

/** The browser's command line. Nothing is ever fetched: each of the three ways out is shut on its own. */
export function browserFlags({ profile, root, embedded }: FlagOptions): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...(root ? ['--no-sandbox'] : []),
    // No name has an address, and what needs no name goes to a proxy that is not there.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=http://127.0.0.1:1',
    '--proxy-bypass-list=<-loopback>',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--no-pings',
    // While it prints, Chromium lets what it no longer needs grow to several times the rest before it gives it back: with
    // these, a pack of a thousand pages takes 0.4 GB less and a quarter more of its time. Small packs never get so far.
    '--js-flags=--optimize-for-size --heap-growing-percent=10',
    // Glyphs keep the widths that the font gives them; hinted ones are rounded to whole pixels.
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    '--disable-gpu',
    '--disable-software-rasterizer',
    '--disable-extensions',
    '--disable-default-apps',
    '--disable-breakpad',
    '--disable-crash-reporter',
    '--mute-audio',
    '--no-first-run',
    '--no-default-browser-check',
    '--use-mock-keychain',
    '--password-store=basic',
    ...(embedded ? [] : ['--disable-features=Translate,MediaRouter,OptimizationHints']),
    ...(hasSmallSharedMemory() ? ['--disable-dev-shm-usage'] : []),
    // Processes that would only wait: they take 150 MB, and 50 ms of the start.
    ...(embedded ? ['--in-process-gpu', '--enable-features=NetworkServiceInProcess2'] : []),
    ...(embedded && root ? ['--no-zygote'] : []),
    // Packs have tabs of their own: one that nobody needs takes a process and its time.
    ...(embedded ? ['--no-startup-window'] : ['about:blank']),
  ];
}

function hasSmallSharedMemory(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const { blocks, bsize } = statfsSync('/dev/shm');
    return blocks * bsize < SMALL_SHARED_MEMORY;
  } catch {
    return true;
  }
}
