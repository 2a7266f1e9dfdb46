import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The pack names a template that is neither in the workspace nor built in.',
  meaning:
    'Templates are folders in `templates/` of the workspace, or come with Sourcebound. A pack that names none is printed with the default.',
  remedy: 'Correct the name; the hint lists what there is.',
  example: {
    wrong: { settings: 'template: breifing' },
    right: { settings: 'template: briefing' },
    at: 'breifing',
  },
};
