import { createHash } from 'node:crypto';
import type { Register, RegisteredSource } from './register.ts';

const COLUMNS = [
  ...['edition', 'copy', 'of', 'name', 'organisation', 'date', 'withdrawn', 'file'],
  ...['sha256', 'pack_sha256', 'sources_sha256'],
];

/**
 * The register as a table (RFC 4180, UTF-8 with the mark that spreadsheets look for). A name that a spreadsheet
 * would take for a formula gets an apostrophe in front.
 */
export function registerCsv(register: Register): string {
  const rows = register.printings.flatMap((printing) =>
    printing.copies.map((copy) => [
      ...[printing.edition, copy.number, copy.of, copy.name, copy.organisation ?? '', copy.date],
      ...[
        printing.withdrawn ?? '',
        copy.file,
        copy.sha256 ?? '',
        printing.packSha256,
        sourcesSha256(printing.sources),
      ],
    ]),
  );
  return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

/** One sum for all sources: that of their sums and paths, in the form of `sha256sum`, in order of path. */
export function sourcesSha256(sources: readonly RegisteredSource[]): string {
  const lines = sources.map(({ path, sha256 }) => ({ path, line: `${sha256}  ${path}\n` }));
  lines.sort((a, b) => (a.path < b.path ? -1 : 1));
  return createHash('sha256')
    .update(lines.map(({ line }) => line).join(''))
    .digest('hex');
}

function field(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
