import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildResult, build } from '../../src/index.ts';
import { pageLimit } from '../../src/stages/render/page-limit.ts';
import { lintTemplate } from '../../src/stages/render/template/lint-template.ts';
import type { Printer } from '../../src/stages/typeset/open-printer.ts';
import { bareTemplate } from '../stages/render/load-template.ts';
import { openTestPrinter, testJob, testPage } from '../stages/typeset/test-printer.ts';
import { STARTER, starterWorkspace } from '../support/starter.ts';

const FRONT = 'title: Riverside\ndocuments: [riverside-library]\n';

function pack(front: string, body = ''): string {
  return `---\n${FRONT}${front}---\n${body}`;
}

function run(text: string, files: Readonly<Record<string, string>> = {}): Promise<BuildResult> {
  return build({ root: starterWorkspace({ [STARTER.pack]: text, ...files }), environment: process.env });
}

function overflows({ diagnostics }: BuildResult): readonly string[] {
  return diagnostics.map(
    ({ code, place, message }) => `${code} ${place?.file}:${place?.start.line} ${message}`,
  );
}

function paragraphs(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `Point ${'abcdefghij'[index]}. ${'More words. '.repeat(90)}`,
  ).join('\n\n');
}

function lineOf(text: string, words: string): number {
  return text.slice(0, text.indexOf(words)).split('\n').length;
}

describe('the limit that a document declares', () => {
  test.each([
    ['<main data-pages-at-most="2"></main>', undefined, 2],
    ['<main class="y" data-pages-at-most="2"><p data-pages-at-most="4">', 3, 2],
    ['<main data-pages-at-most="2">', 1, 1],
    ['<main>', 1, 1],
    ['<p>&lt;main data-pages-at-most="1"&gt;</p>', undefined, undefined],
    ['<main data-pages="2"></main>', undefined, undefined],
    ['<!-- <main data-pages-at-most="2"> -->', undefined, undefined],
    [`<p title='<main data-pages-at-most="2">'>`, undefined, undefined],
  ])('%s, in a pack that allows %s', (body, own, limit) => {
    expect(pageLimit(body, own)).toBe(limit);
  });

  test.each(['two', '0', '', '1.5', '-1'])('cannot be “%s”', (limit) => {
    const files = { 'layout.hbs': `<main data-pages-at-most="${limit}"></main>` };
    expect(lintTemplate(bareTemplate(files))).toMatchObject([
      { code: 'BAD_TEMPLATE', place: { start: { line: 1 } }, hint: 'write data-pages-at-most="2"' },
    ]);
  });
});

describe('what does not fit', () => {
  test('is a heading: it is named, with its line in the pack', async () => {
    const text = pack('template: pages\n', '# First\n\nWords.\n\n# The last\n\nWords.\n');
    const result = await run(text, {
      'templates/pages/layout.hbs':
        '<main data-pages-at-most="1">{{#each blocks}}{{block this}}{{/each}}</main>',
      'templates/pages/print.css': 'h2 { break-before: page }',
    });
    expect(overflows(result)).toEqual([
      `PAGE_OVERFLOW ${STARTER.pack}:${lineOf(text, '# The last')} the pack takes 2 pages, but one is allowed: ` +
        'the heading “The last” does not fit',
    ]);
  });

  test('is a paragraph: its first words are told, and the heading over it', async () => {
    const text = pack('template: one-page\n', `# First\n\n${paragraphs(8)}\n`);
    const [found = ''] = overflows(await run(text));
    expect(found).toContain(`PAGE_OVERFLOW ${STARTER.pack}:${lineOf(text, 'Point h')} `);
    expect(found).toMatch(/2 are allowed: “Point h\. More words\..*…” under “First” does not fit/);
  });

  test('is in a block: its name is told, and the line that places it', async () => {
    const text = pack('template: one-page\n', `# First\n\n${paragraphs(7)}\n\n::sources\n`);
    const [found = ''] = overflows(await run(text));
    expect(found).toContain(`PAGE_OVERFLOW ${STARTER.pack}:${lineOf(text, '::sources')} `);
    expect(found).toContain('in block `sources`, does not fit');
  });

  test('goes on from the last page that is allowed', async () => {
    const text = pack('template: one-page\n', `# First\n\n${'More and more words. '.repeat(900)}\n`);
    const [found = ''] = overflows(await run(text));
    expect(found).toContain(`PAGE_OVERFLOW ${STARTER.pack}:${lineOf(text, 'More and')} `);
    expect(found).toContain('2 are allowed: “More and more words.');
  });

  test('is the ruled lines of a block', async () => {
    const text = pack('template: handout\npages-at-most: 1\n', '# First\n\n::notes{lines="90"}\n');
    expect(overflows(await run(text))).toEqual([
      `PAGE_OVERFLOW ${STARTER.pack}:9 the pack takes 5 pages, but one is allowed: block \`notes\` does not fit`,
    ]);
  });

  test("is in the template's own text", async () => {
    const result = await run(pack('template: notes\n'), {
      'templates/notes/layout.hbs':
        '<main data-pages-at-most="1">{{#each blocks}}{{block this}}{{/each}}</main>',
      'templates/notes/print.css': '.notes-line { height: 20mm }',
      'templates/notes/default.md':
        '# Notes\n\n::notes{lines="3"}\n\n::sources\n\n::notes{lines="9"}\n\n::people\n',
    });
    expect(overflows(result)).toMatchObject([
      expect.stringContaining(
        'PAGE_OVERFLOW templates/notes/default.md:9 the pack takes 2 pages, but one is allowed',
      ),
    ]);
    expect(result.diagnostics[0]?.hint).toContain('give the pack a text of its own');
  });

  test("is in the template's layout: the place is the pack", async () => {
    const result = await run(pack('template: long\n'), {
      'templates/long/layout.hbs':
        '<main data-pages-at-most="1">{{#each blocks}}{{block this}}{{/each}}<p class="far">Far down</p></main>',
      'templates/long/print.css': '.far { break-before: page }',
      'templates/long/default.md': '::sources\n',
    });
    expect(overflows(result)).toEqual([
      `PAGE_OVERFLOW ${STARTER.pack}:1 the pack takes 2 pages, but one is allowed: “Far down” does not fit`,
    ]);
  });
});

describe('what fits', () => {
  test('one page, both sides, and a limit of more than that', async () => {
    for (const front of [
      'template: one-page\npages-at-most: 1\n',
      'template: one-page\n',
      'pages-at-most: 30\n',
    ]) {
      const result = await run(pack(front));
      expect(result.diagnostics, front).toEqual([]);
      expect(result.packs, front).toMatchObject([{ status: 'built' }]);
    }
  });
});

describe('the printer', () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = await openTestPrinter();
  }, 60_000);
  afterAll(() => printer.close());

  test('prints the next document as ever after one that did not fit', async () => {
    const long = testPage('<main data-pages-at-most="1"><p>a</p><p style="break-before: page">b</p></main>');
    const refused = await printer.print(testJob(long));
    expect(refused.value).toBeUndefined();
    expect(refused.diagnostics).toMatchObject([{ code: 'PAGE_OVERFLOW' }]);
    const printed = await printer.print(testJob(testPage('<main data-pages-at-most="1"><p>a</p></main>')));
    expect(printed.diagnostics).toEqual([]);
    expect(printed.value?.pages).toBe(1);
    expect(printed.value?.html).not.toContain('sourcebound-part');
  });
});
