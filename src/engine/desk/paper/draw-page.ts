import { PNG } from 'pngjs';
import { startPdfium, withMemory } from '../../../stages/intake/pdf/pdfium.ts';

/** A PDF of ours whose pages can be drawn. It has to be closed. */
export interface DrawnPdf {
  readonly pages: number;
  /**
   * A page as PNG; nothing where there is no such page.
   *
   * @param number from 1
   * @param width in pixels
   */
  draw(number: number, width: number): Buffer | undefined;
  close(): void;
}

/** BGR with a byte that says nothing. */
const BGRX = 3;
/** With annotations: the frames of links. */
const FLAGS = 0;
/** A strip of paper is not drawn without end. */
const TALLEST = 4;

/** Opens a PDF; nothing where it cannot be read. */
export async function openDrawnPdf(bytes: Uint8Array): Promise<DrawnPdf | undefined> {
  const pdfium = await startPdfium();
  const memory = pdfium.wasmExports.malloc(bytes.length);
  if (memory === 0) return undefined;
  pdfium.HEAPU8.set(bytes, memory);
  const document = pdfium.call('FPDF_LoadMemDocument', memory, bytes.length, 0);
  if (document === 0) return undefined;
  const pages = pdfium.call('FPDF_GetPageCount', document);
  return {
    pages,
    draw: (number, width) => {
      if (!Number.isInteger(number) || number < 1 || number > pages) return undefined;
      const page = pdfium.call('FPDF_LoadPage', document, number - 1);
      if (page === 0) return undefined;
      try {
        const ratio = pdfium.call('FPDF_GetPageHeight', page) / pdfium.call('FPDF_GetPageWidth', page);
        const height = Math.max(1, Math.round(width * Math.min(ratio, TALLEST)));
        return withMemory(pdfium, width * height * 4, (pixels) => {
          const bitmap = pdfium.call('FPDFBitmap_CreateEx', width, height, BGRX, pixels, width * 4);
          try {
            pdfium.call('FPDFBitmap_FillRect', bitmap, 0, 0, width, height, 0xffffffff);
            pdfium.call('FPDF_RenderPageBitmap', bitmap, page, 0, 0, width, height, 0, FLAGS);
          } finally {
            pdfium.call('FPDFBitmap_Destroy', bitmap);
          }
          return pngOf(pdfium.HEAPU8.subarray(pixels, pixels + width * height * 4), width, height);
        });
      } finally {
        pdfium.call('FPDF_ClosePage', page);
      }
    },
    close: () => {
      pdfium.call('FPDF_CloseDocument', document);
      pdfium.wasmExports.free(memory);
    },
  };
}

function pngOf(pixels: Uint8Array, width: number, height: number): Buffer {
  const png = new PNG({ width, height, colorType: 2, inputHasAlpha: true });
  for (let at = 0; at < pixels.length; at += 4) {
    png.data[at] = pixels[at + 2] ?? 0;
    png.data[at + 1] = pixels[at + 1] ?? 0;
    png.data[at + 2] = pixels[at] ?? 0;
    png.data[at + 3] = 255;
  }
  // Little is gained by more, and a page is looked at once.
  return PNG.sync.write(png, { colorType: 2, inputHasAlpha: true, deflateLevel: 3, filterType: 1 });
}
