import { importRefused } from '../../../ground/model/diagnostics/imports.ts';
import { byteOrderMark } from '../byte-order-mark.ts';
import type { Finding, Importer, ImportOutcome } from '../imported.ts';
import { decodeHtml } from './decode-html.ts';
import { htmlToImported } from './html-to-imported.ts';

const MOST_BYTES = 40_000_000;
/** A page with more bytes than this that mean nothing, and more of each hundred, is in another encoding than it says. */
const MOST_BAD = 20;
const MOST_BAD_SHARE = 0.05;

/** A saved web page as a document. Nothing that it names is opened, and none of its programs runs. */
export const importHtml: Importer = async (file, choices) => {
  const refuse = (reason: string, hint: string): ImportOutcome => ({
    refused: [importRefused(file.path, reason, hint)],
  });
  if (file.bytes.byteLength > MOST_BYTES)
    return refuse(
      `${file.path} has ${Math.ceil(file.bytes.byteLength / 1e6)} MB, and the limit is ${MOST_BYTES / 1e6} MB`,
      'save the part of the page that you need',
    );
  const other = otherKind(file.bytes);
  if (other !== undefined) return refuse(other.reason, other.hint);
  const { text, encoding, known, bad } = decodeHtml(file.bytes);
  if (bad > MOST_BAD && bad > text.length * MOST_BAD_SHARE)
    return refuse(
      `it says that its characters are in ${encoding}, and they are not: ${bad} of its bytes mean nothing in it`,
      'open it in a browser that shows it rightly, and save it from there',
    );
  const findings: Finding[] = [];
  if (known === 'guessed')
    findings.push({
      kind: 'doubtful',
      what: 'encoding',
      where: 'the whole page',
      words: '',
      message:
        'the page does not say how its characters are encoded: it was read as Windows-1252, as browsers do',
      hint: 'compare a line with accents or signs such as € and “ with the page',
    });
  if (bad > 0)
    findings.push({
      kind: 'doubtful',
      what: 'unreadable characters',
      where: 'the whole page',
      words: '',
      message: `${bad} of its bytes mean nothing in ${encoding}, and appear as U+FFFD`,
      hint: 'save the page again from a browser',
    });
  return htmlToImported(text, { path: file.path, choices, findings });
};

/** What a file is that is named like a web page and is none. */
function otherKind(bytes: Uint8Array): { readonly reason: string; readonly hint: string } | undefined {
  const head = latin1(bytes.subarray(0, 4_096));
  if (/^%PDF-/.test(head)) return { reason: 'it is a PDF', hint: 'name it .pdf' };
  if (head.startsWith('PK\u0003\u0004'))
    return { reason: 'it is a ZIP archive, as a .docx is', hint: 'name it .docx, or unpack it' };
  if (/^bplist00/.test(head))
    return { reason: 'it is a web archive of Safari', hint: 'save it as “Page Source”, or print it to PDF' };
  if (/^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*MIME-Version:/i.test(head) && !/^\s*</.test(head))
    return {
      reason: 'it is a web archive (MHTML), or a mail',
      hint: 'save the page as “HTML only”, or print it to PDF; name a mail .eml',
    };
  if (/^[^<]*\0/.test(head) && byteOrderMark(bytes) === undefined)
    return { reason: 'it is not text', hint: 'see whether it is the file that you mean' };
  return undefined;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
