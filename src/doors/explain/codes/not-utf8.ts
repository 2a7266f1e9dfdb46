import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A file is not UTF-8 text.',
  meaning:
    'In another encoding the same bytes are other letters: `é` becomes `Ã©`, or is lost. A guess could change a name or a currency sign without a trace.',
  remedy: 'Save the file as UTF-8; every editor has a setting for it.',
  example: { wrong: { source: 'The café has 412 beds.', latin1: true }, right: { latin1: false } },
};
