import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
        const [found, bytes] = await Promise.all([
          readFile(file, 'utf8'),
          readFile(join(folder, 'blank.ttf')),
        ]);
        return found === settings && bytes.equals(font);
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
