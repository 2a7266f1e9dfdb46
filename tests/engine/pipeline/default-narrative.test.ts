import { expect, test } from 'vitest';
import { preparePack } from '../../../src/engine/pipeline/prepare-pack.ts';
import { openLibrary } from '../../../src/engine/workspace/load-library.ts';
import { memoryWorkspace } from '../../../src/engine/workspace/memory-workspace.ts';
import { codes } from '../../support/bind-sources.ts';

const workspace = memoryWorkspace(
  new Map(
    Object.entries({
      'sources/documents/a.md': '---\ntitle: A\n---\nThere were 12 arrests.\n',
      'sources/extractions/a.yaml':
        'document: a\nfigures:\n  n: { label: Arrests, value: 12, topics: [law], evidence: [{ quote: 12 arrests }] }\n',
      'sources/packs/bare.md': '---\ntitle: T\ndocuments: [a]\n---\n',
      'sources/packs/own.md':
        '---\ntitle: T\ndocuments: [a]\n---\n::figures{limit=no topics="law"}\n\nIn all 13.\n',
      'templates/briefing/default.md':
        '::figur\n\n::figures{topics="lww" limit=none}\n\nSome [@n] and [@m].\n',
    }).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  ),
);

test('what is wrong in the text of a template is reported for each pack that has no text, once', () => {
  const library = openLibrary();
  for (let time = 0; time < 2; time += 1) {
    const { value, diagnostics } = preparePack('bare', workspace, library);
    expect(value).toBeUndefined();
    expect(new Set(diagnostics.map(({ place }) => place?.file))).toEqual(
      new Set(['templates/briefing/default.md']),
    );
    expect([...codes(diagnostics)].sort()).toEqual([
      'BAD_VALUE 3:19',
      'BAD_VALUE 3:30',
      'UNKNOWN_BLOCK 1:3',
      'UNKNOWN_CITATION 5:17',
    ]);
  }
});

test('a wrong block keeps nothing else from being found, and nothing is printed', () => {
  const { value, diagnostics } = preparePack('own', workspace, openLibrary());
  expect(value).toBeUndefined();
  expect(codes(diagnostics)).toEqual(['BAD_VALUE 5:17', 'UNBOUND_NUMBER 7:8']);
});
