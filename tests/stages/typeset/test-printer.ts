import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RenderedPack } from '../../../src/ground/model/rendered.ts';
import type { RunningHead } from '../../../src/ground/model/slotted-html.ts';
import { pageLimit } from '../../../src/stages/render/page-limit.ts';
import {
  blankLeafSlot,
  makeSlotMarks,
  pageListSlot,
  pageNumberSlot,
  runningHeadsSlot,
} from '../../../src/stages/render/slots.ts';
import {
  openPrinter,
  type Printer,
  type PrinterOptions,
  type PrintJob,
} from '../../../src/stages/typeset/open-printer.ts';

/** Unpacked once for all tests of a user. */
export const TEST_CACHE = join(tmpdir(), `sourcebound-test-cache-${process.getuid?.() ?? 0}`);
export const TEST_FILE = 'sources/packs/test.md';

export function openTestPrinter(options: Partial<PrinterOptions> = {}): Promise<Printer> {
  return openPrinter({ cacheFolder: TEST_CACHE, root: process.getuid?.() === 0, pages: 2, ...options });
}

/** A job for one page of HTML. */
export function testJob(html: string, more: Partial<PrintJob> = {}): PrintJob {
  return {
    rendered: rendered(html),
    modified: new Date('2026-11-20T00:00:00Z'),
    attachments: [],
    producer: 'Sourcebound test',
    file: TEST_FILE,
    ...more,
  };
}

/** HTML with the places of `pageNumber` and the others, as `renderPack` gives it. */
export function rendered(html: string): RenderedPack {
  const document = slots.resolve(html);
  // Anything that is not built as a pack is shown as a whole.
  const bodyStart = document.html.includes('</head>\n<body') ? document.html.indexOf('<body') : 0;
  const pagesAtMost = pageLimit(document.html, undefined);
  const about = {
    id: 'test',
    title: 'Test',
    titles: ['Test'],
    language: 'en-GB',
    pagesAtMost,
    printed: [],
    margins: [],
  };
  return { ...document, bodyStart, ...about };
}

const slots = makeSlotMarks();

/** Stands for what templates print with `{{pageOf anchor}}`. */
export function pageNumber(anchor: string): string {
  return slots.mark(() => pageNumberSlot(anchor));
}

/** Stands for what templates print with `{{pagesOf ref}}`. */
export function pageList(...anchors: readonly string[]): string {
  return slots.mark(() => pageListSlot(anchors));
}

/** Stands for what templates print with `{{blankLeaf heading}}`. */
export function blankLeaf(anchor: string): string {
  return `<div ${slots.mark(() => blankLeafSlot(anchor))}><p>Blank</p></div>`;
}

/** Stands for the style sheet of the running heads. */
export function runningHeads(...heads: readonly RunningHead[]): string {
  return slots.mark(() => runningHeadsSlot(heads));
}

/** A document in the fonts of the packs, embedded, with 20 mm of margin on A4. */
export function testPage(body: string, css = '', head = ''): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Test</title>${head}<style>${FACES}
@page { size: A4; margin: 20mm; @bottom-center { content: counter(page); font-family: Plain; } }
body { font: 11pt/1.4 Book; margin: 0 } h1, h2, b, strong, th { font-weight: 400 }
${css}</style></head><body>${body}</body></html>`;
}

const FACES = [
  face('Book', 'source-serif-4', 'normal'),
  face('Book', 'source-serif-4', 'italic'),
  face('Plain', 'source-sans-3', 'normal'),
].join('\n');

export function face(family: string, name: string, style: string): string {
  const root = createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`);
  const file = join(root, '..', 'files', `${name}-latin-400-${style}.woff2`);
  const data = readFileSync(file).toString('base64');
  return `@font-face { font-family: ${family}; font-style: ${style}; src: url(data:font/woff2;base64,${data}) }`;
}

/** The value of an outcome that has to be without errors. */
export function expectValue<T>(outcome: {
  readonly value: T | undefined;
  readonly diagnostics: readonly unknown[];
}): T {
  if (outcome.value === undefined || outcome.diagnostics.length > 0) {
    throw new Error(JSON.stringify(outcome.diagnostics, undefined, 2));
  }
  return outcome.value;
}
