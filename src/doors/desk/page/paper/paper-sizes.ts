const WIDTHS: Readonly<Record<string, number>> = { A4: 794, Letter: 816, A5: 559, 'Half-letter': 528 };

/** How wide a sheet is, in CSS pixels: the page is laid out in it, and drawn smaller or larger as a whole. */
export function widthOfPaper(paper: unknown): number {
  return WIDTHS[String(paper ?? 'A4')] ?? 794;
}
