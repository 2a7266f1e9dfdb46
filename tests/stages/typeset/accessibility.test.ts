import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PdfValue } from '../../../src/ground/pdf/pdf-values.ts';
import { type PdfFile, pageNumbers, readPdf } from '../../../src/ground/pdf/read-pdf.ts';
import { writePdf } from '../../../src/ground/pdf/write-pdf.ts';
import { build } from '../../../src/index.ts';
import { openEdit, type PdfEdit } from '../../../src/stages/typeset/repair/pdf-edit.ts';
import {
  allElements,
  readStructure,
  type StructureElement,
} from '../../../src/stages/typeset/repair/structure-tree.ts';
import { findBarriers } from '../../support/pdf-accessibility.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const REPOSITORY = join(import.meta.dirname, '../../..');
const conditions = (pdf: Uint8Array): readonly string[] =>
  findBarriers(pdf).map(({ condition, where }) => `${condition} (${where})`);

describe('packs as they are handed out', () => {
  it.each([
    ['A4', 'standard', 'briefing'],
    ['A5', 'standard', 'briefing'],
    ['Half-letter', 'standard', 'handout'],
    ['A4', 'large', 'briefing'],
    ['Letter', 'clear', 'handout'],
  ])(
    'have no barrier that can be told: %s, %s, %s',
    async (paper, size, template) => {
      const root = temporaryFolder();
      cpSync(join(REPOSITORY, 'sources'), join(root, 'sources'), { recursive: true });
      for (const name of readdirSync(join(root, 'sources/packs'))) {
        const path = join(root, 'sources/packs', name);
        const text = readFileSync(path, 'utf8').replace(/^(?:paper|type-size|template):.*\n/gm, '');
        const front = `---\npaper: ${paper}\ntype-size: ${size}\ntemplate: ${template}\n`;
        writeFileSync(path, text.replace('---\n', front));
      }
      const { packs } = await build({ root, environment: process.env });
      expect(packs.map(({ status }) => status)).toEqual(['built', 'built']);
      for (const { pdf } of packs) expect(conditions(readFileSync(join(root, pdf ?? '')))).toEqual([]);
    },
    120_000,
  );
});

