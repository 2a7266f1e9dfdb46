import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    "Nobody answers at the printer's address, or not in IPP; CUPS is not there; its certificate is not trusted.",
  meaning:
    'Nobody answers at that address, or not as a printer does; a printer with a certificate of its own has to be trusted by its fingerprint first.',
  remedy:
    'Check the address and the cable. For an unknown certificate, compare its fingerprint and give it with `--printer-fingerprint`.',
  example: {
    command: 'copies briefing --printer ipp://printer.example/ipp/print',
    meets: 'Nothing listens at the address.',
    provokedBy: 'tests/handouts/copies/printing/ipp-printer.test.ts',
  },
};
