import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contactSheet } from './contact-sheet.ts';
import { drawPages, writePng } from './draw-pages.ts';
import { printSamples } from './print-samples.ts';
import { APPROVED, SAMPLES, SHOWN } from './samples.ts';

const REPOSITORY = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    approve: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'sourcebound-gallery-'));
try {
  const printed = await printSamples(REPOSITORY, folder, SAMPLES);
  const gallery = join(REPOSITORY, 'output/gallery');
  for (const [name, pdf] of printed) {
    const pages = await drawPages(pdf, 60, () => true);
    mkdirSync(join(gallery, name), { recursive: true });
    for (const [page, picture] of pages) {
      writeFileSync(join(gallery, name, `${String(page).padStart(3, '0')}.png`), writePng(picture));
      const isApproved = APPROVED.some((one) => one.name === name && one.page === page);
      if (values.approve && isApproved) {
        writeFileSync(join(REPOSITORY, 'tests/gallery/approved', `${name}-${page}.png`), writePng(picture));
      }
    }
    writeFileSync(join(gallery, `${name}.png`), writePng(contactSheet([...pages.values()], 6)));
    console.log(`${name}: ${pages.size} pages`);
    for (const shown of SHOWN) {
      if (!values.readme || shown.name !== name) continue;
      const picture = (await drawPages(pdf, 72, (page) => page === shown.page)).get(shown.page);
      if (picture !== undefined) writeFileSync(join(REPOSITORY, 'docs', shown.file), writePng(picture));
    }
  }
  console.log(`The pages and a contact sheet of each are in ${gallery}.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
