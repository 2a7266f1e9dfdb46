import { type PdfFile, pageNumbers } from '../../../ground/pdf/read-pdf.ts';

/** Gives the object numbers of a PDF's pages, which are looked for once. What has been asked for is not kept alive. */
export function pageFinder(): (pdf: PdfFile) => readonly number[] {
  const found = new WeakMap<PdfFile, readonly number[]>();
  return (pdf) => {
    const numbers = found.get(pdf) ?? pageNumbers(pdf);
    found.set(pdf, numbers);
    return numbers;
  };
}
