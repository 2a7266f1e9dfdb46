import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPlainFile } from '../../ground/machine/read-plain-file.ts';
import { blankFont } from './blank-font.ts';
import { installFolder } from './install-folder.ts';

/**
 * Makes the folder with the only font that the browser sees besides those embedded in the page, and returns
 * the path of the fontconfig file that says so.
 */
export async function prepareFonts(cacheFolder: string): Promise<string> {
  const folder = join(cacheFolder, 'fonts-1');
  const file = join(folder, 'fonts.conf');
  const font = blankFont();
  const settings = fontconfig(folder);
  await installFolder(
    folder,
    async () => {
      try {
        const found = readPlainFile(file).toString('utf8');
        const bytes = readPlainFile(join(folder, 'blank.ttf'));
        return found === settings && bytes.equals(font) && (await hasFilesOnly(join(folder, 'cache')));
      } catch {
        return false;
      }
    },
    async (fresh) => {
      await writeFile(join(fresh, 'blank.ttf'), font, { flush: true });
      await writeFile(join(fresh, 'fonts.conf'), settings, { flush: true });
    },
  );
  return file;
}

/** What fontconfig keeps for the browser, which would wait at a pipe for ever. */
async function hasFilesOnly(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.every((entry) => entry.isFile());
}

function fontconfig(folder: string): string {
  const path = folder.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${path}</dir>
  <cachedir>${path}/cache</cachedir>
</fontconfig>
`;
}
