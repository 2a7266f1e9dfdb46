import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: '`verify`: a PDF or a bundle has no evidence in it, or evidence that cannot be used.',
  meaning:
    'A PDF of Sourcebound carries its evidence as an attachment. Without it there is nothing to check the pages against: the attachment was removed, or the file was never made by Sourcebound.',
  remedy: 'Ask for the original PDF or bundle.',
  example: {
    command: 'verify briefing.zip',
    meets: 'The archive holds no pack of Sourcebound.',
    provokedBy: 'tests/handouts/bundle/bundle.test.ts',
  },
};
