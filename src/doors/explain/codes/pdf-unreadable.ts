import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: '`verify`: a PDF cannot be read back: damaged, or saved again by another program.',
  meaning:
    '`verify` reads the PDF back byte by byte, as Sourcebound and Chromium write it. Another program may show the same pages and still have thrown away what is needed to check them.',
  remedy: 'Ask for the original file, or verify the bundle.',
  example: {
    command: 'verify briefing.pdf',
    wrong: { files: { 'briefing.pdf': '%PDF-1.7\n' } },
    right: {},
    rightCommand: 'build && verify output/briefing/briefing.pdf',
  },
};
