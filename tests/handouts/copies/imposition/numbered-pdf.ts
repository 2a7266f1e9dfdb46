import { draftPdf } from '../../../../src/ground/pdf/draft-pdf.ts';
import { type PdfFile, readPdf } from '../../../../src/ground/pdf/read-pdf.ts';
import { streamSource, textString } from '../../../../src/ground/pdf/write-pdf.ts';

export interface NumberedOptions {
  readonly pages: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly title?: string;
  /** What stands before the number. */
  readonly word?: string;
  /** Bytes that the font drags along, to be able to see how often it is written. */
  readonly ballast?: number;
  /** The lower left corner of each page. */
  readonly origin?: readonly [number, number];
}

/** Where the number of each page stands, from the page's lower left corner, in points. */
export const NUMBER_AT = { x: 100, y: 300 };

/** A PDF whose pages have nothing on them but their number. */
export function numberedPdf(options: NumberedOptions): PdfFile {
  const { pages, width, height, title = 'Numbers', word = '', ballast = 0, origin = [0, 0] } = options;
  const pieces: Uint8Array[] = [];
  const draft = draftPdf((piece) => pieces.push(piece));
  const tree = draft.reserve();
  const extra = draft.add(streamSource('', Buffer.alloc(ballast, 'x')));
  const font = draft.add(`<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Ballast ${extra} 0 R>>`);
  const [left, bottom] = origin;
  const kids = Array.from({ length: pages }, (_, index) => {
    const at = `1 0 0 1 ${left + NUMBER_AT.x} ${bottom + NUMBER_AT.y} Tm`;
    const content = `BT /F1 20 Tf ${at} (${word}${index + 1}) Tj ET`;
    const contents = draft.add(streamSource('', Buffer.from(content)));
    const box = `[${left} ${bottom} ${left + width} ${bottom + height}]`;
    return draft.add(
      `<</Type /Page /Parent ${tree} 0 R /MediaBox ${box} /Resources <</Font <</F1 ${font} 0 R>>>> /Contents ${contents} 0 R>>`,
    );
  });
  draft.add(`<</Type /Pages /Count ${pages} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`, tree);
  const root = draft.add(`<</Type /Catalog /Pages ${tree} 0 R /Lang (en-GB)>>`);
  draft.end(root, draft.add(`<</Title ${textString(title)} /Creator (Tests)>>`));
  return readPdf(Buffer.concat(pieces));
}
