/** In milliseconds: what opens files has handed them on by then, or waits for the person to close them. */
const PATIENCE = 3000;

/**
 * Opens a file or an address with the program that the person's system has for it. Comes back when it is handed on:
 * nothing, or why it could not be, in a clause.
 *
 * @param environment tells whether there is a screen at all
 */
export async function openOutside(
  target: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const hasScreen = process.platform !== 'linux' || environment.DISPLAY || environment.WAYLAND_DISPLAY;
  if (!hasScreen) return 'there is no screen here';
  const { default: open } = await import('open');
  try {
    // From its source the library has an opener of its own beside it: the person's is the one that is meant.
    const isPlainLinux = process.platform === 'linux' && environment.WSL_DISTRO_NAME === undefined;
    const child = await open(target, isPlainLinux ? { app: { name: 'xdg-open' } } : {});
    return await new Promise((resolve) => {
      const late = setTimeout(() => resolve(undefined), PATIENCE);
      const end = (reason: string | undefined): void => {
        clearTimeout(late);
        resolve(reason);
      };
      child.once('error', () => end('there is no program here that opens files'));
      child.once('exit', (status) => end(status ? 'no program here opens this file' : undefined));
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
