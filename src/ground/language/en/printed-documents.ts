import type { PrintedDocuments } from '../printing.ts';

export const DOCUMENTS: PrintedDocuments = {
  volume: (volume) => `vol. ${volume}`,
  issue: (issue) => `no. ${issue}`,
  number: (number) => `number ${number}`,
  pages: (pages, several) => `${several ? 'pp.' : 'p.'}\u00a0${pages}`,
  article: (kind) => `${kind} article`,
  editedAfterImport: (why) => `By hand after its import${why === undefined ? '' : `: ${why}`}`,
  extractedBy: (by, date, how) => `Extracted by ${by}${date === undefined ? '' : `, ${date}`}, ${how}`,
  byHand: 'by hand',
  withTool: (tool) => `with ${tool ?? 'a tool'}, checked by a person`,
};
