import { createHash } from 'node:crypto';

/** A PDF that a test writes itself, page by page, as few objects as it needs. */
export interface SmallPdf {
  readonly pages: readonly SmallPage[];
  /** More entries of the catalogue: `/PageLabels << … >>`. */
  readonly catalog?: string;
  readonly info?: string;
  /** More objects: they are numbered from 100 on, in order. */
  readonly objects?: readonly string[];
  /** More fonts: `/X 100 0 R`. */
  readonly fonts?: string;
  readonly properties?: string;
  /** Encrypts it with RC4; an empty password opens it. */
  readonly password?: string;
}

export interface SmallPage {
  readonly content: string;
  /** More entries of the page: `/Rotate 90`, `/Annots [100 0 R]`. */
  readonly entries?: string;
  readonly box?: readonly [number, number, number, number];
}

/** The number of the first of `objects`. */
export const FIRST_OBJECT = 100;

/** What WinAnsi has where Latin-1 has nothing. */
const WIN_ANSI: Readonly<Record<string, number>> = {
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '…': 0x85,
};

/** One line of text at a place counted from the lower left corner. */
export function line(x: number, y: number, words: string, size = 10, font = 'F1'): string {
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${shown(words)} Tj ET\n`;
}

/** Lines one below another. */
export function lines(x: number, y: number, words: readonly string[], size = 10, step = 12): string {
  return words.map((text, index) => line(x, y - index * step, text, size)).join('');
}

/** A string as an operator takes it. */
export function shown(words: string): string {
  const bytes = [...words].map((character) => WIN_ANSI[character] ?? character.codePointAt(0) ?? 63);
  return `<${Buffer.from(bytes).toString('hex')}>`;
}

/** A square picture of one grey dot. */
export function picture(x: number, y: number, width: number, height: number): string {
  return `q ${width} 0 0 ${height} ${x} ${y} cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u00a0 EI Q\n`;
}

export function smallPdf(pdf: SmallPdf): Uint8Array {
  const bodies = new Map<number, { readonly dictionary: string; readonly stream?: string }>();
  const kids = pdf.pages.map((_, index) => `${10 + index * 2} 0 R`).join(' ');
  bodies.set(1, { dictionary: `<< /Type /Catalog /Pages 2 0 R ${pdf.catalog ?? ''} >>` });
  bodies.set(2, { dictionary: `<< /Type /Pages /Count ${pdf.pages.length} /Kids [${kids}] >>` });
  for (const [number, name] of [
    [3, 'Helvetica'],
    [4, 'Helvetica-Bold'],
    [5, 'Courier'],
  ] as const) {
    bodies.set(number, {
      dictionary: `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`,
    });
  }
  bodies.set(6, { dictionary: `<< ${pdf.info ?? ''} >>` });
  pdf.pages.forEach((page, index) => {
    const number = 10 + index * 2;
    const box = (page.box ?? [0, 0, 595, 842]).join(' ');
    bodies.set(number, {
      dictionary:
        `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents ${number + 1} 0 R ${page.entries ?? ''} ` +
        `/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R ${pdf.fonts ?? ''} >> /Properties << ${pdf.properties ?? ''} >> >> >>`,
    });
    bodies.set(number + 1, { dictionary: '', stream: page.content });
  });
  const first = Math.max(FIRST_OBJECT, 10 + pdf.pages.length * 2);
  (pdf.objects ?? []).forEach((object, index) => {
    bodies.set(first + index, { dictionary: object });
  });
  return write(bodies, pdf.password);
}

function write(
  bodies: ReadonlyMap<number, { readonly dictionary: string; readonly stream?: string }>,
  password: string | undefined,
): Uint8Array {
  const lock = password === undefined ? undefined : lockOf(password);
  let text = '%PDF-1.7\n';
  const places = new Map<number, number>();
  for (const [number, { dictionary, stream }] of bodies) {
    places.set(number, text.length);
    const sealed = stream === undefined ? undefined : (lock?.seal(number, stream) ?? stream);
    const body =
      sealed === undefined ? dictionary : `<< /Length ${sealed.length} >>\nstream\n${sealed}\nendstream`;
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = text.length;
  const size = Math.max(...bodies.keys()) + 1;
  text += `xref\n0 ${size}\n`;
  for (let number = 0; number < size; number += 1) {
    const place = places.get(number);
    text += place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  }
  text += `trailer\n<< /Size ${size} /Root 1 0 R /Info 6 0 R ${lock?.entries ?? ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** Encryption of the first kind that PDF had: RC4 with 40 bits. */
function lockOf(password: string): { readonly entries: string; seal(number: number, text: string): string } {
  const padded = (words: string): Buffer =>
    Buffer.concat([Buffer.from(words, 'latin1'), PADDING]).subarray(0, 32);
  const md5 = (...parts: readonly Buffer[]): Buffer =>
    createHash('md5').update(Buffer.concat(parts)).digest();
  const id = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
  const rights = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(password));
  const key = md5(padded(password), owner, rights, id).subarray(0, 5);
  const user = rc4(key, PADDING);
  return {
    entries:
      `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P -4 >> ` +
      `/ID [<${id.toString('hex')}> <${id.toString('hex')}>]`,
    seal: (number, text) => {
      const place = Buffer.from([number & 255, (number >> 8) & 255, (number >> 16) & 255, 0, 0]);
      return rc4(md5(key, place).subarray(0, 10), Buffer.from(text, 'latin1')).toString('latin1');
    },
  };
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (state[i] ?? 0)) & 255;
      swap(i, j);
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
    }),
  );
}
