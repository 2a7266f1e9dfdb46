import { getDocumentProxy } from 'unpdf';

/** A piece of text on a page, where it begins, and how it stands. */
export interface Written {
  readonly text: string;
  /** Points, from the lower left corner of the page. */
  readonly x: number;
  readonly y: number;
  /** Of the letters, in points; nothing when they do not stand upright. */
  readonly size: number | undefined;
}

/** What pdf.js, which is none of ours, reads on each page. */
export async function readNumbers(pdf: Uint8Array): Promise<readonly (readonly Written[])[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages: Written[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) => {
        if (!('transform' in item) || item.str.trim() === '') return [];
        const [a, b, c, d, x, y] = item.transform as number[];
        const upright = b === 0 && c === 0 && a === d && Number(a) > 0;
        return [{ text: item.str, x: Number(x), y: Number(y), size: upright ? a : undefined }];
      }),
    );
  }
  await document.destroy();
  return pages;
}
