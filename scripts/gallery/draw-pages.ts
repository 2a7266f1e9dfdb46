import { readFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PNG } from 'pngjs';

/** A picture of a page in shades of grey: most copies come out of a black-and-white printer. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** A byte for each point, 0 is black. */
  readonly grey: Uint8Array;
}

/** Draws pages of a PDF, numbered from 1, at so many points an inch. */
export async function drawPages(
  path: string,
  dpi: number,
  wanted: (page: number) => boolean,
): Promise<ReadonlyMap<number, Picture>> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(readFileSync(path));
    const pictures = new Map<number, Picture>();
    for (const page of document.pages()) {
      const number = page.number + 1;
      if (!wanted(number)) continue;
      const { width, height, data } = await page.render({ scale: dpi / 72, render: 'bitmap' });
      pictures.set(number, { width, height, grey: greyOf(data) });
    }
    document.destroy();
    return pictures;
  } finally {
    library.destroy();
  }
}

/** The picture as a PNG file, in sixteen shades: enough for type, and a quarter of the size. */
export function writePng({ width, height, grey }: Picture): Buffer {
  const png = new PNG({ width, height, colorType: 0, inputColorType: 0, bitDepth: 8, inputHasAlpha: false });
  png.data = Buffer.from(grey.map((value) => Math.round(value / 17) * 17));
  return PNG.sync.write(png, {
    colorType: 0,
    inputColorType: 0,
    bitDepth: 8,
    inputHasAlpha: false,
    deflateLevel: 9,
    filterType: 0,
  });
}

export function readPng(bytes: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(bytes);
  return { width, height, grey: greyOf(data) };
}

/** Luminance as ITU-R BT.601 weighs it; the order of red and blue hardly matters to it. */
function greyOf(data: Uint8Array): Uint8Array {
  const grey = new Uint8Array(data.length / 4);
  for (let index = 0; index < grey.length; index++) {
    const [a = 0, b = 0, c = 0] = [data[index * 4], data[index * 4 + 1], data[index * 4 + 2]];
    grey[index] = Math.round(0.299 * a + 0.587 * b + 0.114 * c);
  }
  return grey;
}
