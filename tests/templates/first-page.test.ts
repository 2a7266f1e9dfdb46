import { describe, expect, test } from 'vitest';
import { preparePack } from '../../src/engine/pipeline/prepare-pack.ts';
import { openWorkspace } from '../../src/engine/workspace/disk-workspace.ts';
import { openLibrary } from '../../src/engine/workspace/load-library.ts';
import { starterFiles } from '../../src/engine/workspace/starter-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const library = openLibrary();

/** The body of the starter's pack, with other settings and perhaps another text. */
function bodyOf(settings: string, text = '::figures{title="Figures"}\n'): string {
  const pack = `---\ntitle: Riverside Library\ndocuments: [riverside-library]\n${settings}---\n${text}`;
  const root = temporaryFolder({ ...Object.fromEntries(starterFiles), 'sources/packs/riverside.md': pack });
  const { value, diagnostics } = preparePack('riverside', openWorkspace(root), library);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return (value?.rendered.html ?? '').split('<body').slice(1).join('');
}

describe.each(['briefing', 'handout', 'one-page'])('%s: what a pack is', (template) => {
  const shown = (status: string): string | undefined =>
    /\b(?:Final|Draft)\b/.exec(bodyOf(`template: ${template}\n${status}`))?.[0];

  test('is said as its front matter says it, and of no other', () => {
    expect(shown('')).toBeUndefined();
    expect(shown('status: final\n')).toBe('Final');
    expect(shown('status: draft\n')).toBe('Draft');
  });
});
