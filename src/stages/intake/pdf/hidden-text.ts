import type { OpenPage } from './open-page.ts';
import type { Glyph, PageContent, TextObject } from './page-content.ts';
import { type Pdfium, withMemory } from './pdfium.ts';

export type Hidden = 'outside the page' | 'invisible text' | 'covered or hidden text';

/** The characters of a page that nobody sees, and why. The words of a scan are seen: in the picture. */
export function findHidden(open: OpenPage, page: PageContent): ReadonlyMap<Glyph, Hidden> {
  const hidden = new Map<Glyph, Hidden>();
  const suspects: Glyph[] = [];
  for (const glyph of page.glyphs) {
    const place = glyph.turn === 0 ? glyph.box : undefined;
    if (place !== undefined && isOutside(glyph, page)) hidden.set(glyph, 'outside the page');
    else if (glyph.object.invisible) {
      if (place === undefined || !isOverPicture(glyph, page)) hidden.set(glyph, 'invisible text');
    } else if (place !== undefined && isSuspect(glyph, page)) suspects.push(glyph);
  }
  if (suspects.length > 0)
    for (const glyph of unseen(open, page, suspects)) hidden.set(glyph, 'covered or hidden text');
  return hidden;
}

/** Whether there is a picture behind: then the invisible words are what a machine read in it. */
export function isOverPicture(glyph: Glyph, page: PageContent): boolean {
  const x = (glyph.box.left + glyph.box.right) / 2;
  const y = (glyph.box.top + glyph.box.bottom) / 2;
  return page.painted.some(
    (area) =>
      area.picture && x > area.left - 2 && x < area.right + 2 && y > area.top - 2 && y < area.bottom + 2,
  );
}

function isOutside({ box, base }: Glyph, page: PageContent): boolean {
  return box.right < 0.5 || box.left > page.width - 0.5 || base < 0 || box.top > page.height - 0.5;
}

/** Painted in almost nothing, on a layer, outside of what clips it, or under something that is painted later. */
function isSuspect({ box, object }: Glyph, page: PageContent): boolean {
  const [red, green, blue, cover] = object.fill;
  if (object.layered || cover < 40 || Math.min(red, green, blue) > 225) return true;
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  const { clip } = object;
  if (clip !== undefined && (x < clip.left || x > clip.right || y < clip.top || y > clip.bottom)) return true;
  return page.painted.some(
    (area) =>
      area.painted > object.painted && x > area.left && x < area.right && y > area.top && y < area.bottom,
  );
}

/** Dots per point of the pictures that are compared, and how different a dot has to be to be seen. */
const SCALE = 1.5;
const VISIBLE = 20;
const MOST_DOTS = 12_000_000;

/** Which characters leave no trace: the page is painted with them and without, and compared where they are. */
function unseen(open: OpenPage, page: PageContent, suspects: readonly Glyph[]): readonly Glyph[] {
  const objects = new Set<TextObject>(suspects.map(({ object }) => object));
  const scale = Math.min(SCALE, Math.sqrt(MOST_DOTS / Math.max(page.width * page.height, 1)));
  const width = Math.max(1, Math.ceil(page.width * scale));
  const height = Math.max(1, Math.ceil(page.height * scale));
  const { pdfium } = open;
  const before = paint(pdfium, open.page, width, height);
  for (const { handle } of objects) pdfium.call('FPDFPageObj_SetIsActive', handle, 0);
  const without = paint(pdfium, open.page, width, height);
  for (const { handle } of objects) pdfium.call('FPDFPageObj_SetIsActive', handle, 1);
  return suspects.filter(({ box }) => {
    const [left, right] = [box.left, box.right].map((x) =>
      Math.min(Math.max(Math.floor(x * scale), 0), width - 1),
    );
    const [top, bottom] = [box.top, box.bottom].map((y) =>
      Math.min(Math.max(Math.floor(y * scale), 0), height - 1),
    );
    for (let y = top ?? 0; y <= (bottom ?? 0); y += 1) {
      for (let x = left ?? 0; x <= (right ?? 0); x += 1) {
        const at = (y * width + x) * 4;
        for (let channel = 0; channel < 3; channel += 1) {
          if (Math.abs((before[at + channel] ?? 0) - (without[at + channel] ?? 0)) > VISIBLE) return false;
        }
      }
    }
    return true;
  });
}

function paint(pdfium: Pdfium, page: number, width: number, height: number): Uint8Array {
  return withMemory(pdfium, width * height * 4, (memory) => {
    const bitmap = pdfium.call('FPDFBitmap_CreateEx', width, height, BGRX, memory, width * 4);
    try {
      pdfium.call('FPDFBitmap_FillRect', bitmap, 0, 0, width, height, 0xffffffff);
      pdfium.call('FPDF_RenderPageBitmap', bitmap, page, 0, 0, width, height, 0, 0);
    } finally {
      pdfium.call('FPDFBitmap_Destroy', bitmap);
    }
    return pdfium.HEAPU8.slice(memory, memory + width * height * 4);
  });
}

const BGRX = 3;
