import { cleanTree } from './clean-tree.ts';
import type {
  ImportChoices,
  Imported,
  Importer,
  ImportKind,
  ImportOutcome,
  OriginalFile,
} from './imported.ts';
import { type LeafParagraph, leafParagraphs } from './leaf-paragraphs.ts';
import { misreadLetters } from './misread-letters.ts';
import { sniffKind } from './sniff-kind.ts';
import { writeMarkdown } from './write-markdown.ts';

/** A document as it can be written: its Markdown, and the paragraphs that reading it again has to give. */
export interface Converted extends Omit<Imported, 'root'> {
  readonly markdown: string;
  readonly paragraphs: readonly LeafParagraph[];
}

export type ConvertOutcome = { readonly converted: Converted } | Extract<ImportOutcome, { refused: unknown }>;

/** Makes a document of a file, by what is in it, whatever it is called. */
export async function convertFile(file: OriginalFile, choices: ImportChoices): Promise<ConvertOutcome> {
  const sniffed = sniffKind(file);
  if ('refused' in sniffed) return sniffed;
  const outcome = await (await IMPORTERS[sniffed.kind]())(file, choices);
  if ('refused' in outcome) return outcome;
  const { root, ...imported } = outcome.imported;
  const clean = cleanTree(root);
  const paragraphs = leafParagraphs(clean.root);
  return {
    converted: {
      ...imported,
      findings: [...sniffed.findings, ...imported.findings, ...clean.findings, ...misreadLetters(paragraphs)],
      markdown: writeMarkdown(clean.root),
      paragraphs,
    },
  };
}

/** What reads one kind is loaded when there is a file of it. */
const IMPORTERS: Readonly<Record<ImportKind, () => Promise<Importer>>> = {
  docx: async () => (await import('./docx/import-docx.ts')).importDocx,
  html: async () => (await import('./html/import-html.ts')).importHtml,
  mail: async () => (await import('./mail/import-mail.ts')).importMail,
  markdown: async () => (await import('./markdown/import-markdown.ts')).importMarkdown,
  pdf: async () => (await import('./pdf/import-pdf.ts')).importPdf,
  text: async () => (await import('./text/import-text.ts')).importText,
};
