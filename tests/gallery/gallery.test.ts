import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { describe, expect, it } from 'vitest';
import { drawPages, type Picture, readPng, writePng } from '../../scripts/gallery/draw-pages.ts';
import { printSamples } from '../../scripts/gallery/print-samples.ts';
import { APPROVED, SAMPLES } from '../../scripts/gallery/samples.ts';
import { readOwnForm } from '../../src/stages/proof/own-form/read-own-form.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const REPOSITORY = join(import.meta.dirname, '../..');
const HINT = 'look at output/gallery/, and if it is meant to be so: npm run gallery -- --approve';

/** How many points of a page may differ: edges of letters come out a little different elsewhere. */
const TOLERANCE = 0.004;

/** The share of points that differ, and a picture of where. */
function difference(one: Picture, other: Picture): { readonly share: number; readonly picture: Picture } {
  const { width, height } = one;
  if (other.width !== width || other.height !== height) return { share: 1, picture: one };
  const out = new Uint8Array(width * height * 4);
  const count = pixelmatch(colours(one), colours(other), out, width, height, { threshold: 0.25 });
  const grey = one.grey.map((_, index) => out[index * 4 + 1] ?? 0);
  return { share: count / (width * height), picture: { width, height, grey } };
}

function colours({ grey }: Picture): Uint8Array {
  const data = new Uint8Array(grey.length * 4);
  for (const [index, value] of grey.entries()) data.set([value, value, value, 255], index * 4);
  return data;
}

describe('the pages look as they were approved', () => {
  const names = [...new Set(APPROVED.map(({ name }) => name))];

  it.each(names)(
    '%s',
    async (name) => {
      const samples = SAMPLES.filter((sample) => sample.name === name);
      const pdf = (await printSamples(REPOSITORY, temporaryFolder(), samples)).get(name) ?? '';
      // What cannot be read back as ours would fail when its bundle is verified.
      expect(readOwnForm(readFileSync(pdf))).not.toHaveProperty('foreign');
      const wanted = APPROVED.filter((one) => one.name === name).map(({ page }) => page);
      const pages = await drawPages(pdf, 60, (page) => wanted.includes(page));
      for (const page of wanted) {
        const picture = pages.get(page);
        const path = join(import.meta.dirname, 'approved', `${name}-${page}.png`);
        if (picture === undefined) throw new Error(`${name} has no page ${page}; ${HINT}`);
        expect(existsSync(path), `${path} is missing; ${HINT}`).toBe(true);
        const { share, picture: differs } = difference(readPng(readFileSync(path)), picture);
        if (share > TOLERANCE) {
          const folder = join(REPOSITORY, 'output/gallery');
          mkdirSync(folder, { recursive: true });
          writeFileSync(join(folder, `${name}-${page}-now.png`), writePng(picture));
          writeFileSync(join(folder, `${name}-${page}-difference.png`), writePng(differs));
        }
        expect(share, `${name}, page ${page}: ${HINT}`).toBeLessThanOrEqual(TOLERANCE);
      }
    },
    60_000,
  );
});

describe('the comparison', () => {
  const blank = (size: number): Picture => ({
    width: size,
    height: size,
    grey: new Uint8Array(size * size).fill(255),
  });

  it('takes two alike for alike, also through a file', () => {
    const page = blank(50);
    page.grey.fill(0, 100, 900);
    expect(difference(page, readPng(writePng(page))).share).toBe(0);
  });

  it('sees a line that has moved, and a page of another size', () => {
    const [one, other] = [blank(100), blank(100)];
    one.grey.fill(0, 1000, 1100);
    other.grey.fill(0, 2000, 2100);
    expect(difference(one, other).share).toBeGreaterThan(TOLERANCE);
    expect(difference(one, blank(99)).share).toBe(1);
  });
});
