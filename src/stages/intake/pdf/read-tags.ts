import type { Tagged } from './page-content.ts';
import { type Pdfium, readWide } from './pdfium.ts';

/** How deep a tree of tags may go. */
const DEEPEST_TAG = 60;

/** The tree of tags, as far as it is on this page. */
export function readTags(pdfium: Pdfium, page: number): readonly Tagged[] {
  const tree = pdfium.call('FPDF_StructTree_GetForPage', page);
  if (tree === 0) return [];
  try {
    const count = Math.min(pdfium.call('FPDF_StructTree_CountChildren', tree), 10_000);
    const found: Tagged[] = [];
    for (let index = 0; index < count; index += 1) {
      const child = pdfium.call('FPDF_StructTree_GetChildAtIndex', tree, index);
      if (child !== 0) found.push(readElement(pdfium, child, 0));
    }
    return found;
  } finally {
    pdfium.call('FPDF_StructTree_Close', tree);
  }
}

function readElement(pdfium: Pdfium, element: number, depth: number): Tagged {
  const type = readWide(pdfium, (buffer, size) =>
    pdfium.call('FPDF_StructElement_GetType', element, buffer, size),
  );
  const count = depth > DEEPEST_TAG ? 0 : pdfium.call('FPDF_StructElement_CountChildren', element);
  const children: (number | Tagged)[] = [];
  for (let index = 0; index < Math.min(count, 100_000); index += 1) {
    const child = pdfium.call('FPDF_StructElement_GetChildAtIndex', element, index);
    if (child !== 0) children.push(readElement(pdfium, child, depth + 1));
    else {
      const content = pdfium.call('FPDF_StructElement_GetChildMarkedContentID', element, index);
      if (content >= 0) children.push(content);
    }
  }
  return { type, children };
}
