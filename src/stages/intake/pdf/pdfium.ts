import { PDFiumModule } from '@hyzyla/pdfium';

/** PDFium in WebAssembly: addresses are numbers, and results come through memory. It has no disk, network or scripts. */
export interface Pdfium {
  readonly HEAPU8: Uint8Array;
  readonly HEAPU16: Uint16Array;
  readonly HEAP32: Int32Array;
  readonly HEAPU32: Uint32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  readonly wasmExports: { malloc(size: number): number; free(address: number): void };
  /** Any function of PDFium's public headers. */
  call(name: string, ...values: readonly number[]): number;
}

/** A library of its own for one document: what a hostile file breaks in it is gone with it. */
export async function startPdfium(): Promise<Pdfium> {
  const module = (await PDFiumModule({})) as unknown as Omit<Pdfium, 'call'>;
  // What the module has under these names with an underscore is wrapped in checks, which take longer than the work.
  const exported = module.wasmExports as unknown as Readonly<
    Record<string, ((...values: readonly number[]) => number) | undefined>
  >;
  const functions = new Map<string, (...values: readonly number[]) => number>();
  const call = (name: string, ...values: readonly number[]): number => {
    let found = functions.get(name);
    if (found === undefined) {
      found = exported[name];
      if (found === undefined) throw new Error(`PDFium has no ${name}`);
      functions.set(name, found);
    }
    return found(...values);
  };
  call('FPDF_InitLibraryWithConfig', 0);
  // Views of the memory are replaced when it grows, so they are asked of the module each time.
  return Object.defineProperty(Object.create(module) as Pdfium, 'call', { value: call });
}

/** Runs `use` with memory of so many bytes, filled with zeros. */
export function withMemory<T>(pdfium: Pdfium, size: number, use: (address: number) => T): T {
  const address = pdfium.wasmExports.malloc(size);
  if (address === 0) throw new RangeError('PDFium: out of memory');
  pdfium.HEAPU8.fill(0, address, address + size);
  try {
    return use(address);
  } finally {
    pdfium.wasmExports.free(address);
  }
}

/** What a function writes into a buffer when it is asked twice: for the length in bytes, and for UTF-16. */
export function readWide(pdfium: Pdfium, ask: (buffer: number, bytes: number) => number): string {
  return readBytes(pdfium, ask, 'utf16le');
}

/** The same for functions that write bytes: names of fonts. */
export function readNarrow(pdfium: Pdfium, ask: (buffer: number, bytes: number) => number): string {
  return readBytes(pdfium, ask, 'latin1');
}

/** No text that is asked for is longer, whatever a file says. */
const MOST_BYTES = 1 << 20;

function readBytes(
  pdfium: Pdfium,
  ask: (buffer: number, bytes: number) => number,
  encoding: 'utf16le' | 'latin1',
): string {
  const size = ask(0, 0);
  if (size <= 0 || size > MOST_BYTES) return '';
  return withMemory(pdfium, size + 2, (address) => {
    const written = Math.min(ask(address, size), size);
    const text = Buffer.from(pdfium.HEAPU8.slice(address, address + written)).toString(encoding);
    return text.replace(/\0[\s\S]*$/, '');
  });
}
