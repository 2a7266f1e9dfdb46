import { describe, expect, test } from 'vitest';
import { check } from '../../../src/index.ts';
import { smallPng } from '../../support/small-pictures.ts';
import { starterWorkspace } from '../../support/starter.ts';

async function told(narrative: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const pack = `---\ntitle: Quay\ndocuments: [riverside-library]\n---\n${narrative}\n`;
  const root = starterWorkspace({ 'sources/packs/quay.md': pack, ...files });
  const { diagnostics } = await check({ root, packs: ['quay'] });
  return diagnostics.map(({ code, place, message, hint }) => {
    const at = `${place?.start.line}:${place?.start.column}`;
    return `${at} ${code} ${message}; ${hint}`;
  });
}

const PICTURE = { 'sources/pictures/quay.png': smallPng(40, 20) };

describe('a picture is placed by a block', () => {
  test('with its file and what it shows', async () => {
    expect(await told('::picture{file="quay.png" alt="A plan of the quay"}', PICTURE)).toEqual([]);
  });

  test.each([
    [
      '::picture{file="quay.png"}',
      '5:3 OPTION_MISSING block `picture` lacks `alt`; add `alt="…"` within its braces',
    ],
    ['::picture{alt="A plan"}', '5:3 OPTION_MISSING block `picture` lacks `file`'],
    [
      '::picture{file="quai.png" alt="A plan"}',
      '5:17 BAD_VALUE there is no file `sources/pictures/quai.png`; did you mean `quay.png`?',
    ],
    ['::picture{file="../secret.png" alt="A plan"}', '5:17 BAD_VALUE `file` cannot be “../secret.png”'],
    ['::picture{file="/etc/passwd" alt="A plan"}', '5:17 BAD_VALUE'],
    ['::picture{file=".hidden" alt="A plan"}', '5:17 BAD_VALUE'],
    [
      '::picture{file="broken.png" alt="A plan"}',
      '5:17 BAD_PICTURE sources/pictures/broken.png cannot be printed: the PNG is damaged or cut off',
    ],
    ['::picture{file="quay.png" alt="A plan" width="wide"}', '5:47 BAD_VALUE'],
    ['::picture{file="quay.png" alt="A plan" size="9"}', '5:40 UNKNOWN_OPTION'],
    ['::picture{file="quay.png" alt="A plan of 47 boats"}', '5:42 UNBOUND_NUMBER'],
    ['::picture{file="quay.png" alt="A plan" caption="It holds 47 boats"}', '5:58 UNBOUND_NUMBER'],
    [
      '![A plan](quay.png)',
      '5:1 NO_PICTURES a picture in the text is not printed; put its file in sources/pictures/',
    ],
  ])('%s', async (narrative, start) => {
    const found = await told(narrative, {
      ...PICTURE,
      'sources/pictures/broken.png': smallPng().subarray(0, 40),
    });
    expect(found.map((line) => line.slice(0, start.length))).toEqual([start]);
  });
});