describe('the checker notices', () => {
  let good: Buffer;

  beforeAll(async () => {
    const files = {
      'sources/documents/a.md': `---\ntitle: A\nURL: https://example.org/a\n---\nOn 3 May 2015 it began, on 4 June 2016 it went on, on 5 July 2017 it ended. ${'It was so. '.repeat(9)}`,
      'sources/extractions/a.yaml': [
        'document: a',
        'events:',
        '  b: { title: Began, date: 2015-05-03, evidence: [{ quote: On 3 May 2015 it began }] }',
        '  c: { title: Went on, date: 2016-06-04, evidence: [{ quote: on 4 June 2016 it went on }] }',
        '  d: { title: Ended, date: 2017-07-05, evidence: [{ quote: on 5 July 2017 it ended }] }',
      ].join('\n'),
      'sources/packs/p.md':
        '---\ntitle: P\ndocuments: [a]\n---\n# Alpha\n\n**Strong** [@b].\n\n- item\n- [@c]\n\n## Beta\n\n::timeline\n\n::sources\n\n::evidence\n',
    };
    const { mkdtempSync, mkdirSync, rmSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const { dirname } = await import('node:path');
    const root = mkdtempSync(join(tmpdir(), 'sourcebound-test-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const { diagnostics } = await build({ root, environment: process.env });
    expect(diagnostics).toEqual([]);
    good = readFileSync(join(root, 'output/p/p.pdf'));
    rmSync(root, { recursive: true });
  }, 60_000);

  /** The PDF with something changed in it. */
  function damaged(change: (edit: PdfEdit, all: readonly StructureElement[], pdf: PdfFile) => void): Buffer {
    const pdf = readPdf(good);
    const changes = new Map<number, string | Uint8Array>();
    const edit = openEdit(pdf, changes);
    const root = readStructure(edit);
    change(edit, root === undefined ? [] : [...allElements(root)], pdf);
    return writePdf(pdf, changes);
  }

  const first = (all: readonly StructureElement[], type: string): number => {
    const found = all.find((element) => element.type === type);
    if (found === undefined) throw new Error(`no ${type} in the sample`);
    return found.number;
  };
  const catalog = (pdf: PdfFile): number => {
    const root = pdf.trailer.get('Root');
    if (typeof root !== 'object' || root === null || !('ref' in root)) throw new Error('no catalog');
    return root.ref;
  };
  const inCatalog =
    (key: string, value?: PdfValue) =>
    (edit: PdfEdit, _: unknown, pdf: PdfFile): void =>
      edit.set(catalog(pdf), { [key]: value });
  const inElement =
    (type: string, key: string, value?: PdfValue) =>
    (edit: PdfEdit, all: readonly StructureElement[]): void =>
      edit.set(first(all, type), { [key]: value });
  const firstPage = (pdf: PdfFile): number => pageNumbers(pdf)[0] ?? 0;
  const inContent =
    (content: string) =>
    (edit: PdfEdit, _: unknown, pdf: PdfFile): void => {
      const added = edit.add(new Map());
      edit.changes.set(added, `<</Length ${content.length}>> stream\n${content}\nendstream`);
      edit.set(firstPage(pdf), { Contents: { ref: added } });
    };
  const linkPage = (pdf: PdfFile, edit: PdfEdit): number =>
    pageNumbers(pdf).find((page) => edit.read(page).has('Annots')) ?? 0;
  const inLink =
    (key: string) =>
    (edit: PdfEdit, _: unknown, pdf: PdfFile): void => {
      const annotations = edit.read(linkPage(pdf, edit)).get('Annots');
      const link = Array.isArray(annotations) ? annotations[0] : undefined;
      edit.set(link.ref, { [key]: undefined });
    };

  it('nothing in the sample itself', () => {
    expect(conditions(good)).toEqual([]);
  });

  it.each([
    ['01-006', inCatalog('StructTreeRoot')],
    ['06-002', inCatalog('Metadata')],
    ['A 6.6.4', inCatalog('Metadata')],
    ['A 6.2.3', inCatalog('OutputIntents')],
    ['19-003', inElement('Note', 'ID')],
    ['our own rows-of-one-length', inElement('TR', 'K', [])],
    ['06-001', inCatalog('Metadata')],
    ['07-001', inCatalog('ViewerPreferences')],
    ['11-006', inCatalog('Lang')],
    ['00-000', inCatalog('MarkInfo')],
    ['02-001', inElement('P', 'S', 'Paragraph')],
    ['14-003', inElement('H2', 'S', 'H4')],
    ['14-002', inElement('H1', 'S', 'H2')],
    ['09-004', inElement('TR', 'S', 'P')],
    ['09-004', inElement('LBody', 'S', 'Div')],
    ['15-003', inElement('TH', 'A')],
    ['13-004', inElement('Figure', 'Alt')],
    ['13-000', inElement('Figure', 'A')],
    ['28-011', inElement('Link', 'K')],
    ['28-009', (edit: PdfEdit, _: unknown, pdf: PdfFile) => edit.set(firstPage(pdf), { Tabs: 'R' })],
    ['28-012', inLink('Contents')],
    ['28-010', inLink('StructParent')],
    ['01-005', inContent('0 0 9 9 re\nf')],
    ['01-001', inContent('/Artifact BMC\n0 0 9 9 re\nf')],
    ['01-007', inContent('/P <</MCID 4711 >>BDC\n0 0 9 9 re\nf\nEMC')],
  ] as const)('%s', (condition, change) => {
    expect(conditions(damaged(change)).some((found) => found.startsWith(condition))).toBe(true);
  });

  it('a font that is not embedded, or cannot be read', () => {
    const without = (key: string): Buffer =>
      Buffer.from(good.toString('latin1').replaceAll(key, key.replace(/..$/, 'XX')), 'latin1');
    expect(conditions(without('/FontFile2')).some((found) => found.startsWith('31-009'))).toBe(true);
    expect(conditions(without('/ToUnicode')).some((found) => found.startsWith('10-001'))).toBe(true);
  });

  it('roles that go round in a circle', () => {
    const round = damaged((edit, _, pdf) => {
      const root = pdf.catalog.get('StructTreeRoot');
      if (typeof root === 'object' && root !== null && 'ref' in root) {
        edit.set(root.ref, { RoleMap: new Map([['Strong', 'Strong']]) });
      }
    });
    expect(conditions(round).some((found) => found.startsWith('02-003'))).toBe(true);
  });
});
