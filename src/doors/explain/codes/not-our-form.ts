import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: '`verify`: a PDF has a part that Sourcebound and Chromium never write.',
  meaning:
    'Layers, forms, scripts and second versions of a page can make two readers show two different texts. Such a file cannot be vouched for, whatever `verify` reads in it; the message names the part.',
  remedy: 'Ask for the original file. Do not save it again in another program before it is verified.',
  example: {
    command: 'verify briefing.pdf',
    meets: 'Another program has added a layer to the page.',
    provokedBy: 'tests/handouts/bundle/bundle.test.ts',
  },
};
