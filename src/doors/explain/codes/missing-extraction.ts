import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A document of a pack has no extraction.',
  meaning:
    'A document gives a pack its words; the extraction says which of its figures, dates and quotations may be printed. Without one, a pack could cite nothing of the document.',
  remedy: 'Write `sources/extractions/<id>.yaml`, or have one proposed: `sourcebound draft <id>`.',
  example: {
    wrong: { files: { 'sources/extractions/report.yaml': undefined }, narrative: 'It is large.' },
    right: { files: { 'sources/extractions/report.yaml': 'document: report\n' } },
  },
};
