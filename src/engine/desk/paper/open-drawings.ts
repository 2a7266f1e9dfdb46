import { keepLatest } from '../../../ground/model/keep-latest.ts';
import { digestOf } from '../../workspace/record-reads.ts';
import { type DrawnPdf, openDrawnPdf } from './draw-page.ts';

/** Pictures of the pages of PDFs, each drawn once for a width. */
export interface Drawings {
  /** A page as PNG; nothing where there is none. */
  draw(pack: string, pdf: Uint8Array, number: number, width: number): Promise<Buffer | undefined>;
}

/** How many pictures are kept, and of how many packs the last PDF is held open. */
const PICTURES = 200;
const PDFS = 3;

/** The widths, in pixels, that pages are drawn in: the least that is not less than what is asked for. */
const WIDTHS = [160, 240, 360, 600, 900, 1240, 1760, 2480];

export function openDrawings(): Drawings {
  const pictures = new Map<string, Buffer>();
  const opened = new Map<string, { readonly digest: string; readonly pdf: Promise<DrawnPdf | undefined> }>();
  const digests = new WeakMap<Uint8Array, string>();
  const openOf = (pack: string, digest: string, bytes: Uint8Array): Promise<DrawnPdf | undefined> => {
    const known = opened.get(pack);
    if (known?.digest === digest) return known.pdf;
    close(known);
    const pdf = openDrawnPdf(bytes);
    close(keepLatest(opened, pack, { digest, pdf }, PDFS));
    return pdf;
  };
  return {
    draw: async (pack, bytes, number, asked) => {
      const width = WIDTHS.find((one) => one >= asked) ?? WIDTHS.at(-1) ?? asked;
      const digest = digests.get(bytes) ?? digestOf(bytes);
      digests.set(bytes, digest);
      const key = `${digest} ${number} ${width}`;
      const known = pictures.get(key);
      if (known !== undefined) return known;
      const picture = (await openOf(pack, digest, bytes))?.draw(number, width);
      if (picture === undefined) return undefined;
      keepLatest(pictures, key, picture, PICTURES);
      return picture;
    },
  };
}

function close(one: { readonly pdf: Promise<DrawnPdf | undefined> } | undefined): void {
  void one?.pdf.then((pdf) => pdf?.close());
}
