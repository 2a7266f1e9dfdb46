import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf, streamBytes } from '../../../src/ground/pdf/read-pdf.ts';
import { srgbProfile } from '../../../src/ground/pdf/srgb-profile.ts';
import type { Printer } from '../../../src/stages/typeset/open-printer.ts';
import { stableNodeIds } from '../../../src/stages/typeset/stable-structure.ts';
import { expectValue, openTestPrinter, rendered, testJob, testPage } from './test-printer.ts';

const BODY = `<h1 id="a">A <em>b</em> <strong>c</strong></h1><p><a href="#a">up</a></p><aside>d</aside>
<table><thead><tr><th scope="col">x</th><th scope="col">y</th></tr></thead><tbody><tr><th scope="row">1</th><td>2</td></tr></tbody></table>`;

describe('a finished PDF', () => {
  let printer: Printer;
  let pdf: Uint8Array;

  beforeAll(async () => {
    printer = await openTestPrinter();
    const job = testJob('', {
      attachments: [
        {
          name: 'b.yaml',
          bytes: Buffer.from('b: 1\n'),
          description: 'Second',
          mediaType: 'application/yaml',
        },
        {
          name: 'a (é).yaml',
          bytes: Buffer.from('a: ü\n'),
          description: 'First',
          mediaType: 'application/yaml',
        },
      ],
    });
    const pack = { ...rendered(testPage(BODY)), title: 'Zahlen & „Wörter“ (2)', language: 'de' };
    pdf = expectValue(await printer.print({ ...job, rendered: pack })).pdf;
  }, 60_000);

  afterAll(async () => {
    await printer.close();
  });

  it('has title, language, dates and metadata that do not depend on the clock', async () => {
    const document = await getDocumentProxy(Uint8Array.from(pdf));
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: 'Zahlen & „Wörter“ (2)',
      Creator: 'Sourcebound test',
      CreationDate: 'D:20261120000000Z',
      ModDate: 'D:20261120000000Z',
      Language: 'de',
    });
    expect(metadata?.get('dc:title')).toBe('Zahlen & „Wörter“ (2)');
    expect(metadata?.get('dc:language')).toBe('de');
    expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  it('claims PDF/UA-1 and PDF/A-3a, and says what its colours mean', () => {
    const source = Buffer.from(pdf).toString('latin1');
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(source).toContain('<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>');
    expect(source).toContain(
      '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
    );
    const profile = /\/OutputIntents \[<<.*\/DestOutputProfile (\d+) 0 R>>\]/.exec(source)?.[1];
    expect(streamBytes(readPdf(pdf), { ref: Number(profile) })).toEqual(srgbProfile());
  });

  it('carries its attachments', async () => {
    const document = await getDocumentProxy(Uint8Array.from(pdf));
    const attachments: Record<string, { filename: string; content: Uint8Array }> =
      await document.getAttachments();
    const found = Object.values(attachments).map(({ filename, content }) => [
      filename,
      Buffer.from(content).toString(),
    ]);
    expect(found.sort()).toEqual([
      ['a (é).yaml', 'a: ü\n'],
      ['b.yaml', 'b: 1\n'],
    ]);
    expect(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/AFRelationship \/Source/g),
    ).toHaveLength(2);
  });

  it('has an outline, destinations and a structure whose names are stable and known to PDF 1.7', async () => {
    const document = await getDocumentProxy(Uint8Array.from(pdf));
    expect(await document.getOutline()).toMatchObject([{ title: 'A b c' }]);
    expect(await document.getDestination('a')).toMatchObject([{}, { name: 'XYZ' }, {}, {}, {}]);
    const source = Buffer.from(pdf).toString('latin1');
    expect(source.match(/\/ID \(node\d+\)/g)).toEqual(['/ID (node00000001)', '/ID (node00000002)']);
    expect(source).toContain('/Headers [(node00000001) (node00000002)]');
    expect(source).toContain('/RoleMap <</Aside /Sect /Em /Span /Strong /Span>>');
    expect(source).toMatch(/\/ID \[<([0-9a-f]{32})> <\1>\]/);
  });

  it('numbers cells in the order of the document, whichever the browser has looked at first', () => {
    const swapped = Buffer.from(pdf)
      .toString('latin1')
      .replace(/node0000000([12])/g, (_, node) => `node0000000${3 - node}`);
    expect(swapped).not.toBe(Buffer.from(pdf).toString('latin1'));
    const [known, other] = [readPdf(pdf), readPdf(Buffer.from(swapped, 'latin1'))].map(stableNodeIds);
    expect(other).toEqual(known);
    const tree = [...(other?.values() ?? [])].find((source) => source.includes('/Limits'));
    expect(tree).toMatch(/\/Names \[\(node00000001\) \d+ 0 R \(node00000002\) \d+ 0 R\]/);
  });
});
