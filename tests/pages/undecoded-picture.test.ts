import { expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { segment, smallJpeg } from '../support/small-pictures.ts';
import { starterWorkspace } from '../support/starter.ts';

const NARRATIVE = `---
title: Quay
documents: [riverside-library]
---
Books were lent [@loans].

::picture{file="quay.jpg" alt="A plan of the quay"}
`;

const whole = smallJpeg();
const tables = whole.indexOf(Buffer.from('ffc0', 'hex'));

test.each([
  ['has a table that cannot be', smallJpeg([segment(0xc4, Buffer.from('zz'))])],
  ['lacks what its dots are counted in', Buffer.concat([whole.subarray(0, 2), whole.subarray(tables)])],
])('a picture whose dots a browser does not show is refused at its block: it %s', async (_, bytes) => {
  const root = starterWorkspace({ 'sources/packs/quay.md': NARRATIVE, 'sources/pictures/quay.jpg': bytes });
  const { packs, diagnostics } = await build({ root, packs: ['quay'] });
  expect(packs).toMatchObject([{ status: 'failed' }]);
  expect(diagnostics).toMatchObject([
    {
      code: 'BAD_PICTURE',
      message: 'the picture “A plan of the quay” cannot be printed: its dots are damaged or break off',
      place: { file: 'sources/packs/quay.md', start: { line: 7 } },
    },
  ]);
});
