import { importRefused } from '../../ground/model/diagnostics/imports.ts';
import { extensionOf, isCalledPage, isMistaken, properExtension } from './file-extension.ts';
import type { Finding, ImportKind, ImportOutcome, OriginalFile } from './imported.ts';
import { blankHead } from './mail/blank-head.ts';
import { wideEncoding } from './wide-encoding.ts';

/** What a file is, by its first bytes: names are often wrong. */
export type Sniffed =
  | { readonly kind: ImportKind; readonly findings: readonly Finding[] }
  | Extract<ImportOutcome, { refused: unknown }>;

/** Tells what kind of file it is. Errors: IMPORT_REFUSED, for kinds that are not read. */
export function sniffKind(file: OriginalFile): Sniffed {
  const extension = extensionOf(file.path);
  if (file.bytes.length === 0) return refuse(file, 'the file is empty', 'save it again from where it comes');
  const known = KINDS.find(({ begins }) => begins(file.bytes));
  if (known !== undefined && 'refused' in known) return refuse(file, known.refused, known.hint);
  const kind = known?.kind ?? kindOfText(file.bytes, extension);
  if (kind === undefined) {
    return refuse(
      file,
      'it is not text, and of no kind that is known',
      'save it as DOCX, PDF, HTML or plain text',
    );
  }
  return {
    kind,
    findings: isMistaken(file.path, kind)
      ? [
          {
            kind: 'doubtful',
            what: 'name of the file',
            where: file.path,
            words: '',
            message: `the file is called .${extension}, and is ${NAMES[kind]}: it is read as what it is, and kept as .${properExtension(file.path, kind)}`,
          },
        ]
      : [],
  };
}

interface Known {
  readonly begins: (bytes: Uint8Array) => boolean;
}

const KINDS: readonly (Known &
  ({ readonly kind: ImportKind } | { readonly refused: string; readonly hint: string }))[] = [
  { begins: (bytes) => latin(bytes.subarray(0, 1024)).includes('%PDF-'), kind: 'pdf' },
  // Old Word files and encrypted ones begin alike: what reads DOCX tells them apart, and other archives.
  {
    begins: starts('PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008', '\u00d0\u00cf\u0011\u00e0'),
    kind: 'docx',
  },
  {
    begins: starts('{\\rtf'),
    refused: 'it is a document in Rich Text Format, which is not read',
    hint: 'open it in a word processor and save it as DOCX',
  },
  {
    begins: starts('\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\0', 'MM\0*', 'RIFF', 'BM'),
    refused: 'it is a picture, in which no words can be found',
    hint: 'run it through a program that recognises text, and import the PDF that it makes',
  },
  {
    begins: starts('\u001f\u008b', '7z\u00bc\u00af', 'Rar!', 'BZh', '\u00fd7zXZ'),
    refused: 'it is an archive',
    hint: 'unpack it, and import the files that are in it',
  },
  {
    begins: starts('%!PS'),
    refused: 'it is PostScript, which is not read',
    hint: 'make a PDF of it (`ps2pdf`), and import that',
  },
];

const NAMES: Readonly<Record<ImportKind, string>> = {
  docx: 'an office document',
  pdf: 'a PDF',
  html: 'a web page',
  mail: 'a mail',
  text: 'plain text',
  markdown: 'Markdown',
};

/** What is not among the known beginnings, and holds no NUL but as UTF-16 has them, is text. */
function kindOfText(bytes: Uint8Array, extension: string): ImportKind | undefined {
  const wide = wideEncoding(bytes);
  if (wide === undefined && bytes.includes(0)) return undefined;
  const head = latin(bytes.subarray(0, 65_536)).replace(
    wide === undefined ? /^\u00ef\u00bb\u00bf/ : /\0|^\u00ff\u00fe|^\u00fe\u00ff/g,
    '',
  );
  if (isMail(head, extension)) return 'mail';
  const isPage =
    /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
      head,
    );
  if (isPage || isCalledPage(extension)) return 'html';
  return extension === 'md' || extension === 'markdown' ? 'markdown' : 'text';
}

/** An email begins with lines of headers, among them some that only emails have. */
function isMail(head: string, extension: string): boolean {
  const [headers = ''] = head
    .slice(blankHead(head))
    .replace(/^From .*\r?\n/, '')
    .split(/\r?\n\r?\n/, 1);
  const names = [...headers.matchAll(/^([a-z][a-z0-9-]*):/gim)].map(([, name]) => name?.toLowerCase() ?? '');
  if (!/^[a-z][a-z0-9-]*:/i.test(headers)) return false;
  // Programs damage headers; a text does not have several of these at its head.
  if (names.filter((name) => TRANSPORT.has(name)).length >= 2) return true;
  if (extension === 'eml') return true;
  if (/^(?![ \t]|[a-z][a-z0-9-]*:|$)/im.test(headers)) return false;
  return names.includes('mime-version') || names.includes('message-id') || names.includes('received')
    ? true
    : /^from:.*@/im.test(headers) &&
        (names.includes('to') || names.includes('date') || names.includes('subject'));
}

const TRANSPORT: ReadonlySet<string> = new Set([
  'received',
  'return-path',
  'message-id',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'delivered-to',
  'dkim-signature',
]);

function starts(...beginnings: readonly string[]): (bytes: Uint8Array) => boolean {
  return (bytes) => {
    const head = latin(bytes.subarray(0, 8));
    return beginnings.some((beginning) => head.startsWith(beginning));
  };
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function refuse(file: OriginalFile, reason: string, hint: string): Extract<Sniffed, { refused: unknown }> {
  return { refused: [importRefused(file.path, reason, hint)] };
}
