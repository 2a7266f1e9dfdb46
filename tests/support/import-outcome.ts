import { expect } from 'vitest';
import { importDocx } from '../../src/stages/intake/docx/import-docx.ts';
import { importHtml } from '../../src/stages/intake/html/import-html.ts';
import type { Finding, ImportChoices, Imported, ImportOutcome } from '../../src/stages/intake/imported.ts';
import { writeMarkdown } from '../../src/stages/intake/write-markdown.ts';
import { type DocxContent, docxFile } from './docx-file.ts';

/** The document that an outcome has; a refusal fails the test. */
export function importedOf(outcome: ImportOutcome): Imported {
  if ('refused' in outcome) expect.fail(`refused: ${outcome.refused[0].message}`);
  return outcome.imported;
}

/** The reason and the hint of a refusal; a document fails the test. */
export function refusalOf(outcome: ImportOutcome): string {
  if ('imported' in outcome) expect.fail(`not refused: ${markdownOf(outcome.imported)}`);
  const [refused] = outcome.refused;
  expect(refused.code).toBe('IMPORT_REFUSED');
  return `${refused.message}; ${refused.hint}`;
}

export function markdownOf(imported: Imported): string {
  return writeMarkdown(structuredClone(imported.root)).trim();
}

/** Findings in a line each: `dropped picture, table 1, row 2: a cat`. */
export function toldIn(imported: Imported): readonly string[] {
  return imported.findings.map(lineOf);
}

export async function docx(content: DocxContent | string, choices: ImportChoices = {}): Promise<Imported> {
  return importedOf(await docxOutcome(content, choices));
}

export async function docxOutcome(
  content: DocxContent | string,
  choices: ImportChoices = {},
): Promise<ImportOutcome> {
  const bytes = docxFile(typeof content === 'string' ? { body: content } : content);
  return importDocx({ path: 'a.docx', bytes }, choices);
}

export async function html(source: string | Uint8Array, choices: ImportChoices = {}): Promise<Imported> {
  return importedOf(await htmlOutcome(source, choices));
}

export async function htmlOutcome(
  source: string | Uint8Array,
  choices: ImportChoices = {},
): Promise<ImportOutcome> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  return importHtml({ path: 'a.html', bytes }, choices);
}

function lineOf({ kind, what, where, words }: Finding): string {
  return `${kind} ${what}, ${where}${words === '' ? '' : `: ${words}`}`;
}
