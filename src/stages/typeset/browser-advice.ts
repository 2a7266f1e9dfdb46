/** A system, as Node names it. */
export interface System {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
}

/** What to do on a system where there is no browser: an imperative. */
export function browserAdvice(system: System): string {
  const own = 'or set SOURCEBOUND_BROWSER to a Chromium or Chrome';
  if (canInstall(system)) return `run \`sourcebound doctor --install-browser\`, ${own}`;
  // Chrome's headless shell is made for no other kind of Linux.
  return `install your system's Chromium (\`apt-get install chromium\`, \`apk add chromium\`), ${own}`;
}

/** Whether Chrome's headless shell is made for the system. */
export function canInstall({ platform, arch }: System): boolean {
  if (platform === 'linux') return arch === 'x64';
  return platform === 'darwin' || platform === 'win32';
}
