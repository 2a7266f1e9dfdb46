import { draftPdf } from '../../../ground/pdf/draft-pdf.ts';
import { addPageForm, pageBox } from '../../../ground/pdf/page-form.ts';
import { isString, type PdfDictionary, type PdfValue } from '../../../ground/pdf/pdf-values.ts';
import { dictionary, type PdfFile, resolve } from '../../../ground/pdf/read-pdf.ts';
import { streamSource } from '../../../ground/pdf/write-pdf.ts';
import { writeValue } from '../../../ground/pdf/write-value.ts';
import type { LaidPage, LaidSide, Layout } from './laid-side.ts';
import { boxSize, POINTS } from './sheet-size.ts';

/** A page of a PDF, by its object number. */
export interface PageObject {
  readonly pdf: PdfFile;
  readonly object: number;
}

/** A PDF of sheets, a page for each side, written as it is made. */
export interface DraftSheets {
  /** Titles the document as this one is, and says its language. */
  describeAs(pdf: PdfFile): void;
  /** Adds a side. `layersOf` says what is shown in the place of a page, the lowest first. */
  addSide(side: LaidSide, layersOf: (page: number) => readonly PageObject[]): void;
  end(): void;
}

/** Begins a PDF of sheets. A page that is shown several times is in it once, and so is what pages share. */
export function draftSheets(
  { suffix, duplex }: Pick<Layout, 'suffix' | 'duplex'>,
  write: (piece: Uint8Array) => void,
): DraftSheets {
  const draft = draftPdf(write);
  const tree = draft.reserve();
  const kids: number[] = [];
  const forms = new WeakMap<PdfFile, Map<number, number>>();
  let language = '';
  let info: PdfValue = new Map();

  const formOf = ({ pdf, object }: PageObject): number => {
    const known = forms.get(pdf) ?? new Map<number, number>();
    forms.set(pdf, known);
    const form = known.get(object) ?? addPageForm(draft, pdf, object);
    known.set(object, form);
    return form;
  };
  // What is laid over a page of another width is in the middle of it.
  const formsOf = (layers: readonly PageObject[]): readonly ShownForm[] => {
    const widths = layers.map(({ pdf, object }) => boxSize(pageBox(pdf, object)).width);
    return layers.map((layer, index) => ({
      form: formOf(layer),
      right: centred((widths[0] ?? 0) - (widths[index] ?? 0)),
    }));
  };
  return {
    describeAs: (pdf) => {
      const spoken = resolve(pdf, pdf.catalog.get('Lang'));
      language = isString(spoken) ? ` /Lang ${writeValue(spoken)}` : '';
      info = draft.copy(pdf, titled(pdf, suffix));
    },
    addSide: ({ size, pages, marks }, layersOf) => {
      const shown = pages.map((page) => ({ page, forms: formsOf(layersOf(page.page)) }));
      const content = [...shown.map((one) => placed(one.page, one.forms)), marks].join('\n');
      const used = new Set(shown.flatMap((one) => one.forms.map(({ form }) => form)));
      const resources = `<</XObject <<${[...used].map((form) => `/${nameOf(form)} ${form} 0 R`).join(' ')}>>>>`;
      const contents = draft.add(streamSource('', Buffer.from(content, 'latin1')));
      const box = `[0 0 ${size.width.toFixed(3)} ${size.height.toFixed(3)}]`;
      const entries = `/MediaBox ${box} /Resources ${resources} /Contents ${contents} 0 R`;
      kids.push(draft.add(`<</Type /Page /Parent ${tree} 0 R ${entries}>>`));
    },
    end: () => {
      const list = kids.map((kid) => `${kid} 0 R`).join(' ');
      draft.add(`<</Type /Pages /Count ${kids.length} /Kids [${list}]>>`, tree);
      // For the printing dialogue: on both sides, not shrunk to fit, on paper of the sheet's own size.
      const viewer = `<</DisplayDocTitle true /Duplex /${duplex} /PrintScaling /None /PickTrayByPDFSize true>>`;
      const catalog = `<</Type /Catalog /Pages ${tree} 0 R /ViewerPreferences ${viewer}${language}>>`;
      draft.end(draft.add(catalog), draft.add(writeValue(info)));
    },
  };
}

interface ShownForm {
  readonly form: number;
  /** How far it is moved, in points. */
  readonly right: number;
}

/** Half of a difference between widths; sizes of sheets are rounded. */
function centred(difference: number): number {
  return Math.abs(difference) < POINTS ? 0 : difference / 2;
}

/** The document's information, with more in its title. */
function titled(pdf: PdfFile, suffix: string): PdfDictionary {
  const info = dictionary(pdf, pdf.trailer.get('Info'));
  const title = resolve(pdf, info.get('Title'));
  const before = isString(title) ? title.string : '';
  // ASCII is the same in both of the encodings of one byte, but not in UTF-16, which its mark tells.
  const after = before.startsWith('\u00fe\u00ff')
    ? Buffer.from(suffix, 'utf16le').swap16().toString('latin1')
    : suffix;
  return new Map<string, PdfValue>([...info, ['Title', { string: before + after }]]);
}

/** Forms on each other, in the place of a page. */
function placed({ x, y, scale, turned, clip }: LaidPage, forms: readonly ShownForm[]): string {
  const box = numbers(clip.left, clip.bottom, clip.right - clip.left, clip.top - clip.bottom);
  const shown = forms
    .map(({ form, right }) =>
      right === 0 ? `/${nameOf(form)} Do` : `q ${numbers(1, 0, 0, 1, right, 0)} cm /${nameOf(form)} Do Q`,
    )
    .join(' ');
  const matrix = turned ? numbers(0, scale, -scale, 0, x, y) : numbers(scale, 0, 0, scale, x, y);
  return `q ${box} re W n ${matrix} cm ${shown} Q`;
}

function nameOf(form: number): string {
  return `P${form}`;
}

function numbers(...values: readonly number[]): string {
  return values.map((value) => String(Number(value.toFixed(4)))).join(' ');
}
