import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    '`verify`, `identify`: looking into a file took more memory or time than any file made by Sourcebound needs. `import`: reading one did. The message has the limit.',
  meaning:
    'A small file can be made to take all the memory of a machine when it is opened. Files from strangers are read in a process with a budget, far above what honest files need, and that process was ended.',
  remedy: 'Do not open the file in another program. Ask the sender for it again.',
  example: {
    command: 'verify briefing.pdf',
    meets: 'A page of the PDF unpacks to many times what any pack has.',
    provokedBy: 'tests/handouts/strangers/look-into.test.ts',
  },
};
