import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { STARTER, starterWorkspace } from '../support/starter.ts';

test('a single sheet prints sections in the order of their numbers, whatever is between them', async () => {
  const text = `---
title: Riverside
template: one-page
sections: numbered
documents: [riverside-library]
---
# Reopening

The library reopened in June 2025 [@reopening].

::key-figures{title="Key figures" figures="loans"}

# Rooms

One room is open.

::timeline{title="Events"}

# Roof

The roof is next.

::sources{title="Sources"}

# Last

That is all.
`;
  const root = starterWorkspace({ [STARTER.pack]: text });
  const { packs, diagnostics } = await build({ root, environment: process.env });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const html = readFileSync(join(root, packs[0]?.html ?? ''), 'utf8');
  const sheet = html.slice(html.indexOf('class="one-page"'));
  const column = [...sheet.matchAll(/<span class="section-number">(\d+)<\/span>/g)].map(([, number]) =>
    Number(number),
  );
  // The key figures, section 2, are beside the column that has 1 and 3.
  expect(column).toEqual([1, 3, 2, 4, 5, 6, 7]);
});
