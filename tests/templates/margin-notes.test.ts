import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { type MeasuredNote, marginNotes, type SheetForm } from '../support/margin-notes.ts';

const REPOSITORY = join(import.meta.dirname, '../..');
const MILLIMETRE = 72 / 25.4;
const SHEETS: Readonly<Record<string, SheetForm & { readonly height: number; readonly top: number }>> = {
  A4: { width: 210, height: 297, top: 25, outer: 17 },
  Letter: { width: 215.9, height: 279.4, top: 24, outer: 19 },
};

/** A text in which every sentence is cited by several items. */
function denseText(paragraphs: number): string {
  const cited = [
    'known',
    'wrong-place',
    'handful-of-days',
    'one-ideology',
    'butt-investigated',
    'not-the-enemy',
  ];
  return Array.from({ length: paragraphs }, (_, index) => {
    const ids = cited.map((_, at) => `[@${cited[(index + at) % cited.length]}]`);
    return `Much is said here ${ids.slice(0, 3).join(', and more is said ')}. And again ${ids.slice(3).join(', and once more ')}.`;
  }).join('\n\n');
}

const PACKS: Readonly<
  Record<string, { readonly paper: string; readonly text: string | undefined; from: string }>
> = {
  'threat-a4': { paper: 'A4', text: undefined, from: 'uk-threat' },
  'threat-letter': { paper: 'Letter', text: undefined, from: 'uk-threat' },
  // Boxes at the foot and at the head of pages have smaller marks.
  boxed: {
    paper: 'A4',
    text: `# Boxes\n\n${Array.from(
      { length: 9 },
      (_, index) =>
        `${'Plain words go on for a while. '.repeat(14 + index)}\n\n:::box{title="Box ${'abcdefghi'[index]}"}\nThe threat is said to have grown [@threat-faster].\n\nMuch of it is known [@known].\n:::`,
    ).join('\n\n')}\n\n::page-break\n\n::evidence{title="Evidence"}`,
    from: 'uk-threat',
  },
  // More notes than the pages of the text have room for, then a block that has the whole width.
  'dense-above-block': {
    paper: 'A4',
    text: `# Dense\n\n${denseText(3)}\n\n::figures{title="Figures"}\n\n# After\n\nNothing.\n\n::evidence{title="Evidence"}`,
    from: 'uk-threat',
  },
  'dense-to-the-end': {
    paper: 'A4',
    text: `# Dense\n\n${denseText(14)}\n\n# After\n\n${'Plain words. '.repeat(900)}\n\n::evidence{title="Evidence"}`,
    from: 'uk-threat',
  },
};

describe('notes in the margin of a finished PDF', () => {
  let root = '';
  const notes = new Map<string, readonly MeasuredNote[]>();

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'sourcebound-margin-'));
    for (const name of ['documents', 'extractions']) {
      cpSync(join(REPOSITORY, 'sources', name), join(root, 'sources', name), { recursive: true });
    }
    mkdirSync(join(root, 'sources/packs'), { recursive: true });
    for (const [id, { paper, text, from }] of Object.entries(PACKS)) {
      const pack = readFileSync(join(REPOSITORY, 'sources/packs', `${from}.md`), 'utf8');
      const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(pack) ?? [];
      const kept = front.replace(/^(?:template|paper|type-size):.*\n?/gm, '').trim();
      const matter = text === undefined ? kept : kept.replace(/^(?:own|subtitle|title):.*\n?/gm, '').trim();
      const title = text === undefined ? '' : 'title: Dense\n';
      const settings = `template: briefing\npaper: ${paper}\ntype-size: standard\n${title}`;
      writeFileSync(
        join(root, 'sources/packs', `${id}.md`),
        `---\n${settings}${matter}\n---\n${text ?? body}`,
      );
    }
    const { packs, diagnostics } = await build({ root, environment: process.env });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const { id, pdf } of packs) {
      const sheet = SHEETS[PACKS[id]?.paper ?? ''];
      if (pdf === undefined || sheet === undefined) throw new Error(`${id} was not made`);
      notes.set(id, marginNotes(readFileSync(join(root, pdf)), sheet));
    }
  }, 180_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test.each(Object.keys(PACKS))('%s: all are there, in order, apart, and within the page', (id) => {
    const found = notes.get(id) ?? [];
    const html = readFileSync(join(root, 'output', id, `${id}.html`), 'utf8');
    const count = [...html.matchAll(/ id="Words-\d+" role="note"/g)].length;
    expect(count).toBeGreaterThan(4);
    expect(found.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    const { height, top } = SHEETS[PACKS[id]?.paper ?? ''] ?? { height: 0, top: 0 };
    for (const [index, note] of found.entries()) {
      const before = found[index - 1];
      const at = `${id}, note ${note.number}`;
      if (before !== undefined && before.page === note.page)
        expect(before.bottom - note.top, at).toBeGreaterThan(-2);
      expect(before?.page ?? 1, at).toBeLessThanOrEqual(note.page);
      expect(note.top, at).toBeLessThanOrEqual((height - top) * MILLIMETRE + 1);
      expect(note.bottom, at).toBeGreaterThanOrEqual(top * MILLIMETRE - 1);
      expect(note.right - note.left, at).toBeLessThanOrEqual(46 * MILLIMETRE + 1);
      expect(note.page, at).toBeGreaterThanOrEqual(note.markPage);
    }
  });

  test.each(Object.keys(PACKS).filter((id) => !id.startsWith('dense')))(
    '%s: they are beside their lines',
    (id) => {
      const found = notes.get(id) ?? [];
      expect(found.filter(({ page, markPage }) => page !== markPage)).toEqual([]);
      const away = found.map(({ y, markY }) => Math.abs(y - markY) / MILLIMETRE).toSorted((a, b) => a - b);
      expect(away[away.length >> 1]).toBeLessThan(6);
    },
  );
});
