import type { Nodes } from 'mdast';
import { expect } from 'vitest';
import type { Finding, ImportChoices, Imported } from '../../src/stages/intake/imported.ts';
import { importPdf } from '../../src/stages/intake/pdf/import-pdf.ts';
import { type SmallPage, type SmallPdf, smallPdf } from './small-pdf.ts';

/** The document that comes of a PDF; a refusal fails the test. */
export async function importedFrom(
  pdf: SmallPdf | Uint8Array,
  choices: ImportChoices = {},
): Promise<Imported> {
  const bytes = pdf instanceof Uint8Array ? pdf : smallPdf(pdf);
  const outcome = await importPdf({ path: 'paper.pdf', bytes }, choices);
  if ('refused' in outcome) throw new Error(outcome.refused.map(({ message }) => message).join('; '));
  return outcome.imported;
}

/** A document of pages with these contents. */
export function pagesOf(...contents: readonly string[]): SmallPdf {
  return { pages: contents.map((content): SmallPage => ({ content })) };
}

/** Why a PDF is refused, and what to do; a document fails the test. */
export async function refusalOf(pdf: SmallPdf | Uint8Array, choices: ImportChoices = {}): Promise<string> {
  const bytes = pdf instanceof Uint8Array ? pdf : smallPdf(pdf);
  const outcome = await importPdf({ path: 'paper.pdf', bytes }, choices);
  if (!('refused' in outcome)) throw new Error('it is imported');
  const [first] = outcome.refused;
  expect(first.code).toBe('IMPORT_REFUSED');
  return `${first.message}: ${first.hint ?? ''}`;
}

/** The blocks as plain lines: `# ` for headings, `* ` and `1. ` for items, cells between bars, `[^1]` for notes. */
export function blocksOf({ root }: Imported): readonly string[] {
  return root.children.flatMap((node): readonly string[] => {
    if (node.type === 'heading') return [`${'#'.repeat(node.depth)} ${wordsOf(node)}`];
    if (node.type === 'list') {
      return node.children.map(
        (item, index) => `${node.ordered === true ? `${(node.start ?? 1) + index}.` : '*'} ${wordsOf(item)}`,
      );
    }
    if (node.type === 'table') return node.children.map((row) => row.children.map(wordsOf).join('|'));
    if (node.type === 'footnoteDefinition') return [`[^${node.identifier}]: ${wordsOf(node)}`];
    return [wordsOf(node)];
  });
}

/** Findings of one thing, as `kind where: words`. */
export function told(imported: Imported, what: string): readonly string[] {
  return imported.findings.filter((finding) => finding.what === what).map(inShort);
}

/** The numbers of all nodes, each as often as it is there, raised ones as such. */
export function numbersOf(imported: Imported): readonly string[] {
  return (blocksOf(imported).join('\n').match(/\d+/g) ?? []).toSorted();
}

function inShort({ kind, where, words }: Finding): string {
  return `${kind} ${where}: ${words}`;
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'code') return node.value;
  if (node.type === 'footnoteReference') return `[^${node.identifier}]`;
  return 'children' in node ? node.children.map((child) => wordsOf(child as Nodes)).join('') : '';
}
