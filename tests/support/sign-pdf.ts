import { createHash } from 'node:crypto';

const HEADER = Buffer.from('%PDF-1.7\n%\xd3\xeb\xe9\xe1\n', 'latin1');

/** The PDF with the `/ID` that it should have, as somebody writes it who changes a file and wants it not to be seen. */
export function signPdf(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const table = Number(/startxref\s+(\d+)/.exec(text.slice(-64))?.[1]);
  const id = createHash('sha256').update(bytes.subarray(HEADER.length, table)).digest('hex').slice(0, 32);
  const end = text.slice(table).replace(/\/ID \[<[0-9a-f]*> <[0-9a-f]*>\]/, `/ID [<${id}> <${id}>]`);
  return Buffer.concat([bytes.subarray(0, table), Buffer.from(end, 'latin1')]);
}
