import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { documentIdOf } from '../../intake/document-id.ts';
import { importFiles } from '../../intake/import-files.ts';
import type { FileImport } from '../../intake/import-request.ts';
import type { writeImport } from '../../intake/write-import.ts';
import { openProblems } from '../desk-problems.ts';
import type { DeskImported } from './paper-types.ts';

/** A file that somebody has dropped on the desk, or a text that was pasted. */
export interface Upload {
  /** The file's name, such as `Annual report.docx`: its ending says what it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The id of the document, where it is not to be made of the name. */
  readonly as?: string | undefined;
  /** The title of the document, where it is not to be made of the name or of its first words. */
  readonly title?: string | undefined;
  /** Writes over a document that was edited by hand, or that was not imported. */
  readonly replace?: boolean | undefined;
  readonly choices?: Parameters<typeof importFiles>[1]['choices'];
}

/** Imports a file as `import` does, in a process with a budget: everything is written, or nothing. */
export async function importUpload(
  root: string,
  upload: Upload,
  write?: typeof writeImport,
): Promise<DeskImported> {
  const { name, bytes, as, title, replace, choices } = upload;
  const folder = mkdtempSync(join(tmpdir(), 'sourcebound-desk-'));
  try {
    const file = join(folder, plainName(name));
    writeFileSync(file, bytes, { flag: 'wx', mode: 0o600 });
    const { imports, diagnostics } = await importFiles(root, {
      files: [file],
      as,
      title,
      replace,
      choices,
      write,
    });
    const [done] = imports;
    // The person knows the file by its name alone.
    return withoutFolder(done === undefined ? refused(diagnostics) : importedOf(done), `${folder}/`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A pasted text as a file: named by its title, or its first words. Blank lines part its paragraphs. */
export function textUpload(text: string, title: string | undefined): Upload {
  const [first = ''] = text.trim().split('\n');
  const name =
    documentIdOf(title ?? '') ?? documentIdOf(first.split(/\s+/).slice(0, 6).join(' ')) ?? 'pasted';
  return { name: `${name}.txt`, bytes: new TextEncoder().encode(text), title };
}

/** The name of a file of the browser's is no path, and not longer than file systems take. */
function plainName(name: string): string {
  const plain = basename(name.replaceAll('\\', '/')).replace(/\p{Cc}/gu, '');
  if (plain === '' || plain === '.' || plain === '..') return 'document';
  const ending = /(?<=.)\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  const stem = Array.from(plain.slice(0, plain.length - ending.length));
  return `${stem.slice(0, LONGEST_NAME).join('')}${ending}`;
}

/** In characters, of which each may take four bytes of the 255 that there are. */
const LONGEST_NAME = 60;

function importedOf(done: FileImport): DeskImported {
  const { status, document, kind, paragraphs, files, findings, difference, diagnostics, lost = [] } = done;
  return {
    status,
    ...(document !== undefined && { document }),
    ...(kind !== undefined && { kind }),
    ...(paragraphs !== undefined && { paragraphs }),
    files,
    findings: findings.map(({ kind, what, where, words, message, hint }) => ({
      ...{ kind, what, where, words },
      ...(message !== undefined && { message }),
      ...(hint !== undefined && { hint }),
    })),
    // What was dropped and what is doubtful is among the findings.
    problems: openProblems([...diagnostics, ...lost].filter(({ code }) => !OF_FINDINGS.has(code))),
    ...(difference !== undefined && { difference }),
  };
}

const OF_FINDINGS: ReadonlySet<string> = new Set(['IMPORT_DROPPED', 'IMPORT_DOUBTFUL', 'IMPORT_OFFERED']);

function refused(diagnostics: readonly Diagnostic[]): DeskImported {
  return { status: 'refused', files: [], findings: [], problems: openProblems(diagnostics) };
}

function withoutFolder(imported: DeskImported, folder: string): DeskImported {
  const written = JSON.stringify(imported);
  const own = JSON.stringify(folder).slice(1, -1);
  return written.includes(own) ? (JSON.parse(written.replaceAll(own, '')) as DeskImported) : imported;
}
