import { expect, test } from 'vitest';
import { changesJson } from '../../../src/doors/report/report-changes.ts';

test('the pack stays the id of a pack, whatever has changed', () => {
  const result = { root: '/town', pack: 'ferries', edition: 2, diagnostics: [] };
  expect(JSON.parse(changesJson(result))).toEqual(result);
  const changes = {
    since: { edition: 1, rules: 'rules 2' },
    pack: [{ field: 'title', before: 'Boats', now: 'Ferries' }],
    items: [],
    text: [],
    sources: [],
  } as const;
  const { pack: front, ...others } = changes;
  expect(JSON.parse(changesJson({ ...result, changes }))).toEqual({ ...result, front, ...others });
});
