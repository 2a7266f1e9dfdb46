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

describe('the first page of a briefing', () => {
  const parts = (): readonly [string, string] => {
    const body = bodyOf(
      'audience: Members of the town council\nauthor: A. Analyst\ndate: 2026-05-04\nedition: 3\n' +
        'supersedes: The edition of April\nmarking: Official\n',
      '# Loans\n\nBooks.\n\n## More\n\nMore books.\n\n# What to know {.summary}\n\nIt lends.\n\n## In part\n\nIt reopened.\n\n' +
        '::key-figures{figures="readers loans"}\n\n::contents\n\n# Readers\n\nThey read.\n',
    );
    const [head = '', rest = ''] = body.split('</header>');
    return [head, rest];
  };

  test('has title, readers, date, edition, marking and what was checked, and no control data', () => {
    const [head, rest] = parts();
    for (const words of [
      'For Members of the town council',
      '4 May 2026',
      'Edition 3',
      'Official',
      'by rules',
    ])
      expect(head).toContain(words);
    for (const words of ['A. Analyst', 'The edition of April', 'Made from'])
      expect(head).not.toContain(words);
    const about = rest.slice(rest.indexOf('class="about"'));
    for (const words of ['About this pack', 'A. Analyst', 'The edition of April', 'Made from', 'by rules'])
      expect(about).toContain(words);
  });

  test('goes on with the summary and the key figures behind it, whose mark is not printed', () => {
    const [, rest] = parts();
    const texts = [
      'What to know',
      'In part',
      'numeral">',
      '>Loans</h',
      'class="contents"',
      '>Readers</h',
      'about">',
    ];
    const places = texts.map((text) => rest.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(rest).toContain('class="narrative summary"');
    expect(rest).not.toContain('{.summary}');
  });

  test('the page on the pack is printed once, where the author places it', () => {
    const placed = bodyOf('author: A. Analyst\n', '::about{title="On this pack"}\n\n::figures\n');
    expect(placed.match(/class="about"/g)).toHaveLength(1);
    expect(placed.indexOf('On this pack')).toBeLessThan(placed.indexOf('class="figures"'));
  });

  test('one that a workspace has made of tables still has the page for itself', () => {
    const own =
      '<header class="title-page"><h1>{{title}}</h1><table><tbody><tr><td>For all</td></tr></tbody></table></header>';
    const root = temporaryFolder({
      ...Object.fromEntries(starterFiles),
      'templates/base/parts/title-page.hbs': own,
    });
    const { value } = preparePack('riverside', openWorkspace(root), library);
    expect(value?.rendered.html).toContain('<td>For all</td>');
    expect(value?.rendered.html).toMatch(/\.title-page:has\(> ?table\) ?\+ ?main/);
  });
});
