import { posix, win32 } from 'node:path';

/** What decides where a system keeps its browsers. */
export interface SystemPlace {
  readonly platform: NodeJS.Platform;
  /** The person's own folder. */
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Where a system keeps Chrome, Chromium and Edge, the likeliest first. */
export function usualPaths({ platform, home, environment }: SystemPlace): readonly string[] {
  switch (platform) {
    case 'darwin':
      return ['/Applications', posix.join(home, 'Applications')].flatMap((folder) =>
        ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
          (name) => `${folder}/${name}.app/Contents/MacOS/${name}`,
        ),
      );
    case 'win32':
      return [
        environment.ProgramFiles ?? 'C:\\Program Files',
        environment['ProgramFiles(x86)'] ?? 'C:\\Program Files (x86)',
        environment.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'),
      ].flatMap((folder) =>
        ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((path) =>
          win32.join(folder, path),
        ),
      );
    default:
      return [
        '/usr/bin/chrome-headless-shell',
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/google-chrome-stable',
        '/usr/bin/google-chrome',
        '/snap/bin/chromium',
      ];
  }
}
