import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'The register of copies, `copies.json`, exists but cannot be read, or does not fit [its schema](../schemas/register.schema.json).',
  meaning:
    '`copies.json` says which number went to whom. If it were started again, numbers would be given out twice, and two people would hold “copy 3”.',
  remedy: 'Put back a good copy of the register, from version control or a backup.',
  example: {
    command: 'build && copies briefing',
    wrong: {
      settings: 'distribution: [{ name: Ada Rossi, organisation: County, copies: 1 }]',
      files: { 'output/briefing/copies/copies.json': '{ "format": 1,\n' },
    },
    right: { files: { 'output/briefing/copies/copies.json': undefined } },
  },
};
